// Splits text into physical lines with their line ends; an endless line is cut off so that no file can eat the memory.
import { recordLengthMax } from './connectors/raw-record.ts';

/** `text` includes its line end; `overlong` lines come empty. */
export interface PhysicalLine { readonly text: string; readonly overlong: boolean }

/** All lines that end in a chunk come together. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly PhysicalLine[]> {
  let rest = '';
  let overlong = false;
  for await (const chunk of chunks) {
    const lines: PhysicalLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      const text = rest + chunk.slice(start, end + 1);
      lines.push(overlong || text.length > recordLengthMax ? { text: '', overlong: true } : { text, overlong: false });
      rest = '';
      overlong = false;
      start = end + 1;
    }
    // Of a line that is dropped nothing more is kept.
    if (!overlong) rest += chunk.slice(start);
    if (rest.length > recordLengthMax) {
      rest = '';
      overlong = true;
    }
    if (lines.length > 0) yield lines;
  }
  if (overlong || rest !== '') yield [{ text: rest, overlong }];
}
