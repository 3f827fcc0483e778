// One JSON record from its tokens: nested names joined by points, lists as their own JSON text, numbers with all their digits.
import type { Token } from 'stream-json/core/parser.js';
import type { QuarantineReason } from '../import-result.ts';
import { SourceBreak } from './source-break.ts';
import { recordLengthMax, type Cell } from './raw-record.ts';

const depthMax = 20;
/** Brackets without end: the parser itself remembers each of them. */
const depthEnd = 1000;

export type JsonReading = { readonly named: ReadonlyMap<string, Cell> } | { readonly fault: QuarantineReason };

export interface JsonRecord {
  /** Takes the next token; the record once it has ended, null before. A value that is no object is a `bad-record`. */
  readonly take: (token: Token) => JsonReading | null;
}

interface Building {
  readonly cells: Map<string, Cell>;
  /** Names of the objects around, the record itself first. */
  readonly path: string[];
  key: string;
  /** Of a string, key or number that comes in pieces. */
  piece: string;
  /** JSON text of a list, and how deep inside it the tokens are. */
  list: string;
  listDepth: number;
  comma: boolean;
  length: number;
  fault: QuarantineReason | null;
  depth: number;
}

/** Of one record; a field named twice would leave to chance which value counts, so it is a fault. */
export function makeJsonRecord(): JsonRecord {
  const building: Building = { cells: new Map(), path: [], key: '', piece: '', list: '', listDepth: 0, comma: false, length: 0, fault: null, depth: 0 };
  return {
    take: (token) => {
      if (token.name === 'startObject' || token.name === 'startArray') start(building, token.name);
      else if (token.name === 'endObject' || token.name === 'endArray') end(building, token.name);
      else scalar(building, token);
      // A value outside any object has no pieces left to come once a token ended it.
      const isOver = building.depth === 0 && !['startString', 'stringChunk', 'startNumber', 'numberChunk'].includes(token.name);
      if (!isOver) return null;
      return building.fault === null ? { named: building.cells } : { fault: building.fault };
    },
  };
}

function start(building: Building, name: 'startObject' | 'startArray'): void {
  building.depth += 1;
  if (building.depth > depthMax) building.fault ??= 'bad-record';
  if (building.depth > depthEnd) throw new SourceBreak('wrong-form');
  if (building.depth === 1) {
    if (name === 'startArray') building.fault = 'bad-record';
    return;
  }
  if (name === 'startArray' || building.listDepth > 0) {
    if (building.listDepth === 0) building.list = '';
    building.listDepth += 1;
    write(building, name === 'startArray' ? '[' : '{', { opens: true });
  } else building.path.push(building.key);
}

function end(building: Building, name: 'endObject' | 'endArray'): void {
  building.depth -= 1;
  if (building.listDepth > 0) {
    building.listDepth -= 1;
    building.list += name === 'endArray' ? ']' : '}';
    building.comma = true;
    if (building.listDepth === 0) put(building, building.list);
  } else building.path.pop();
}

function scalar(building: Building, token: Token): void {
  if (token.name === 'startKey' || token.name === 'startString' || token.name === 'startNumber') building.piece = '';
  else if (token.name === 'stringChunk' || token.name === 'numberChunk') grow(building, token.value);
  else whole(building, token);
}

const literals: ReadonlyMap<string, readonly [json: string, cell: string]> = new Map([['trueValue', ['true', 'true']], ['falseValue', ['false', 'false']], ['nullValue', ['null', '']]]);

/** What a token says once all its pieces are there. */
function whole(building: Building, token: Token): void {
  const given = valueOf(token, building);
  const literal = literals.get(token.name);
  if (token.name === 'endKey' || token.name === 'keyValue') name(building, given);
  else if (token.name === 'endString' || token.name === 'stringValue') text(building, given);
  else if (token.name === 'endNumber' || token.name === 'numberValue') value(building, given, { kind: 'number', text: given });
  else if (literal !== undefined) value(building, ...literal);
}

function valueOf(token: Token, { piece }: Building): string {
  return token.name === 'keyValue' || token.name === 'stringValue' || token.name === 'numberValue' ? token.value : piece;
}

function grow(building: Building, piece: string): void {
  building.length += piece.length;
  if (building.length > recordLengthMax) building.fault ??= 'too-long';
  if (building.fault === null) building.piece += piece;
}

function name(building: Building, key: string): void {
  if (building.listDepth === 0) building.key = key;
  else write(building, `${JSON.stringify(key)}:`, { opens: true });
}

function text(building: Building, given: string): void {
  value(building, building.listDepth > 0 ? JSON.stringify(given) : '', given);
}

function value(building: Building, json: string, cell: Cell): void {
  if (building.depth === 0) building.fault = 'bad-record';
  else if (building.listDepth > 0) write(building, json, { opens: false });
  else put(building, cell);
}

function write(building: Building, json: string, { opens }: { readonly opens: boolean }): void {
  building.length += json.length;
  if (building.length > recordLengthMax) building.fault ??= 'too-long';
  if (building.fault !== null) return;
  building.list += (building.comma ? ',' : '') + json;
  building.comma = !opens;
}

function put(building: Building, cell: Cell): void {
  building.comma = false;
  const column = [...building.path, building.key].join('.');
  if (building.cells.has(column)) building.fault ??= 'doubled-field';
  if (building.fault === null) building.cells.set(column, cell);
}
