// Takes in lines that central has numbered: signature, the sender's chain and central's own log are verified before anything is kept.
import { hash as hashOnce, verify, type KeyObject } from 'node:crypto';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { LogHead } from '../../../shared/protocol/central.ts';
import { logHashInput, type LineHeader, type NumberedLine } from '../../../shared/protocol/line.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { logHashAt } from './adopt-epoch.ts';
import type { Sql } from './journal-store.ts';
import { idBytes } from './line-id.ts';
import { branchFor } from './line-parent.ts';
import { lineHash } from './line-row.ts';
import type { Journal } from './open-journal.ts';
import { markOf, newerHead, readMark, writeMark, type PullMark } from './pull-mark.ts';

export interface PulledPage {
  readonly controller: string;
  /** This desk's own device: its own request lines bring diary numbers back. */
  readonly device: string;
  /** As the answer began with it; its signature is the caller's to verify. */
  readonly head: LogHead;
  /** At most eight thousand, and fewer on a slow machine (sync/pull.ts), so that a save never waits long for the page's transaction. */
  readonly lines: readonly NumberedLine[];
  readonly keys: ReadonlyMap<string, KeyObject>;
}

type Fault = 'log-rewound' | 'line-malformed' | 'signature-wrong' | 'chain-broken' | 'line-id-reused' | 'device-unknown';
interface Checked {
  readonly header: LineHeader;
  readonly hash: string;
  readonly given: NumberedLine;
  /** Its place here; null for a new line. */
  readonly held: number | null;
  /** Of a new line. */
  readonly branch: number;
}
interface Taken { readonly mark: PullMark; readonly accepted: number; readonly fault: Fault | null; readonly tips: ReadonlyMap<string, Checked> }

/** The log hash after a line at a position (protocol, `logHashInput`). */
export function logHashAfter(previousLogHash: string, position: number, hash: string): string {
  return hashOnce('sha256', logHashInput(previousLogHash, position, hash), 'hex');
}

function continuesLog(mark: PullMark, given: NumberedLine, hash: string): boolean {
  if (given.position !== mark.position + 1) return false;
  if (given.position === mark.head?.position && given.logHash !== mark.head.logHash) return false;
  return logHashAfter(mark.logHash, given.position, hash) === given.logHash;
}

/** The place after a line that this page brought is free, since a line is never held without its parent: the journal need not be asked. */
function branchAfter(parent: Checked | undefined, { device, deviceSeq }: LineHeader): number | null {
  return parent?.header.device === device && parent.header.deviceSeq === deviceSeq - 1 ? parent.branch : null;
}

/** A place that central gave this line before, by a receipt or in the log, is the only one it can come with. */
function placeFits(sql: Sql, held: number, given: NumberedLine): boolean {
  const place = sql('SELECT position, log_hash FROM receipt WHERE line_seq = ?1 UNION ALL SELECT position, log_hash FROM numbered WHERE line_seq = ?1').get(held);
  if (place === undefined) return true;
  const { position, logHash } = given;
  return Number(place['position']) === position && place['log_hash'] === logHash;
}

function signed({ header, given }: Checked, keys: PulledPage['keys']): boolean {
  const key = keys.get(header.device);
  return key !== undefined && verify(null, Buffer.from(given.line.header, 'utf8'), key, Buffer.from(given.line.signature, 'base64'));
}

interface Sofar { readonly mark: PullMark; readonly ends: ReadonlyMap<string, Checked> }

function check(sql: Sql, page: PulledPage, { mark, ends }: Sofar, given: NumberedLine): Checked | Fault {
  const header = parseHeader(given.line.header);
  if (header === null || header.controller !== page.controller) return 'line-malformed';
  const hash = lineHash(given.line.header);
  if (!continuesLog(mark, given, hash)) return 'log-rewound';
  const next = branchAfter(ends.get(header.previousHash), header);
  // What follows a line that this page brought is not held; whether its id is taken, its own writing tells.
  if (next !== null) return { header, hash, given, held: null, branch: next };
  const held = sql('SELECT seq, header FROM line WHERE id = ?').get(idBytes(header.id));
  if (held !== undefined) {
    if (held['header'] !== given.line.header) return 'line-id-reused';
    const place = Number(held['seq']);
    return placeFits(sql, place, given) ? { header, hash, given, held: place, branch: 0 } : 'log-rewound';
  }
  if (!page.keys.has(header.device)) return 'device-unknown';
  const branch = branchFor(sql, header);
  return branch === null ? 'chain-broken' : { header, hash, given, held: null, branch };
}

const numbering = 'INSERT INTO numbered (line_seq, epoch, position, log_hash, quarantine) VALUES (?, ?, ?, ?, ?)';

/** False when another line has this id. */
function keepNew(sql: Sql, page: PulledPage, { header, hash, given: { line, position, logHash, quarantine }, branch }: Checked): boolean {
  const { changes, lastInsertRowid: place } = sql('INSERT INTO line (id, device, branch, device_seq, header, signature, sealed, hash, case_id, type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING')
    .run(idBytes(header.id), header.device, branch, header.deviceSeq, line.header, Buffer.from(line.signature, 'base64'), Buffer.from(line.sealed, 'base64'), hash, header.caseId, header.type);
  if (Number(changes) === 0) return false;
  if (header.device === page.device && (header.type === 'request-logged' || header.type === 'estate-logged')) sql('INSERT INTO diary_unread (line_seq) VALUES (?)').run(place);
  sql(numbering).run(place, page.head.epoch, position, logHash, quarantine);
  sql('INSERT INTO change (line_seq) VALUES (?)').run(place);
  return true;
}

function keepHeld(sql: Sql, page: PulledPage, place: number, given: NumberedLine): void {
  const numbered = sql(`${numbering} ON CONFLICT (line_seq) DO NOTHING`).run(place, page.head.epoch, given.position, given.logHash, given.quarantine);
  if (Number(numbered.changes) === 0) return;
  sql('DELETE FROM orphan WHERE line_seq = ?').run(place);
  const receipted = sql('SELECT 1 AS yes FROM receipt WHERE line_seq = ?').get(place) !== undefined;
  if (!receipted) sql('INSERT INTO change (line_seq) VALUES (?)').run(place);
}

function take(sql: Sql, page: PulledPage, everySignature: boolean): Taken {
  const before = markOf(sql);
  let mark: PullMark = { ...before, epoch: page.head.epoch, ordinal: page.head.ordinal, head: newerHead(before.head, page.head) };
  const tips = new Map<string, Checked>();
  // Lines of this page by hash that nothing follows yet.
  const ends = new Map<string, Checked>();
  for (const [accepted, given] of page.lines.entries()) {
    const checked = check(sql, page, { mark, ends }, given);
    if (typeof checked === 'string') return { mark, accepted, fault: checked, tips };
    if (checked.held === null) {
      if (everySignature && !signed(checked, page.keys)) return { mark, accepted, fault: 'signature-wrong', tips };
      if (!keepNew(sql, page, checked)) return { mark, accepted, fault: 'line-id-reused', tips };
      tips.set(`${checked.header.device}:${checked.branch}`, checked);
      ends.delete(checked.header.previousHash);
      ends.set(checked.hash, checked);
    } else keepHeld(sql, page, checked.held, given);
    mark = { ...mark, position: given.position, logHash: given.logHash };
  }
  return { mark, accepted: page.lines.length, fault: null, tips };
}

/** Which page this desk may take: of the epoch it follows, or of the first it meets; another one is adopted first. */
function follows(journal: Journal, mark: PullMark, head: LogHead): boolean {
  if (mark.epoch === null) return true;
  const known = head.position <= mark.position ? logHashAt(journal, head.position) : null;
  return mark.epoch === head.epoch && (mark.ordinal === head.ordinal || mark.ordinal === 0) && (known === null || known === head.logHash);
}

/**
 * One transaction per page; the lines before a bad one are kept and the bad one stops the pull. A device's newest line
 * of the page speaks for its earlier ones (docs/decisions/0025); when one of those signatures is wrong, every line's is
 * verified to name the first bad one. Outcomes: `log-rewound` (with the position; also a head of an epoch that was not
 * adopted), `line-malformed`, `signature-wrong`, `chain-broken`, `line-id-reused`, `device-unknown`, and those of a write.
 */
export function acceptPulled(journal: Journal, page: PulledPage): Result<{ readonly accepted: number }> {
  const before = readMark(journal);
  if (!follows(journal, before, page.head)) return refused('log-rewound', { values: { position: before.position } });
  if (page.lines.length === 0 && before.ordinal === page.head.ordinal) return ok({ accepted: 0 });
  const written = journal.store.write((sql): Taken => {
    sql('SAVEPOINT page').run();
    let taken = take(sql, page, false);
    if ([...taken.tips.values()].some((tip) => !signed(tip, page.keys))) {
      sql('ROLLBACK TO page').run();
      taken = take(sql, page, true);
    }
    sql('RELEASE page').run();
    // A head that the log contradicts is not shown to anyone.
    writeMark(sql, taken.fault === 'log-rewound' ? { ...taken.mark, head: before.head } : taken.mark);
    return taken;
  });
  if (!written.ok) return written;
  const { accepted, fault, mark } = written.value;
  return fault === null ? ok({ accepted }) : refused(fault, { values: { position: mark.position + 1 } });
}
