// The receipt of a hand-over: every paper put into the visitor's hand on the day of the latest one.
import { isFile } from '../../../../shared/domain/case/decide-file.ts';
import type { Paper } from '../../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import type { handedPapers } from '../../../../shared/papers/letters/letter-shape.ts';
import type { Receiver } from '../../../../shared/rules/disclosure.ts';
import { localToday } from '../../local-today.ts';
import { representativeOf } from '../representative-of.ts';
import { toPerson, type LetterDraft, type LetterMatter } from './letter-matter.ts';

interface Handed { readonly paper: Paper; readonly by: string; readonly at: string; readonly receiver?: Receiver }

export function handOverDraft(matter: LetterMatter): Result<LetterDraft<'hand-over-receipt'>> {
  const { state, request, bundle } = matter;
  const handed = handedOf(matter).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const latest = handed.at(-1);
  if (latest === undefined) return refused('paper-not-made', { field: 'papers' });
  const handedOn = localToday(new Date(latest.at));
  const { receiver = 'data-subject' } = latest;
  const shared = toPerson(matter);
  return ok({
    ...shared, addressee: { ...shared.addressee, name: request.requester.name }, kind: 'hand-over-receipt', handedOn, receiver, receiverName: receiver === 'data-subject' ? request.requester.name : representativeOf(state)?.name ?? request.requester.name,
    papers: handed.filter(({ at }) => localToday(new Date(at)) === handedOn).map(({ paper: { kind, copyNumber, pages } }) => ({ paper: nameOf(kind), copyNumber, pages })),
    documentKind: state.identity?.verdict === 'passed' ? state.identity.check.documentKind : null,
    // Whoever handed it over signs, not whoever prints the receipt; an account that is gone is named by its own id.
    clerkName: bundle.accounts.find(({ user }) => user === latest.by)?.name ?? latest.by,
  });
}

/** The copy has its own hand-over; a letter is given in person. */
function handedOf({ state }: LetterMatter): readonly Handed[] {
  // A notice of Art. 19 in somebody's hand is a recipient's, never the visitor's.
  return state.papers.filter(({ kind }) => kind !== 'recipient-notice').flatMap((paper): readonly Handed[] => {
    if (paper.handedOver !== null) return [{ paper, ...paper.handedOver }];
    const given = state.facts['letter-given'].find(({ paperId, channel }) => paperId === paper.paperId && channel === 'in-person');
    return given === undefined ? [] : [{ paper, by: given.by, at: given.at }];
  });
}

function nameOf(kind: Paper['kind']): (typeof handedPapers)[number] {
  if (isFile(kind)) return 'portability-file';
  return kind === 'copy' || kind === 'decision' || kind === 'deletion-certificate' ? kind : 'letter';
}
