// The lamp tells the truth of records: refused first, then waiting, and "all in central" only when nothing waits (rule 35).
import { describe, expect, it } from 'vitest';
import type { Lamp } from '../../../../shared/bridge.ts';
import { lampWords } from '../../../../renderer/app/lamp-words.ts';
import { sayIn } from '../say-in.ts';

const quiet: Lamp = { waiting: 0, oldestUnsentAt: null, lastInCentralAt: '2026-11-22T08:42:00.000Z', reach: 'ok', parked: 0, people: { have: 0, last: null } };
const oldest = '2026-11-22T07:15:00.000Z';

describe('the lamp', () => {
  it.each<readonly [string, Lamp, string]>([
    ['nothing waits', quiet, 'Kaikki keskuksessa 10.42'],
    ['three wait', { ...quiet, waiting: 3, oldestUnsentAt: oldest }, '3 odottaa, vanhin 9.15'],
    ['central is out of reach', { ...quiet, reach: 'unreachable' }, 'Ei yhteyttä – työ jatkuu'],
    ['central is out of reach and three wait', { ...quiet, reach: 'unreachable', waiting: 3, oldestUnsentAt: oldest }, 'Ei yhteyttä – työ jatkuu · 3 odottaa, vanhin 9.15'],
    ['central answered garbage', { ...quiet, reach: 'invalid-answer' }, 'Ei yhteyttä – työ jatkuu'],
    ['one was refused', { ...quiet, parked: 1, waiting: 3, oldestUnsentAt: oldest }, '1 hylätty – avaa'],
    ['nobody has asked central yet', { ...quiet, reach: 'not-tried', lastInCentralAt: null }, 'Yhteyttä ei ole vielä kokeiltu'],
  ])('says so when %s', async (_name, lamp, words) => {
    expect(lampWords(await sayIn('fi'), lamp).text).toBe(words);
  });

  it('never says that all is in central while a line waits or is refused', async () => {
    const t = await sayIn('fi');
    const reaches = ['ok', 'unreachable', 'invalid-answer', 'refused', 'not-tried'] as const;
    const said = reaches.flatMap((reach) => [{ waiting: 1, parked: 0 }, { waiting: 0, parked: 1 }].map((count) => lampWords(t, { ...quiet, ...count, reach, oldestUnsentAt: oldest }).shape));
    expect(said).not.toContain('all');
  });
});
