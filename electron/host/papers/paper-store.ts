// Papers on this desk: each a sealed file named by its id, so that a reprint gives the same bytes.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from '../write-file-durably.ts';
import { openBytes, sealBytes } from '../vault/seal-bytes.ts';
import { syncFolder } from '../journal/journal-store.ts';

export interface PaperStore {
  /** Throws when the disk refuses; the paper then does not exist. */
  readonly keep: (key: Buffer, paperId: string, pdf: Uint8Array) => void;
  /** Null when this desk has no such paper or it does not open. */
  readonly read: (key: Buffer, paperId: string) => Buffer | null;
}

export function openPaperStore(deskFolder: string): PaperStore {
  const folder = join(deskFolder, 'papers');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  syncFolder(deskFolder);
  const fileOf = (paperId: string): string => join(folder, `${paperId}.sealed`);
  return {
    keep: (key, paperId, pdf) => writeFileDurably(fileOf(paperId), sealBytes(key, `paper:${paperId}`, pdf)),
    read: (key, paperId) => {
      try {
        return openBytes(key, `paper:${paperId}`, readFileSync(fileOf(paperId)));
      } catch {
        return null; // made at another desk, or gone: the outcome `paper-unknown` says to make it again
      }
    },
  };
}
