// Records that come after access was granted: the copy waits until a contact person has looked at exactly what lies there (R20, R32).
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import type { DecideContext, StoredRecord } from '../../../../shared/domain/case/context.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { recordsNow, recordsSince } from '../../../../shared/domain/case/records-seen.ts';
import { newCase } from '../../../../shared/domain/case/state.ts';
import { accessRequest, clerk, contactPerson, contextOf, copyMade, grant, passport, run, theCase } from './case-fixture.ts';

const before = '2026-11-20T05:00:00.000Z';
const record = (number: number, category = 'invoices'): StoredRecord => ({
  system: 'ax', category, day: null, events: {}, ref: String(number).padStart(16, '0'), text: String(number).padStart(16, 'a'), broughtAt: before, fields: [{ key: 'note', length: 9 }],
});
const changed = (one: StoredRecord): StoredRecord => ({ ...one, text: 'b'.repeat(16), broughtAt: '2026-11-21T05:00:00.000Z' });
const two = [record(1), record(2)];
const lying = (records: readonly StoredRecord[]): Partial<DecideContext> => ({ stored: () => records });
const decided = (over: Partial<DecideContext>, more: Partial<typeof grant> = {}) =>
  run([{ command: passport }, { command: accessRequest }, { command: { ...grant, ...more }, by: contactPerson }], newCase, over).state;
const copyOf = (state: ReturnType<typeof decided>, records: readonly StoredRecord[]) => decide(state, copyMade, contextOf(lying(records)));
const confirm = (records: readonly StoredRecord[], more: object = {}): Extract<CaseCommand, { kind: 'confirm-records' }> => {
  const asked = { asked: { right: 'access', scope: { categories: 'all', from: null, to: null } } } as const;
  return { kind: 'confirm-records', caseId: theCase, right: 'access', seen: [...recordsNow(asked, lying(records)) ?? []], ...more };
};
const by = (records: readonly StoredRecord[]) => contextOf({ ...lying(records), actor: contactPerson });

describe('the copy after a decision', () => {
  it('is made of the records that were decided on, in whatever order the desk has them', () => {
    expect(copyOf(decided(lying(two)), two).ok).toBe(true);
    expect(copyOf(decided(lying(two)), [record(2), record(1)]).ok).toBe(true);
  });

  it.each([
    ['one more', [...two, record(3)], 1], ['another in its place', [record(1), record(4)], 1], ['one gone', [record(1)], 1],
    ['a category that was not there', [...two, record(1, 'contracts'), record(2, 'contracts')], 2], ['everything gone', [], 2],
  ] as const)('waits when there is %s', (_what, records, count) => {
    expect(copyOf(decided(lying(two)), records)).toMatchObject({ ok: false, code: 'records-since-decision', values: { count } });
    expect(decide(decided(lying(two)), { ...copyMade, paperKind: 'access-file' }, contextOf(lying(records)))).toMatchObject({ ok: false, code: 'records-since-decision' });
  });

  it('waits when the same record says something else, told apart from another record', () => {
    const now = [record(1), changed(record(2))];
    const state = decided(lying(two));
    expect(copyOf(state, now)).toMatchObject({ ok: false, code: 'records-since-decision', values: { count: 1 } });
    expect(recordsSince(state, 'access', lying(now))?.changes).toEqual([{ system: 'ax', category: 'invoices', was: 2, is: 2, changed: 1 }]);
    expect(recordsSince(state, 'access', lying(now.map(changed)))?.changes).toMatchObject([{ changed: 2 }]);
    expect(recordsSince(state, 'access', lying([record(1), record(4)]))?.changes).toMatchObject([{ was: 2, is: 2, changed: null }]);
    // Gone back to what it said before it was seen: still not what was seen.
    expect(recordsSince(decided(lying(now)), 'access', lying(two))?.changes).toMatchObject([{ changed: 1 }]);
    const { state: confirmed } = run([{ command: confirm(now), by: contactPerson }], state, lying(now));
    expect([copyOf(confirmed, now).ok, copyOf(confirmed, two).ok]).toEqual([true, true]);
    expect(decide(state, confirm(now), by([changed(record(1)), record(2)]))).toMatchObject({ ok: false, code: 'items-changed', field: 'seen' });
  });

  it('goes by references alone against a decision from before texts were marked', () => {
    const state = decided(lying(two));
    const rights = state.rights.map((one) => ({ ...one, decisions: one.decisions.map((made) => ({ ...made, records: made.records?.map(({ texts: _texts, newest: _newest, ...rest }) => rest) })) }));
    expect(copyOf({ ...state, rights }, two.map(changed)).ok).toBe(true);
    expect(copyOf({ ...state, rights }, [record(1), record(4)]).ok).toBe(false);
  });

  it('waits also when nothing was found then and something is there now', () => {
    expect(copyOf(decided(lying([]), { decision: 'nothing-found', reasons: 'Haettu kaikista.' }), two)).toMatchObject({ code: 'records-since-decision', values: { count: 2 } });
  });

  it('does not wait for records outside the scope that was asked, nor where nobody can tell', () => {
    const scoped = { ...accessRequest, rights: [{ right: 'access' as const, scope: { categories: ['invoices'], from: null, to: null } }] };
    const { state } = run([{ command: passport }, { command: scoped }, { command: grant, by: contactPerson }], newCase, lying(two));
    expect(decide(state, copyMade, contextOf(lying([...two, record(3, 'contracts')]))).ok).toBe(true);
    // A decision from before records were named, and a desk without a store.
    expect(copyOf(decided({}), two).ok).toBe(true);
    expect(decide(decided(lying(two)), copyMade, contextOf()).ok).toBe(true);
  });
});

describe('a contact person’s look at what came', () => {
  const three = [...two, record(3)];

  it('lets the copy be made of what was looked at, and only of that', () => {
    const { state, refusal } = run([{ command: confirm(three), by: contactPerson }], decided(lying(two)), lying(three));
    expect(refusal).toBeNull();
    expect(copyOf(state, three).ok).toBe(true);
    expect(copyOf(state, [...three, record(4)])).toMatchObject({ code: 'records-since-decision', values: { count: 1 } });
    // What was decided on stays good: records that came and went leave nothing to look at.
    expect(copyOf(state, two).ok).toBe(true);
  });

  it('is of what lies there now: what came meanwhile is not confirmed unseen', () => {
    expect(decide(decided(lying(two)), confirm(three), by([...three, record(4)]))).toMatchObject({ ok: false, code: 'items-changed', field: 'seen' });
  });

  it('takes out what is others’, where it is there', () => {
    const place = { system: 'ax', category: 'invoices', record: '3'.padStart(16, '0'), field: 'note', piece: null, ground: 'others-rights' as const };
    expect(decide(decided(lying(two)), confirm(three, { redactions: [place] }), by(three))).toMatchObject({ ok: true, value: [{ type: 'records-confirmed', content: { redactions: [place] } }] });
    expect(decide(decided(lying(two)), confirm(three, { redactions: [{ ...place, field: 'gone' }] }), by(three))).toMatchObject({ ok: false, code: 'items-changed' });
  });

  it('is nobody else’s, and not asked for where nothing came', () => {
    expect(decide(decided(lying(two)), confirm(three), contextOf({ ...lying(three), actor: clerk }))).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(decide(decided(lying(two)), confirm(two), by(two))).toMatchObject({ ok: false, code: 'case-state' });
    expect(recordsSince(decided(lying(two)), 'access', lying(two))).toBeNull();
  });
});
