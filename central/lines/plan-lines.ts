// Decides, in order, which lines of a batch continue the log; pure, so that its refusals can be tested one by one.
import { createHash } from 'node:crypto';
import type { OutcomeCode } from '../../shared/outcomes.ts';
import { logHashInput, noHash } from '../../shared/protocol/line.ts';
import type { LineRow } from '../database/tables.ts';
import type { BranchTip, SenderState } from '../repositories/journal-lines.ts';
import type { CheckedLine } from './check-line.ts';

/** What the log says under its lock. */
export interface LogView extends SenderState {
  readonly end: { readonly position: number; readonly logHash: string };
  /** Lines of the batch that the log has, by id. */
  readonly held: ReadonlyMap<string, LineRow>;
  /** Ids in use that row-level security hides from us. */
  readonly taken: ReadonlySet<string>;
  /** The desk that pushes; null when an administrator takes a branch in. */
  readonly pusher: string | null;
  /** Hashes of lines where a new branch may open; null while a fork is only set aside. */
  readonly branchAt: ReadonlySet<string> | null;
}

/** `device`: whose chain stops here. */
export interface RefusedLine { readonly device: string; readonly lineId: string; readonly code: OutcomeCode }

export interface LinePlan {
  /** New and held alike, in the batch's order: each gets a receipt. */
  readonly accepted: readonly LineRow[];
  readonly added: readonly LineRow[];
  /** At most one line of a device. */
  readonly refused: readonly RefusedLine[];
  /** From a device's first contradicting line on, to be kept aside. */
  readonly forked: readonly CheckedLine[];
  /** What the log is with the added lines: where it ends, and each device's branches. */
  readonly end: LogView['end'];
  readonly tips: LogView['tips'];
}

interface Growing { readonly end: LogView['end']; readonly tips: readonly BranchTip[] }
type Judgement = { readonly kind: 'held'; readonly row: LineRow } | { readonly kind: 'new'; readonly branch: number } | { readonly kind: 'refused'; readonly code: OutcomeCode };

/** A refusal ends its device's part of the batch, since what follows it continues a chain that central does not hold; other devices' lines go on. */
export function planLines(lines: readonly CheckedLine[], view: LogView): LinePlan {
  const [accepted, added, forked]: [LineRow[], LineRow[], CheckedLine[]] = [[], [], []];
  const refused = new Map<string, RefusedLine>();
  const tips = new Map(view.tips);
  const held = new Map(view.held);
  const seen = { ...view, held };
  let { end } = view;
  for (const line of lines) {
    const { device, id } = line.header;
    const before = refused.get(device);
    if (before !== undefined) {
      if (before.code === 'device-forked') forked.push(line);
      continue;
    }
    const judged = judge(line, seen, tips.get(device) ?? []);
    switch (judged.kind) {
      case 'refused':
        refused.set(device, { device, lineId: id, code: judged.code });
        if (judged.code === 'device-forked') forked.push(line);
        break;
      case 'held':
        accepted.push(judged.row);
        break;
      case 'new': {
        const { row, ...after } = grow(line, { end, tips: tips.get(device) ?? [] }, { branch: judged.branch, quarantine: quarantineOf(line, view) });
        accepted.push(row);
        added.push(row);
        held.set(id, row);
        end = after.end;
        tips.set(device, after.tips);
        break;
      }
    }
  }
  return { accepted, added, refused: [...refused.values()], forked, end, tips };
}

function judge(line: CheckedLine, view: LogView, tips: readonly BranchTip[]): Judgement {
  const { header } = line;
  const kept = view.held.get(header.id);
  if (kept !== undefined) return isSame(kept, line) ? { kind: 'held', row: kept } : { kind: 'refused', code: 'line-id-reused' };
  if (view.taken.has(header.id)) return { kind: 'refused', code: 'line-id-reused' };
  // Suspended since its request came in.
  if (header.device === view.pusher && view.suspended.has(header.device)) return { kind: 'refused', code: 'device-suspended' };
  return branchOf(line, view.branchAt, tips);
}

/** Content may have been erased since at the end of its retention; the header's hash still says that it was this line's. */
function isSame(kept: LineRow, { headerText, signature, sealed }: CheckedLine): boolean {
  return kept.header === headerText && kept.signature.equals(signature) && (kept.sealed.length === 0 || kept.sealed.equals(sealed));
}

function branchOf({ header, lineHash }: CheckedLine, branchAt: LogView['branchAt'], tips: readonly BranchTip[]): Judgement {
  const continued = tips.find(({ seq, lineHash: hash }) => seq === header.deviceSeq - 1 && hash === header.previousHash);
  if (continued !== undefined) return { kind: 'new', branch: continued.branch };
  const isFirst = header.deviceSeq === 1 && header.previousHash === noHash;
  if (tips.length === 0 && isFirst) return { kind: 'new', branch: 0 };
  if (tips.every(({ seq }) => header.deviceSeq > seq)) return { kind: 'refused', code: 'chain-broken' };
  // The place is taken by another line that this device signed: its identity has been used twice.
  if (branchAt === null) return { kind: 'refused', code: 'device-forked' };
  const mayOpen = (isFirst || branchAt.has(header.previousHash)) && !branchAt.has(lineHash.toString('hex'));
  return mayOpen ? { kind: 'new', branch: Math.max(...tips.map(({ branch }) => branch)) + 1 } : { kind: 'refused', code: 'chain-broken' };
}

/** A line that is genuine but that central does not stand behind: it stays in the chain and says why. */
function quarantineOf({ header }: CheckedLine, { actors, shutOut, suspended, pusher }: LogView): OutcomeCode | null {
  if (pusher !== null && suspended.has(header.device)) return 'device-suspended';
  if (!actors.has(header.actor)) return 'actor-unknown';
  return shutOut?.has(header.actor) === true ? 'account-suspended' : null;
}

function grow(line: CheckedLine, { end, tips }: Growing, { branch, quarantine }: Pick<LineRow, 'branch' | 'quarantine'>): Growing & { readonly row: LineRow } {
  const { header, headerText, signature, sealed, lineHash } = line;
  const position = end.position + 1;
  const log_hash = createHash('sha256').update(logHashInput(end.logHash, position, lineHash.toString('hex')), 'utf8').digest();
  const row = {
    controller: header.controller, position, id: header.id, device: header.device, device_seq: header.deviceSeq,
    header: headerText, signature, sealed, line_hash: lineHash, log_hash, branch, quarantine,
  };
  const tip = { branch, seq: header.deviceSeq, lineHash: lineHash.toString('hex') };
  return { row, end: { position, logHash: log_hash.toString('hex') }, tips: [...tips.filter((one) => one.branch !== branch), tip] };
}
