// Who may see the records of a decision, which look the log has of it, and the records themselves while a call needs them.
import type { AskedRight, Right } from '../../../shared/domain/case/asked-right.ts';
import { categoriesOf } from '../../../shared/domain/case/plan-work.ts';
import { subjectOf } from '../../../shared/domain/case/subject.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { ok, refused, type Refusal, type Result } from '../../../shared/outcomes.ts';
import { mayDo } from '../../../shared/rules/permission.ts';
import type { HostParts } from '../host-parts.ts';
import type { PersonHead } from '../people/person-head.ts';
import { placeFree } from '../people/place-free.ts';
import { hasReadFor, isWritten, type Read } from '../people/write-read-line.ts';
import type { Session } from '../vault/session.ts';
import { decideContext, personOf } from './decide-context.ts';
import type { Showing } from './item-pages.ts';
import { itemsToDecide, type DecidedGroup } from './items-to-decide.ts';
import { personHere } from './person-here.ts';
import { readCase } from './read-case.ts';
import { recordMatcher } from './record-matcher.ts';

/** `look`: the read line that stands in the log before anything of the records is shown. */
export interface ItemsMatter { readonly asked: AskedRight; readonly head: PersonHead | null; readonly today: LocalDate; readonly look: Read }

/** Outcomes: `case-unknown`, `right-unknown`, `person-not-here`, `not-permitted`, `conflict-of-interest`. */
export function itemsMatter(host: HostParts, { caseId, right }: { readonly caseId: string; readonly right: Right }, session: Session): Result<ItemsMatter> {
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
  return ok({ asked, head, today: context.today, look: { caseId, personKey: head?.personKey ?? null, purpose: 'decide', categories: seen } });
}

/** Null: a page shows nothing that the look in the log does not name. Outcomes: `items-changed` (a category has come or gone since that look), `person-not-opened`. */
export function notOpened(session: Pick<Session, 'readAlready'>, { look }: Pick<ItemsMatter, 'look'>): Refusal | null {
  if (isWritten(session, look)) return null;
  return hasReadFor(session, look) ? refused('items-changed', { field: 'categories' }) : refused('person-not-opened');
}

/** The groups as they are now, open while `work` runs. `text`: which of their records are found. */
export function withGroups<T>(host: Pick<HostParts, 'people' | 'bundle'>, { asked, head, today }: ItemsMatter, text: string, work: (groups: readonly DecidedGroup[], showing: Showing) => T): T {
  const { profile } = host.bundle;
  const shown = head === null ? () => null : placeFree(head);
  const fields = new Map(profile.categories.map((one) => [one.code, new Map(one.fields.map((field) => [field.key, field]))]));
  const showing: Showing = { shown, fields, matches: recordMatcher(text, { shown, fields, today }) };
  if (head === null) return work([], showing);
  return host.people.withRecords(head.personKey, (records) => work(itemsToDecide({ asked, records, profile, today }), showing));
}
