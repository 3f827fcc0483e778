// What a decision gives: drafts of lines for the journal, or an outcome.
import { ok, type Result } from '../../outcomes.ts';
import type { CaseDraft } from './content.ts';

export type Drafts = Result<readonly CaseDraft[]>;

/** One draft as the answer of a command. */
export function line(draft: CaseDraft): Drafts {
  return ok([draft]);
}
