// The sizes of the plan past the machine are sums of measured rows.
import { describe, expect, it } from 'vitest';
import { finland } from '../../../bench/scale/country.ts';
import type { MeasuredSizes } from '../../../bench/scale/measured.ts';
import { planSizes } from '../../../bench/scale/plan-sizes.ts';

const measured: MeasuredSizes = {
  visit: { lines: 10, pushes: 5, header: 500, sealed: 400 }, line: { table: 1000, indexes: 200 }, lineOf: { header: 500, sealed: 300 }, papers: { table: 5000, indexes: 100 },
  person: { table: 4000, indexes: 1000 }, month: { table: 10_000, indexes: 100 }, wal: { line: 2000, month: 20_000, changed: 3000, changedWithYear: 53_000 },
  brought: { line: 700, person: 600, month: 2000 }, streamKiB: 30,
};

describe('the planned sizes', () => {
  it('count the lines of ten years with the content of a real visit', () => {
    const { sizes, total } = planSizes(finland, measured, { years: 0, brought: 'never' });
    // 2,000 desks, 2 visits, 250 days, 10 lines, 10 years; 100 bytes more of content than the measured line had.
    expect(sizes[0]).toEqual({ what: 'lines of the log', units: 100_000_000, table: 110_000_000_000, indexes: 20_000_000_000 });
    expect(total).toBe(sizes.reduce((sum, { table, indexes }) => sum + table + indexes, 0));
  });

  it('write a person\'s whole document again for each change, so the log of changes grows with the years that are held', () => {
    const changed = (years: number): number => planSizes(finland, measured, { years, brought: 'never' }).wal.find(({ what }) => what === 'people changed in the night')?.bytes ?? 0;
    const people = finland.meteringPoints * finland.personsOfPoint * finland.changedByNight;
    expect(changed(0)).toBeCloseTo(people * 3000);
    expect(changed(2)).toBeCloseTo(people * 103_000);
  });

  it('bring nothing in the morning but the changed people, unless readings come by night', () => {
    const morning = (brought: 'never' | 'nightly'): number => planSizes(finland, measured, { years: 1, brought }).morning;
    expect(morning('nightly') / morning('never')).toBeCloseTo(1 + 1 / (finland.personsOfPoint * finland.changedByNight));
  });
});
