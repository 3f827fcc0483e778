// An export's bytes as text, chunk by chunk, in the encoding its profile names; a byte order mark is not part of the first header.
import { StringDecoder } from 'node:string_decoder';
import type { Dialect } from '../../shared/registers/source-profile.ts';
import { SourceBreak } from './connectors/source-break.ts';

interface Decoder { readonly write: (bytes: Buffer) => string; readonly end: () => string }

/**
 * Bytes that are no text in the encoding come out as U+FFFD; in UTF-16 a lone surrogate stays as it is. Breaks off with
 * `wrong-encoding` where the first bytes are another encoding's mark, and with `incomplete` where UTF-16 ends within a letter.
 */
export async function* decodeText(bytes: AsyncIterable<Buffer>, encoding: Dialect['encoding']): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let length = 0;
  let first = true;
  for await (const chunk of bytes) {
    if (length === 0 && isMarkedOtherwise(chunk, encoding)) throw new SourceBreak('wrong-encoding');
    length += chunk.length;
    const text = decoder.write(chunk);
    if (text === '') continue;
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first = false;
  }
  if (encoding === 'utf-16le' && length % 2 === 1) throw new SourceBreak('incomplete');
  yield decoder.end();
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];

function isMarkedOtherwise(chunk: Buffer, encoding: string): boolean {
  const marked = marks.find(([, bytes]) => bytes.every((byte, place) => chunk[place] === byte));
  return marked !== undefined && marked[0] !== encoding;
}

function decoderOf(encoding: Dialect['encoding']): Decoder {
  // TextDecoder replaces lone surrogates of UTF-16; a register's text is brought as it stands, so StringDecoder reads that one.
  if (encoding === 'utf-16le') {
    const decoder = new StringDecoder('utf16le');
    return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() };
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}
