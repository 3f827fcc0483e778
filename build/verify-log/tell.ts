// Says in plain words what the verifier found; the last line is the verdict.
import { open } from 'node:fs/promises';
import { continuesExport, continuesHead, readHead } from './continues.ts';
import { readPreamble, type Preamble } from './read-preamble.ts';
import type { BadEntry } from './verdict.ts';
import { verifyFile } from './verify-file.ts';
import { pinnedKey, verifyJournal } from './verify-journal.ts';

type Say = (line: string) => void;

/** Absent values are not asked for. `key`: central's public key as the auditor knows it from elsewhere. */
export interface LogQuestion { readonly file: string; readonly key: string | undefined; readonly head: string | undefined; readonly against: string | undefined }
export interface JournalQuestion { readonly folder: string; readonly log: string | undefined; readonly key: string | undefined }

function said(bad: BadEntry): string {
  const place = bad.position === null ? `record ${String(bad.record)}` : `position ${String(bad.position)} (record ${String(bad.record)})`;
  return `BAD: first bad entry: ${place}${bad.lineId === null ? '' : `, line ${bad.lineId}`}: ${bad.what}`;
}

async function preambleOf(path: string): Promise<Preamble | null> {
  const file = await open(path, 'r');
  try {
    const preamble = await readPreamble(file);
    return 'log' in preamble ? preamble : null;
  } finally {
    await file.close();
  }
}

async function pinnedFault(file: string, key: string | undefined): Promise<BadEntry | null> {
  if (key === undefined) return null;
  const preamble = await preambleOf(file);
  return preamble?.log.centralKey === key ? null : { record: 1, position: null, lineId: null, what: "the log names another central key than the one given" };
}

async function witnessFault({ file, head, against }: LogQuestion): Promise<BadEntry | null> {
  if (head !== undefined) {
    const remembered = await readHead(head);
    if (remembered === null) throw new Error(`${head} is no head`);
    const bad = await continuesHead(file, remembered);
    if (bad !== null) return bad;
  }
  if (against === undefined) return null;
  const older = await verifyFile({ file: against });
  if (older.bad !== null) throw new Error(`the older export does not hold itself: ${said(older.bad)}`);
  return continuesExport(file, against);
}

/** True when everything that was asked holds. Throws when a file cannot be read. */
export async function tellLog(question: LogQuestion, say: Say): Promise<boolean> {
  const { counts, controller, head, bad } = await verifyFile({ file: question.file });
  const found = bad ?? await pinnedFault(question.file, question.key) ?? await witnessFault(question);
  say(`controller ${controller ?? 'unknown'}: ${String(counts.lines)} lines, ${String(counts.devices)} devices, ${String(counts.branches)} further branches, ${String(counts.quarantined)} in quarantine, ${String(counts.erased)} with erased content, ${String(counts.receipts)} receipts`);
  if (head !== null) say(`head: epoch ${String(head.ordinal)} (${head.epoch}), position ${String(head.position)}, log hash ${head.logHash}`);
  if (question.key === undefined) say("note: central's key was taken from the file itself; give --key to hold it to the key a desk pinned");
  say(found === null ? 'OK: chain, signatures, log hash, epochs and head hold' : said(found));
  return found === null;
}

/** An export that does not hold by itself, or under the key that is known, is told before anything is compared with it. */
async function besideFault(log: string, key: string | null): Promise<BadEntry | null> {
  return (await verifyFile({ file: log })).bad ?? await pinnedFault(log, key ?? undefined);
}

/** With an exported log beside it, every signature is checked and the log must hold what the desk saw of it. */
export async function tellJournal({ folder, log, key }: JournalQuestion, say: Say): Promise<boolean> {
  const centralKey = key ?? pinnedKey(folder);
  const wrong = log === undefined ? null : await besideFault(log, centralKey);
  if (wrong !== null) {
    say(`the exported log: ${said(wrong)}`);
    return false;
  }
  const beside = log === undefined ? null : await preambleOf(log);
  const keys = new Map(beside?.devices.map(({ device, publicKey }) => [device, publicKey]));
  const verdict = await verifyJournal({ folder, keys, centralKey: centralKey ?? beside?.log.centralKey ?? null, log });
  const { lines, unsigned, receipts, voided, followed, bad } = verdict;
  say(`journal: ${String(lines)} lines, ${String(unsigned)} of them by devices whose key was not given, ${String(receipts)} receipts and ${String(voided)} of voided places, central's log followed to position ${String(followed)}`);
  if (centralKey === null) say(`note: ${beside === null ? "no key of central was given or pinned, so no receipt's signature was checked" : "central's key was taken from the exported log itself"}`);
  say(bad === null ? `OK: the journal holds${beside === null ? '' : ', and the log holds what this desk saw of it'}` : said(bad));
  return bad === null;
}
