// Where a text stands in the records of an access decision, and whether the places of a half-made one still stand (Art. 15(4), R32).
import { ok } from '../../../shared/outcomes.ts';
import { placesMost } from '../../../shared/rules/redaction.ts';
import { itemsMatter, notOpened, withGroups } from '../case/items-matter.ts';
import { placesOfText, standingPlaces } from '../case/places-of-text.ts';
import type { Handler } from '../handler.ts';

/** Outcomes: those of `open-items`, `person-not-opened` (no look stands in the log), `items-changed` (one of other categories does). */
export const findPlaces: Handler<'find-places'> = (host, { caseId, text, kept }, session) => {
  const matter = itemsMatter(host, { caseId, right: 'access' }, session);
  if (!matter.ok) return matter;
  const fault = notOpened(session, matter.value);
  if (fault !== null) return fault;
  return ok(withGroups(host, matter.value, '', (groups, showing) => {
    const { found, total } = placesOfText(groups, text, showing);
    return { found: total > placesMost ? [] : [...found], total, kept: standingPlaces(groups, kept, showing) };
  }));
};
