// Takes desks' pushes into the log: each checked aside, a few at once, then numbered and stored together with those that wait beside it.
import type { LogHead } from '../../shared/protocol/central.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import type { LineRow } from '../database/tables.ts';
import type { Desk } from '../repositories/devices.ts';
import { atMost } from './at-most.ts';
import { checkBatch } from './check-batch.ts';
import { groupCommit } from './group-commit.ts';
import type { RefusedLine } from './plan-lines.ts';
import { storeGroup, type CheckedPush, type LogParts, type StoredPush } from './store-group.ts';

/**
 * `accepted` are receipted in the epoch of `head`, also those held before it began: the log goes on from the one that gave
 * the place, so it is the same place, and a desk whose answer was lost in a restart of central still believes the receipt.
 */
export interface AcceptedLines { readonly accepted: readonly LineRow[]; readonly refused: readonly RefusedLine[]; readonly head: LogHead }

export interface Batch { readonly desk: Desk; readonly wires: readonly WireLine[]; readonly shown: LogHead | null }

/** Pushes checked at once: enough for every core, few enough that a receipt's signature does not wait behind a thousand checks. */
const checksMax = 4;
/** Bytes of sealed content and headers in one transaction: what it takes to send the rows to PostgreSQL stays a small part of a second. */
const groupBytesMax = 2 * 1024 * 1024;

function bytesOf({ lines }: CheckedPush): number {
  return lines.reduce((sum, { headerText, sealed }) => sum + headerText.length + sealed.length, 0);
}

/**
 * One for each process. A push is idempotent: lines already held give their stored numbers again. A device's lines before
 * its first refusal are kept, those after it are not looked at. It answers after the commit, so what it names as accepted
 * survives a power cut. It throws when the database fails; then nothing of the push was stored.
 */
export function lineIntake(parts: LogParts): (batch: Batch) => Promise<AcceptedLines> {
  const { db, heads } = parts;
  const inTurn = atMost(checksMax);
  const stored = groupCommit<CheckedPush, StoredPush>({ weigh: bytesOf, weightMax: groupBytesMax, store: (pushes) => storeGroup(parts, pushes) });
  return async ({ desk, wires, shown }) => {
    const { lines, refused } = await inTurn(() => checkBatch(db, desk, wires));
    if (lines.length === 0) return { accepted: [], refused, head: await heads.current(desk.controller, shown) };
    const { plan, head } = await stored(desk.controller, { desk, lines, shown });
    // Aside, a line was refused that comes after all those that the log was asked about.
    const atLog = new Set(plan.refused.map(({ device }) => device));
    const all = [...plan.refused, ...refused.filter(({ device }) => !atLog.has(device))];
    return { accepted: plan.accepted, refused: all, head: await heads.signed(desk.controller, head) };
  };
}
