// The data a person is found by, with the identity code whole: the one place of the copy where it is printed.
import { parseLocalDate } from '../../formats/local-date.ts';
import type { Person } from '../../registers/person.ts';
import { factList, type Fact } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { style } from '../layout/page-size.ts';
import type { PaperSetting } from '../paper-setting.ts';

export function identifyingFacts(flow: Flow, person: Person, { words }: PaperSetting): void {
  const labels = words.copy.person;
  const born = person.birthDate === null ? null : parseLocalDate(person.birthDate);
  const many = (label: string, values: readonly string[]): readonly Fact[] => values.map((value, place) => ({ label: place === 0 ? label : '', value }));
  heading(flow, 2, words.copy.identifiers);
  paragraph(flow, words.copy.identifiersText, { style: style.small });
  flow.y += 4;
  factList(flow, [
    { label: labels.familyName, value: person.familyName },
    { label: labels.givenNames, value: person.givenNames },
    ...many(labels.identityCode, person.identityCode === null ? [] : [person.identityCode]),
    ...many(labels.birthDate, born === null ? [] : [born.ok ? words.date(born.value) : person.birthDate ?? '']),
    { label: labels.language, value: words.copy.languageNames[person.language] },
    ...many(labels.phone, person.phones),
    ...many(labels.email, person.emails),
    ...many(labels.address, person.addresses.map(({ street, postcode, town }) => [street, `${postcode} ${town}`.trim()].filter((part) => part !== '').join(', '))),
    ...many(labels.customerNumber, person.customerNumbers),
    ...many(labels.meteringPoint, person.meteringPoints),
    ...(person.nonDisclosure ? [{ label: labels.nonDisclosure, value: words.copy.nonDisclosure }] : []),
  ], { label: style.cellLabel, value: style.cell, labelWidth: 128, gap: 0.6 });
}
