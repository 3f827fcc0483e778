// Decides, in order, which lines of a batch continue the log; pure, so that its refusals can be tested one by one.
import { createHash } from 'node:crypto';
import type { OutcomeCode } from '../../shared/outcomes.ts';
import { logHashInput, noHash } from '../../shared/protocol/line.ts';
import type { LineRow } from '../database/tables.ts';
import type { DeviceEnd, LogEnd, LogState } from '../repositories/journal-lines.ts';
import type { CheckedLine } from './check-line.ts';

/** What the log says under its lock; `held` are lines of the batch that it has, by id. */
export interface LogView extends LogState { readonly held: ReadonlyMap<string, LineRow> }

export interface RefusedLine { readonly lineId: string; readonly code: OutcomeCode }

export interface LinePlan {
  /** New and held alike, in the batch's order: each gets a receipt. */
  readonly accepted: readonly LineRow[];
  readonly added: readonly LineRow[];
  readonly refused: RefusedLine | null;
}

/** The first refusal ends the plan: what follows it continues a chain that central does not hold. */
export function planLines(lines: readonly CheckedLine[], view: LogView): LinePlan {
  const accepted: LineRow[] = [];
  const added: LineRow[] = [];
  const held = new Map(view.held);
  let logEnd = view.logEnd ?? { position: 0, logHash: noHash };
  let deviceEnd = view.deviceEnd ?? { seq: 0, lineHash: noHash };
  for (const line of lines) {
    const kept = held.get(line.header.id);
    const code = kept === undefined ? refusalOf(line, view, deviceEnd) : sameLine(kept, line) ? null : 'line-id-reused';
    if (code !== null) return { accepted, added, refused: { lineId: line.header.id, code } };
    if (kept !== undefined) {
      accepted.push(kept);
      continue;
    }
    const row = rowOf(line, logEnd);
    accepted.push(row);
    added.push(row);
    held.set(row.id, row);
    logEnd = { position: row.position, logHash: row.log_hash.toString('hex') };
    deviceEnd = { seq: row.device_seq, lineHash: row.line_hash.toString('hex') };
  }
  return { accepted, added, refused: null };
}

function sameLine(row: LineRow, line: CheckedLine): boolean {
  return row.header === line.headerText && row.signature.equals(line.signature) && row.sealed.equals(line.sealed);
}

function refusalOf({ header }: CheckedLine, { actors }: LogView, end: DeviceEnd): OutcomeCode | null {
  if (!actors.has(header.actor)) return 'actor-unknown';
  if (header.deviceSeq <= end.seq) return 'line-id-reused';
  return header.deviceSeq === end.seq + 1 && header.previousHash === end.lineHash ? null : 'chain-broken';
}

function rowOf(line: CheckedLine, end: LogEnd): LineRow {
  const { header, headerText, signature, sealed, lineHash } = line;
  const position = end.position + 1;
  const log_hash = createHash('sha256').update(logHashInput(end.logHash, position, lineHash.toString('hex')), 'utf8').digest();
  return {
    controller: header.controller, position, id: header.id, device: header.device, device_seq: header.deviceSeq,
    header: headerText, signature, sealed, line_hash: lineHash, log_hash,
  };
}
