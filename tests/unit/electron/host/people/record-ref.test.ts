// What a record says, as a keyed mark: any change of it tells, the order of its fields and the day it came do not.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { textMark } from '../../../../../electron/host/people/record-ref.ts';
import { storedRecords } from '../../../../../electron/host/people/stored-records.ts';
import type { Item } from '../../../../../shared/registers/person.ts';
import { packReadings } from '../../../../../shared/registers/readings.ts';
import { shippedProfile } from '../../../../people/shipped-profiles.ts';

const key = randomBytes(32);
const record: Item = { system: 'ax', category: 'invoices', recordId: 'L1', fields: [{ key: 'sum', value: '61.50' }, { key: 'note', value: 'maksettu' }], broughtAt: '2026-11-20T05:00:00.000Z' };

it('the mark of a record is that of what it says, under the key alone', () => {
  const same = [record, { ...record, fields: record.fields.toReversed() }, { ...record, broughtAt: '2026-11-21T05:00:00.000Z' }];
  expect(new Set(same.map((one) => textMark(key, one))).size).toBe(1);
  const others = [
    { ...record, fields: [{ key: 'sum', value: '61.51' }, { key: 'note', value: 'maksettu' }] }, { ...record, fields: record.fields.slice(1) }, { ...record, recordId: 'L2' }, { ...record, goneAt: '2026-11-21T05:00:00.000Z' },
    { ...record, fields: [{ key: 'note', value: '61.50' }, { key: 'sum', value: 'maksettu' }] },
  ];
  expect(new Set([record, ...others].map((one) => textMark(key, one))).size).toBe(6);
  expect(textMark(randomBytes(32), record)).not.toBe(textMark(key, record));
});

const profile = shippedProfile('tampere');
const point = '643007127000001232';
/** A month of readings, an hour each from its first. */
const month = (first: string, values: readonly string[], of = point): Item => ({
  system: 'generis', category: 'consumption', recordId: `${of}/${first.slice(0, 7)}`, broughtAt: '2026-11-20T05:00:00.000Z', fields: [{ key: 'metering-point', value: of }],
  series: packReadings(values.map((value, hour) => ({ at: Date.parse(first) + hour * 3_600_000, values: [value] })), { at: 'start', quantity: 'quantity', quality: 'quality', minutes: 60, keys: ['metering-point', 'start', 'quantity'], columns: [{ key: 'quantity', isDecimal: true }] }),
});
const marks = (items: readonly Item[]): readonly string[] => storedRecords(items, profile, key).map(({ text }) => text);

it('the month of a metering point that still runs says the same when readings are added; one that is over does not, nor one of another point', () => {
  const october = month('2026-10-01T00:00:00.000Z', ['1.0', '2.0']);
  const november = month('2026-11-01T00:00:00.000Z', ['3.0']);
  const before = marks([november, october]);
  expect(before[0]).not.toBe(before[1]);
  expect(marks([month('2026-11-01T00:00:00.000Z', ['3.0', '4.0']), october])).toEqual(before);
  expect(marks([november, month('2026-10-01T00:00:00.000Z', ['1.0', '2.5'])])[1]).not.toBe(before[1]);
  // Another point's later month ends nothing of this one's, and what the month shares is said by it also while it runs.
  expect(marks([month('2026-11-01T00:00:00.000Z', ['3.0', '4.0']), october, month('2026-12-01T00:00:00.000Z', ['1.0'], '643007127000001249')]).slice(0, 2)).toEqual(before);
  expect(marks([{ ...november, fields: [{ key: 'metering-point', value: 'another' }] }, october])[0]).not.toBe(before[0]);
});
