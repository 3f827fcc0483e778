// Composes a letter of a case; what the case cannot say is refused by its field and logged by it, never by its words.
import type { LetterKind } from '../../../../shared/domain/case/letters-due.ts';
import type { CaseState, Paper } from '../../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { composeLetter } from '../../../../shared/papers/letters/compose-letter.ts';
import type { Language } from '../../../../shared/registers/words.ts';
import { feeHistory } from '../../case/fee-history.ts';
import type { HostParts } from '../../host-parts.ts';
import { officeToday } from '../../office-today.ts';
import type { PersonHead } from '../../people/person-head.ts';
import type { Session } from '../../vault/session.ts';
import { copyNumberOf } from '../copy-number-of.ts';
import type { ComposedPaper } from '../paper-ports.ts';
import { letterInputOf } from './letter-input-of.ts';

export interface AskedLetter extends Pick<Paper, 'recipient' | 'restriction'> {
  readonly caseId: string;
  readonly kind: LetterKind;
  readonly language: Language;
  readonly state: CaseState;
  readonly request: NonNullable<CaseState['request']>;
  readonly head: PersonHead | null;
}

/** Outcomes: `paper-not-made` with the field, `fee-amount-wrong`, `recipient-unknown`. */
export async function composeLetterOf(host: HostParts, session: Session, asked: AskedLetter): Promise<Result<ComposedPaper>> {
  const { caseId, kind, language, state, request, head, recipient, restriction } = asked;
  const now = host.clocks.now();
  const input = letterInputOf(kind, {
    state, request, head, language, recipient, restriction, bundle: host.bundle, madeAt: now.toISOString(), today: officeToday(now, host.bundle.profile), copyNumber: copyNumberOf(state, kind),
    earlier: () => feeHistory(host, session, { personKey: request.requester.personKey, caseId }).earlier,
  });
  if (!input.ok) {
    host.log.note('letter-not-made', { kind, code: input.code, field: input.field ?? null });
    return input;
  }
  try {
    return ok(await composeLetter(input.value, host.fonts()));
  } catch (error) {
    host.log.fault('compose-letter', error);
    return refused('paper-not-made');
  }
}
