// The laws of the rules: what holds for every input, whatever a table says (guarantees of spec/rules.md 3).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../shared/formats/date-arithmetic.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { rightCodes } from '../../shared/registers/right.ts';
import { languages } from '../../shared/registers/words.ts';
import { chargeFee } from '../../shared/rules/charge-fee.ts';
import { dueDate } from '../../shared/rules/due-date.ts';
import { dueIfSuspended } from '../../shared/rules/due-if-suspended.ts';
import { checkErasure, keepGrounds, proposeErasure } from '../../shared/rules/erasure-of-item.ts';
import { extension, extensionReasons } from '../../shared/rules/extension.ts';
import { feeSuggestion, type EarlierRequest, type FeeGround, type FeeRequest } from '../../shared/rules/fee-suggestion.ts';
import { keepUntil, type KeepEvents, type KeepRule } from '../../shared/rules/keep-until.ts';
import { publicHolidayOn } from '../../shared/rules/public-holiday.ts';
import { redate } from '../../shared/rules/redate.ts';
import { checkRefusal } from '../../shared/rules/check-refusal.ts';
import { groundsFor, refusalGroundCode, remediesOf } from '../../shared/rules/refusal-ground.ts';
import { refusalGroundWords, remedyWords } from '../../shared/rules/refusal-words.ts';
import { rightsOf } from '../../shared/rules/rights-matrix.ts';
import { sameScope } from '../../shared/rules/same-scope.ts';
import { legalBasis } from '../../shared/registers/controller.ts';
import { shippedProfile } from '../people/shipped-profiles.ts';
import { anyDate } from '../unit/shared/formats/dates-arbitrary.ts';

const dates = anyDate(2018, 2060);
const maybeDate = fc.option(dates);
const wide = { numRuns: 1000 } as const;

describe('the laws of an extension', () => {
  const asked = fc.record({ received: dates, after: fc.nat(40), reason: fc.constantFrom(...extensionReasons), text: fc.constant('said in words'), alreadyExtended: fc.boolean() })
    .map(({ after, ...more }) => ({ ...more, on: addDays(more.received, after) }));

  it('an extended day is never earlier than the first, never a holiday, and the alert is never after it', () => {
    fc.assert(fc.property(asked, (given) => {
      const made = extension(given);
      const first = dueDate(given.received);
      if (!first.ok) throw new Error('a received date is a date');
      expect(made.ok).toBe(!given.alreadyExtended && given.on <= first.value.due);
      if (!made.ok) return;
      expect(made.value.due > first.value.due).toBe(true);
      expect(made.value.alertOn <= made.value.due && made.value.alertOn > first.value.due).toBe(true);
      for (const day of [made.value.due, made.value.alertOn]) expect(weekdayOf(day) < 6 && publicHolidayOn(day) === null).toBe(true);
    }), wide);
  });

  it('a wait never moves the statutory day and never brings the other one before it', () => {
    const waits = fc.array(fc.record({ kind: fc.constantFrom('identity' as const, 'clarification' as const), start: fc.nat(40), days: fc.option(fc.nat(40)) }), { maxLength: 4 });
    fc.assert(fc.property(dates, waits, fc.nat(60), (received, list, later) => {
      const given = list.map(({ kind, start, days }) => ({ kind, asked: addDays(received, start), answered: days === null ? null : addDays(received, start + days) }));
      const counted = dueIfSuspended({ received, waits: given, today: addDays(received, later) });
      const plain = dueDate(received);
      if (!counted.ok || !plain.ok) throw new Error('these waits are in order');
      expect(counted.value.due).toBe(plain.value.due);
      expect(counted.value.dueIfSuspended >= plain.value.due).toBe(true);
      expect(counted.value.daysWaited).toBeLessThanOrEqual(later);
    }), wide);
  });

  it('dating again by the same calendar changes nothing', () => {
    fc.assert(fc.property(dates, fc.boolean(), (received, rollEves) => {
      const due = dueDate(received, { rollEves });
      if (!due.ok) throw new Error('a received date is a date');
      expect(redate([{ caseId: 'a', received, due: due.value.due, extended: false, closed: false }], { rollEves })).toEqual([]);
    }));
  });
});

const scope = fc.record({ categories: fc.oneof(fc.constant('all' as const), fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })), from: fc.option(fc.constantFrom(...someDays())), to: fc.constant(null) });
const right = fc.constantFrom(...rightCodes);
// Close in time and mostly access: drawn evenly, almost no request would meet an earlier one.
const near = anyDate(2026, 2027);
const mostlyAccess = fc.oneof({ weight: 3, arbitrary: fc.constant('access' as const) }, { weight: 1, arbitrary: right });
const earlier: fc.Arbitrary<EarlierRequest> = fc.record({ right: mostlyAccess, received: near, scope, answered: fc.option(near), changedSince: fc.boolean() });
const request: fc.Arbitrary<FeeRequest> = fc.record({ right: mostlyAccess, received: near, scope, remindsOf: fc.constantFrom(null, null, 'unanswered' as const, 'refused-without-reasons' as const) });
const rule = fc.constantFrom(...(['tampere', 'nurmijarvi'] as const).map((name) => shippedProfile(name).registers[0]?.feeRule ?? null));
const ground: fc.Arbitrary<FeeGround> = fc.record({
  rule, earlier: fc.array(earlier, { maxLength: 6 }), historyComplete: fc.oneof(fc.constant(true), fc.boolean()), selfService: fc.boolean(),
  excess: fc.option(fc.record({ by: fc.constantFrom('contact-person' as const, 'clerk' as const), facts: fc.array(fc.constantFrom('', 'a fact'), { maxLength: 2 }) })),
});

function someDays(): readonly [LocalDate, ...LocalDate[]] {
  const [day] = fc.sample(dates, { numRuns: 1, seed: 1 });
  if (day === undefined) throw new Error('no day');
  return [day, addDays(day, 1)];
}

describe('the laws of a fee', () => {
  it('there is none without a further copy of the same that was answered, or a contact person’s decision with a fact', () => {
    let seen = 0;
    fc.assert(fc.property(request, ground, (asked, known) => {
      const said = feeSuggestion(asked, known);
      if (said.verdict !== 'may-charge') return;
      seen += 1;
      expect(asked.right).toBe('access');
      expect(asked.remindsOf).toBeNull();
      expect(known.historyComplete).toBe(true);
      const further = known.earlier.some((one) => one.right === 'access' && one.answered !== null && !one.changedSince && sameScope(one.scope, asked.scope));
      const decided = known.excess?.by === 'contact-person' && known.excess.facts.includes('a fact');
      expect(said.basis === '15(3)' ? further : decided).toBe(true);
    }), { numRuns: 20_000 });
    expect(seen).toBeGreaterThan(10);
  });

  it('nothing is charged unless the very amount was told, withdrawal offered and the answer was to go on', () => {
    const process = fc.record({ toldCents: fc.option(fc.constantFrom(0, 20)), withdrawalOffered: fc.boolean(), answer: fc.constantFrom(null, 'goes-on' as const, 'withdraws' as const) });
    let seen = 0;
    fc.assert(fc.property(request, ground, process, fc.record({ page: fc.nat(2) }), (asked, known, done, counts) => {
      if (known.rule === null) return;
      const priced = { ...known.rule, amount: { lines: [{ code: 'page', words: { fi: 's', sv: 's', en: 'p' }, cents: 20 }], capCents: null } };
      const charged = chargeFee(feeSuggestion(asked, known), priced, counts, done);
      if (!charged.ok || charged.value.result === 'withdrawn') return;
      seen += 1;
      expect(done).toEqual({ toldCents: 20 * counts.page, withdrawalOffered: true, answer: 'goes-on' });
    }), { numRuns: 20_000 });
    expect(seen).toBeGreaterThan(10);
  });
});

const keepRule: fc.Arbitrary<KeepRule> = fc.record({
  from: fc.constantFrom('contract-end' as const, 'financial-year-end' as const, 'calendar-year-end' as const, 'record-date' as const, 'withdrawal' as const, 'by-plan' as const), months: fc.option(fc.nat(130)),
});
const events: fc.Arbitrary<KeepEvents> = fc.record({ contractEnd: maybeDate, financialYearEnd: maybeDate, recorded: maybeDate, withdrawn: maybeDate });

describe('the laws of retention', () => {
  it('the last day of keeping is never before the event it runs from', () => {
    fc.assert(fc.property(keepRule, events, (kept, known) => {
      const said = keepUntil(kept, known);
      if (!said.ok || said.value.kind !== 'until') return;
      const start = { 'contract-end': known.contractEnd, 'by-plan': known.contractEnd, 'withdrawal': known.withdrawn, 'record-date': known.recorded, 'financial-year-end': known.financialYearEnd, 'calendar-year-end': known.financialYearEnd }[kept.from];
      expect(start !== null && start !== undefined && said.value.until >= start).toBe(true);
    }), wide);
  });

  it('erasing never removes what a law keeps, and nothing is kept by a law past its last day', () => {
    const decision = fc.record({ outcome: fc.constantFrom('erased' as const, 'anonymised' as const, 'kept' as const, 'restricted' as const), ground: fc.option(fc.constantFrom(...keepGrounds)), law: fc.constantFrom('', 'a law'), until: maybeDate, reasons: fc.constantFrom('', 'said') });
    fc.assert(fc.property(keepRule, events, decision, dates, (kept, known, decided, today) => {
      const item = { found: true, rule: { ...kept, law: true }, events: known };
      const proposal = proposeErasure(item, today);
      const checked = checkErasure(item, decided, today);
      if (!proposal.ok || !checked.ok) return;
      const lawful = proposal.value.ground === '17(3)(b)' ? proposal.value.until : null;
      if (decided.outcome === 'erased' || decided.outcome === 'anonymised') expect(lawful).toBeNull();
      else expect(decided.ground !== '17(3)(b)' || (decided.until !== null && decided.until >= today && lawful !== null && decided.until <= lawful)).toBe(true);
    }), { numRuns: 5000 });
  });
});

describe('the laws of refusing', () => {
  const codes = refusalGroundCode.options;

  it.each(codes)('%s has its words and its remedies in every language, complaint and court among them', (code) => {
    expect(remediesOf(code)).toEqual(expect.arrayContaining(['complaint', 'court']));
    for (const language of languages) {
      expect(refusalGroundWords[code][language]).toMatch(/\S.*\.$/);
      for (const remedy of remediesOf(code)) expect(remedyWords[remedy][language]).toMatch(/\S.*\.$/);
    }
    const { fi, sv, en } = refusalGroundWords[code];
    expect(new Set([fi, sv, en]).size).toBe(3);
  });

  it('the grounds of lines written before this list are still in it', () => {
    expect(codes).toEqual(expect.arrayContaining(['manifestly-unfounded', 'excessive', 'identity-not-proved', 'others-rights', 'law-forbids']));
  });

  it('a refusal that stands has a ground of its right and reasons', () => {
    fc.assert(fc.property(right, fc.option(fc.constantFrom(...codes)), fc.constantFrom('', ' \n', 'said'), (asked, code, reasons) => {
      expect(checkRefusal({ right: asked, ground: code, reasons }).ok).toBe(code !== null && groundsFor(asked).includes(code) && reasons === 'said');
    }));
  });

  it('a marketing ban, a withdrawal of consent, a question on automated decisions and a complaint cannot be refused', () => {
    for (const asked of ['marketing-ban', 'consent-withdrawal', 'automated-decisions', 'complaint'] as const) expect(groundsFor(asked)).toEqual([]);
    expect(groundsFor('access')).toContain('fi34-danger');
  });

  it('access, rectification and a marketing ban apply whatever the basis; more bases never take portability or objection away', () => {
    const bases = fc.uniqueArray(fc.constantFrom(...legalBasis.options), { minLength: 1 });
    fc.assert(fc.property(bases, fc.constantFrom(...legalBasis.options), (some, more) => {
      const of = (legalBases: typeof some): Parameters<typeof rightsOf>[1] => ({ legalBases, origin: 'provided', automated: true });
      for (const asked of ['access', 'rectification', 'marketing-ban'] as const) expect(rightsOf(asked, of(some)).applies).toBe('yes');
      for (const asked of ['portability', 'objection'] as const) if (rightsOf(asked, of(some)).applies !== 'no') expect(rightsOf(asked, of([...some, more])).applies).not.toBe('no');
    }));
  });
});
