// A list of records somewhere in one JSON value, in memory that does not grow with the list.
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import { makeJsonRecord, type JsonRecord } from './json-record.ts';
import type { RawBatches, RawRecord } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';

/** Deeper than any export; brackets without end would fill the memory. */
const depthMax = 64;

/** A record's `line` is its running number in the list. JSON that is broken cannot be taken up again after the fault. */
export async function* readJson(text: AsyncIterable<string>, path: readonly string[]): RawBatches {
  const parse = jsonParser({ packValues: false, streamValues: true });
  const list = findList(path);
  for await (const chunk of text) {
    const records: RawRecord[] = [];
    for (const token of tokensOf(parse, chunk)) {
      const record = list.take(token);
      if (record !== null) records.push(record);
    }
    yield records;
  }
  if (!list.isOver()) throw new SourceBreak('incomplete');
  if (!list.wasFound()) throw new SourceBreak('wrong-form');
}

function tokensOf(parse: ReturnType<typeof jsonParser>, chunk: string): readonly Token[] {
  try {
    const tokens = parse(chunk);
    return typeof tokens === 'symbol' ? [] : tokens.values;
  } catch {
    throw new SourceBreak('wrong-form');
  }
}

interface ListFinder { readonly take: (token: Token) => RawRecord | null; readonly isOver: () => boolean; readonly wasFound: () => boolean }

interface Place { readonly names: (string | null)[]; key: string; piece: string; listDepth: number; begun: boolean; found: boolean }

function findList(path: readonly string[]): ListFinder {
  // `names` are the names of the containers around; the outermost has none.
  const place: Place = { names: [], key: '', piece: '', listDepth: 0, begun: false, found: false };
  let record: JsonRecord | null = null;
  let count = 0;
  const inList = (): boolean => place.listDepth > 0 && place.names.length >= place.listDepth;
  const take = (token: Token): RawRecord | null => {
    if (record === null && !(inList() && startsValue(token))) {
      walk(place, token, path);
      return null;
    }
    record ??= makeJsonRecord();
    const found = record.take(token);
    if (found === null) return null;
    record = null;
    count += 1;
    return { line: count, ...found };
  };
  return { take, isOver: () => place.begun && place.names.length === 0 && record === null, wasFound: () => place.found };
}

function startsValue({ name }: Token): boolean {
  return name !== 'endArray';
}

function walk(place: Place, token: Token, path: readonly string[]): void {
  place.begun = true;
  const { name } = token;
  if (name === 'startKey') place.piece = '';
  // Only the start of a name is compared; a value before the list is of no interest and not kept.
  else if (name === 'stringChunk' && place.piece.length < 200) place.piece += token.value;
  else if (name === 'endKey') place.key = place.piece;
  else if (name === 'startObject' || name === 'startArray') enter(place, name, path);
  else if (name === 'endObject' || name === 'endArray') {
    if (place.names.length === place.listDepth) place.listDepth = 0;
    place.names.pop();
    place.key = '';
  }
}

function enter(place: Place, name: 'startObject' | 'startArray', path: readonly string[]): void {
  place.names.push(place.names.length === 0 ? null : place.key);
  place.key = '';
  if (place.names.length > depthMax) throw new SourceBreak('wrong-form');
  const isWanted = place.names.length === path.length + 1 && path.every((step, depth) => place.names[depth + 1] === step);
  if (name !== 'startArray' || !isWanted || place.found) return;
  place.found = true;
  place.listDepth = place.names.length;
}
