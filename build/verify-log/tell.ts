// Says in plain words what the verifier found; the last line is the verdict.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { open } from 'node:fs/promises';
import { continuesExport, continuesHead, headOfText, readHead } from './continues.ts';
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

async function besideOf(log: string | undefined): Promise<Preamble | null> {
  if (log === undefined) return null;
  const preamble = await preambleOf(log);
  if (preamble === null) throw new Error(`${log} is not an exported log`);
  return preamble;
}

/** With an exported log beside it, every signature is checked and the log must continue what the desk remembers. */
export async function tellJournal({ folder, log, key }: JournalQuestion, say: Say): Promise<boolean> {
  const beside = await besideOf(log);
  const keys = new Map(beside?.devices.map(({ device, publicKey }) => [device, publicKey]));
  const verdict = verifyJournal({ folder, keys, centralKey: key ?? pinnedKey(folder) ?? beside?.log.centralKey ?? null });
  say(`journal: ${String(verdict.lines)} lines, ${String(verdict.unsigned)} of them by devices whose key was not given, ${String(verdict.receipts)} receipts, central's log followed to position ${String(verdict.followed)}`);
  const remembered = log === undefined ? null : rememberedHead(folder);
  const witnessed = log === undefined || remembered === null ? null : { bad: await continuesHead(log, remembered) };
  const bad = verdict.bad ?? witnessed?.bad ?? null;
  say(bad === null ? `OK: the journal holds${witnessed === null ? '' : ', and the log continues what this desk remembers'}` : said(bad));
  return bad === null;
}

function rememberedHead(folder: string): ReturnType<typeof headOfText> {
  const db = new DatabaseSync(join(folder, 'journal.db'), { readOnly: true, timeout: 5000 });
  try {
    const value = db.prepare("SELECT value FROM meta WHERE key = 'pullHead'").get()?.['value'];
    return typeof value === 'string' ? headOfText(value) : null;
  } finally {
    db.close();
  }
}
