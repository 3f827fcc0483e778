// The office's date turns at midnight in Finland, in winter and in summer, also when it was just asked.
import { describe, expect, it } from 'vitest';
import { localToday } from '../../../../electron/host/local-today.ts';

describe('today at the office', () => {
  it.each([
    ['in winter', ['2026-11-22T21:59:59.999Z', '2026-11-22'], ['2026-11-22T22:00:00.000Z', '2026-11-23']],
    ['in summer', ['2026-06-30T20:59:59.999Z', '2026-06-30'], ['2026-06-30T21:00:00.000Z', '2026-07-01']],
    ['when the clock is set back', ['2026-11-23T09:10:00.000Z', '2026-11-23'], ['2026-11-20T09:10:00.000Z', '2026-11-20']],
    ['on the day summer time ends', ['2026-10-24T20:59:59.999Z', '2026-10-24'], ['2026-10-25T22:00:00.000Z', '2026-10-26']],
  ] as const)('is right on both sides of the turn %s', (_when, before, after) => {
    for (const [instant, date] of [before, before, after]) expect(localToday(new Date(instant))).toBe(date);
  });
});
