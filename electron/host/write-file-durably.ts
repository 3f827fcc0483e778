// Writes a small file so that after a power cut either the old or the new one is whole on disk.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './journal/sync-folder.ts';

function write(file: string, bytes: Uint8Array): void {
  const fd = openSync(file, 'w', 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(fd, bytes, written);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Mode 0600. Throws when the disk refuses (`isDiskFull` tells a full one); the old file then stands and the half of the new one is gone. */
export function writeFileDurably(file: string, bytes: Uint8Array): void {
  const beside = `${file}.new`;
  try {
    write(beside, bytes);
  } catch (error) {
    rmSync(beside, { force: true }); // what is left of it would only fill the disk further
    throw error;
  }
  renameSync(beside, file);
  syncFolder(dirname(file));
}
