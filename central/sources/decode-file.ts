// An export file as text, chunk by chunk, in the encoding its profile names; a byte order mark is not part of the first header.
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Dialect } from '../../shared/registers/source-profile.ts';

interface Decoder { readonly write: (bytes: Buffer) => string; readonly end: () => string }

/** Bytes that are no text in the encoding come out as U+FFFD; in UTF-16 a lone surrogate stays as it is. */
export async function* decodeFile(path: string, encoding: Dialect['encoding']): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let first = true;
  for await (const chunk of createReadStream(path)) {
    // True because the stream was made without an encoding, so that it gives bytes.
    const text = decoder.write(chunk as Buffer);
    if (text === '') continue;
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first = false;
  }
  yield decoder.end();
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
