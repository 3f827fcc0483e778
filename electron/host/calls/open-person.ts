// Opens a person's card for a case, after the read line; the items stay closed until the copy is made.
import { parseIdentityCode, maskIdentityCode } from '../../../shared/formats/identity-code.ts';
import { formatPhone, parsePhone } from '../../../shared/formats/phone.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { openCasesOf } from '../case/person-cases.ts';
import type { Handler } from '../handler.ts';
import { officeToday } from '../office-today.ts';
import { birthYearOf, type PersonHead } from '../people/person-head.ts';
import { writeRead } from '../people/write-read-line.ts';

function maskedCode(head: PersonHead, today: LocalDate): string | null {
  const code = parseIdentityCode(head.identityCode, { today, allowTemporary: true, source: 'stored' });
  return code.ok ? maskIdentityCode(code.value) : null;
}

function phoneShown(text: string): string {
  const phone = parsePhone(text);
  return phone.ok ? formatPhone(phone.value) : text;
}

export const openPerson: Handler<'open-person'> = (host, { personKey, caseId, purpose }, session) => {
  const head = host.people.index()?.head(personKey) ?? null;
  if (head === null) return refused('person-unknown');
  const written = writeRead(host, session, { caseId, personKey, purpose, categories: head.holdings.map((one) => one.category) });
  if (!written.ok) return written;
  const restricted = head.nonDisclosure;
  return ok({
    personKey,
    familyName: head.familyName,
    givenNames: head.givenNames,
    birthYear: birthYearOf(head),
    identityCodeMasked: maskedCode(head, officeToday(host.clocks.now(), host.bundle.profile)),
    language: head.language,
    restricted,
    // A place or a number that leads to one never reaches the window of a person under non-disclosure.
    addresses: restricted ? [] : head.addresses,
    phones: restricted ? [] : head.phones.map(phoneShown),
    customerNumbers: head.customerNumbers,
    meteringPoints: restricted ? [] : head.meteringPoints,
    holdings: head.holdings,
    openCases: openCasesOf(host.journal, session, personKey),
  });
};
