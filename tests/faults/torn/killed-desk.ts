// The files of a desk whose process was killed, as bytes to be spoilt again and again, with what had been confirmed there.
import { generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendLines, type LineDraft } from '../../../electron/host/journal/append-lines.ts';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { answerOf } from '../rig/answer-of.ts';
import { memoryFolder } from '../rig/memory-folder.ts';

const fileNames: readonly string[] = ['journal.db', 'journal.db-wal', 'journal.head'];
/** Bytes by file name. */
export type JournalFiles = ReadonlyMap<string, Buffer>;

export interface Confirmed { readonly id: string; readonly hash: string; readonly caseId: string }
export interface KilledDesk {
  readonly files: JournalFiles;
  /** The same a commit earlier: with its witness, the newest lines of `files` were never confirmed. */
  readonly before: JournalFiles;
  readonly confirmed: readonly Confirmed[];
  readonly confirmedBefore: readonly Confirmed[];
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly contentKey: Buffer;
}

const commits = 24;

function filesIn(folder: string): JournalFiles {
  return new Map(fileNames.filter((name) => existsSync(join(folder, name))).map((name) => [name, readFileSync(join(folder, name))]));
}

/** Half of the commits are in the database file, half only in the log. */
export function killedDesk(): KilledDesk {
  const { path: folder, remove } = memoryFolder('torn-source');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const writer = { controller: 'tampere', device: randomUUID(), privateKey, contentKey: randomBytes(32), actor: 'liisa', lease: 'proof', wallTime: new Date().toISOString() };
  const confirmed: Confirmed[] = [];
  let [journal, before, confirmedBefore] = [answerOf(openJournal(folder)), filesIn(folder), [...confirmed]];
  for (let commit = 1; commit <= commits; commit += 1) {
    [before, confirmedBefore] = [filesIn(folder), [...confirmed]];
    const caseId = randomUUID();
    const drafts: LineDraft[] = Array.from({ length: 1 + commit % 3 }, (_, place) => ({
      type: 'request-logged', caseId, basedOn: [], content: { words: randomBytes(150).toString('hex') },
      ...(place === 0 ? { diary: { desk: 'RAT-02', year: 2026, number: commit } } : {}),
    }));
    confirmed.push(...answerOf(appendLines(journal, drafts, writer)).map(({ id, hash }) => ({ id, hash, caseId })));
    if (commit !== commits / 2) continue;
    journal.close();
    journal = answerOf(openJournal(folder));
  }
  const files = filesIn(folder);
  journal.close();
  remove();
  return { files, before, confirmed, confirmedBefore, keys: new Map([[writer.device, publicKey]]), contentKey: writer.contentKey };
}
