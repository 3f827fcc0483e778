// Contracts as delimited text of any dialect, broken lines among them.
import type { Placed } from '../judge-reading.ts';
import { contractColumns, type MadeContract } from '../made-contracts.ts';

export interface Written { readonly bytes: Buffer; readonly placed: readonly Placed[] }

export interface TextForm { readonly separator: string; readonly newline: '\n' | '\r\n'; readonly encode: (text: string) => Buffer }

/** Broken lines come after every fiftieth record: a quote never closed, a field too many, an endless line once. */
export function delimited(contracts: readonly MadeContract[], { separator, newline, encode }: TextForm): Written {
  const placed: Placed[] = [];
  const parts: string[] = [contractColumns.join(separator) + newline];
  let line = 2;
  const write = (text: string, one: Omit<Placed, 'line'>): void => {
    parts.push(text + newline);
    placed.push({ line, fate: one.fate, fields: one.fields });
    line += text.split('\n').length;
  };
  for (const [place, one] of contracts.entries()) {
    write(contractColumns.map((column) => quoted(one.cells[column], separator)).join(separator), one);
    if (place % 50 === 10) write(`S9${String(place)}${separator}"auki${separator}x`, broken('broken-quotes'));
    if (place % 50 === 20) write(Array.from({ length: 11 }, () => 'x').join(separator), broken('column-count'));
    if (place === 30) write('x'.repeat(4_100_000), broken('too-long'));
  }
  return { bytes: encode(parts.join('')), placed };
}

function broken(fate: Placed['fate']): Omit<Placed, 'line'> {
  return { fate, fields: [] };
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
