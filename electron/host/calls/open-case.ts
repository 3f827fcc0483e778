// Opens a case, after the line that says whose data is seen and why.
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { decideContext, personOf } from '../case/decide-context.ts';
import { handedToOthers } from '../case/handed-to-others.ts';
import { casesOf } from '../case/person-cases.ts';
import { personKeyOf } from '../case/person-key-of.ts';
import { personHere, sendForPerson } from '../case/person-here.ts';
import { readCase } from '../case/read-case.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import { viewCase } from '../case/view-case.ts';
import type { Handler } from '../handler.ts';
import { withFreshness } from '../people/with-freshness.ts';
import { writeRead } from '../people/write-read-line.ts';

export const openCase: Handler<'open-case'> = (host, { caseId }, session) => {
  const known = readCase(host.journal, session.keys.content, caseId);
  if (known.ended) return refused('case-file-ended');
  if (known.lines.length === 0) return refused('case-unknown');
  const personAt = sendForPerson(host, session, caseId, known.state);
  const person = personOf(host, known.state, null);
  const personKey = personKeyOf(known.state);
  const read = writeRead(host, session, { caseId, personKey, purpose: 'review-request', categories: person?.holdings.map((one) => one.category) ?? [] });
  if (!read.ok) return read;
  // A changed calendar leaves its line; a disk that refuses it does not keep the case closed, for the view counts the day anyway.
  const redated = runCaseCommand(host, session, { kind: 'record-redate', caseId });
  const { state, incomplete } = redated.ok ? readCase(host.journal, session.keys.content, caseId) : known;
  const others = personKey === null ? [] : casesOf(host.journal, session, personKey, caseId);
  const samePerson = others.slice(0, 200).flatMap(({ caseId: other, state: { request, rights, phase } }) =>
    (request === null ? [] : [{ caseId: caseIdSchema.parse(other), diaryNumber: request.diaryNumber, rights: rights.map(({ right }) => right), receivedOn: request.receivedOn, open: !closedPhases.includes(phase) }]));
  const { stored, ...context } = decideContext(host, session, { person, incomplete, caseId });
  // Of a person who is not here nobody can tell whether records have come or gone since the decision.
  const told: DecideContext = stored !== undefined && personHere(host, state).ok ? { ...context, stored } : context;
  return ok(viewCase(caseId, state, { person, personAt, samePerson, held: withFreshness(host, session, { caseId, head: person }), handed: [state, ...others.map((one) => one.state)].flatMap(handedToOthers), context: told }));
};
