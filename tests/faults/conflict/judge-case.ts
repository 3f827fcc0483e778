// The judge of the conflict proof: what must hold of two desks is said here from the lines alone, without the product's own rule.
import { createHash } from 'node:crypto';
import type { Decision } from '../../../shared/domain/case/content.ts';
import { standingDecisions } from '../../../shared/domain/case/standing-decisions.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { lineId, paperId } from '../../../shared/formats/ids.ts';
import { clerk, contactPerson, copyMade, grant, handedOver, otherContactPerson, refuse, theCase } from '../../unit/shared/domain/case-fixture.ts';
import { rowStateOf, type DeskLetter, type HeldLine, type Order, type TwoDesks } from './two-desks.ts';

interface Written { readonly id: string; readonly decision: Decision; readonly replaces: readonly string[] }

function decisionsIn(lines: readonly HeldLine[]): readonly Written[] {
  return lines.flatMap(({ line }) => (line.type === 'right-decided' ? [{ id: line.id, decision: line.content.decision, replaces: line.content.replaces }] : []));
}

/** Two decisions that nobody replaced and that say different things. */
export function mustBeTorn(lines: readonly HeldLine[]): boolean {
  const decisions = decisionsIn(lines);
  const replaced = new Set(decisions.flatMap((one) => one.replaces));
  return new Set(decisions.filter((one) => !replaced.has(one.id)).map((one) => one.decision)).size > 1;
}

/** Everything that cannot be taken back, each as blameless as it can be. */
function irreversible(state: CaseState): readonly Order[] {
  return [
    { command: copyMade, by: clerk }, { command: grant, by: contactPerson }, { command: refuse, by: otherContactPerson },
    ...state.papers.map((paper): Order => ({ command: { ...handedOver, paperId: paperId.parse(paper.paperId), pages: paper.pages, coverCode: `RAT0226000123K${String(paper.copyNumber)}` }, by: clerk })),
  ];
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Breaches at one desk now: a lost decision, a conflict not shown or shown without cause, lists that say another thing. */
export function breachesAt(desks: TwoDesks, desk: DeskLetter): readonly string[] {
  const lines = desks.held[desk];
  const state = desks.state(desk);
  const torn = mustBeTorn(lines);
  const kept = new Set(state.rights.flatMap((one) => one.decisions.map((each) => each.lineId)));
  return [
    ...decisionsIn(lines).filter((one) => !kept.has(one.id)).map((one) => `decision ${one.id} is lost`),
    ...((state.phase === 'conflict') === torn ? [] : [torn ? 'a conflict is not shown' : 'a conflict is shown without cause']),
    ...(rowStateOf(lines) === state.phase ? [] : [`the lists say ${String(rowStateOf(lines))} where the case says ${state.phase}`]),
  ];
}

/** Breaches between the desks after an exchange: their states must be equal to the last byte. */
export function breachesBetween(desks: TwoDesks): readonly string[] {
  return hashOf(desks.state('a')) === hashOf(desks.state('b')) ? [] : ['the desks see different states'];
}

/** Breaches by trying: with a conflict among its lines a desk lets nothing irreversible pass. Tried lines are taken back. */
export function breachesByTrying(desks: TwoDesks, desk: DeskLetter): readonly string[] {
  if (!mustBeTorn(desks.held[desk])) return [];
  const before = desks.held[desk].length;
  return irreversible(desks.state(desk)).flatMap((order) => {
    const passed = desks.give(desk, order);
    desks.held[desk].splice(before);
    return passed ? [`${order.command.kind} passed during a conflict`] : [];
  });
}

/** A person settles by what stands on the screen: their own side's decision, if there is one among those that stand. */
export function settlement(state: CaseState, keep: Decision, by: Order['by']): Order | null {
  const heads = standingDecisions(state.rights[0]?.decisions ?? []);
  const kept = heads.find((one) => one.decision === keep) ?? heads[0];
  if (kept === undefined || heads.length < 2) return null;
  return { command: { kind: 'settle-conflict', caseId: theCase, right: 'access', keep: lineId.parse(kept.lineId), seen: heads.map((one) => lineId.parse(one.lineId)), reasons: 'Ratkaisu.' }, by };
}
