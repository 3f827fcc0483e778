// A file in a folder as bytes, held open so that a file put in its place meanwhile is not half of the reading.
import { open } from 'node:fs/promises';
import type { SourceBytes } from './source-bytes.ts';
import { SourceBreak } from './source-break.ts';

const chunkLength = 262_144;

/** The file is there; throws what the disk says otherwise. */
export async function openFileBytes(path: string): Promise<SourceBytes> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  async function* parts(start: number, end: number, room: () => Buffer): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const buffer = room();
      const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, end - at), at);
      if (bytesRead === 0) throw new SourceBreak('incomplete');
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
  const shared = Buffer.allocUnsafe(chunkLength);
  return {
    size,
    read: (start, end) => parts(start, end, () => Buffer.allocUnsafe(Math.min(chunkLength, end - start))),
    readInPlace: (start, end) => parts(start, end, () => shared),
    close: () => handle.close(),
  };
}
