// Files that are on the disk when the call returns: written, copied, hashed, and their folders flushed.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const pieceBytes = 1024 * 1024;

/** Calls `take` with each piece of the file as it is read; a file that grows meanwhile is read to the end met. */
function readPieces(file: string, take: (piece: Buffer) => void): void {
  const source = openSync(file, 'r');
  try {
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) take(piece.subarray(0, read));
  } finally {
    closeSync(source);
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}

/** SHA-256 in hexadecimal. */
export function hashFile(file: string): string {
  const hash = createHash('sha256');
  readPieces(file, (piece) => hash.update(piece));
  return hash.digest('hex');
}

export interface FlushedFile { readonly bytes: number; readonly sha256: string }

/** Copies and flushes; answers what was written. Refuses to overwrite. Throws what the disk says. */
export function copyFlushed(from: string, to: string): FlushedFile {
  const hash = createHash('sha256');
  let bytes = 0;
  // Opened last: a source that is gone must not leave an empty copy.
  let handle: number | null = null;
  try {
    readPieces(from, (piece) => {
      handle ??= openSync(to, 'wx', 0o600);
      writeWhole(handle, piece);
      hash.update(piece);
      bytes += piece.length;
    });
    handle ??= openSync(to, 'wx', 0o600);
    fsyncSync(handle);
  } finally {
    if (handle !== null) closeSync(handle);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Refuses to overwrite. */
export function writeFlushed(file: string, text: string): FlushedFile {
  const bytes = Buffer.from(text, 'utf8');
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeWhole(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Makes the folder's own entries durable. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const place = openSync(folder, 'r');
  fsyncSync(place);
  closeSync(place);
}
