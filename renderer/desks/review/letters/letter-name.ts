// Letters as a button names them: verb and object (rule 33).
import { letterKinds, type PaperKind } from '../../../../shared/domain/case/content.ts';
import type { LetterKind } from '../../../../shared/domain/case/letters-due.ts';
import type { Say } from '../../../words/words.ts';

/** Null: a paper that is no letter. */
export function asLetter(kind: PaperKind): LetterKind | null {
  return letterKinds.find((one) => one === kind) ?? null;
}

export function letterName(t: Say, kind: LetterKind): string {
  return t(`letters.object.${kind}`);
}

/** Notices to recipients and of lifting have places of their own, beside what they tell. */
export function isListed(kind: LetterKind): boolean {
  return kind !== 'recipient-notice' && kind !== 'restriction-lifting';
}
