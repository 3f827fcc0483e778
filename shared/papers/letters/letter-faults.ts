// What a letter may not say though each part of it has the right shape: a refusal without ground, a lifted restriction told too late.
import type { DecidedItem, DecidedRight, LetterInput, LetterOf } from './letter-shape.ts';

export interface LetterFault {
  readonly path: readonly (string | number)[];
  readonly why: string;
}

/** Every fault at once, in the order of the fields. */
export function letterFaults(letter: LetterInput): readonly LetterFault[] {
  switch (letter.kind) {
    case 'acknowledgement': return when(!letter.addressee.addressShown && letter.delivery !== 'pick-up', ['delivery'], 'under non-disclosure an answer is picked up');
    case 'extension': return [
      ...when(blank(letter.text), ['text'], 'an extension says its reasons (Art. 12(3))'),
      ...when(letter.newDue <= letter.oldDue, ['newDue'], 'an extension ends later than the first time limit'),
      ...when(letter.today > letter.oldDue, ['today'], 'an extension is told within the first month (Art. 12(3))'),
    ];
    case 'decision': return letter.rights.flatMap((right, place) => rightFaults(right, ['rights', place]));
    case 'fee-notice': return feeFaults(letter);
    case 'recipient-notice': return noticeFaults(letter);
    case 'restriction-lifting': return [
      ...when(letter.liftOn <= letter.today, ['liftOn'], 'told before lifting (Art. 18(3))'),
      ...when(letter.restrictedFrom > letter.liftOn, ['restrictedFrom'], 'lifted before it began'),
      ...when(blank(letter.why), ['why'], 'the person is told why'),
    ];
    case 'deletion-certificate': return letter.deletions.flatMap(({ on }, place) => when(on > letter.today, ['deletions', place, 'on'], 'certified before it was done'));
    case 'identity-asked': case 'clarification-asked': case 'hand-over-receipt': return [];
  }
}

const adverseOutcomes: readonly DecidedRight['outcome'][] = ['partly', 'refused', 'cannot-identify'];
const adverseItems: readonly DecidedItem['outcome'][] = ['redacted', 'kept', 'restricted', 'not-changed', 'goes-on'];
/** Nothing is weighed in these: the person's word is enough (Art. 7(3), 21(3)). */
const neverRefused: readonly DecidedRight['right'][] = ['marketing-ban', 'consent-withdrawal'];

/** Data restricted is refused its erasure; of a restriction asked for it is the grant. */
function isAdverseItem(right: DecidedRight['right'], { outcome }: DecidedItem): boolean {
  return adverseItems.includes(outcome) && !(right === 'restriction' && outcome === 'restricted');
}

/** Refused, in part or whole, or something kept: reasons, ground and remedies are owed (Art. 12(4)). */
export function isAdverse({ right, outcome, items }: DecidedRight): boolean {
  return adverseOutcomes.includes(outcome) || items.some((item) => isAdverseItem(right, item));
}

function rightFaults(decided: DecidedRight, path: readonly (string | number)[]): readonly LetterFault[] {
  const { right, outcome, grounds, reasons, items } = decided;
  const adverse = items.filter((item) => isAdverseItem(right, item));
  const grounded = grounds.length > 0 && !blank(reasons);
  return [
    ...when(neverRefused.includes(right) && (outcome === 'refused' || outcome === 'partly'), [...path, 'outcome'], 'cannot be refused (Art. 7(3), 21(3))'),
    ...when((outcome === 'refused' || outcome === 'cannot-identify') && !grounded, [...path, 'reasons'], 'a refusal says ground and reasons (Art. 12(4))'),
    ...when(outcome === 'partly' && !grounded && adverse.length === 0, [...path, 'reasons'], 'a partial refusal says what, ground and reasons (Art. 12(4))'),
    ...when((outcome === 'granted' || outcome === 'withdrawn' || outcome === 'nothing-found') && adverse.length > 0, [...path, 'outcome'], 'an item is refused'),
    ...items.flatMap((item, place) => when(isAdverseItem(right, item) && (item.ground === null || blank(item.reasons)), [...path, 'items', place, 'ground'], 'an item refused says ground and reasons')),
  ];
}

function feeFaults({ basis, facts, answerBy, today }: LetterOf<'fee-notice'>): readonly LetterFault[] {
  return [
    ...when(basis === '12(5)' && facts.every(blank), ['facts'], 'excess is demonstrated by facts (Art. 12(5))'),
    ...when(answerBy < today, ['answerBy'], 'no time to withdraw'),
  ];
}

function noticeFaults({ nonDisclosure, subject, items }: LetterOf<'recipient-notice'>): readonly LetterFault[] {
  if (!nonDisclosure) return [];
  return [
    ...when(subject.by === 'reference' && subject.reference === 'metering-point', ['subject'], 'a metering point leads to a protected address'),
    ...items.flatMap(({ before, after }, place) => when(before !== null || after !== null, ['items', place], 'values of a protected person are told separately')),
  ];
}

function blank(text: string): boolean {
  return text.trim() === '';
}

function when(is: boolean, path: LetterFault['path'], why: string): readonly LetterFault[] {
  return is ? [{ path, why }] : [];
}
