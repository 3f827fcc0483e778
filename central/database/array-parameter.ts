// A list as one parameter in PostgreSQL's binary form: as text, bytes would be written in hexadecimal, escaped, sent at twice their size and read back.

/** PostgreSQL's own numbers of the element types (pg_type.oid), which never change. */
const oids = { bytea: 17, int8: 20, int2: 21, text: 25, uuid: 2950 } as const;

interface Elements { readonly bytea: Buffer; readonly int8: number; readonly int2: number; readonly text: string; readonly uuid: string }
type ElementType = keyof Elements;

/** `toPostgres` is what pg asks a parameter for. The cast beside the parameter must name the same type. */
export interface ArrayParameter<T = unknown> { readonly values: readonly T[]; readonly toPostgres: () => Buffer }

const encode: { readonly [T in ElementType]: (value: Elements[T]) => Buffer } = {
  bytea: (value) => value,
  text: (value) => Buffer.from(value, 'utf8'),
  uuid: (value) => Buffer.from(value.replaceAll('-', ''), 'hex'),
  int2: (value) => {
    const bytes = Buffer.allocUnsafe(2);
    bytes.writeInt16BE(value);
    return bytes;
  },
  int8: (value) => {
    const bytes = Buffer.allocUnsafe(8);
    bytes.writeBigInt64BE(BigInt(value));
    return bytes;
  },
};

const headBytes = 20;
const noValue = -1;

/** One dimension from 1 on; each element is its length and its bytes. */
export function arrayParameter<T extends ElementType>(type: T, values: readonly (Elements[T] | null)[]): ArrayParameter<Elements[T] | null> {
  return { values, toPostgres: () => {
    const elements = values.map((value) => (value === null ? null : encode[type](value)));
    const all = Buffer.allocUnsafe(headBytes + elements.reduce((sum, bytes) => sum + 4 + (bytes?.length ?? 0), 0));
    let at = 0;
    const put = (number: number): void => { at = all.writeInt32BE(number, at); };
    for (const number of [1, elements.includes(null) ? 1 : 0, oids[type], elements.length, 1]) put(number);
    for (const bytes of elements) {
      put(bytes?.length ?? noValue);
      if (bytes !== null) at += bytes.copy(all, at);
    }
    return all;
  } };
}
