// Reads a log file in pieces that end at the end of a line, so that memory does not grow with the file.
import type { FileHandle } from 'node:fs/promises';

export interface Chunk { readonly bytes: Uint8Array<ArrayBuffer>; readonly offset: number }

const newline = 10;

/** The last piece may end without a line end: then the file was cut. A line longer than a piece makes that piece longer. */
export async function* readChunks(file: FileHandle, from: number, pieceBytes: number): AsyncGenerator<Chunk> {
  let rest: Buffer = Buffer.alloc(0);
  for (let offset = from; ;) {
    const space = Buffer.allocUnsafeSlow(rest.length + pieceBytes);
    rest.copy(space);
    const { bytesRead } = await file.read(space, rest.length, pieceBytes, offset + rest.length);
    const filled = rest.length + bytesRead;
    const whole = bytesRead === 0 ? filled : space.subarray(0, filled).lastIndexOf(newline) + 1;
    if (whole > 0) {
      // A copy of its own, so that handing it to a worker takes nothing else along.
      const bytes = new Uint8Array(whole);
      bytes.set(space.subarray(0, whole));
      yield { bytes, offset };
    }
    if (bytesRead === 0) return;
    rest = Buffer.from(space.subarray(whole, filled));
    offset += whole;
  }
}

/** The text lines from an offset, each with the offset of what follows it. */
export async function* readLines(file: FileHandle, from: number, pieceBytes: number): AsyncGenerator<{ readonly text: string; readonly next: number }> {
  for await (const { bytes, offset } of readChunks(file, from, pieceBytes)) {
    const buffer = Buffer.from(bytes.buffer);
    for (let start = 0; start < buffer.length;) {
      const found = buffer.indexOf(newline, start);
      const end = found === -1 ? buffer.length : found;
      yield { text: buffer.toString('utf8', start, end), next: offset + end + 1 };
      start = end + 1;
    }
  }
}
