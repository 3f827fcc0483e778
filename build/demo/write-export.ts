// An export table as the bytes its system would write: separator, quoting, line ends and encoding of each.
import type { ExportDialect, ExportRow, ExportTable } from './export-table.ts';

interface Writing { readonly separator: string; readonly newline: string; readonly quoteAll: boolean; readonly encode: (text: string) => Buffer }

const utf8Marked = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf8');
const writings: Readonly<Record<Exclude<ExportDialect, 'azure-lines'>, Writing>> = {
  finnish: { separator: ';', newline: '\r\n', quoteAll: false, encode: utf8Marked },
  market: { separator: ';', newline: '\n', quoteAll: false, encode: (text) => Buffer.from(text, 'utf8') },
  ax: { separator: ',', newline: '\r\n', quoteAll: true, encode: windows1252 },
  // Buffer keeps a lone surrogate in UTF-16, as the systems that write it do.
  nis: { separator: '\t', newline: '\r\n', quoteAll: false, encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  azure: { separator: ',', newline: '\n', quoteAll: false, encode: (text) => Buffer.from(text, 'utf8') },
  nurmijarvi: { separator: ';', newline: '\r\n', quoteAll: false, encode: windows1252 },
};

export function exportBytes({ dialect, rows, broken = [] }: ExportTable): Buffer {
  if (dialect === 'azure-lines') return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const writing = writings[dialect];
  const columns = Object.keys(rows[0] ?? {});
  const header = columns.map((column) => quoted(column, writing)).join(writing.separator);
  const written = rows.map((row) => lineOf(row, columns, writing));
  const lines = [header, ...written.slice(0, 1), ...broken, ...written.slice(1)];
  return writing.encode(lines.map((line) => line + writing.newline).join(''));
}

function lineOf(row: ExportRow, columns: readonly string[], writing: Writing): string {
  return columns.map((column) => quoted(row[column] ?? '', writing)).join(writing.separator);
}

function quoted(text: string, { separator, quoteAll }: Writing): string {
  const needed = quoteAll || text.includes(separator) || text.includes('"') || text.includes('\n') || text.includes('\r');
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

const highBytes = new Map(Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, place) => place + 128)), (letter, place) => [letter, place + 128]));

// A code page without a letter writes a question mark; that is how Sámi names come out of such systems.
function windows1252(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 63;
    return code < 128 ? code : highBytes.get(letter) ?? 63;
  }));
}
