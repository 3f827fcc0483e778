// Makes a folder's entries durable: a new file is only safe once its folder's entry is on disk too.
import { closeSync, fsyncSync, openSync } from 'node:fs';

export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // NTFS journals the entry; a folder cannot be opened there
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
