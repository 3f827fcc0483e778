// A stretch of delimited text through papaparse; null when any quote in it is out of place.
import Papa from 'papaparse';

export interface BlockShape { readonly separator: string; readonly qualifier: string; readonly newline: '\n' | '\r\n' }

/** Rows of fields. The text is whole lines; the last line end is not a row of its own. */
export function parseBlock(text: string, { separator, qualifier, newline }: BlockShape): readonly (readonly string[])[] | null {
  const body = text.endsWith('\r\n') ? text.slice(0, -2) : text.replace(/\n$/, '');
  if (body === '') return [['']];
  const parsed = Papa.parse<string[]>(body, { delimiter: separator, quoteChar: qualifier, escapeChar: qualifier, newline, header: false, skipEmptyLines: false });
  return parsed.errors.some(({ type }) => type === 'Quotes') ? null : parsed.data;
}
