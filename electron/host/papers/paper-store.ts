// The papers' bytes as they were made, sealed, one file each: what is shown and reprinted is what was printed first.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../journal/journal-store.ts';
import { openBytes, sealBytes } from '../vault/seal-bytes.ts';
import { writeFileDurably } from '../write-file-durably.ts';
import { chunksOf, type Chunk } from './chunks-of.ts';

export interface PaperStore {
  /** Answers the addresses of the sealed bytes at central, in order. Throws when the disk refuses; the paper then does not exist. */
  readonly keep: (key: Buffer, paperId: string, pdf: Uint8Array) => readonly string[];
  /** Null when this desk has no such paper or it does not open. */
  readonly read: (key: Buffer, paperId: string) => Buffer | null;
  /** Papers made here whose bytes central does not hold yet. */
  readonly waiting: () => readonly string[];
  /** What is to be sent of a waiting paper; needs no key. */
  readonly chunks: (paperId: string) => readonly Chunk[];
  /** Central holds every chunk. Losing this note costs one question more, never a paper. */
  readonly sent: (paperId: string) => void;
  /** Its case has ended: the bytes go, and nothing waits to be sent. Throws when the disk refuses. */
  readonly forget: (paperId: string) => void;
  /** A paper of another desk, brought from central. Throws when the disk refuses. */
  readonly bring: (paperId: string, sealed: Uint8Array) => void;
}

const sealedName = /^([0-9a-f-]{36})\.sealed$/;

export function openPaperStore(deskFolder: string): PaperStore {
  const folder = join(deskFolder, 'papers');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  syncFolder(deskFolder);
  const fileOf = (paperId: string): string => join(folder, `${paperId}.sealed`);
  const noteOf = (paperId: string): string => join(folder, `${paperId}.at-central`);
  // What waits is told by the files alone, so a kill between the two writes only sends a paper that central has.
  const waiting = new Set(readdirSync(folder).flatMap((name) => sealedName.exec(name)?.[1] ?? []).filter((paperId) => !existsSync(noteOf(paperId))));
  const sent = (paperId: string): void => {
    writeFileDurably(noteOf(paperId), new Uint8Array(0));
    waiting.delete(paperId);
  };
  return {
    keep: (key, paperId, pdf) => {
      const sealed = sealBytes(key, `paper:${paperId}`, pdf);
      writeFileDurably(fileOf(paperId), sealed);
      waiting.add(paperId);
      return chunksOf(sealed).map((chunk) => chunk.hash);
    },
    read: (key, paperId) => {
      try {
        return openBytes(key, `paper:${paperId}`, readFileSync(fileOf(paperId)));
      } catch {
        return null; // made at another desk, or gone: the caller asks central or says to make it again
      }
    },
    waiting: () => [...waiting],
    chunks: (paperId) => chunksOf(readFileSync(fileOf(paperId))),
    sent,
    forget: (paperId) => {
      for (const file of [fileOf(paperId), noteOf(paperId)]) rmSync(file, { force: true });
      syncFolder(folder);
      waiting.delete(paperId);
    },
    bring: (paperId, sealed) => {
      // Noted first: a kill between the two leaves a note without a paper, which nobody reads.
      sent(paperId);
      writeFileDurably(fileOf(paperId), sealed);
    },
  };
}
