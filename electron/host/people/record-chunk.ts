// A chunk of records as it is sealed: their JSON, and before it what a decision asks of every record, so that it reads the text of those it shows alone (decision 0060).
import type { Item } from '../../../shared/registers/person.ts';

/** A record whose text nobody has read yet. */
export interface IndexedRecord extends Pick<Item, 'system' | 'category'> {
  /** Of its fields those that hold a day or an instant, in their order: all that retention is counted from. */
  readonly fields: Item['fields'];
  /** Of a month of readings its first instant. */
  readonly first: string | null;
  /** Only as long as the chunk is open. */
  readonly read: () => Item;
}

/** `kinds`: system, category and the keys of the days; `kind` and `bytes`: of each record in turn; `days`: of all of them, one after the other; `firsts`: by place. */
interface ChunkIndex {
  readonly kinds: readonly (readonly [system: string, category: string, ...keys: string[]])[];
  readonly kind: readonly number[];
  readonly bytes: readonly number[];
  readonly days: readonly string[];
  readonly firsts: Readonly<Record<string, string>>;
}

/** Everything that reads as a day or an instant begins so; white space before it is dropped by whoever reads it. */
const dayLike = /^\s*\d{4}-\d\d-\d\d/;
const longestDay = 40;
const lengthBytes = 4;

function daysOf({ fields }: Item): Item['fields'] {
  return fields.filter(({ value }) => value.length <= longestDay && dayLike.test(value));
}

/** What of a record stands in the index, when the record itself is at hand. */
export function indexedRecord(item: Item): IndexedRecord {
  return { system: item.system, category: item.category, fields: daysOf(item), first: item.series?.first ?? null, read: () => item };
}

export function packRecords(items: readonly Item[]): Buffer {
  const kinds = new Map<string, { readonly place: number; readonly of: ChunkIndex['kinds'][number] }>();
  const [kind, bytes, days, firsts]: [number[], number[], string[], Record<string, string>] = [[], [], [], {}];
  const texts = items.map((item, place) => {
    const own = daysOf(item);
    const of: ChunkIndex['kinds'][number] = [item.system, item.category, ...own.map(({ key }) => key)];
    const name = JSON.stringify(of);
    const known = kinds.get(name) ?? { place: kinds.size, of };
    kinds.set(name, known);
    kind.push(known.place);
    days.push(...own.map(({ value }) => value));
    if (item.series !== undefined) firsts[String(place)] = item.series.first;
    const text = JSON.stringify(item);
    bytes.push(Buffer.byteLength(text));
    return text;
  });
  const index: ChunkIndex = { kinds: [...kinds.values()].map(({ of }) => of), kind, bytes, days, firsts };
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, Buffer.from(`[${texts.join(',')}]`)]);
}

/** Where the JSON of the records begins. */
function bodyOf(chunk: Buffer): number {
  return lengthBytes + chunk.readUInt32LE(0);
}

/** Every record, read. */
export function unpackRecords(chunk: Buffer): readonly Item[] {
  // What packRecords wrote: the seal's tag says so (decision 0057).
  return JSON.parse(chunk.toString('utf8', bodyOf(chunk))) as readonly Item[];
}

/** The records in their order; their texts stay in `chunk` and are read from it one by one. */
export function indexRecords(chunk: Buffer): readonly IndexedRecord[] {
  const body = bodyOf(chunk);
  // True for the same reason.
  const { kinds, kind, bytes, days, firsts } = JSON.parse(chunk.toString('utf8', lengthBytes, body)) as ChunkIndex;
  let [from, day] = [body + 1, 0];
  return kind.map((at, place) => {
    const [system = '', category = '', ...keys] = kinds[at] ?? [];
    const start = from;
    const end = start + (bytes[place] ?? 0);
    // The comma between.
    from = end + 1;
    const fields = keys.map((key) => ({ key, value: days[day++] ?? '' }));
    let item: Item | null = null;
    // True for the same reason, of each text alone.
    const read = (): Item => item ??= JSON.parse(chunk.toString('utf8', start, end)) as Item;
    return { system, category, fields, first: firsts[String(place)] ?? null, read };
  });
}
