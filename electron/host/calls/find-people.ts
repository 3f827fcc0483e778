// Finds people for a case and shows masked rows, after the line that says who was shown.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { officeToday } from '../office-today.ts';
import { coverOf } from '../people/cover-of.ts';
import { maskedRow } from '../people/masked-row.ts';
import { searchPeople } from '../people/search-people.ts';
import { writeListed } from '../people/write-read-line.ts';

const rowsMax = 50;

export const findPeople: Handler<'find-people'> = (host, { query, caseId, scanned }, session) => {
  const rules = { today: officeToday(host.clocks.now(), host.bundle.profile), customerNumberPattern: host.bundle.profile.customerNumberPattern };
  const hits = searchPeople(host.people, { query, scanned, limit: rowsMax }, rules);
  if (!hits.ok) return hits;
  const { hits: shown, total } = hits.value;
  const [first] = shown;
  if (first !== undefined) {
    const written = writeListed(host, session, { caseId, personKeys: shown.map((hit) => hit.row.personKey), by: first.by });
    if (!written.ok) return written;
  }
  const rows = shown.map((hit) => maskedRow(hit, host.people.namesakes(hit.row)));
  return ok({ rows, total, searched: host.people.size(), asOf: host.people.mark().broughtAt, cover: coverOf(host.people) });
};
