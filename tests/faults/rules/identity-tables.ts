// Tables of identity: Art. 11, 12(2), 12(6) GDPR, ICAO 9303, spec/rules.md 3.3.
import { documentValidity } from '../../../shared/rules/document-validity.ts';
import { checkIdentity, type ShownIdentity } from '../../../shared/rules/identity-check.ts';
import { linkableTrace, type GivenTrace } from '../../../shared/rules/linkable-trace.ts';
import { matchAndForget, type MatchedPerson } from '../../../shared/rules/match-and-forget.ts';
import { shippedProfile } from '../../people/shipped-profiles.ts';
import { on, ruleTable, told } from './rule-table.ts';

const today = on('2026-11-22');
const { documentKinds } = shippedProfile('tampere');
const born = on('1994-05-01');
const passport = { documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, retypedBirthDate: born } satisfies ShownIdentity;

const identity = ruleTable<{ shown: ShownIdentity; known?: boolean }>({
  id: 'identity-check', title: 'Proving who one is', file: 'shared/rules/identity-check.ts',
  says: [
    'A document of the controller’s list, in force, with the face, the name and the birth date of the register. Name and identity code together identify nobody, so “knows the code” is on no list. No number and no image is kept.',
    'An expired document, or a register without a birth date, needs a second method. A failed check locks nobody out; it says what would help.',
  ],
  rule: ({ shown, known = true }) => { const verdict = checkIdentity(shown, { documentKinds, registerBirthDate: known ? born : null, today }); return verdict.verdict === 'passed' ? 'passed' : `failed: ${verdict.reasons.join(', ')}`; },
  spoilt: () => 'passed',
  rows: [
    { when: 'passport in force', article: 'EDPB §§65, 70-75', given: { shown: passport }, expected: 'passed' },
    { when: 'Finnish driving licence, accepted by this controller', article: 'spec 3.3', given: { shown: { ...passport, documentKind: 'driving-licence' } }, expected: 'passed' },
    { when: 'foreign driving licence', article: 'spec 3.3', given: { shown: { ...passport, documentKind: 'foreign-driving-licence' } }, expected: 'failed: document-not-accepted' },
    { when: 'library card', article: 'spec 3.3', given: { shown: { ...passport, documentKind: 'library-card' } }, expected: 'failed: document-not-accepted' },
    { when: 'knows the identity code', article: 'the Ombudsman’s line', given: { shown: { ...passport, documentKind: 'identity-code' } }, expected: 'failed: document-not-accepted' },
    { when: 'expired passport', article: 'spec 3.3', given: { shown: { ...passport, validity: 'expired' } }, expected: 'failed: document-expired' },
    { when: 'expired passport, a supervisor knows the person', article: 'spec 3.3', given: { shown: { ...passport, validity: 'expired', secondMethod: 'supervisor' } }, expected: 'passed' },
    { when: 'alien’s passport marked “identity could not be verified”', article: 'spec 3.3', given: { shown: { ...passport, documentKind: 'alien-passport', markedUnverified: true } }, expected: 'failed: identity-marked-unverified' },
    { when: 'another face and another birth date', article: 'Art. 12(6)', given: { shown: { ...passport, photoMatched: false, retypedBirthDate: on('1994-05-02') } }, expected: 'failed: photo-differs, birth-date-differs' },
    { when: 'the register has no birth date', article: 'Art. 12(6)', given: { shown: passport, known: false }, expected: 'failed: birth-date-not-in-register' },
    { when: 'the same with mobile identity checked live', article: 'spec 3.3', given: { shown: { ...passport, secondMethod: 'live-mobile-identity' }, known: false }, expected: 'passed' },
  ],
});

const dates = ruleTable<{ issued: unknown; expires: unknown }>({
  id: 'document-validity', title: 'The dates of a document', file: 'shared/rules/document-validity.ts',
  says: ['Shown on 22 November 2026. The last day printed is still in force.'],
  rule: (seen) => told(documentValidity(seen, today), (value) => value),
  spoilt: () => 'valid',
  rows: [
    { when: 'in force', article: 'spec 3.3', given: { issued: '2023-01-10', expires: '2028-01-10' }, expected: 'valid' },
    { when: 'its last day is today', article: 'spec 3.3', given: { issued: null, expires: '2026-11-22' }, expected: 'valid' },
    { when: 'its last day was yesterday', article: 'spec 3.3', given: { issued: null, expires: '2026-11-21' }, expected: 'expired' },
    { when: 'expires before it was issued', article: 'bad input', given: { issued: '2028-01-10', expires: '2023-01-10' }, expected: 'refused: document-dates-reversed (expires)' },
    { when: 'issued tomorrow', article: 'bad input', given: { issued: '2026-11-23', expires: '2028-01-10' }, expected: 'refused: bad-date (issued)' },
    { when: '31 February', article: 'bad input', given: { issued: null, expires: '2027-02-31' }, expected: 'refused: bad-date (expires)' },
  ],
});

const eriksson = { familyName: 'Eriksson', givenNames: 'Anna Maria', birthDate: on('1974-08-12') } satisfies MatchedPerson;
const specimen = { familyName: 'Specimen Travel', givenNames: 'Vilma Sofia', birthDate: on('1995-01-01') } satisfies MatchedPerson;
const td3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const td2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6';
const td1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
const finnish = 'I<FINXA10000585010195<112X<<<<\n9501016F2803135FIN<<<<<<<<<<<7\nSPECIMEN<TRAVEL<<VILMA<SOFIA<<';
const zone = ruleTable<{ zone: unknown; person: MatchedPerson }>({
  id: 'match-and-forget', title: 'A scanned zone is matched and forgotten', file: 'shared/rules/match-and-forget.ts',
  says: ['Specimens of ICAO 9303 and of the Finnish identity card. The answer holds three words. The document number, the identity code of the Finnish card and the dates are in no answer and in no refusal.'],
  rule: (given) => told(matchAndForget(given.zone, given.person, today), (value) => `name ${value.name}, birth date ${value.birthDate}, ${value.expiry === 'not-known' ? 'expiry not known' : value.expiry}`),
  spoilt: (given) => String(given.zone).slice(0, 30),
  rows: [
    { when: 'passport specimen, its holder', article: 'ICAO 9303 TD3', given: { zone: td3, person: eriksson }, expected: 'name matched, birth date matched, expired' },
    { when: 'the same read as one line in lower case', article: 'ICAO 9303 TD3', given: { zone: td3.replace('\n', '').toLowerCase(), person: eriksson }, expected: 'name matched, birth date matched, expired' },
    { when: 'TD2 specimen', article: 'ICAO 9303 TD2', given: { zone: td2, person: eriksson }, expected: 'name matched, birth date matched, expired' },
    { when: 'TD1 specimen', article: 'ICAO 9303 TD1', given: { zone: td1, person: eriksson }, expected: 'name matched, birth date matched, expired' },
    { when: 'Finnish identity card specimen (its identity code has a wrong check character)', article: 'spec/formats.md', given: { zone: finnish, person: specimen }, expected: 'name matched, birth date matched, valid' },
    { when: 'the register has the first given name only', article: 'ICAO 9303 part 3', given: { zone: finnish, person: { ...specimen, givenNames: 'Vilma' } }, expected: 'name matched, birth date matched, valid' },
    { when: 'another person', article: 'Art. 12(6)', given: { zone: finnish, person: eriksson }, expected: 'name differs, birth date differs, valid' },
    { when: 'the register has no birth date', article: 'Art. 12(6)', given: { zone: finnish, person: { ...specimen, birthDate: null } }, expected: 'name matched, birth date not-known, valid' },
    { when: 'a digit of the birth date misread', article: 'ICAO 9303 part 3', given: { zone: finnish.replace('9501016F', '9502016F'), person: specimen }, expected: 'refused: bad-machine-readable-zone' },
    { when: 'a character of the document number misread', article: 'ICAO 9303 part 3', given: { zone: finnish.replace('XA1000058', 'XA1000059'), person: specimen }, expected: 'refused: bad-machine-readable-zone' },
    { when: 'a character of the optional field misread', article: 'ICAO 9303 part 5', given: { zone: finnish.replace('112X', '113X'), person: specimen }, expected: 'refused: bad-machine-readable-zone' },
    { when: 'half of it', article: 'ICAO 9303', given: { zone: td3.slice(0, 44), person: eriksson }, expected: 'refused: bad-machine-readable-zone' },
    { when: 'something else', article: 'bad input', given: { zone: 42, person: eriksson }, expected: 'refused: bad-machine-readable-zone' },
  ],
});

const given = { date: '2026-11-20', from: '10:00', to: '10:30', place: 'Ratinan toimipiste', identifier: '' } satisfies GivenTrace;
const trace = ruleTable<GivenTrace>({
  id: 'linkable-trace', title: 'Camera and web data', file: 'shared/rules/linkable-trace.ts',
  says: ['Shown on 22 November 2026 for cameras overwritten after 14 days. What cannot be linked to a person is said so; the visitor may give day, time and place, or an identifier.'],
  rule: (input) => told(linkableTrace(input, 14, today), (value) => (value.overwritten ? 'overwritten' : `searched by ${value.by}`)),
  spoilt: () => 'searched by date-time-place',
  rows: [
    { when: 'day, time and place', article: 'Art. 11(2)', given, expected: 'searched by date-time-place' },
    { when: 'a cookie id', article: 'Art. 11(2)', given: { ...given, date: null, identifier: 'v-1234' }, expected: 'searched by identifier' },
    { when: 'a month ago', article: 'Art. 11(2); R30', given: { ...given, date: '2026-10-20' }, expected: 'overwritten' },
    { when: 'the last day still there', article: 'R30', given: { ...given, date: '2026-11-08' }, expected: 'searched by date-time-place' },
    { when: 'no place', article: 'Art. 11(2)', given: { ...given, place: '' }, expected: 'refused: trace-incomplete (place)' },
    { when: 'no time', article: 'Art. 11(2)', given: { ...given, from: '' }, expected: 'refused: trace-incomplete (from)' },
    { when: 'ends before it begins', article: 'bad input', given: { ...given, to: '09:00' }, expected: 'refused: period-reversed (to)' },
    { when: 'tomorrow', article: 'bad input', given: { ...given, date: '2026-11-23' }, expected: 'refused: bad-date (date)' },
    { when: 'no day', article: 'Art. 11(2)', given: { ...given, date: null }, expected: 'refused: bad-date (date)' },
  ],
});

export const identityTables = [identity, dates, zone, trace];
