// The due date in words a clerk can say aloud (rule 27).
import { describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '../../../../shared/formats/local-date.ts';
import { dueWords } from '../../../../renderer/parts/due-words.ts';
import { clockOf, dayAndClockOf, dayOf } from '../../../../renderer/parts/times.ts';
import { sayIn } from '../say-in.ts';

function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

describe('due dates in words', () => {
  it.each([
    ['2026-11-20', 'myöhässä 2 pv', 'stop'], ['2026-11-22', 'tänään', 'attention'], ['2026-11-25', '3 pv · 25.11.', 'attention'], ['2026-12-22', '30 pv · 22.12.', 'plain'],
  ])('due %s reads %s', async (due, text, tone) => {
    expect(dueWords(await sayIn('fi'), day(due), day('2026-11-22'))).toEqual({ text, tone });
  });

  it('no wording is longer than a cell of twenty characters', async () => {
    const words = await Promise.all((['fi', 'sv', 'en'] as const).map(async (language) => dueWords(await sayIn(language), day('2026-12-22'), day('2026-11-22')).text));
    expect(words.filter((text) => text.length > 20)).toEqual([]);
  });
});

describe('instants', () => {
  it('are shown in the office’s time zone whatever the computer’s is', () => {
    expect([clockOf('2026-11-22T08:41:00.000Z'), clockOf('2026-07-22T05:05:00.000Z'), dayAndClockOf('2026-12-31T22:30:00.000Z'), dayOf('2026-03-01'), dayOf('not a day')])
      .toEqual(['10.41', '8.05', '1.1. 0.30', '1.3.2026', 'not a day']);
  });
});
