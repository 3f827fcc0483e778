// Contracts as a spreadsheet made part by part, so that it can hold what no library writes: formulas without a value, errors, bombs.
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { QuarantineReason } from '../../../../central/sources/import-result.ts';
import type { Placed } from '../judge-reading.ts';
import { contractColumns, isFree, isoOf, type ContractColumn, type MadeContract } from '../made-contracts.ts';
import type { Written } from './delimited.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Texts are shared ones, prices numbers, days dates by style; every thirtieth row is one of a spreadsheet's own faults. */
export async function spreadsheet(contracts: readonly MadeContract[]): Promise<Written> {
  const texts = new Map<string, number>();
  const shared = (text: string): number => texts.get(text) ?? (texts.set(text, texts.size), texts.size - 1);
  const placed: Placed[] = [];
  const rows = [`<row r="1">${contractColumns.map((column, place) => `<c r="${letter(place)}1" t="s"><v>${String(shared(column))}</v></c>`).join('')}</row>`];
  for (const [place, one] of contracts.entries()) {
    const line = place + 2;
    const fault = place % 30 === 15 && isFree(contracts, place) ? faults[(place / 15 | 0) % faults.length] : undefined;
    rows.push(`<row r="${String(line)}">${contractColumns.map((column, at) => fault?.column === column ? fault.cell(`${letter(at)}${String(line)}`) : cell(one, column, { at: `${letter(at)}${String(line)}`, shared })).join('')}</row>`);
    placed.push({ line, fate: fault?.fate ?? one.fate, fields: one.fields });
  }
  const bytes = await zipped(new Map([
    ['xl/workbook.xml', `${head}<workbook ${main} xmlns:r="${related}"><sheets><sheet name="Ohje" sheetId="1" r:id="rId9"/><sheet name="Sopimukset" sheetId="2" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[['rId1', 'worksheet', 'worksheets/sheet2.xml'], ['rId9', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml'], ['rId3', 'styles', 'styles.xml']].map(([id, type, target]) => `<Relationship Id="${String(id)}" Type="${related}/${String(type)}" Target="${String(target)}"/>`).join('')}</Relationships>`],
    ['xl/styles.xml', `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`],
    ['xl/sharedStrings.xml', `${head}<sst ${main}>${[...texts.keys()].map((text) => `<si><r><t xml:space="preserve">${escaped(text)}</t></r></si>`).join('')}</sst>`],
    ['xl/worksheets/sheet1.xml', `${head}<worksheet ${main}><sheetData/></worksheet>`],
    ['xl/worksheets/sheet2.xml', `${head}<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`],
  ]));
  return { bytes, placed };
}

interface OwnFault { readonly column: ContractColumn; readonly fate: 'row' | QuarantineReason; readonly cell: (at: string) => string }

const faults: readonly OwnFault[] = [
  { column: 'Tuote', fate: 'formula-without-value', cell: (at) => `<c r="${at}"><f>CONCAT("a","b")</f></c>` },
  { column: 'Hinta', fate: 'error-in-cell', cell: (at) => `<c r="${at}" t="e"><f>1/0</f><v>#DIV/0!</v></c>` },
  { column: 'Käyttöpaikka', fate: 'number-not-whole', cell: (at) => `<c r="${at}"><v>6.43007127000001E+17</v></c>` },
];

function cell(one: MadeContract, column: ContractColumn, { at, shared }: { readonly at: string; readonly shared: (text: string) => number }): string {
  const text = one.cells[column];
  if (text === '') return '';
  // A formula's last value is the value; what it would give today is nobody's data.
  if (column === 'Hinta' && one.isTyped) return `<c r="${at}"><f>SUM(1,1)</f><v>${text.replace(',', '.')}</v></c>`;
  if ((column === 'Alkaa' || column === 'Päättyy') && one.isTyped) return `<c r="${at}" s="${column === 'Alkaa' ? '1' : '2'}"><v>${String(Date.parse(isoOf(text)) / 86_400_000 + 25_569)}</v></c>`;
  if (column === 'Tila') return `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return `<c r="${at}" t="s"><v>${String(shared(text))}</v></c>`;
}

/** Files of a zip archive, compressed. */
export function zipped(parts: ReadonlyMap<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function letter(place: number): string {
  return String.fromCharCode(65 + place);
}
