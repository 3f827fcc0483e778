// Reads a table of an answer as its receiver would: papaparse, and one leading apostrophe off every cell, as docs/export-format.md tells.
import Papa from 'papaparse';

export type CsvRow = Readonly<Record<string, string>>;

export function readCsv(text: string): readonly CsvRow[] {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';', newline: '\r\n', skipEmptyLines: false });
  const [header = [], ...rows] = parsed.data;
  // The last line ends, so the parser sees one empty row after it.
  return rows.filter((row) => row.length === header.length).map((row) => Object.fromEntries(header.map((key, place) => [key, (row[place] ?? '').replace(/^'/, '')])));
}
