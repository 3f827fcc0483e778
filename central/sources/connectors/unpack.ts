// The plain bytes of a compressed export; what is cut, or swells like no export does, breaks off by name.
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SourceBreak } from './source-break.ts';
import type { SourceBytes } from './source-bytes.ts';

/** Text of registers shrinks to a tenth or so; a bomb to a thousandth. Small files may be very even. */
const swellingMax = 200;
const freeBytes = 16_777_216;

export async function* unpack(bytes: SourceBytes): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // The error is met by whoever reads the stream's other end.
  pipeline(Readable.from(bytes.read(0, bytes.size), { objectMode: false }), gunzip, () => undefined);
  let length = 0;
  try {
    for await (const chunk of gunzip) {
      // True because the stream was made without an encoding, so that it gives bytes.
      const plain = chunk as Buffer;
      length += plain.length;
      if (length > freeBytes && length > bytes.size * swellingMax) throw new SourceBreak('too-big');
      yield plain;
    }
  } catch (fault) {
    if (fault instanceof SourceBreak) throw fault;
    if (fault instanceof Error && 'code' in fault && fault.code === 'Z_BUF_ERROR') throw new SourceBreak('incomplete');
    if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_')) throw new SourceBreak('wrong-form');
    throw fault;
  }
}
