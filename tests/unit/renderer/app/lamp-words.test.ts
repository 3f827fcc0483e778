// The lamp tells the truth of records: what needs a person first, then waiting, and "all in central" only when nothing waits (rule 35).
import { describe, expect, it } from 'vitest';
import { lampAlarm, type Lamp } from '../../../../shared/bridge.ts';
import { languages } from '../../../../shared/registers/words.ts';
import { alarmText } from '../../../../renderer/app/alarm-words.ts';
import { grouped, lampWords } from '../../../../renderer/app/lamp-words.ts';
import { sayIn } from '../say-in.ts';

const quiet: Lamp = {
  waiting: 0, oldestUnsentAt: null, lastInCentralAt: '2026-11-22T08:42:00.000Z', reach: 'ok', parked: 0,
  people: { have: 0, last: null }, log: { have: 10, last: 10 }, papersWaiting: 0, leaseEndsAt: null, alarms: [],
};
const oldest = '2026-11-22T07:15:00.000Z';

describe('the lamp', () => {
  it.each<readonly [string, Lamp, string]>([
    ['nothing waits', quiet, 'Kaikki keskuksessa 10.42'],
    ['three wait', { ...quiet, waiting: 3, oldestUnsentAt: oldest }, '3 odottaa, vanhin 9.15'],
    ['central is out of reach', { ...quiet, reach: 'unreachable' }, 'Ei yhteyttä – työ jatkuu'],
    ['central is out of reach and three wait', { ...quiet, reach: 'unreachable', waiting: 3, oldestUnsentAt: oldest }, 'Ei yhteyttä – työ jatkuu · 3 odottaa, vanhin 9.15'],
    ['central answered garbage', { ...quiet, reach: 'invalid-answer' }, 'Keskuksen vastaus ei kelpaa – työ jatkuu'],
    ['central refuses this desk and one waits', { ...quiet, reach: 'refused', waiting: 1, oldestUnsentAt: oldest }, 'Keskus ei hyväksy työpistettä – työ jatkuu · 1 odottaa, vanhin 9.15'],
    ['one was refused', { ...quiet, parked: 1, waiting: 3, oldestUnsentAt: oldest }, '1 hylätty – avaa'],
    ['nobody has asked central yet', { ...quiet, reach: 'not-tried', lastInCentralAt: null }, 'Yhteyttä ei ole vielä kokeiltu'],
    ['the first sync is under way', { ...quiet, log: { have: 12_000, last: 100_000 } }, 'Haetaan 12\u00a0000 / 100\u00a0000'],
    ['a new desk gets its people, before its first round is over', { ...quiet, reach: 'not-tried', lastInCentralAt: null, people: { have: 3000, last: 8000 } }, 'Haetaan 3\u00a0000 / 8\u00a0000'],
    ['a few lines are on their way', { ...quiet, log: { have: 8, last: 10 } }, 'Kaikki keskuksessa 10.42'],
    ['something is stalled, whatever else', { ...quiet, alarms: ['stalled'], parked: 1, reach: 'unreachable' }, 'Lähettäminen on pysähtynyt'],
  ])('says so when %s', async (_name, lamp, words) => {
    expect(lampWords(await sayIn('fi'), lamp).text).toBe(words);
  });

  it('never says that all is in central while a line waits, is refused, or an alarm stands', async () => {
    const t = await sayIn('fi');
    const reaches = ['ok', 'unreachable', 'invalid-answer', 'refused', 'not-tried'] as const;
    const troubles: readonly Partial<Lamp>[] = [{ waiting: 1 }, { parked: 1 }, ...lampAlarm.options.map((alarm): Partial<Lamp> => ({ alarms: [alarm] }))];
    const said = reaches.flatMap((reach) => troubles.map((trouble) => lampWords(t, { ...quiet, ...trouble, reach, oldestUnsentAt: oldest }).shape));
    expect(said).not.toContain('all');
  });

  it('calls only a silent central "no connection"', async () => {
    const t = await sayIn('fi');
    const reaches = ['invalid-answer', 'refused', 'ok', 'not-tried'] as const;
    expect(reaches.map((reach) => lampWords(t, { ...quiet, reach }).text).filter((text) => text.includes('Ei yhteyttä'))).toEqual([]);
  });

  it('groups thousands with a space that does not break', () => {
    expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1\u00a0000', '1\u00a0234\u00a0567']);
  });
});

describe('an alarm', () => {
  it.each(languages)('in %s says what it is and what to do', async (language) => {
    const t = await sayIn(language);
    for (const alarm of lampAlarm.options) {
      expect(t(`alarm.${alarm}.title`)).not.toContain('alarm.');
      expect(alarmText(t, alarm, { waiting: 3, oldestUnsentAt: oldest, leaseEndsAt: oldest }).length).toBeGreaterThan(30);
    }
  });

  it('of a stall says since when and how many wait', async () => {
    expect(alarmText(await sayIn('fi'), 'stalled', { waiting: 3, oldestUnsentAt: oldest, leaseEndsAt: null })).toContain('3 riviä odottaa, vanhin 22.11. 9.15.');
  });

  it('of a lease says until when people’s data is shown', async () => {
    expect(alarmText(await sayIn('fi'), 'lease-ending', { waiting: 0, oldestUnsentAt: null, leaseEndsAt: oldest })).toContain('näytetään 22.11. 9.15 asti');
  });
});
