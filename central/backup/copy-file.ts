// Copies and hashes files, and brings whole folders to the disk at once, which is far quicker than file by file.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

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

export interface WrittenFile { readonly bytes: number; readonly sha256: string }

/** Answers what was written; on the disk only after flushTree. Refuses to overwrite. Throws what the disk says. */
export function copyFile(from: string, to: string): WrittenFile {
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
  } finally {
    if (handle !== null) closeSync(handle);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** On the disk only after flushTree. Refuses to overwrite. */
export function writeText(file: string, text: string): WrittenFile {
  const bytes = Buffer.from(text, 'utf8');
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeWhole(handle, bytes);
  } finally {
    closeSync(handle);
  }
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function flush(place: string, how: 'r' | 'r+'): void {
  const handle = openSync(place, how);
  fsyncSync(handle);
  closeSync(handle);
}

export function flushFile(file: string): void {
  flush(file, 'r+');
}

/** Makes the folder's own entries durable. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  flush(folder, 'r');
}

/** Every file and folder below, and the folder itself, is on the disk when this returns. Throws what the disk says. */
export function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(place);
    else flushFile(place);
  }
  flushFolder(folder);
}
