// One sheet of a spreadsheet as records, row by row, in memory that does not grow with the sheet.
import { recordLengthMax, type Cell, type RawBatches, type RawRecord } from '../raw-record.ts';
import type { SourceBytes } from '../source-bytes.ts';
import { SourceBreak } from '../source-break.ts';
import type { QuarantineReason } from '../../import-result.ts';
import { cellValue, type CellContext } from './cell-value.ts';
import { openArchive } from './open-archive.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles, type NumberLook } from './read-styles.ts';
import { readWorkbook } from './read-workbook.ts';
import { walkXml, type XmlVisitor } from './walk-xml.ts';

/** The last column of a sheet is XFD. */
const columnsMax = 16_384;

/** The first row with a value is the header; a record's `line` is its row. Rows without a value are left out. */
export async function* readXlsx(bytes: SourceBytes, sheet: string | null): RawBatches {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive, sheet);
  const looks = await readStyles(workbook.styles === null ? null : archive.part(workbook.styles));
  const strings = await readSharedStrings(workbook.sharedStrings === null ? null : archive.part(workbook.sharedStrings));
  const part = archive.part(workbook.sheet);
  if (part === null) throw new SourceBreak('wrong-form');
  const rows = makeRows({ strings, from1904: workbook.from1904 }, looks);
  const steps = walkXml(part, rows.visitor);
  for (let step = await steps.next(); step.done !== true; step = await steps.next()) yield rows.take();
  yield rows.take();
}

interface Rows { readonly visitor: XmlVisitor; readonly take: () => readonly RawRecord[] }

interface RowState { line: number; cells: Cell[]; length: number; fault: QuarantineReason | null; width: number }
interface CellState { place: number; type: string; look: NumberLook; value: string | null; inline: string; isFormula: boolean; reads: 'value' | 'inline' | null }

function makeRows(context: CellContext, looks: readonly NumberLook[]): Rows {
  const records: RawRecord[] = [];
  const row: RowState = { line: 0, cells: [], length: 0, fault: null, width: 0 };
  let cell: CellState | null = null;
  const open: XmlVisitor['open'] = (name, attributes) => {
    if (name === 'row') Object.assign(row, { line: Number(attributes['r'] ?? row.line + 1), cells: [], length: 0, fault: null });
    else if (name === 'c') cell = { place: placeOf(attributes['r']) ?? row.cells.length, type: attributes['t'] ?? 'n', look: looks[Number(attributes['s'] ?? 0)] ?? 'number', value: null, inline: '', isFormula: false, reads: null };
    else if (cell !== null) openWithin(cell, name);
  };
  const text = (given: string): void => {
    if (cell === null || cell.reads === null) return;
    row.length += given.length;
    if (row.length > recordLengthMax) row.fault ??= 'too-long';
    else if (cell.reads === 'value') cell.value = (cell.value ?? '') + given;
    else cell.inline += given;
  };
  const close = (name: string): void => {
    if (name === 'c' && cell !== null) {
      putCell(row, cell, context);
      cell = null;
    } else if (name === 'row') putRow(row, records);
    else if (cell !== null && (name === 'v' || name === 't')) cell.reads = null;
  };
  return { visitor: { open, text, close }, take: () => records.splice(0) };
}

function openWithin(cell: CellState, name: string): void {
  if (name === 'f') cell.isFormula = true;
  if (name === 'v') Object.assign(cell, { reads: 'value', value: '' });
  if (name === 't') cell.reads = 'inline';
}

function putCell(row: RowState, cell: CellState, context: CellContext): void {
  if (cell.place >= columnsMax) {
    row.fault ??= 'column-count';
    return;
  }
  const read = cellValue(cell, context);
  if ('fault' in read) row.fault ??= read.fault;
  else {
    while (row.cells.length < cell.place) row.cells.push('');
    row.cells[cell.place] = read.cell;
  }
}

// A sheet leaves out empty cells at the end of a row, and keeps formatted ones without a value.
function putRow(row: RowState, records: RawRecord[]): void {
  while (row.cells.at(-1) === '' && row.cells.length > row.width) row.cells.pop();
  const isBlank = row.cells.every((cell) => cell === '');
  if (row.fault !== null) records.push({ line: row.line, fault: row.fault });
  else if (!isBlank) {
    if (row.width === 0) row.width = row.cells.length;
    while (row.cells.length < row.width) row.cells.push('');
    records.push({ line: row.line, fields: row.cells });
  }
  row.cells = [];
}

function placeOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}
