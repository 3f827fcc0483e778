// Makes a letter's input of the case, the profile and the person, and holds it to what the law lets it say.
import type { LetterKind } from '../../../../shared/domain/case/letters-due.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { parseLetterInput, type LetterInput } from '../../../../shared/papers/letters/letter-input.ts';
import { certificateDraft } from './certificate-draft.ts';
import { decisionDraft } from './decision-draft.ts';
import { feeNoticeDraft } from './fee-notice-draft.ts';
import { handOverDraft } from './hand-over-draft.ts';
import type { LetterDraft, LetterMatter } from './letter-matter.ts';
import { liftingDraft } from './lifting-draft.ts';
import { recipientNoticeDraft } from './recipient-notice-draft.ts';
import { acknowledgementDraft, clarificationDraft, extensionDraft, identityAskedDraft } from './waiting-letters.ts';

/** Outcomes: `paper-not-made` with the field that the case cannot fill or the law forbids so, and those of single drafts. */
export function letterInputOf(kind: LetterKind, matter: LetterMatter): Result<LetterInput> {
  const draft = draftOf(kind, matter);
  if (!draft.ok) return draft;
  const input = parseLetterInput(draft.value);
  return input.ok ? input : refused('paper-not-made', input.field === undefined ? {} : { field: input.field });
}

function draftOf(kind: LetterKind, matter: LetterMatter): Result<LetterDraft<LetterKind>> {
  switch (kind) {
    case 'acknowledgement': return ok(acknowledgementDraft(matter));
    case 'identity-asked': return ok(identityAskedDraft(matter));
    case 'clarification-asked': return clarificationDraft(matter);
    case 'extension': return extensionDraft(matter);
    case 'decision': return decisionDraft(matter);
    case 'fee-notice': return feeNoticeDraft(matter);
    case 'recipient-notice': return recipientNoticeDraft(matter);
    case 'restriction-lifting': return liftingDraft(matter);
    case 'hand-over-receipt': return handOverDraft(matter);
    case 'deletion-certificate': return ok(certificateDraft(matter));
  }
}
