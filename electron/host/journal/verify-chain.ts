// Checks that the journal's lines are what was written: hashes, chain of each device, columns, and signatures where keys are given.
import { verify, type KeyObject } from 'node:crypto';
import { noHash } from '../../../shared/protocol/line.ts';
import type { JournalStore, Sql } from './journal-store.ts';
import { idBytes } from './line-id.ts';
import { lineColumns, lineHash, readRow, type LineRow } from './line-row.ts';
import { caseKey } from './of-case.ts';

/** The first bad entry; it names no person. */
export interface Damage { readonly seq: number; readonly fault: 'unreadable' | 'hash' | 'columns' | 'chain' | 'signature' | 'missing' | 'receipt' | 'index' }

const columns = `line.seq, line.id, line.device, line.branch, line.device_seq, line.case_id, line.type, receipt.device_seq AS receipt_seq, receipt.line_hash AS receipt_hash, ${lineColumns}`;
const tables = 'line LEFT JOIN receipt ON receipt.line_seq = line.seq';

function readOrNull(row: unknown): LineRow | null {
  try {
    return readRow(row);
  } catch {
    return null;
  }
}

/** What was written of each branch so far: hash by device and branch. Grows with the devices, not with the lines. */
type Tips = Map<string, { readonly seq: number; readonly hash: string }>;

function hasParent(sql: Sql, { header }: LineRow, tips: Tips, branch: string): boolean {
  const tip = tips.get(branch);
  if (tip !== undefined) return header.deviceSeq === tip.seq + 1 && header.previousHash === tip.hash;
  if (header.deviceSeq === 1) return header.previousHash === noHash;
  // The first line of a second branch, or of what is being looked at.
  return sql('SELECT 1 AS yes FROM line WHERE device = ? AND device_seq = ? AND hash = ?').get(header.device, header.deviceSeq - 1, header.previousHash) !== undefined;
}

function isRowOf(row: Record<string, unknown>, { header }: LineRow): boolean {
  const { id } = row;
  return id instanceof Uint8Array && idBytes(header.id).equals(id) && row['device'] === header.device && row['device_seq'] === header.deviceSeq && row['case_id'] === header.caseId && row['type'] === header.type;
}

/** What counts as sent is counted by the receipt's own number. */
function receiptFits(row: Record<string, unknown>, { header, hash }: LineRow): boolean {
  return row['receipt_seq'] === null || (row['receipt_seq'] === header.deviceSeq && row['receipt_hash'] === hash);
}

/** Every index that finds the line must find it: a page of an index can be damaged while the table is whole. */
function isFound(sql: Sql, seq: unknown, { header }: LineRow): boolean {
  const found = sql(`SELECT (SELECT count(*) FROM line WHERE id = ?) + (SELECT count(*) FROM line INDEXED BY line_case WHERE ${caseKey('case_id')} IS ${caseKey('?')} AND seq = ?)
    + (SELECT count(*) FROM line WHERE device = ? AND device_seq = ? AND seq = ?) AS n`)
    .get(idBytes(header.id), header.caseId, Number(seq), header.device, header.deviceSeq, Number(seq));
  return found?.['n'] === 3;
}

function faultOf(sql: Sql, row: Record<string, unknown>, tips: Tips, keys: ReadonlyMap<string, KeyObject>): Damage['fault'] | null {
  const line = readOrNull(row);
  if (line === null) return 'unreadable';
  if (lineHash(line.headerText) !== line.hash) return 'hash';
  if (!isRowOf(row, line)) return 'columns';
  if (!receiptFits(row, line)) return 'receipt';
  if (!isFound(sql, row['seq'], line)) return 'index';
  const branch = `${line.header.device}:${String(row['branch'])}`;
  if (!hasParent(sql, line, tips, branch)) return 'chain';
  const key = keys.get(line.header.device);
  if (key !== undefined && !verify(null, Buffer.from(line.headerText, 'utf8'), key, line.signature)) return 'signature';
  tips.set(branch, { seq: line.header.deviceSeq, hash: line.hash });
  return null;
}

const noKeys: ReadonlyMap<string, KeyObject> = new Map();

/** Cheap check at start: the newest lines; the parent of each must be held. */
export function verifyTail(store: Pick<JournalStore, 'read'>, lines: number): Damage | null {
  return store.read((sql) => {
    const rows = sql(`SELECT ${columns} FROM ${tables} ORDER BY line.seq DESC LIMIT ?`).all(lines).reverse();
    const tips: Tips = new Map();
    for (const row of rows) {
      const fault = faultOf(sql, row, tips, noKeys);
      if (fault !== null) return { seq: Number(row['seq']), fault };
    }
    return null;
  });
}

export interface ChainCheck {
  /** Looks at the next lines; answers the first bad one, or whether there are more. */
  readonly next: (lines: number) => { readonly damage: Damage | null; readonly more: boolean };
}

/** The whole journal from its first line, a few lines at a time; lines that come meanwhile are looked at too. `keys` by device: whose signatures are verified. */
export function chainCheck({ store }: { readonly store: JournalStore }, keys: ReadonlyMap<string, KeyObject>): ChainCheck {
  const tips: Tips = new Map();
  let last = 0;
  const next = (lines: number): ReturnType<ChainCheck['next']> => store.read((sql) => {
    const rows = sql(`SELECT ${columns} FROM ${tables} WHERE line.seq > ? ORDER BY line.seq LIMIT ?`).all(last, lines);
    for (const row of rows) {
      const seq = Number(row['seq']);
      const fault = seq !== last + 1 ? 'missing' : faultOf(sql, row, tips, keys);
      if (fault !== null) return { damage: { seq, fault }, more: false };
      last = seq;
    }
    return { damage: null, more: rows.length === lines };
  });
  return { next };
}

const slice = 1000;

/** The whole journal at once. A line of a device without a key counts as a wrong signature. */
export function verifyChain(journal: { readonly store: JournalStore }, keys: ReadonlyMap<string, KeyObject>): Damage | null {
  const check = chainCheck(journal, keys);
  for (;;) {
    const { damage, more } = check.next(slice);
    if (damage !== null) return damage;
    if (!more) break;
  }
  const stranger = journal.store.read((sql) => sql('SELECT min(seq) AS seq, device FROM line GROUP BY device ORDER BY seq').all()).find((row) => !keys.has(String(row['device'])));
  return stranger === undefined ? null : { seq: Number(stranger['seq']), fault: 'signature' };
}
