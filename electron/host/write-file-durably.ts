// Writes a small file so that after a power cut either the old or the new one is whole on disk.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './journal/journal-store.ts';

/** Mode 0600. Throws when the disk refuses; the old file then stands. */
export function writeFileDurably(file: string, bytes: Uint8Array): void {
  const beside = `${file}.new`;
  const fd = openSync(beside, 'w', 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(fd, bytes, written);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(beside, file);
  syncFolder(dirname(file));
}
