// A packed month gives back exactly the readings it was made of: gaps, missing values, digits, marks of what is gone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { item as itemShape } from '../../../../shared/registers/person.ts';
import { packReadings, readingCount, readingsOf, shapeOf, type Reading, type SeriesShape } from '../../../../shared/registers/readings.ts';
import { series as seriesShape } from '../../../../shared/registers/series.ts';
import { unpackItem } from '../../../../shared/registers/unpack-item.ts';

const shape: SeriesShape = {
  at: 'start', quantity: 'quantity', quality: 'quality', minutes: 60, keys: ['metering-point', 'start', 'quantity', 'flow', 'quality'],
  columns: [{ key: 'quantity', isDecimal: true }, { key: 'flow', isDecimal: true }, { key: 'quality', isDecimal: false }],
};
const decimal = fc.oneof(fc.constant(''), fc.tuple(fc.constantFrom('', '-'), fc.nat(999_999), fc.constantFrom('', '.5', '.250000', '.000000001')).map((parts) => parts.join('')));
const quality = fc.constantFrom('OK', 'OK', 'ARV', 'PUUTTUU', '', 'syy; toinen "syy"');
const readingsEvery = (minutes: number): fc.Arbitrary<readonly Reading[]> => fc.uniqueArray(fc.nat(2980), { minLength: 1, maxLength: 200 }).chain((places) => fc.tuple(...places.toSorted((one, other) => one - other).map((place) =>
  fc.tuple(decimal, decimal, quality, fc.option(fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'), { nil: undefined })).map(([quantity, flow, good, goneAt]): Reading => ({
    at: Date.UTC(2025, 9, 1) + place * minutes * 60_000, values: [quantity, flow, good], ...(goneAt === undefined ? {} : { goneAt }),
  })))));

test('readings come back from a series as they went in, to the last digit', () => {
  fc.assert(fc.property(fc.constantFrom(15 as const, 60 as const).chain((minutes) => fc.tuple(readingsEvery(minutes), fc.constant(minutes))), ([given, minutes]) => {
    const packed = packReadings(given, { ...shape, minutes });
    const stored = seriesShape.parse(JSON.parse(JSON.stringify(packed)));
    expect(readingsOf(stored)).toEqual(given);
    expect(readingCount(stored)).toBe(given.length);
    expect(packReadings(readingsOf(stored), shapeOf(stored))).toEqual(packed);
  }), { numRuns: 200 });
});

test('a packed month is unpacked into the records its readings were, in the order of the profile, without fields the source left empty', () => {
  const at = Date.UTC(2025, 9, 25, 22);
  const series = packReadings([{ at, values: ['0.500', '', 'OK'] }, { at: at + 2 * 3_600_000, values: ['', '1.0', 'PUUTTUU'], goneAt: '2026-01-01T00:00:00.000Z' }], shape);
  const packed = itemShape.parse({ system: 'generis', category: 'consumption', recordId: 'P/BN01/2025-10', fields: [{ key: 'metering-point', value: 'P' }], broughtAt: '2025-12-01T00:00:00.000Z', series });
  const rest = { system: 'generis', category: 'consumption', broughtAt: '2025-12-01T00:00:00.000Z' };
  expect(unpackItem(packed)).toEqual([
    { ...rest, recordId: 'P/BN01/2025-10-25T22:00:00Z', fields: [{ key: 'metering-point', value: 'P' }, { key: 'start', value: '2025-10-25T22:00:00.000Z' }, { key: 'quantity', value: '0.500' }, { key: 'quality', value: 'OK' }] },
    { ...rest, recordId: 'P/BN01/2025-10-26T00:00:00Z', goneAt: '2026-01-01T00:00:00.000Z', fields: [{ key: 'metering-point', value: 'P' }, { key: 'start', value: '2025-10-26T00:00:00.000Z' }, { key: 'flow', value: '1.0' }, { key: 'quality', value: 'PUUTTUU' }] },
  ]);
});
