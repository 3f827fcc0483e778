// Takes a desk's batch into the log: checked aside, then numbered and stored in one transaction.
import type { LogHead } from '../../shared/protocol/central.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import type { Database } from '../database/connect.ts';
import { inSequence, type Scoped } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';
import type { Desk } from '../repositories/devices.ts';
import { keepFork } from '../repositories/fork-lines.ts';
import { addLines, linesById, readSenders } from '../repositories/journal-lines.ts';
import { readLogEnd } from '../repositories/log-epochs.ts';
import { checkBatch } from './check-batch.ts';
import type { CheckedLine } from './check-line.ts';
import type { BareHead } from './head-contradicts.ts';
import type { LogHeads } from './log-heads.ts';
import { planLines, type LinePlan, type RefusedLine } from './plan-lines.ts';

/**
 * `accepted` are receipted in the epoch of `head`, also those held before it began: the log goes on from the one that gave
 * the place, so it is the same place, and a desk whose answer was lost in a restart of central still believes the receipt.
 */
export interface AcceptedLines { readonly accepted: readonly LineRow[]; readonly refused: readonly RefusedLine[]; readonly head: LogHead }

export interface Batch { readonly desk: Desk; readonly wires: readonly WireLine[]; readonly shown: LogHead | null }
interface LogParts { readonly db: Database; readonly heads: LogHeads }

/** Thrown to roll the batch back: ids of it are in use by another controller's desk, whose rows row-level security hides. */
class IdsTaken extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super('Line ids are in use.');
    this.ids = ids;
  }
}

/**
 * Idempotent: lines already held give their stored numbers again. A device's lines before its first refusal are kept,
 * those after it are not looked at. It returns after the commit, so what it names as accepted survives a power cut.
 * Throws when the database fails; then nothing of the batch was stored.
 */
export async function acceptLines({ db, heads }: LogParts, { desk, wires, shown }: Batch): Promise<AcceptedLines> {
  const { lines, refused } = await checkBatch(db, desk, wires);
  if (lines.length === 0) return { accepted: [], refused, head: await heads.current(desk.controller, shown) };
  const { plan, head } = await store({ db, heads }, { desk, lines, shown }, new Set());
  heads.given(desk.controller, head);
  // Aside, a line was refused that comes after all those that the log was asked about.
  const atLog = new Set(plan.refused.map(({ device }) => device));
  const all = [...plan.refused, ...refused.filter(({ device }) => !atLog.has(device))];
  return { accepted: plan.accepted, refused: all, head: await heads.signed(desk.controller, head) };
}

interface CheckedPush { readonly desk: Desk; readonly lines: readonly CheckedLine[]; readonly shown: LogHead | null }
interface Stored { readonly plan: LinePlan; readonly head: BareHead }

async function store(parts: LogParts, push: CheckedPush, taken: ReadonlySet<string>): Promise<Stored> {
  try {
    return await inSequence(parts.db, push.desk.controller, 'journal-line', (trx) => storeUnderLock(trx, parts.heads, { ...push, taken }));
  } catch (error) {
    if (!(error instanceof IdsTaken)) throw error;
    // Each round learns of at least one more id, so there are no more rounds than lines.
    return store(parts, push, new Set([...taken, ...error.ids]));
  }
}

async function storeUnderLock(trx: Scoped, heads: LogHeads, { desk, lines, shown, taken }: CheckedPush & { readonly taken: ReadonlySet<string> }): Promise<Stored> {
  const { controller } = desk;
  const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
  const senders = await readSenders(trx, { controller, devices: unique(lines.map(({ header }) => header.device)), actors: unique(lines.map(({ header }) => header.actor)) });
  const end = await heads.epochUnderLock(trx, controller, { end: await readLogEnd(trx, controller, shown?.position ?? 0), shown });
  // A batch that only goes on from its chains' ends holds nothing we have, unless it reuses an id: addLines tells that.
  const mayBeHeld = lines.some(({ header }) => senders.tips.get(header.device)?.some(({ seq }) => header.deviceSeq <= seq) === true);
  const held = mayBeHeld ? await linesById(trx, lines.map(({ header }) => header.id)) : new Map<string, LineRow>();
  const plan = planLines(lines, { ...senders, end, held, taken, pusher: desk.device, branchAt: null });
  if (plan.forked.length > 0) await keepFork(trx, controller, plan.forked);
  if (plan.added.length > 0) {
    const ids = await addLines(trx, controller, plan.added);
    const missing = plan.added.filter(({ id }) => !ids.has(id));
    if (missing.length > 0) throw new IdsTaken(missing.map(({ id }) => id));
  }
  const last = plan.added.at(-1);
  const head = last === undefined ? end : { ...end, position: last.position, logHash: last.log_hash.toString('hex') };
  return { plan, head };
}
