// Opens a person's card for a case, after the read line; the items stay closed until the copy is made.
import { parseIdentityCode, maskIdentityCode } from '../../../shared/formats/identity-code.ts';
import { formatPhone, parsePhone } from '../../../shared/formats/phone.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { openCasesOf } from '../case/person-cases.ts';
import type { Handler } from '../handler.ts';
import { officeToday } from '../office-today.ts';
import { withFreshness } from '../people/with-freshness.ts';
import { birthYearOf, type PersonHead } from '../people/person-head.ts';
import { placesOf } from '../people/places-of.ts';
import { writeRead } from '../people/write-read-line.ts';

function maskedCode(head: PersonHead, today: LocalDate): string | null {
  const code = parseIdentityCode(head.identityCode, { today, allowTemporary: true, source: 'stored' });
  return code.ok ? maskIdentityCode(code.value) : null;
}

function phoneShown(text: string): string {
  const phone = parsePhone(text);
  return phone.ok ? formatPhone(phone.value) : text;
}

export const openPerson: Handler<'open-person'> = (host, { personKey, caseId, purpose, reason }, session) => {
  const head = host.people.head(personKey);
  if (head === null) return refused('person-unknown');
  // The search result names a protected person; only a reason opens more (rule 12).
  if (head.nonDisclosure && reason === undefined) return refused('reasons-missing', { field: 'reason' });
  const written = writeRead(host, session, { caseId, personKey, purpose, categories: head.holdings.map((one) => one.category), reason });
  if (!written.ok) return written;
  const restricted = head.nonDisclosure;
  const places = placesOf(head, 'screen');
  return ok({
    personKey,
    familyName: head.familyName,
    givenNames: head.givenNames,
    birthYear: birthYearOf(head),
    // Its first half is the birth date, of which a protected person shows the year only.
    identityCodeMasked: restricted ? null : maskedCode(head, officeToday(host.clocks.now(), host.bundle.profile)),
    language: head.language,
    restricted,
    marked: host.people.marksOf(personKey).length > 0,
    // A place or a number that leads to one never reaches the window of a person under non-disclosure.
    addresses: places.addresses,
    phones: places.phones.map(phoneShown),
    customerNumbers: head.customerNumbers,
    meteringPoints: places.meteringPoints,
    ...withFreshness(host, session, { caseId, head }),
    openCases: openCasesOf(host.journal, session, personKey),
  });
};
