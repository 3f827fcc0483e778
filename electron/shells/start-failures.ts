// Why a desk could not start, in plain words with what to do; both shells say the same.
import type { OutcomeCode } from '../../shared/outcomes.ts';

export function startFailure(code: OutcomeCode): string {
  if (code === 'journal-damaged') return 'The desk\'s journal does not verify. Nothing was changed. Stop work at this desk and call support.';
  if (code === 'journal-newer') return 'The desk\'s journal was written by a later version of the application. Nothing was changed. Start the later version.';
  // An upgrade of the journal writes every line anew before it gives the old ones' room back.
  if (code === 'disk-full') return 'The disk has no room for the desk\'s journal to be opened: an upgrade needs three times its size for a while. Nothing was changed. Free disk space and start again.';
  return 'The desk\'s folder cannot be written, or another desk program has it open. Close the other one, or free disk space, and start again.';
}
