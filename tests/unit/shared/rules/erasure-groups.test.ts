// A person's records in the groups that the retention rules decide alike, from the register's own data (R20, R36, spec/rules.md 3.5).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { controllerProfile } from '../../../../shared/registers/controller.ts';
import type { Item } from '../../../../shared/registers/person.ts';
import { erasureGroups } from '../../../../shared/rules/erasure-groups.ts';
import { retentionEvents } from '../../../../shared/rules/retention-events.ts';

const profile = controllerProfile.parse(JSON.parse(readFileSync('assets/registers/tampere.json', 'utf8')));
const today = parseLocalDate('2026-11-22');
let made = 0;

function item(system: string, category: string, fields: Readonly<Record<string, string>>): Item {
  made += 1;
  return { system, category, recordId: String(made), fields: Object.entries(fields).map(([key, value]) => ({ key, value })), broughtAt: '2026-11-20T05:00:00.000Z' };
}

function groupsOf(items: readonly Item[]) {
  if (!today.ok) throw new Error('a date');
  return erasureGroups(retentionEvents(items, profile), profile, today.value)
    .map(({ system, category, part, records, proposal, missing }) => ({ place: `${system} ${category}`, part, count: records.length, outcome: proposal?.outcome ?? null, ground: proposal?.ground ?? null, until: proposal?.until ?? null, missing }));
}

describe('groups of an erasure', () => {
  it('vouchers are kept six years from the end of the year, one row for each year, and older ones go (Kirjanpitolaki 2:10)', () => {
    const invoice = (day: string): Item => item('ax', 'invoices', { 'invoice-date': day });
    expect(groupsOf([invoice('2019-05-02'), invoice('2019-12-31'), invoice('2020-01-01'), invoice('2026-02-03')])).toEqual([
      { place: 'ax invoices', part: { by: 'days', from: '2019-05-02', to: '2019-12-31' }, count: 2, outcome: 'erased', ground: null, until: null, missing: null },
      { place: 'ax invoices', part: { by: 'days', from: '2020-01-01', to: '2020-01-01' }, count: 1, outcome: 'kept', ground: '17(3)(b)', until: '2026-12-31', missing: null },
      { place: 'ax invoices', part: { by: 'days', from: '2026-02-03', to: '2026-02-03' }, count: 1, outcome: 'kept', ground: '17(3)(b)', until: '2032-12-31', missing: null },
    ]);
  });

  it('readings are kept six years from their own day, told by the last of each year', () => {
    const reading = (at: string): Item => item('generis', 'consumption', { start: at });
    expect(groupsOf([reading('2020-11-20T10:00:00.000Z'), reading('2020-12-30T10:00:00.000Z'), reading('2021-01-04T10:00:00.000Z'), reading('2021-03-01T10:00:00.000Z')])).toMatchObject([
      { count: 1, outcome: 'erased' },
      { count: 1, outcome: 'kept', until: '2026-12-30' },
      { part: { by: 'days', from: '2021-01-04', to: '2021-03-01' }, count: 2, outcome: 'kept', until: '2027-03-01' },
    ]);
  });

  it('a record without a day serves the newest dated record of its system and retention', () => {
    expect(groupsOf([item('ax', 'billing-addresses', { street: 'Katu 1' }), item('ax', 'invoices', { 'invoice-date': '2024-04-01' })])).toMatchObject([
      { place: 'ax billing-addresses', part: null, outcome: 'kept', until: '2030-12-31' },
      { place: 'ax invoices', part: null, outcome: 'kept', until: '2030-12-31' },
    ]);
  });

  it('a day that nobody knows is asked for, and nothing is guessed', () => {
    expect(groupsOf([item('ax', 'billing-addresses', { street: 'Katu 1' })])).toEqual([{ place: 'ax billing-addresses', part: null, count: 1, outcome: null, ground: null, until: null, missing: 'financialYearEnd' }]);
  });

  it('what only a plan keeps is left to a person, and consents go when asked', () => {
    expect(groupsOf([item('enerity', 'contact-log', { at: '2026-01-02T10:00:00.000Z' }), item('enerity', 'consents', { given: '2024-01-01' }), item('enerity', 'consents', { given: '2024-01-01', withdrawn: '2026-11-01' })])).toMatchObject([
      { place: 'enerity contact-log', part: null, outcome: 'person-decides' },
      { place: 'enerity consents', part: { by: 'undated' }, outcome: 'erased' },
      { place: 'enerity consents', part: { by: 'days', from: '2026-11-01', to: '2026-11-01' }, outcome: 'erased' },
    ]);
  });

  it('what only marketing has a use for goes: nobody weighs whether it is still needed (R37)', () => {
    expect(groupsOf([item('ms-azure', 'profiling-results', { model: 'm' })])).toMatchObject([{ outcome: 'erased' }]);
  });

  it('a category that the profile does not know is left to a person', () => {
    expect(groupsOf([item('ax', 'unheard-of', { a: 'b' })])).toMatchObject([{ outcome: 'person-decides' }]);
  });
});
