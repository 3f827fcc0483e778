// The same lines as they may arrive, folded as a desk folds them: for the case and for the lists.
import { createHash } from 'node:crypto';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { caseRowOf } from '../../../renderer/records/case-row.ts';
import { newestLines } from '../../../renderer/records/newest-lines.ts';
import { inCanonicalOrder } from '../../../shared/domain/canonical-order.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../shared/domain/case/state.ts';
import { listFieldsOf, type ListLine } from '../../../shared/domain/list-line.ts';
import { caseId, lineId } from '../../../shared/formats/ids.ts';
import { shuffled, type HeldLine } from './made-history.ts';

const theCase = caseId.parse('0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a0002');

/** A copy of a line that arrives: `change` 1 before central numbered it, 2 with its number. */
export interface Arrival { readonly held: HeldLine; readonly change: 1 | 2 }

/** Every line at least once as it is at last, some also as they were before their number, all repeated and mixed. */
export function arrivalsOf(random: SeededRandom, history: readonly HeldLine[]): readonly Arrival[] {
  return shuffled(random, history.flatMap((held) => {
    const last: Arrival = { held, change: 2 };
    const again = random.chance(0.3) ? [last] : [];
    return random.chance(0.5) ? [last, ...again, { held: { ...held, position: null }, change: 1 } as const] : [last, ...again];
  }));
}

/** A journal holds each id once; a number that came later stays. */
function heldOnce(arrivals: readonly Arrival[]): readonly HeldLine[] {
  const byId = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    const before = byId.get(arrival.held.id);
    if (before === undefined || before.change < arrival.change) byId.set(arrival.held.id, arrival);
  }
  return [...byId.values()].map(({ held }) => held);
}

function listLineOf({ held: { id, device, deviceSeq, position, line }, change }: Arrival): ListLine {
  return { change, id: lineId.parse(id), device, deviceSeq, position, caseId: theCase, type: line.type, actor: line.actor, at: line.at, fields: listFieldsOf(line) };
}

export type Fold = (lines: readonly HeldLine[]) => CaseState;

export const canonicalFold: Fold = (lines) => inCanonicalOrder(lines).reduce((state, held) => evolve(state, held.line), newCase);
/** The guard off: lines take effect as they come. */
export const arrivalFold: Fold = (lines) => lines.reduce((state, held) => evolve(state, held.line), newCase);

export interface Folded { readonly hash: string; readonly phase: string; readonly rowState: string }

/** One hash over the case's whole state and its row in the lists. */
export function foldArrivals(arrivals: readonly Arrival[], fold: Fold): Folded {
  const state = fold(heldOnce(arrivals));
  const row = caseRowOf([...newestLines(arrivals.map(listLineOf)).values()]);
  const hash = createHash('sha256').update(JSON.stringify(state)).update(JSON.stringify(row)).digest('base64');
  return { hash, phase: state.phase, rowState: row?.state ?? 'none' };
}

/** What the case has come to does not even need the order: decisions and facts are sets. */
export function phaseInAnyOrder(arrivals: readonly Arrival[]): string {
  return arrivalFold(heldOnce(arrivals)).phase;
}
