// Opens a person's records for a decision that goes item by item, after the read line that says so, and the pages that follow (GDPR Art. 5(2), R20).
import type { Right } from '../../../shared/domain/case/asked-right.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { groupView, pageView } from '../case/item-pages.ts';
import { itemsMatter, notOpened, withGroups } from '../case/items-matter.ts';
import type { Handler } from '../handler.ts';
import { writeRead } from '../people/write-read-line.ts';

/** Only for who may decide the case: nobody else has a reason to see the records. A person whom no register knows has none. */
export const openItems: Handler<'open-items'> = (host, { caseId, right, text }, session) => {
  const matter = itemsMatter(host, { caseId, right }, session);
  if (!matter.ok) return matter;
  const read = writeRead(host, session, matter.value.look);
  if (!read.ok) return read;
  return ok({ groups: withGroups(host, matter.value, text, (groups, showing) => groups.map((group) => groupView(group, showing, isAccess(right)))) });
};

/** Outcomes: those of `open-items`, `person-not-opened` (no look stands in the log), `items-changed` (one of other categories does, or the row is not there any more). */
export const openItemsPage: Handler<'open-items-page'> = (host, { caseId, right, system, category, part, text, ...page }, session) => {
  const matter = itemsMatter(host, { caseId, right }, session);
  if (!matter.ok) return matter;
  const fault = notOpened(session, matter.value);
  if (fault !== null) return fault;
  const wanted = JSON.stringify(part);
  const found = withGroups(host, matter.value, text, (groups, showing) => {
    const group = groups.find((one) => one.system === system && one.category === category && JSON.stringify(one.part) === wanted);
    return group === undefined ? null : pageView(group, page, showing);
  });
  return found === null ? refused('items-changed', { field: 'part' }) : ok(found);
};

function isAccess(right: Right): boolean {
  return right === 'access';
}
