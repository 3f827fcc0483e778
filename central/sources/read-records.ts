// Delimited text as records with the line they start on; a broken quote costs its own line, never the rows after it.
import type { Dialect } from '../../shared/registers/source-profile.ts';
import { recordLengthMax, type RawRecord } from './connectors/raw-record.ts';
import type { PhysicalLine } from './read-lines.ts';
import { parseBlock } from './parse-block.ts';
import { splitLines } from './split-lines.ts';

/** Lines are parsed in blocks for speed; a block that does not parse whole is read record by record. */
const blockLength = 65_536;
/** How far a closing quote is looked for; beyond it the opening one is taken for broken. */
const recordLinesMax = 200;

type Shape = Pick<Dialect, 'separator' | 'qualifier'> & { width: number };

interface Reading { readonly shape: Shape; held: string[]; length: number; open: boolean; line: number }

/** Blank lines are left out. The first record is the header; its width says when a record of many lines went astray. */
export async function* readRecords(lines: AsyncIterable<readonly PhysicalLine[]>, dialect: Pick<Dialect, 'separator' | 'qualifier'>): AsyncGenerator<readonly RawRecord[]> {
  const reading: Reading = { shape: { separator: dialect.separator, qualifier: dialect.qualifier, width: 0 }, held: [], length: 0, open: false, line: 1 };
  for await (const some of lines) {
    for (const line of some) {
      const records = takeLine(reading, line);
      if (records.length > 0) yield records;
    }
  }
  yield readBlock(reading.held, reading.line, { shape: reading.shape, last: true }).records;
}

function takeLine(reading: Reading, { text, overlong }: PhysicalLine): readonly RawRecord[] {
  if (overlong) {
    const before = recordByRecord(reading.held, reading.line, reading.shape);
    const line = reading.line + reading.held.length;
    Object.assign(reading, { held: [], length: 0, open: false, line: line + 1 });
    return [...before, { line, fault: 'too-long' }];
  }
  reading.held.push(text);
  reading.length += text.length;
  if (isOdd(text, reading.shape.qualifier)) reading.open = !reading.open;
  const full = reading.length > recordLengthMax;
  if (reading.length < blockLength || (reading.open && !full && reading.held.length < recordLinesMax)) return [];
  const block = readBlock(reading.held, reading.line, { shape: reading.shape, last: full });
  reading.line += reading.held.length - block.rest.length;
  reading.held = [...block.rest];
  reading.length = reading.held.join('').length;
  // A rest starts with a record that is still open.
  reading.open = reading.held.length > 0;
  return block.records;
}

type TextRecord = { readonly line: number; readonly fields: readonly string[] } | { readonly line: number; readonly fault: 'broken-quotes' | 'too-long' };
interface Block { readonly records: readonly TextRecord[]; readonly rest: readonly string[] }

function readBlock(lines: readonly string[], line: number, { shape, last }: { readonly shape: Shape; readonly last: boolean }): Block {
  const whole = wholeBlock(lines, line, shape);
  if (whole !== null) return { records: whole, rest: [] };
  const records: TextRecord[] = [];
  let place = 0;
  while (place < lines.length) {
    const found = oneRecord(lines, place, shape);
    // The record may close on a line that has not come yet.
    if (found === null && !last && lines.length - place < recordLinesMax) break;
    if (found === null) records.push({ line: line + place, fault: 'broken-quotes' });
    else if (found.fields !== null) records.push({ line: line + place, fields: learn(found.fields, shape) });
    place += found?.lines ?? 1;
  }
  return { records, rest: lines.slice(place) };
}

function recordByRecord(lines: readonly string[], line: number, shape: Shape): readonly TextRecord[] {
  return readBlock(lines, line, { shape, last: true }).records;
}

function wholeBlock(lines: readonly string[], line: number, shape: Shape): readonly TextRecord[] | null {
  const split = splitLines(lines, shape);
  if (split !== null) return recordsOfLines(split, line, shape);
  const crlf = lines[0]?.endsWith('\r\n') ?? false;
  if (lines.slice(0, -1).some((text) => text.endsWith('\r\n') !== crlf)) return null;
  const parsed = parseBlock(lines.join(''), { ...shape, newline: crlf ? '\r\n' : '\n' });
  if (parsed === null) return null;
  const records: { line: number; fields: readonly string[] }[] = [];
  let at = line;
  let width = shape.width;
  for (const fields of parsed) {
    const inside = fields.reduce((sum, field) => sum + newlinesIn(field), 0);
    if (width === 0) width = fields.length;
    if (inside > 0 && fields.length !== width) return null;
    if (!isBlank(fields)) records.push({ line: at, fields });
    at += inside + 1;
  }
  shape.width = width;
  return records;
}

function recordsOfLines(rows: readonly (readonly string[])[], line: number, shape: Shape): readonly TextRecord[] {
  const records: TextRecord[] = [];
  for (let place = 0; place < rows.length; place += 1) {
    const fields = rows[place];
    if (fields !== undefined && !isBlank(fields)) records.push({ line: line + place, fields: learn(fields, shape) });
  }
  return records;
}

/** Null where no quote closes it; `fields` null for a blank line. */
function oneRecord(lines: readonly string[], place: number, shape: Shape): { readonly lines: number; readonly fields: readonly string[] | null } | null {
  let open = false;
  for (let count = 1; count <= recordLinesMax && place + count <= lines.length; count += 1) {
    // Only an even count of quotes can close a record of many lines; joining and parsing them is what costs.
    open = isOdd(lines[place + count - 1] ?? '', shape.qualifier) !== open;
    if (count > 1 && open) continue;
    const fields = onlyRecordIn(lines.slice(place, place + count).join(''), shape);
    if (fields === null) continue;
    if (count > 1 && shape.width !== 0 && fields.length !== shape.width) return null;
    return { lines: count, fields: isBlank(fields) ? null : fields };
  }
  return null;
}

function onlyRecordIn(text: string, shape: Shape): readonly string[] | null {
  const parsed = parseBlock(text, { ...shape, newline: text.endsWith('\r\n') ? '\r\n' : '\n' });
  return parsed?.length === 1 ? parsed[0] ?? null : null;
}

function learn(fields: readonly string[], shape: Shape): readonly string[] {
  if (shape.width === 0) shape.width = fields.length;
  return fields;
}

function isBlank(fields: readonly string[]): boolean {
  return fields.length === 1 && fields[0] === '';
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function isOdd(text: string, qualifier: string): boolean {
  let odd = false;
  for (let at = text.indexOf(qualifier); at !== -1; at = text.indexOf(qualifier, at + 1)) odd = !odd;
  return odd;
}
