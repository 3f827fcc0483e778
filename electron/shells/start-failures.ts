// Why a desk could not start, in plain words with what to do; both shells say the same.
import type { OutcomeCode } from '../../shared/outcomes.ts';

export function startFailure(code: OutcomeCode): string {
  if (code === 'journal-damaged') return 'The desk\'s journal does not verify. Nothing was changed. Stop work at this desk and call support.';
  return 'The desk\'s folder cannot be written, or another desk program has it open. Close the other one, or free disk space, and start again.';
}
