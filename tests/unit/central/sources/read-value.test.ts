// Values of an export: read exactly or set aside with a reason, never guessed.
import { describe, expect, it } from 'vitest';
import { readValue } from '../../../../central/sources/read-value.ts';
import type { ColumnFormat } from '../../../../shared/registers/source-profile.ts';

const read: readonly [ColumnFormat, ',' | '.', string, string][] = [
  ['text', ',', ' <b>\u202E ', ' <b>\u202E '], ['text', ',', '', ''], ['iso-date', '.', '2026-02-28', '2026-02-28'], ['finnish-date', ',', '1.3.2026', '2026-03-01'],
  ['finnish-date', ',', ' 29.02.2028 ', '2028-02-29'], ['finnish-date', ',', '', ''], ['utc-instant', ',', '2024-12-31T22:00:00Z', '2024-12-31T22:00:00.000Z'],
  ['utc-instant', ',', '2026-08-14 10:22:31', '2026-08-14T10:22:31.000Z'], ['amount', '.', '123.45', '12345'], ['amount', ',', '-0,5', '-50'], ['amount', '.', '7', '700'],
  ['amount', '.', '-0.00', '0'], ['decimal', ',', '2,126000', '2.126000'], ['decimal', '.', '-4', '-4'],
];
const refused: readonly [ColumnFormat, ',' | '.', string, string][] = [
  ['iso-date', '.', '2026-02-30', 'bad-date'], ['iso-date', '.', '28.2.2026', 'bad-date'], ['finnish-date', ',', '31.2.2020', 'bad-date'], ['finnish-date', ',', '2026-02-28', 'bad-date'],
  ['finnish-date', ',', '1.3.26', 'bad-date'], ['utc-instant', ',', '2026-13-01T00:00:00Z', 'bad-instant'], ['utc-instant', ',', '2026-01-01T24:00:00Z', 'bad-instant'],
  ['utc-instant', ',', '2026-01-01', 'bad-instant'], ['amount', '.', '12.345', 'bad-amount'], ['amount', '.', '12,34', 'bad-amount'], ['amount', ',', '1 234,00', 'bad-amount'],
  ['amount', '.', '1e5', 'bad-amount'], ['decimal', ',', 'noin sata', 'bad-decimal'], ['decimal', ',', '1.5', 'bad-decimal'], ['decimal', '.', '1.5.2', 'bad-decimal'], ['decimal', ',', '5,', 'bad-decimal'],
];

describe('a value of an export', () => {
  it.each(read)('%s with decimal "%s": %j is kept as %j', (format, decimal, text, value) => {
    expect(readValue(text, format, decimal)).toEqual({ value });
  });

  it.each(refused)('%s with decimal "%s": %j is set aside as %s', (format, decimal, text, reason) => {
    expect(readValue(text, format, decimal)).toEqual({ reason });
  });
});
