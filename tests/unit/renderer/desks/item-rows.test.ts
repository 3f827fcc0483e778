// The rows of an item-by-item decision: what is proposed, what is missing, what they come to, and what is sent.
import { describe, expect, it } from 'vitest';
import type { ItemGroup, ItemRecord } from '../../../../shared/bridge/case-view.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { countOf, faultsOf, itemsFrom, rowsComeTo, rowsFrom, sumOf, withApart, withJoined, type ItemRow } from '../../../../renderer/desks/review/items/item-rows.ts';
import { draftOfRows, itemsDraft, proposedSince, rowsThatFit, rowsWithDraft, type LeftRow } from '../../../../renderer/desks/review/items/item-draft.ts';
import { foundIn, itemsFound } from '../../../../renderer/desks/review/items/items-found.ts';
import { named, proposedPlaces, redactionsFrom, runsOf, withPlaces } from '../../../../renderer/desks/review/items/redact-places.ts';
import { redactDraft } from '../../../../renderer/desks/review/items/redact-draft.ts';
import { apartMost } from '../../../../shared/rules/item-part.ts';
import { lineBytesMax } from '../../../../shared/protocol/line.ts';
import { placesMost } from '../../../../shared/rules/redaction.ts';

const parsed = parseLocalDate('2026-11-22');
if (!parsed.ok) throw new Error('a date');
const today = parsed.value;
const law = { fi: 'Kirjanpitolaki 2:10', sv: 'Bokföringslagen 2:10', en: 'Accounting Act 2:10' };
const records = (count: number, value = 'x') => Array.from({ length: count }, (_, place) => ({ ref: String(place).padStart(16, '0'), fields: [{ key: 'note', value }] }));
const group = (category: string, more: Partial<ItemGroup>): ItemGroup => ({ system: 'ax', category, part: null, count: 2, outcome: 'erased', ground: null, until: null, restrictMeanwhile: false, missing: null, law: null, keys: [], proposed: [], records: records(2), found: 2, ...more });
const invoices = group('invoices', { outcome: 'kept', ground: '17(3)(b)', until: '2030-12-31', restrictMeanwhile: true, law });
const start = { mode: 'erasure', language: 'fi', lawReasons: (until: string, name: string) => `${name} ${until}` } as const;

function rowAt(rows: readonly ItemRow[], place: number): ItemRow {
  const row = rows[place];
  if (row === undefined) throw new Error('no such row');
  return row;
}

describe('rows of an erasure', () => {
  it('start as the rule proposes: what a law keeps is kept and set aside with its ground, day and reasons', () => {
    const rows = rowsFrom([group('contracts', { outcome: 'person-decides' }), invoices, group('consents', {})], start);
    expect(rows.map(({ outcome, ground, until, reasons }) => ({ outcome, ground, until, reasons }))).toEqual([
      { outcome: null, ground: null, until: '', reasons: '' },
      { outcome: 'restricted', ground: '17(3)(b)', until: '31.12.2030', reasons: 'Kirjanpitolaki 2:10 31.12.2030' },
      { outcome: 'erased', ground: null, until: '', reasons: '' },
    ]);
    expect(rows.map((row) => faultsOf(row, 'erasure', today))).toEqual([['outcome'], [], []]);
    expect(rowsComeTo(rows, 'erasure')).toBeNull();
    expect(sumOf(rows, 'erasure')).toEqual({ gone: 2, kept: 2, open: 2 });
    const decided = rows.map((row) => ({ ...row, outcome: row.outcome ?? 'erased' as const }));
    expect(rowsComeTo(decided, 'erasure')).toBe('partly');
    expect(itemsFrom(decided, today)[1]).toEqual({ system: 'ax', category: 'invoices', outcome: 'restricted', ground: '17(3)(b)', law: 'Kirjanpitolaki 2:10', until: '2030-12-31', reasons: 'Kirjanpitolaki 2:10 31.12.2030', count: 2, events: {} });
  });

  it.each([
    ['no ground', { ground: null }, ['ground']],
    ['no law', { law: ' ' }, ['law']],
    ['no day under a legal duty', { until: '' }, ['until']],
    ['a day that is none', { until: '31.2.2030' }, ['until']],
    ['no reasons', { reasons: '' }, ['reasons']],
    ['still needed: neither law nor day', { ground: 'still-necessary', law: '', until: '' }, []],
  ] as const)('a kept row with %s says it', (_name, more, faults) => {
    expect(faultsOf({ ...rowAt(rowsFrom([invoices], start), 0), ...more }, 'erasure', today)).toEqual(faults);
  });

  it('asks for a day that the register does not have, and sends it under its name', () => {
    const row = { ...rowAt(rowsFrom([group('billing', { outcome: null, missing: 'financialYearEnd' })], start), 0), outcome: 'erased' as const };
    expect(faultsOf(row, 'erasure', today)).toEqual(['event']);
    expect(itemsFrom([{ ...row, event: '31.12.2010' }], today)[0]?.events).toEqual({ financialYearEnd: '2010-12-31' });
  });

  it('chosen records get a row of their own, and the group keeps the rest', () => {
    const [row] = rowsFrom([invoices], start);
    if (row === undefined) throw new Error('a row');
    const rows = withApart([row], row, records(1));
    expect(rows.map((one) => [one.outcome, countOf(one, rows), one.apart?.map(({ ref }) => ref)])).toEqual([['restricted', 1, undefined], [null, 1, ['0'.repeat(16)]]]);
    expect(itemsFrom(rows.map((one) => ({ ...one, outcome: 'erased' as const })), today).map(({ part, count }) => [part, count])).toEqual([[undefined, 1], [{ by: 'records', refs: ['0'.repeat(16)] }, 1]]);
    expect(withApart([row], row, records(2))).toHaveLength(1);
  });

  it('set apart to the last one and joined back they are decided all the same: no record is without a row', () => {
    const rows = rowsFrom([invoices], start);
    const one = withApart(rows, rowAt(rows, 0), records(1));
    expect(withJoined(one, rowAt(one, 1))).toEqual(rows);
    const all = withApart(one, rowAt(one, 0), records(2).slice(1));
    const back = withJoined(all, rowAt(all, 0));
    expect(back.map((row) => [row.apart?.length ?? null, countOf(row, back)])).toEqual(expect.arrayContaining([[null, 1], [1, 1]]));
    const whole = withJoined(back, back.find(({ apart }) => apart !== null) ?? rowAt(back, 0));
    expect(whole.map((row) => [row.apart, countOf(row, whole)])).toEqual([[null, 2]]);
  });

  it('thousands of records are one row and counted as they are, though the window has a page of them', () => {
    const rows = rowsFrom([group('consumption', { records: records(20), count: 5000 })], start);
    expect(sumOf(rows, 'erasure')).toEqual({ gone: 5000, kept: 0, open: 0 });
    expect(sumOf(withApart(rows, rowAt(rows, 0), records(20)), 'erasure')).toEqual({ gone: 4980, kept: 0, open: 20 });
  });
});

describe('rows of a restriction', () => {
  it('are restricted from the start; where the use goes on, the reasons are asked for', () => {
    const rows = rowsFrom([invoices, group('consents', {})], { ...start, mode: 'restriction' });
    expect(rowsComeTo(rows, 'restriction')).toBe('granted');
    const [first, second] = rows.map((row, place) => (place === 0 ? { ...row, outcome: 'kept' as const } : row));
    expect(first === undefined ? [] : faultsOf(first, 'restriction', today)).toEqual(['reasons']);
    expect(rowsComeTo([first, second].filter((row) => row !== undefined), 'restriction')).toBe('partly');
  });
});

describe('a record looked for', () => {
  const days = (to: string, found: number): ItemGroup => group('invoices', { part: { by: 'days', from: '2020-01-01', to }, found });

  it('is found in the rows of the screen; one in a row that came after them is told, since no row shows it', () => {
    const shown = [days('2020-12-31', 2), group('contracts', {})];
    const found = itemsFound('LA7', shown, [days('2020-12-31', 1), group('contracts', { found: 0 })]);
    expect([found.isChanged, ...shown.map((one) => foundIn(found, one))]).toEqual([false, 1, 0]);
    expect(itemsFound('LA7', shown, [days('2021-01-01', 0), group('contracts', { found: 1 })]).isChanged).toBe(false);
    const changed = itemsFound('LA7', shown, [days('2021-01-01', 1), group('contracts', { found: 0 })]);
    expect([changed.isChanged, ...shown.map((one) => foundIn(changed, one))]).toEqual([true, 0, 0]);
  });
});

describe('places of a copy', () => {
  const at = { system: 'ax', category: 'contact-log', record: 'a'.repeat(16), field: 'text' };
  const members = (count: number): ItemGroup => group('contact-log', { count, keys: ['members', 'text'], proposed: ['members'], records: [{ ref: 'a'.repeat(16), fields: [{ key: 'text', value: 'x' }, { key: 'members', value: 'Anna' }] }] });

  it('are each chosen once and shown as what goes and what stays', () => {
    const found = [{ ...at, piece: { from: 0, to: 4, length: 12 } }, { ...at, piece: { from: 8, to: 12, length: 12 } }];
    expect(withPlaces(found, found)).toEqual(found);
    expect(runsOf('Olli ja OLLI', found)).toEqual([{ text: 'Olli', removed: true }, { text: ' ja ', removed: false }, { text: 'OLLI', removed: true }]);
  });

  it('of a field that goes from every record are one: the decision names it once, and other fields as they are', () => {
    const piece = { ...at, piece: { from: 0, to: 4, length: 12 } };
    const everywhere = { ...at, record: null, piece: null };
    expect(named([piece, { ...at, piece: null }, everywhere, { ...piece, field: 'members' }, { ...piece, system: 'enerity' }])).toEqual([everywhere, { ...piece, field: 'members' }, { ...piece, system: 'enerity' }]);
    expect(named([piece])).toEqual([piece]);
  });

  it('the members of a household are proposed from the start (R32): each record where all are in sight, else every record at once', () => {
    expect(proposedPlaces([members(1)])).toEqual([{ ...at, field: 'members', piece: null }]);
    expect(proposedPlaces([members(5000)])).toEqual([{ ...at, record: null, field: 'members', piece: null }]);
  });
});

describe('a half-made decision that comes back', () => {
  const groups = [group('contracts', { outcome: 'person-decides', count: 3, records: records(3) }), invoices];
  const typed = (): readonly ItemRow[] => {
    const rows = rowsFrom(groups, start);
    const split = withApart(rows, rowAt(rows, 0), records(2).slice(1));
    return split.map((row) => (row.apart === null ? row : { ...row, outcome: 'kept' as const, reasons: 'Riita kesken.' }));
  };
  /** Through the text that is sealed, as the draft goes. */
  const kept = (rows: readonly ItemRow[]) => itemsDraft.parse(JSON.parse(JSON.stringify({ rows: draftOfRows(rows), reasons: null }))).rows;
  /** As the host opens them again: of those set apart the ones that still stand. */
  const left = (rows: readonly ItemRow[], standing: readonly ItemRecord[]): LeftRow[] => kept(rows).map((row) => ({ ...row, apart: row.apart === null ? null : standing.filter(({ ref }) => row.apart?.includes(ref) === true) }));

  it('has every row as it was left, those set apart too, and holds nothing of the records but their places', () => {
    expect(rowsWithDraft(rowsFrom(groups, start), left(typed(), records(3)))).toEqual(typed());
    expect(JSON.stringify(kept(typed()))).not.toContain('note');
  });

  it('on records that have changed keeps what still fits: a new group as proposed, a lost record and a lost group left out', () => {
    const now = [group('consents', {}), group('contracts', { outcome: 'person-decides', count: 1, records: records(1) })];
    expect(rowsWithDraft(rowsFrom(now, start), left(typed(), records(1))).map(({ group: of, apart, outcome }) => ({ category: of.category, apart, outcome }))).toEqual([
      { category: 'consents', apart: null, outcome: 'erased' }, { category: 'contracts', apart: null, outcome: null },
    ]);
  });

  it('names the rows it has nothing of, so that nobody takes a proposal for what was decided', () => {
    const dated = (to: string): ItemGroup => group('invoices', { part: { by: 'days', from: '2026-01-01', to } });
    const then = rowsFrom([dated('2026-02-01'), group('contracts', {})], start);
    const now = rowsFrom([dated('2026-11-21'), group('contracts', {})], start);
    const of = (rows: readonly ItemRow[]) => proposedSince(rows, left(then, [])).map(({ group: { category } }) => category);
    expect([of(rowsWithDraft(now, left(then, []))), of(then), proposedSince(now, [])]).toEqual([['invoices'], [], []]);
  });

  it('a row joined back leaves its number to the next one: no two rows have the same name', () => {
    const rows = rowsFrom(groups, start);
    const two = withApart(withApart(rows, rowAt(rows, 0), records(1)), rowAt(rows, 0), records(2).slice(1));
    const joined = two.filter(({ id }) => id !== 'item-0-1');
    const again = withApart(joined, rowAt(joined, 0), records(1));
    expect(new Set(again.map(({ id }) => id)).size).toBe(again.length);
  });

  it('from before the limits comes back whole: more places than a decision holds, and rows set apart in as many as fit', () => {
    const places = Array.from({ length: placesMost * 2 }, (_, from) => ({ system: 'ax', category: 'contact-log', record: 'a'.repeat(16), field: 'text', piece: { from, to: from + 1, length: 20_000 } }));
    expect(redactDraft.parse({ places, typed: '', ground: 'others-rights', reasons: 'Kesken.' }).places).toHaveLength(placesMost * 2);
    const [row] = rowsFrom([group('consumption', { count: 5000 })], start);
    if (row === undefined) throw new Error('a row');
    const old = kept([row, { ...row, id: 'item-0-1', apart: records(450), reasons: 'Riita kesken.' }]);
    expect(rowsThatFit(old).map(({ apart, reasons }) => [apart?.length, reasons])).toEqual([[undefined, ''], [200, 'Riita kesken.'], [200, 'Riita kesken.'], [50, 'Riita kesken.']]);
    expect(rowsThatFit(old).flatMap(({ apart }) => apart ?? [])).toEqual(records(450).map(({ ref }) => ref));
  });

  it('parses back at its largest: rows set apart full of records, and as many places as a decision holds', () => {
    const [row] = rowsFrom([group('consumption', { count: 500_000 })], start);
    if (row === undefined) throw new Error('a row');
    const full = Array.from({ length: 500 }, (_, place) => ({ ...row, id: `item-0-${String(place)}`, apart: records(apartMost) }));
    expect(kept([row, ...full])).toHaveLength(501);
    const places = Array.from({ length: placesMost }, (_, from) => ({ system: 'ax', category: 'contact-log', record: 'a'.repeat(16), field: 'text', piece: { from, to: from + 1, length: 20_000 } }));
    expect(redactDraft.parse({ places, typed: '', ground: 'others-rights', reasons: '' }).places).toHaveLength(placesMost);
    // The line that names them stays under the wire's limit.
    expect(Buffer.byteLength(JSON.stringify(redactionsFrom(places, 'others-rights'))) * 4 / 3 + 4096).toBeLessThan(lineBytesMax);
  });
});
