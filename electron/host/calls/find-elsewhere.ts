// Finds people in the central store for a case and shows masked rows, after the line that says who was shown.
import type { ElsewherePerson } from '../../../shared/protocol/offline-scope.ts';
import { foldSearchText } from '../../../shared/formats/search-text.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { elsewhereQuery } from '../../../shared/rules/elsewhere-query.ts';
import type { Handler } from '../handler.ts';
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import { rowOf } from '../people/found-row.ts';
import { maskedRow } from '../people/masked-row.ts';
import type { Hit } from '../people/search-people.ts';
import { writeListed } from '../people/write-read-line.ts';
import { askElsewhere } from '../sync/ask-elsewhere.ts';

/** Under the same rules as this desk's own rows, its own marks included. Null: marked here, and found by a place. */
function hitOf({ people, bundle }: HostParts, found: ElsewherePerson, folded: readonly string[]): Hit | null {
  const { personKey, familyName, givenNames, birthDate, by, nonDisclosure, town } = found;
  const restricted = nonDisclosure || people.marksOf(personKey).length > 0;
  if (restricted && by === 'metering-point') return null;
  const row = rowOf({
    personKey, familyName, givenNames, birthDate, nonDisclosure: restricted, customerNumbers: found.customerNumber === null ? [] : [found.customerNumber], addresses: town === null ? [] : [{ street: '', postcode: '', town }],
    controller: bundle.profile.id, language: 'fi', identityCode: null, phones: [], emails: [], meteringPoints: [], holdings: [],
  });
  return { row, by, folded: by === 'name' ? folded : [] };
}

/** Outcomes: `central-unreachable`, `too-many-calls`, those of askCentral, and of a write; `locked` when the desk locked meanwhile. */
export const findElsewhere: Handler<'find-elsewhere'> = async (host, { query, caseId }, session) => {
  const { profile } = host.bundle;
  const asked = elsewhereQuery(query, { today: officeToday(host.clocks.now(), profile), customerNumberPattern: profile.customerNumberPattern });
  if (asked === null || host.people.scope.held().kind === 'all') return ok({ rows: [], more: false, asked: false, complete: true });
  const answer = await askElsewhere(host, session, asked);
  if (!answer.ok) return answer;
  if (host.vault.session() !== session) return refused('locked');
  const folded = asked.by === 'name' ? asked.words.map(foldSearchText) : [];
  const hits = answer.value.people.flatMap((one) => hitOf(host, one, folded) ?? []);
  const [first] = hits;
  if (first !== undefined) {
    const written = writeListed(host, session, { caseId, personKeys: hits.map(({ row }) => row.personKey), by: first.by });
    if (!written.ok) return written;
  }
  const rows = hits.map((hit) => ({ ...maskedRow(hit, 0), ...(host.people.head(hit.row.personKey) === null ? { atCentral: true as const } : {}) }));
  return ok({ rows, more: answer.value.total > answer.value.people.length, asked: true, complete: answer.value.complete });
};
