// Every way two desks' six steps can follow each other, with an exchange after each of them and in three orders of sending.
import type { Decision } from '../../../shared/domain/case/content.ts';
import { paperId } from '../../../shared/formats/ids.ts';
import { accessRequest, clerk, contactPerson, copyMade, copySeen, copySent, grant, handedOver, otherContactPerson, passport, refuse } from '../../unit/shared/domain/case-fixture.ts';
import { breachesAt, breachesBetween, breachesByTrying, settlement } from './judge-case.ts';
import { TwoDesks, type DeskLetter, type Fold, type Order } from './two-desks.ts';

export const stepsEach = 6;
type Step = (desks: TwoDesks, desk: DeskLetter) => Order | null;

const papers = { a: paperId.parse('00000003-0000-4000-8000-00000000000a'), b: paperId.parse('00000003-0000-4000-8000-00000000000b') } as const;
const people = { a: contactPerson, b: otherContactPerson } as const;

/** Decides, makes a copy and gets it out of the printer, settles what is torn, hands over: six steps that each may be refused. */
function stepsOf(decision: Decision): readonly Step[] {
  const told: Step[] = [
    (_desks, desk) => ({ command: decision === 'granted' ? grant : refuse, by: people[desk] }),
    (_desks, desk) => ({ command: { ...copyMade, paperId: papers[desk] }, by: clerk }),
    (_desks, desk) => ({ command: { ...copySent, paperId: papers[desk] }, by: clerk }),
    (_desks, desk) => ({ command: { ...copySeen, paperId: papers[desk] }, by: clerk }),
    (desks, desk) => settlement(desks.state(desk), decision, people[desk]),
    (_desks, desk) => ({ command: { ...handedOver, paperId: papers[desk] }, by: clerk }),
  ];
  return told;
}

/** All orders of `a` a-steps and `b` b-steps. */
export function interleavings(a: number, b: number): readonly (readonly DeskLetter[])[] {
  if (a === 0 || b === 0) return [[...Array<DeskLetter>(a).fill('a'), ...Array<DeskLetter>(b).fill('b')]];
  return [...interleavings(a - 1, b).map((rest): readonly DeskLetter[] => ['a', ...rest]), ...interleavings(a, b - 1).map((rest): readonly DeskLetter[] => ['b', ...rest])];
}

const sendings: readonly (readonly DeskLetter[])[] = [[...Array<DeskLetter>(20).fill('a')], [...Array<DeskLetter>(20).fill('b')], Array.from({ length: 40 }, (_, index): DeskLetter => (index % 2 === 0 ? 'b' : 'a'))];
const pairs: readonly (readonly [Decision, Decision])[] = [['granted', 'refused'], ['granted', 'granted'], ['refused', 'refused']];

interface Ways { readonly pair: readonly [Decision, Decision]; readonly cut: number; readonly sending: readonly DeskLetter[] }
const cuts = Array.from({ length: 2 * stepsEach + 1 }, (_, index) => index);
const ways: readonly Ways[] = pairs.flatMap((pair) => cuts.flatMap((cut) => sendings.map((sending) => ({ pair, cut, sending }))));
/** Every interleaving in every one of these ways is every history. */
export const waysAll = ways.length;
// Shares no factor with the number of ways, so one more way for each interleaving is always another one.
const stride = 50;

export interface Judged { readonly interleavings: number; readonly histories: number; readonly conflicts: number; readonly settled: number; readonly breaches: readonly string[] }

/** All interleavings, each in `waysEach` ways (at most all of them); which ones turns from one interleaving to the next. */
export function judgeAll(fold: Fold, waysEach: number): Judged {
  const orders = interleavings(stepsEach, stepsEach);
  const sum = { histories: 0, conflicts: 0, settled: 0, breaches: new Array<string>() };
  for (const [index, order] of orders.entries()) for (let turn = 0; turn < Math.min(waysEach, waysAll); turn += 1) {
    const way = ways[(index + turn * stride) % waysAll];
    if (way === undefined) continue;
    const { torn, settled, breaches } = judgeOne(fold, { order, ...way });
    sum.histories += 1;
    sum.conflicts += torn ? 1 : 0;
    sum.settled += settled ? 1 : 0;
    sum.breaches.push(...breaches);
  }
  return { interleavings: orders.length, ...sum };
}

interface History extends Ways { readonly order: readonly DeskLetter[] }

/** Both hold the logged request; then the steps apart, one exchange after `cut` of them and one at the end. */
function judgeOne(fold: Fold, { pair, order, cut, sending }: History): { readonly torn: boolean; readonly settled: boolean; readonly breaches: readonly string[] } {
  const desks = new TwoDesks(fold);
  desks.give('a', { command: passport, by: clerk });
  desks.give('a', { command: accessRequest, by: clerk });
  desks.exchange([]);
  const next = { a: stepsOf(pair[0])[Symbol.iterator](), b: stepsOf(pair[1])[Symbol.iterator]() };
  const seen = { torn: false, settled: false, breaches: new Array<string>() };
  const meet = (): void => {
    desks.exchange(sending);
    seen.torn ||= desks.state('a').phase === 'conflict';
    seen.breaches.push(...breachesBetween(desks), ...breachesAt(desks, 'a'), ...breachesByTrying(desks, 'a'), ...breachesByTrying(desks, 'b'));
  };
  for (const [taken, desk] of order.entries()) {
    if (taken === cut) meet();
    const step: Step | undefined = next[desk].next().value;
    const wanted = step?.(desks, desk) ?? null;
    if (wanted === null) continue;
    const passed = desks.give(desk, wanted);
    if (passed && wanted.command.kind === 'settle-conflict') seen.settled = true;
    seen.breaches.push(...breachesAt(desks, desk));
  }
  meet();
  return seen;
}
