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
  readonly firsts: Readonly<Record<number, string>>;
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
  const [kind, bytes, days, firsts]: [number[], number[], string[], Record<number, string>] = [[], [], [], {}];
  const texts = items.map((item, place) => {
    const own = daysOf(item);
    const of: ChunkIndex['kinds'][number] = [item.system, item.category, ...own.map(({ key }) => key)];
    const name = JSON.stringify(of);
    const known = kinds.get(name) ?? { place: kinds.size, of };
    kinds.set(name, known);
    kind.push(known.place);
    days.push(...own.map(({ value }) => value));
    if (item.series !== undefined) firsts[place] = item.series.first;
    const text = JSON.stringify(item);
    bytes.push(Buffer.byteLength(text));
    return text;
  });
  const index: ChunkIndex = { kinds: [...kinds.values()].map(({ of }) => of), kind, bytes, days, firsts };
  return chunkOf(JSON.stringify(index), `[${texts.join(',')}]`);
}

/** Written into one piece of memory, which sealPerson wipes: pieces joined would stay behind as they stand. */
function chunkOf(index: string, body: string): Buffer {
  const head = Buffer.byteLength(index);
  const chunk = Buffer.alloc(lengthBytes + head + Buffer.byteLength(body));
  chunk.writeUInt32LE(head);
  chunk.write(index, lengthBytes);
  chunk.write(body, lengthBytes + head);
  return chunk;
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

interface OpenChunk extends Pick<ChunkIndex, 'days'> { readonly bytes: Buffer }
interface Kind { readonly system: string; readonly category: string; readonly keys: readonly string[] }
/** `from`, `to`: of its text in the chunk; `day`: of its first day among all of the chunk. */
interface RecordPlace { readonly kind: Kind; readonly first: string | null; readonly day: number; readonly from: number; readonly to: number }

/** One small object for each of thousands: whatever else it answers is made when it is asked for, and gone at once. */
class ChunkRecord implements IndexedRecord {
  readonly first: string | null;
  readonly #chunk: OpenChunk;
  readonly #kind: Kind;
  readonly #day: number;
  readonly #from: number;
  readonly #to: number;
  #item: Item | null = null;

  constructor(chunk: OpenChunk, { kind, first, day, from, to }: RecordPlace) {
    this.first = first;
    this.#chunk = chunk;
    this.#kind = kind;
    this.#day = day;
    this.#from = from;
    this.#to = to;
  }

  get system(): string { return this.#kind.system; }
  get category(): string { return this.#kind.category; }
  get fields(): Item['fields'] { return this.#kind.keys.map((key, place) => ({ key, value: this.#chunk.days[this.#day + place] ?? '' })); }

  read(): Item {
    // True for the same reason as of the whole chunk, of each text alone.
    return this.#item ??= JSON.parse(this.#chunk.bytes.toString('utf8', this.#from, this.#to)) as Item;
  }
}

/** The records in their order; their texts stay in `bytes` and are read from it one by one. */
export function indexRecords(bytes: Buffer): readonly IndexedRecord[] {
  const body = bodyOf(bytes);
  // True for the same reason.
  const { kinds, kind, days, firsts, ...index } = JSON.parse(bytes.toString('utf8', lengthBytes, body)) as ChunkIndex;
  const named = kinds.map(([system, category, ...keys]): Kind => ({ system, category, keys }));
  const chunk: OpenChunk = { bytes, days };
  let [from, day] = [body + 1, 0];
  return kind.map((at, place) => {
    const of = named[at] ?? never();
    const to = from + (index.bytes[place] ?? 0);
    const record = new ChunkRecord(chunk, { kind: of, first: firsts[place] ?? null, day, from, to });
    // After the comma.
    from = to + 1;
    day += of.keys.length;
    return record;
  });
}

function never(): never {
  throw new Error('each record has its kind');
}
