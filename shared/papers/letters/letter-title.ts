// The title of each kind of letter; it names no person.
import type { LetterInput } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';

export function letterTitle(input: LetterInput, { letter }: LetterSetting): string {
  switch (input.kind) {
    case 'acknowledgement': return letter.acknowledgement.title;
    case 'identity-asked': return letter.identity.title;
    case 'clarification-asked': return letter.clarification.title;
    case 'extension': return letter.extension.title;
    case 'decision': return letter.decision.title;
    case 'fee-notice': return letter.fee.title;
    case 'recipient-notice': return letter.recipient.title[input.change];
    case 'restriction-lifting': return letter.lifting.title;
    case 'hand-over-receipt': return letter.handOver.title;
    case 'deletion-certificate': return letter.deletion.title;
  }
}
