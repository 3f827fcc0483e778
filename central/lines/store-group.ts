// Numbers and stores the checked pushes of one controller in one transaction, under the log's lock.
import type { LogHead } from '../../shared/protocol/central.ts';
import type { Database } from '../database/connect.ts';
import { inSequence, type Scoped } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';
import type { Desk } from '../repositories/devices.ts';
import { keepFork } from '../repositories/fork-lines.ts';
import { addLines, linesById, readSenders, type SenderState } from '../repositories/journal-lines.ts';
import { readLogEnds } from '../repositories/log-epochs.ts';
import type { CheckedLine } from './check-line.ts';
import { headContradicts } from './head-contradicts.ts';
import type { LogHeads, NumberedHead } from './log-heads.ts';
import { planGroup } from './plan-group.ts';
import type { LinePlan } from './plan-lines.ts';

/** `lines`: at least one. */
export interface CheckedPush { readonly desk: Desk; readonly lines: readonly CheckedLine[]; readonly shown: LogHead | null }
/** `head`: where the log ends after the whole group, so one for all. */
export interface StoredPush { readonly plan: LinePlan; readonly head: NumberedHead }
export interface LogParts { readonly db: Database; readonly heads: LogHeads }

/** Thrown to roll the group back: ids of it are in use by another controller's desk, whose rows row-level security hides. */
class IdsTaken extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super('Line ids are in use.');
    this.ids = ids;
  }
}

/** Idempotent. All pushes are of one controller. Throws when the database fails; then nothing of the group was stored. */
export async function storeGroup(parts: LogParts, pushes: readonly CheckedPush[], taken: ReadonlySet<string> = new Set()): Promise<readonly StoredPush[]> {
  const controller = pushes[0]?.desk.controller;
  if (controller === undefined) return [];
  try {
    const stored = await inSequence(parts.db, controller, 'journal-line', (trx) => underLock(trx, parts.heads, { controller, pushes, taken }));
    if (stored[0] !== undefined) parts.heads.given(controller, stored[0].head);
    return stored;
  } catch (error) {
    if (!(error instanceof IdsTaken)) throw error;
    // Each round learns of at least one more id, so there are no more rounds than lines.
    return storeGroup(parts, pushes, new Set([...taken, ...error.ids]));
  }
}

interface Group { readonly controller: string; readonly pushes: readonly CheckedPush[]; readonly taken: ReadonlySet<string> }

async function underLock(trx: Scoped, heads: LogHeads, { controller, pushes, taken }: Group): Promise<readonly StoredPush[]> {
  const lines = pushes.flatMap((push) => push.lines);
  const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
  const senders = await readSenders(trx, { controller, devices: unique(lines.map(({ header }) => header.device)), actors: unique(lines.map(({ header }) => header.actor)) });
  const end = await endUnderLock(trx, heads, { controller, pushes });
  const held = await heldOf(trx, pushes, senders);
  const { plans, end: after } = planGroup(pushes.map((push) => ({ pusher: push.desk.device, lines: push.lines })), { ...senders, end, held, taken });
  const forked = plans.flatMap((plan) => plan.forked);
  if (forked.length > 0) await keepFork(trx, controller, forked);
  const added = plans.flatMap((plan) => plan.added);
  if (added.length > 0) {
    const ids = await addLines(trx, controller, added);
    const missing = added.filter(({ id }) => !ids.has(id));
    if (missing.length > 0) throw new IdsTaken(missing.map(({ id }) => id));
  }
  const head = { epoch: end.epoch, ordinal: end.ordinal, started: end.started, ...after };
  return plans.map((plan) => ({ plan, head }));
}

/**
 * Where the log ends, in the epoch to number under. Each push's shown head is held against the log as it was before any of
 * the group; one that the epoch just begun answers already calls for no other.
 */
async function endUnderLock(trx: Scoped, heads: LogHeads, { controller, pushes }: Pick<Group, 'controller' | 'pushes'>): Promise<NumberedHead> {
  const [first = null, ...others] = pushes.map(({ shown }) => shown);
  const read = await readLogEnds(trx, controller, [...new Set(pushes.map(({ shown }) => shown?.position ?? 0))]);
  let end = await heads.epochUnderLock(trx, controller, { end: read.at(first?.position ?? 0), shown: first });
  for (const shown of others) {
    const met = { ...read.at(shown?.position ?? 0), epoch: end.epoch, ordinal: end.ordinal };
    if (shown !== null && headContradicts(shown, met)) end = await heads.epochUnderLock(trx, controller, { end: met, shown });
  }
  return { epoch: end.epoch, ordinal: end.ordinal, position: end.position, logHash: end.logHash, started: end.started };
}

/** A push that only goes on from its chains' ends holds nothing we have, unless it reuses an id: addLines tells that. */
async function heldOf(trx: Scoped, pushes: readonly CheckedPush[], { tips }: SenderState): Promise<ReadonlyMap<string, LineRow>> {
  const ids = pushes.filter(({ lines }) => lines.some(({ header }) => tips.get(header.device)?.some(({ seq }) => header.deviceSeq <= seq) === true))
    .flatMap(({ lines }) => lines.map(({ header }) => header.id));
  return ids.length === 0 ? new Map() : linesById(trx, [...new Set(ids)]);
}
