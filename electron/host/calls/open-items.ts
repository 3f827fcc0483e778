// Opens a person's records for a decision that goes item by item, after the read line that says so (GDPR Art. 5(2), R20).
import { subjectOf } from '../../../shared/domain/case/subject.ts';
import { categoriesOf } from '../../../shared/domain/case/plan-work.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { mayDo } from '../../../shared/rules/permission.ts';
import { decideContext, personOf } from '../case/decide-context.ts';
import { itemsToDecide } from '../case/items-to-decide.ts';
import { personHere } from '../case/person-here.ts';
import { readCase } from '../case/read-case.ts';
import type { Handler } from '../handler.ts';
import { writeRead } from '../people/write-read-line.ts';

/** Only for who may decide the case: nobody else has a reason to see the records. A person whom no register knows has none. */
export const openItems: Handler<'open-items'> = (host, { caseId, right }, session) => {
  const { state, incomplete } = readCase(host.journal, session.keys.content, caseId);
  const asked = state.rights.find((one) => one.right === right)?.asked;
  if (state.request === null) return refused('case-unknown');
  if (asked === undefined) return refused('right-unknown', { field: 'right' });
  const here = personHere(host, state);
  if (!here.ok) return here;
  const head = personOf(host, state, null);
  const context = decideContext(host, session, { person: head, incomplete, caseId });
  const permit = mayDo(session.actor, 'decide-right', subjectOf(state, context));
  if (!permit.ok) return permit;
  if (state.facts['interest-flagged'].some(({ actor }) => actor === session.actor.id)) return refused('conflict-of-interest');
  const scope = categoriesOf(asked);
  const seen = head?.holdings.map(({ category }) => category).filter((category) => scope === 'all' || scope.includes(category)) ?? [];
  const read = writeRead(host, session, { caseId, personKey: head?.personKey ?? null, purpose: 'decide', categories: seen });
  if (!read.ok) return read;
  return ok({ groups: head === null ? [] : [...itemsToDecide({ asked, head, items: host.people.items(head.personKey), profile: host.bundle.profile, today: context.today })] });
};
