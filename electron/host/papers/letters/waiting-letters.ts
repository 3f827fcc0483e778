// The letters while a request waits: it came, who are you, what do you mean, and it takes longer.
import type { Right } from '../../../../shared/domain/case/asked-right.ts';
import type { FactOf } from '../../../../shared/domain/case/facts.ts';
import { verdictOfRight } from '../../../../shared/domain/case/rights-of-case.ts';
import { refused, ok, type Result } from '../../../../shared/outcomes.ts';
import { askedIdentityReasons, type clarifications } from '../../../../shared/papers/letters/letter-shape.ts';
import { dueOf, toPerson, type LetterDraft, type LetterMatter } from './letter-matter.ts';

export function acknowledgementDraft(matter: LetterMatter): LetterDraft<'acknowledgement'> {
  const { request, state } = matter;
  const { channel, rights, delivery, signedOnPaper } = request;
  const unsigned = !signedOnPaper && state.signature?.signed !== true;
  return { ...toPerson(matter), kind: 'acknowledgement', channel, rights: rights.map(({ right }) => right), due: dueOf(matter), unsigned, delivery };
}

/** Of a failed check what differed; without one the request came from afar and nobody could be checked. */
export function identityAskedDraft(matter: LetterMatter): LetterDraft<'identity-asked'> {
  const { identity } = matter.state;
  const failed = identity?.verdict === 'failed' ? askedIdentityReasons.filter((reason) => identity.reasons.includes(reason)) : [];
  const note = openQuestion(matter, 'identity')?.text;
  return { ...toPerson(matter), kind: 'identity-asked', reasons: failed.length > 0 ? failed : ['not-checked'], answerBy: null, due: dueOf(matter), note };
}

/** The case holds the question in the clerk's words; its heading follows from the rights that are still open. */
export function clarificationDraft(matter: LetterMatter): Result<LetterDraft<'clarification-asked'>> {
  const { state } = matter;
  const question = openQuestion(matter, 'clarification');
  if (question === undefined) return refused('paper-not-made', { field: 'question' });
  const open = state.rights.filter((one) => verdictOfRight(state, one) === null);
  const asks = [...new Set((open.length > 0 ? open : state.rights).map(({ right }) => asksOf(right)))];
  return ok({ ...toPerson(matter), kind: 'clarification-asked', asks, question: question.text, answerBy: null, due: dueOf(matter) });
}

/** The newest that waits for an answer, else the newest. */
function openQuestion({ state }: LetterMatter, about: 'identity' | 'clarification'): FactOf<'visitor-asked'> | undefined {
  const asked = state.facts['visitor-asked'].filter((one) => one.about === about);
  return asked.findLast(({ lineId }) => !state.facts['visitor-answered'].some((one) => one.asked === lineId)) ?? asked.at(-1);
}

function asksOf(right: Right): (typeof clarifications)[number] {
  switch (right) {
    case 'rectification': return 'what-is-wrong';
    case 'objection': return 'own-situation';
    case 'access': case 'erasure': case 'restriction': case 'portability': case 'marketing-ban': case 'consent-withdrawal': case 'automated-decisions': case 'complaint': return 'which-data';
  }
}

export function extensionDraft(matter: LetterMatter): Result<LetterDraft<'extension'>> {
  const extended = matter.state.facts['due-extended'][0];
  if (extended === undefined) return refused('paper-not-made', { field: 'newDue' });
  const { reason, text, letterBy, due } = extended;
  return ok({ ...toPerson(matter), kind: 'extension', reason, text, oldDue: letterBy, newDue: due });
}
