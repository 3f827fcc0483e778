// Splits text into physical lines with their line ends; an endless line is cut off so that no file can eat the memory.

/** Far above a row of 100 columns of the longest value an item keeps. */
const lineLengthMax = 4_000_000;

/** `text` includes its line end; `overlong` lines come empty. */
export interface PhysicalLine { readonly text: string; readonly overlong: boolean }

export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<PhysicalLine> {
  let rest = '';
  let overlong = false;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      const text = rest + chunk.slice(start, end + 1);
      yield overlong || text.length > lineLengthMax ? { text: '', overlong: true } : { text, overlong: false };
      rest = '';
      overlong = false;
      start = end + 1;
    }
    rest += chunk.slice(start);
    if (rest.length > lineLengthMax) {
      rest = '';
      overlong = true;
    }
  }
  if (overlong || rest !== '') yield { text: rest, overlong };
}
