// What became of a spoilt journal: everything confirmed is there, or the product names the damage and deletes nothing; else it is lost.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSound } from '../../../electron/host/journal/check-journal.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import { readCaseLines } from '../../../electron/host/journal/read-case-lines.ts';
import { openContent } from '../../../electron/host/journal/seal-content.ts';
import { verifyChain } from '../../../electron/host/journal/verify-chain.ts';
import type { Confirmed, JournalFiles, KilledDesk } from './killed-desk.ts';

/** `whole`: all there. `named`: refused or named. Anything else is told in words and counts as lost. */
export type Verdict = 'whole' | 'named' | { readonly lost: string };

function isNamed(journal: Journal, { keys }: KilledDesk): boolean {
  try {
    return verifyChain(journal, keys) !== null || !isSound(journal);
  } catch {
    return true; // the background check tells of an unreadable page as damage
  }
}

function judgeOpened(journal: Journal, desk: KilledDesk, confirmed: readonly Confirmed[]): Verdict {
  if (isNamed(journal, desk)) return 'named';
  let unread = 0;
  for (const { id, hash: told, caseId } of confirmed) {
    const line = readCaseLines(journal, caseId).find((one) => one.header.id === id);
    if (line?.hash !== told) return { lost: 'a confirmed line is gone and nothing says so' };
    if (openContent(desk.contentKey, id, { sealed: line.sealed, contentHash: line.header.contentHash }) === null) unread += 1;
  }
  // Content that does not open is counted by its case as incomplete: it is named there.
  return unread > 0 ? 'named' : 'whole';
}

function judgeRefused(folder: string, files: JournalFiles, code: string): Verdict {
  if (code !== 'journal-damaged' && code !== 'journal-newer') return { lost: `refused as ${code}` };
  const left = readFileSync(join(folder, 'journal.db-wal'));
  const kept = files.get('journal.db-wal')?.equals(left) === true && readFileSync(join(folder, 'journal.db')).length >= (files.get('journal.db')?.length ?? 0);
  return kept ? 'named' : { lost: 'the log is not as it was found' };
}

/** Opens the files as the product does, in `folder`, which is emptied afterwards. */
export function judgeSpoilt(folder: string, files: JournalFiles, { desk, confirmed }: { readonly desk: KilledDesk; readonly confirmed: readonly Confirmed[] }): Verdict {
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const opened = openJournal(folder);
    if (!opened.ok) return judgeRefused(folder, files, opened.code);
    try {
      return judgeOpened(opened.value, desk, confirmed);
    } finally {
      opened.value.close();
    }
  } catch (error) {
    return { lost: `not an outcome: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
