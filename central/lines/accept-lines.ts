// Takes a desk's batch into the log: checked aside, then numbered and stored in one transaction.
import { createPublicKey } from 'node:crypto';
import type { WireLine } from '../../shared/protocol/line.ts';
import type { Database } from '../database/connect.ts';
import { inSequence, type Scoped } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';
import type { Desk } from '../repositories/devices.ts';
import { addLines, linesById, logState } from '../repositories/journal-lines.ts';
import { checkLine, claimedId, type CheckedLine } from './check-line.ts';
import { planLines, type LinePlan, type RefusedLine } from './plan-lines.ts';

export type AcceptedLines = Pick<LinePlan, 'accepted' | 'refused'>;

/** Thrown to roll the batch back: an id of it is in use, by this controller or by one that row-level security hides. */
class IdTaken extends Error {
  readonly place: number;
  constructor(place: number) {
    super('A line id is in use.');
    this.place = place;
  }
}

/**
 * Idempotent: lines already held give their stored numbers again. Lines before the first refusal are kept, those after
 * it are not looked at. It returns after the commit, so what it names as accepted survives a power cut. Throws when the
 * database fails; then nothing of the batch was stored.
 */
export async function acceptLines(db: Database, desk: Desk, wires: readonly WireLine[]): Promise<AcceptedLines> {
  const key = createPublicKey({ key: Buffer.from(desk.publicKey, 'base64'), format: 'der', type: 'spki' });
  const results = await Promise.all(wires.map(async (wire) => ({ wire, result: await checkLine(desk, key, wire) })));
  const lines: CheckedLine[] = [];
  let refused: RefusedLine | null = null;
  for (const { wire, result } of results) {
    if (!result.ok) {
      refused = { lineId: claimedId(wire), code: result.code };
      break;
    }
    lines.push(result.value);
  }
  if (lines.length === 0) return { accepted: [], refused };
  const stored = await store(db, desk, lines);
  return { accepted: stored.accepted, refused: stored.refused ?? refused };
}

async function store(db: Database, desk: Desk, lines: readonly CheckedLine[]): Promise<AcceptedLines> {
  try {
    return await inSequence(db, desk.controller, 'journal-line', (trx) => storeUnderLock(trx, desk, lines));
  } catch (error) {
    if (!(error instanceof IdTaken)) throw error;
    const refused: RefusedLine = { lineId: lines[error.place]?.header.id ?? '', code: 'line-id-reused' };
    if (error.place === 0) return { accepted: [], refused };
    const { accepted, refused: earlier } = await store(db, desk, lines.slice(0, error.place));
    return { accepted, refused: earlier ?? refused };
  }
}

async function storeUnderLock(trx: Scoped, desk: Desk, lines: readonly CheckedLine[]): Promise<AcceptedLines> {
  const state = await logState(trx, { ...desk, actors: [...new Set(lines.map(({ header }) => header.actor))] });
  const end = state.deviceEnd?.seq ?? 0;
  // A batch that only goes on from the chain's end holds nothing we have, unless it reuses an id: addLines tells that.
  const mayBeHeld = lines.some(({ header }) => header.deviceSeq <= end);
  const held = mayBeHeld ? await linesById(trx, lines.map(({ header }) => header.id)) : new Map<string, LineRow>();
  const plan = planLines(lines, { ...state, held });
  if (plan.added.length === 0) return plan;
  const ids = await addLines(trx, plan.added);
  const missing = plan.added.find(({ id }) => !ids.has(id));
  if (missing !== undefined) throw new IdTaken(lines.findIndex(({ header }) => header.id === missing.id));
  return plan;
}
