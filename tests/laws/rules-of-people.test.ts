// The laws of rules about people and systems: a scan leaves nothing behind, less shown never permits more, tasks stay within their day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../shared/formats/date-arithmetic.ts';
import { calendarDayOf, type LocalDate } from '../../shared/formats/local-date.ts';
import { checkDigit, parseMachineReadableZone } from '../../shared/formats/machine-readable-zone.ts';
import { rightCodes } from '../../shared/registers/right.ts';
import { contradictingMandates } from '../../shared/rules/contradicting-mandates.ts';
import { deliveries, mayDeliver, mayGiveTo, mayShow, placeFacts, receivers, shownPlaces } from '../../shared/rules/disclosure.ts';
import { dueDate } from '../../shared/rules/due-date.ts';
import { mandateKinds, seenCodes, type Mandate } from '../../shared/rules/mandate.ts';
import { matchAndForget } from '../../shared/rules/match-and-forget.ts';
import { mayRepresent } from '../../shared/rules/may-represent.ts';
import { taskExport } from '../../shared/rules/task-export.ts';
import { tasksFor } from '../../shared/rules/tasks-for.ts';
import { shippedProfile } from '../people/shipped-profiles.ts';
import { anyDate, day } from '../unit/shared/formats/dates-arbitrary.ts';

const today = day('2026-11-22');
const right = fc.constantFrom(...rightCodes);

/** A well-formed identity card with the given optional field, as a scanner reads it. */
function card(number: string, optional: string, born: LocalDate, name: string): string {
  const { year, month, day: dayOfMonth } = calendarDayOf(born);
  const birth = [year % 100, month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('');
  const one = `I<FIN${number}${checkDigit(number)}${optional}`.padEnd(30, '<');
  const two = `${birth}${checkDigit(birth)}F280313${checkDigit('280313')}FIN<<<<<<<<<<<`;
  return `${one}\n${two}${checkDigit(one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29))}\n${name.padEnd(30, '<').slice(0, 30)}`;
}

describe('a scanned zone', () => {
  const number = fc.stringMatching(/^[A-Z]{2}\d{7}$/);
  const code = fc.stringMatching(/^9\d{2}[0-9A-Y]$/).map((end) => `010594<${end}`);

  it('matches its holder and leaves neither number nor code nor date in the answer', () => {
    fc.assert(fc.property(number, code, anyDate(1930, 2020), (documentNumber, optional, born) => {
      const said = matchAndForget(card(documentNumber, optional, born, 'TESTINEN<<KAARINA<MARIA'), { familyName: 'Testinen', givenNames: 'Kaarina Maria', birthDate: born }, today);
      expect(said).toEqual({ ok: true, value: { name: 'matched', birthDate: 'matched', expiry: 'valid' } });
      const read = JSON.stringify(parseMachineReadableZone(card(documentNumber, optional, born, 'TESTINEN<<KAARINA'), today));
      for (const secret of [documentNumber, optional, optional.replace('<', '-')]) expect(read).not.toContain(secret);
    }), { numRuns: 500 });
  });

  it('with one digit misread is refused, and the refusal holds none of it', () => {
    fc.assert(fc.property(number, anyDate(1930, 2020), fc.nat(59), fc.integer({ min: 1, max: 9 }), (documentNumber, born, place, shift) => {
      const zone = card(documentNumber, '', born, 'TESTINEN<<KAARINA');
      const letter = zone.charAt(place);
      fc.pre(/\d/.test(letter));
      const misread = zone.slice(0, place) + String((Number(letter) + shift) % 10) + zone.slice(place + 1);
      const said = parseMachineReadableZone(misread, today);
      expect(said.ok).toBe(false);
      expect(JSON.stringify(said)).not.toContain(documentNumber.slice(2));
    }), { numRuns: 500 });
  });

  it('of any other kind is refused and nothing is thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.string(), fc.stringMatching(/^[A-Z0-9<]{90}$/)), (input) => {
      const said = matchAndForget(input, { familyName: 'Testinen', givenNames: 'Kaarina', birthDate: null }, today);
      const otherLayout = typeof input === 'string' && /[;+]/.test(input);
      if (!said.ok) expect(said.code).toBe(otherLayout ? 'scanner-layout' : 'bad-machine-readable-zone');
      else expect(Object.keys(said.value)).toEqual(['name', 'birthDate', 'expiry']);
    }));
  });

  it.each([['Äkäslompolo', 'Åke Östen', 'AEKAESLOMPOLO<<AAKE<OESTEN'], ['Virtanen-Mäki', 'Päivi', 'VIRTANEN<MAEKI<<PAEIVI'], ["O'Brien", 'Zoë', 'OBRIEN<<ZOE'], ['Kolehmainen-Pitkänimi', 'Maximilian', 'KOLEHMAINEN<PITKAENIMI<<MAXIMI'], ['Ŋunŋá', 'Áilu', 'NUNNA<<AILU']])(
    'writes %s %s as a document does', (familyName, givenNames, zoneName) => {
      const said = matchAndForget(card('XA1000058', '', day('1990-02-03'), zoneName), { familyName, givenNames, birthDate: day('1990-02-03') }, today);
      expect(said).toMatchObject({ value: { name: 'matched' } });
    },
  );

  it('is in force on the last day printed, and expired the day after', () => {
    const shown = (text: string): unknown => matchAndForget(card('XA1000058', '', day('1990-02-03'), 'TESTINEN<<KAARINA'), { familyName: 'Testinen', givenNames: 'Kaarina', birthDate: null }, day(text));
    expect(shown('2028-03-13')).toMatchObject({ value: { expiry: 'valid' } });
    expect(shown('2028-03-14')).toMatchObject({ value: { expiry: 'expired' } });
  });

  it('knows the century of a birth by today', () => {
    const born = (text: string): unknown => parseMachineReadableZone(card('XA1000058', '', day(text), 'TESTINEN<<KAARINA'), today);
    expect(born('2026-11-22')).toMatchObject({ value: { birthDate: '2026-11-22' } });
    expect(born('1926-11-23')).toMatchObject({ value: { birthDate: '1926-11-23' } });
  });
});

const child = fc.record({ inCare: fc.boolean(), childNonDisclosure: fc.boolean(), otherGuardianNonDisclosure: fc.boolean(), childForbids: fc.boolean(), birthDate: anyDate(2005, 2026) });
const mandate: fc.Arbitrary<Mandate> = fc.record({
  kind: fc.constantFrom(...mandateKinds), principal: fc.constantFrom('p', 'q'), agent: fc.constantFrom('a', 'b'), rights: fc.oneof(fc.constant('all' as const), fc.uniqueArray(right)),
  matters: fc.constantFrom('all' as const, 'all' as const, 'financial' as const), dated: anyDate(2025, 2026), expires: fc.option(anyDate(2026, 2028)), revoked: fc.option(anyDate(2026, 2028)), confirmed: fc.option(anyDate(2025, 2026)),
  exclusive: fc.boolean(), seen: fc.subarray([...seenCodes]), child: fc.option(child),
});

describe('acting for another', () => {
  it('is never permitted by having seen less, by a narrower mandate, or by one more stop', () => {
    fc.assert(fc.property(mandate, right, fc.nat(7), (given, asked, place) => {
      if (mayRepresent(given, asked, today).ok) return;
      const less = { ...given, seen: given.seen.filter((_, index) => index !== place) };
      expect(mayRepresent(less, asked, today).ok).toBe(false);
      expect(mayRepresent({ ...given, matters: 'financial' }, asked, today).ok).toBe(false);
      if (given.child !== null) expect(mayRepresent({ ...given, child: { ...given.child, inCare: true } }, asked, today).ok).toBe(false);
    }), { numRuns: 3000 });
  });

  it('is never permitted for an estate, out of time, or for a protected child', () => {
    let permitted = 0;
    fc.assert(fc.property(mandate, right, (given, asked) => {
      if (!mayRepresent(given, asked, today).ok) return;
      permitted += 1;
      expect(given.kind).not.toBe('estate');
      expect(given.dated <= today && (given.expires === null || given.expires >= today) && (given.revoked === null || given.revoked > today)).toBe(true);
      if (given.kind === 'parent') expect(given.child).toMatchObject({ inCare: false, childNonDisclosure: false, otherGuardianNonDisclosure: false, childForbids: false });
    }), { numRuns: 20_000 });
    expect(permitted).toBeGreaterThan(20);
  });

  it('contradicts itself whichever mandate is named first', () => {
    fc.assert(fc.property(mandate, mandate, (one, other) => {
      expect(contradictingMandates([one, other], today).ok).toBe(contradictingMandates([other, one], today).ok);
    }), { numRuns: 2000 });
  });
});

describe('non-disclosure', () => {
  it('never opens what is closed without it', () => {
    for (const fact of placeFacts) for (const place of shownPlaces) expect(mayShow(fact, place, true) && !mayShow(fact, place, false)).toBe(false);
    for (const way of deliveries) expect(mayDeliver(way, true).ok && !mayDeliver(way, false).ok).toBe(false);
    for (const receiver of receivers) expect(mayGiveTo(receiver, true).ok && !mayGiveTo(receiver, false).ok).toBe(false);
  });
});

describe('the tasks of a request', () => {
  const asked = fc.array(fc.record({ right, categories: fc.constant('all' as const) }), { minLength: 1, maxLength: 4 });
  const controller = fc.constantFrom('tampere' as const, 'nurmijarvi' as const);

  it('are due on no day before today and, made in time, on working days before the statutory day', () => {
    fc.assert(fc.property(controller, asked, anyDate(2026, 2030), fc.nat(50), (of, rights, received, later) => {
      const profile = shippedProfile(of);
      const [register] = profile.registers;
      const due = dueDate(received);
      if (register === undefined || !due.ok) throw new Error('a shipped register and a date');
      const now = addDays(received, later);
      for (const task of tasksFor(rights, register, profile, { received, due: due.value.due, today: now })) {
        expect(task.due >= now).toBe(true);
        if (task.due > now) expect(task.due < due.value.due && weekdayOf(task.due) < 6).toBe(true);
        if (task.kind === 'preserve') expect(task.goneFrom !== null && task.due === now).toBe(true);
      }
    }), { numRuns: 150 });
  });

  it.each(['tampere', 'nurmijarvi'] as const)('of access reach every system of %s, and preserve each that is overwritten', (of) => {
    const profile = shippedProfile(of);
    const [register] = profile.registers;
    if (register === undefined) throw new Error('a shipped register');
    const made = tasksFor([{ right: 'access', categories: 'all' }], register, profile, { received: today, due: day('2026-12-22'), today });
    expect(made.filter(({ kind }) => kind === 'search').map(({ system }) => system)).toEqual(register.systems);
    expect(made.filter(({ kind }) => kind === 'preserve').map(({ system }) => system)).toEqual(profile.systems.filter(({ overwrittenAfterDays }) => overwrittenAfterDays !== null).map(({ code }) => code));
  });

  it('leave the house in the shape of OpenDSR', () => {
    const profile = shippedProfile('tampere');
    const [register] = profile.registers;
    if (register === undefined) throw new Error('a shipped register');
    const [task] = tasksFor([{ right: 'erasure', categories: ['contracts'] }], register, profile, { received: today, due: day('2026-12-22'), today });
    if (task === undefined) throw new Error('a task');
    const identities = [{ key: 'customer-number', value: '20000001', format: 'raw' }, { key: 'phone', value: '+358401234567', format: 'raw' }] as const;
    expect(taskExport(task, identities, { requestId: '1f0e8a52-6f8c-4b53-9d0b-2f54c1a7b901', submittedAt: '2026-11-22T08:41:00.000Z', domain: 'enerity.example' })).toEqual({
      ok: true,
      value: {
        regulation: 'gdpr', subject_request_id: '1f0e8a52-6f8c-4b53-9d0b-2f54c1a7b901', subject_request_type: 'erasure', submitted_time: '2026-11-22T08:41:00.000Z',
        subject_identities: [{ identity_type: 'controller_customer_id', identity_value: '20000001', identity_format: 'raw' }], api_version: '1.0',
        extensions: { 'enerity.example': { task: 'erase', system: 'enerity', categories: ['contracts'], due: '2026-12-15', subject_identities: [{ identity_type: 'phone', identity_value: '+358401234567', identity_format: 'raw' }] } },
      },
    });
  });
});
