// What a record says, as a keyed mark: any change of it tells, the order of its fields and the day it came do not.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { textMark } from '../../../../../electron/host/people/record-ref.ts';
import type { Item } from '../../../../../shared/registers/person.ts';

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
