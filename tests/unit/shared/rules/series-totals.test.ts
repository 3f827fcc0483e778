// Metering series added up: months by the clock of Finland, gaps and missing values counted, sums to the last digit.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../shared/registers/person.ts';
import { packReadings } from '../../../../shared/registers/readings.ts';
import { seriesDays } from '../../../../shared/rules/series-days.ts';
import { seriesGroups } from '../../../../shared/rules/series-totals.ts';

const hour = 3_600_000;
const shape = { at: 'start', quantity: 'quantity', quality: 'quality', minutes: 60, keys: ['metering-point', 'start', 'quantity', 'quality'], columns: [{ key: 'quantity', isDecimal: true }, { key: 'quality', isDecimal: false }] } as const;

/** `[hours after the first, quantity, quality]` */
function month(name: string, first: string, rows: readonly (readonly [number, string, string?])[], point = 'P1'): Item {
  const readings = rows.map(([nth, quantity, quality = 'OK']) => ({ at: Date.parse(first) + nth * hour, values: [quantity, quality] }));
  return { system: 'generis', category: 'consumption', recordId: `${point}/${name}`, broughtAt: '2026-01-01T00:00:00.000Z', fields: [{ key: 'metering-point', value: point }], series: packReadings(readings, shape) };
}

describe('a metering series added up', () => {
  it('counts readings, estimates and what is missing between the first and the last, and adds every digit', () => {
    const items = [
      month('2025-12', '2025-12-31T20:00:00.000Z', [[0, '0.1'], [1, '0.20', 'ARV']]),
      // An hour without a row, one without a value, and below zero.
      month('2026-01', '2025-12-31T22:00:00.000Z', [[0, '-0.300'], [2, '', 'PUUTTUU'], [3, '5']]),
    ];
    const [group, ...more] = seriesGroups(items);
    expect(more).toEqual([]);
    expect(group?.months).toEqual([
      { name: '2025-12', readings: 2, estimated: 1, missing: 0, columns: [{ key: 'quantity', sum: '0.30', least: '0.1', greatest: '0.20' }] },
      { name: '2026-01', readings: 3, estimated: 0, missing: 2, columns: [{ key: 'quantity', sum: '4.700', least: '-0.300', greatest: '5' }] },
    ]);
    expect(group?.years.map(({ name, missing, columns }) => [name, missing, columns[0]?.sum])).toEqual([['2025', 0, '0.30'], ['2026', 2, '4.700']]);
    expect(group?.total).toEqual({ readings: 5, estimated: 1, missing: 2, columns: [{ key: 'quantity', sum: '5.000', least: '-0.300', greatest: '5' }] });
  });

  it('has a row for a month of which nothing came, and none for records that are no series', () => {
    const items = [month('2026-01', '2026-01-31T21:00:00.000Z', [[0, '1']]), month('2026-03', '2026-02-28T22:00:00.000Z', [[0, '1']]), { ...month('x', '2026-01-01T00:00:00.000Z', [[0, '1']]), series: undefined }];
    expect(seriesGroups(items as readonly Item[])[0]?.months.map(({ name, readings, missing, columns }) => [name, readings, missing, columns[0]?.sum])).toEqual([ // true: undefined and left out are the same here
      ['2026-01', 1, 0, '1'], ['2026-02', 0, 672, null], ['2026-03', 1, 0, '1'],
    ]);
  });

  it('keeps metering points apart, each from its first reading on', () => {
    const items = [month('2026-01', '2026-01-10T00:00:00.000Z', [[0, '1']], 'P2'), month('2026-01', '2026-01-20T00:00:00.000Z', [[0, '2']], 'P1')];
    expect(seriesGroups(items).map(({ fields, total }) => [fields[0]?.value, total.columns[0]?.sum])).toEqual([['P1', '2'], ['P2', '1']]);
  });

  it('has days of 23 and 25 hours, and never more than the month has', () => {
    const whole = (name: string, first: string, hours: number): Item => month(name, first, Array.from({ length: hours }, (_, nth) => [nth, '0.5'] as const));
    const items = [whole('2025-10', '2025-09-30T21:00:00.000Z', 745), whole('2026-03', '2026-02-28T22:00:00.000Z', 743)];
    const october = seriesDays(items, 0, '2025-10');
    expect(october).toHaveLength(31);
    expect(october.find(({ name }) => name === '2025-10-26')).toMatchObject({ readings: 25, missing: 0, columns: [{ sum: '12.5' }] });
    expect(seriesDays(items, 0, '2026-03').find(({ name }) => name === '2026-03-29')).toMatchObject({ readings: 23, columns: [{ sum: '11.5' }] });
    expect(seriesDays(items, 0, '2025-12').reduce((sum, day) => sum + day.missing, 0)).toBe(744);
    expect(seriesDays(items, 9, '2025-10')).toEqual([]);
  });
});
