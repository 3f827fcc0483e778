// Checks that the journal's lines are what was written: hashes, chain of each device, columns, and signatures where keys are given.
import { verify, type KeyObject } from 'node:crypto';
import { noHash } from '../../../shared/protocol/line.ts';
import type { JournalStore } from './journal-store.ts';
import { lineColumns, lineHash, readRow, type LineRow } from './line-row.ts';

/** The first bad entry; it names no person. */
export interface Damage { readonly seq: number; readonly fault: 'unreadable' | 'hash' | 'columns' | 'chain' | 'signature' | 'missing' }

interface Tip { readonly seq: number; readonly hash: string }

const columns = `line.seq, line.id, line.device, line.device_seq, line.case_id, line.type, ${lineColumns}`;

function readOrNull(row: unknown): LineRow | null {
  try {
    return readRow(row);
  } catch {
    return null;
  }
}

function faultOf(row: Record<string, unknown>, tip: Tip | undefined, key: KeyObject | undefined): Damage['fault'] | null {
  const line = readOrNull(row);
  if (line === null) return 'unreadable';
  const { header } = line;
  if (lineHash(line.headerText) !== line.hash) return 'hash';
  const same = row['id'] === header.id && row['device'] === header.device && row['device_seq'] === header.deviceSeq && row['case_id'] === header.caseId && row['type'] === header.type;
  if (!same) return 'columns';
  if (tip !== undefined && (header.deviceSeq !== tip.seq + 1 || header.previousHash !== tip.hash)) return 'chain';
  if (key !== undefined && !verify(null, Buffer.from(line.headerText, 'utf8'), key, line.signature)) return 'signature';
  return null;
}

/** Cheap check at start: the newest lines; the first of each device is taken as it is. */
export function verifyTail(store: JournalStore, lines: number): Damage | null {
  const rows = store.read((sql) => sql(`SELECT ${columns} FROM line ORDER BY seq DESC LIMIT ?`).all(lines)).reverse();
  const tips = new Map<unknown, Tip>();
  for (const row of rows) {
    const fault = faultOf(row, tips.get(row['device']), undefined);
    if (fault !== null) return { seq: Number(row['seq']), fault };
    tips.set(row['device'], { seq: Number(row['device_seq']), hash: String(row['hash']) });
  }
  return null;
}

/** The whole journal from its first line; `keys` by device. A line of a device without a key counts as a wrong signature. */
export function verifyChain(journal: { readonly store: JournalStore }, keys: ReadonlyMap<string, KeyObject>): Damage | null {
  return journal.store.read((sql) => {
    const tips = new Map<string, Tip>();
    let last = 0;
    for (const row of sql(`SELECT ${columns} FROM line ORDER BY seq`).iterate()) {
      const seq = Number(row['seq']);
      const device = String(row['device']);
      const fault = seq !== last + 1 ? 'missing' : faultOf(row, tips.get(device) ?? { seq: 0, hash: noHash }, keys.get(device));
      if (fault !== null) return { seq, fault };
      if (!keys.has(device)) return { seq, fault: 'signature' };
      tips.set(device, { seq: Number(row['device_seq']), hash: String(row['hash']) });
      last = seq;
    }
    return null;
  });
}
