// What this person has asked before, as far as this desk knows: so that a reminder is not logged as a second request (EDPB 01/2022 para 29).
import { scopeOf } from '../../../shared/domain/case/asked-right.ts';
import { redatedDue } from '../../../shared/domain/case/decide-redate.ts';
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { ok } from '../../../shared/outcomes.ts';
import { casesOf } from '../case/person-cases.ts';
import type { Handler } from '../handler.ts';
import { writeRead } from '../people/write-read-line.ts';

/** The last event of a closed case: from then on asking again is a new request. */
function answeredOn({ phase, events }: CaseState): string | null {
  const last = events.at(-1);
  if (!closedPhases.includes(phase) || last === undefined) return null;
  const day = helsinkiDateOf(last.at);
  return day.ok ? day.value : null;
}

export const earlierRequests: Handler<'earlier-requests'> = (host, { personKey, caseId }, session) => {
  const read = writeRead(host, session, { caseId, personKey, purpose: 'log-request', categories: [] });
  if (!read.ok) return read;
  const { profile } = host.bundle;
  const earlier = casesOf(host.journal, session, personKey, caseId).slice(0, 200).flatMap(({ caseId: other, state }) => {
    const { request } = state;
    if (request === null || state.phase === 'withdrawn') return [];
    return [{
      caseId: caseIdSchema.parse(other), diaryNumber: request.diaryNumber, register: request.register, receivedOn: request.receivedOn,
      due: redatedDue(state, profile)?.due ?? state.facts['due-extended'][0]?.due ?? request.due, answeredOn: answeredOn(state),
      rights: state.rights.map(({ right, asked }) => ({ right, scope: scopeOf(asked) })), reminders: state.facts['reminder-noted'].length,
    }];
  });
  // Of one day the first logged: it is the one whose clock runs.
  return ok({ earlier: earlier.toSorted((one, other) => (one.receivedOn === other.receivedOn ? (one.diaryNumber < other.diaryNumber ? -1 : 1) : one.receivedOn < other.receivedOn ? 1 : -1)) });
};
