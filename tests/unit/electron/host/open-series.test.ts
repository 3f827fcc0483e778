// A person's metering series through the door of one host: only after their card was opened for the case, with no metering point of a protected person.
import { expect, it } from 'vitest';
import type { Item } from '../../../../shared/registers/person.ts';
import { packReadings } from '../../../../shared/registers/readings.ts';
import { newCaseId, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { bringPeople, madeUp } from './people-fixture.ts';

const point = '643007127000001232';
const readings = Array.from({ length: 30 }, (_, nth) => ({ at: Date.UTC(2026, 0, 5, nth), values: ['0.5', 'OK'] }));
const month: Item = {
  system: 'generis', category: 'consumption', recordId: `${point}/BN01/PT1H/2026-01`, broughtAt: '2026-11-20T05:00:00.000Z', fields: [{ key: 'metering-point', value: point }, { key: 'unit', value: 'kWh' }],
  series: packReadings(readings, { at: 'start', quantity: 'quantity', quality: 'quality', minutes: 60, keys: ['metering-point', 'unit', 'start', 'quantity', 'quality'], columns: [{ key: 'quantity', isDecimal: true }, { key: 'quality', isDecimal: false }] }),
};

async function deskWith(nonDisclosure: boolean): Promise<{ readonly desk: TestDesk; readonly asked: { readonly caseId: ReturnType<typeof newCaseId>; readonly personKey: string; readonly purpose: 'identify-visitor' } }> {
  const folder = temporaryFolder();
  const one = madeUp({ nonDisclosure, meteringPoints: [point], items: [month] });
  bringPeople(folder, [one]);
  return { desk: await testDesk({ folder }), asked: { caseId: newCaseId(), personKey: one.personKey, purpose: 'identify-visitor' } };
}

it('series are shown to who has opened the card for the case, and to nobody before', async () => {
  const { desk, asked } = await deskWith(false);
  expect(await desk.call('open-series', asked)).toMatchObject({ ok: false, code: 'person-not-opened' });
  expect(await desk.call('open-series-month', { ...asked, group: 0, month: '2026-01' })).toMatchObject({ ok: false, code: 'person-not-opened' });
  const card = valueOf(await desk.call('open-person', asked));
  expect(card.holdings).toMatchObject([{ category: 'consumption', count: 1, readings: 30 }]);
  const { groups } = valueOf(await desk.call('open-series', asked));
  expect(groups).toMatchObject([{ category: 'consumption', first: '2026-01-05T00:00:00.000Z', total: { readings: 30, missing: 0, columns: [{ sum: '15.0' }] }, fields: [{ value: point }, { value: 'kWh' }] }]);
  const { days } = valueOf(await desk.call('open-series-month', { ...asked, group: 0, month: '2026-01' }));
  expect(days.map(({ name, readings: count }) => [name, count])).toEqual([['2026-01-05', 22], ['2026-01-06', 8]]);
});

it('of a person under non-disclosure no metering point leaves the host', async () => {
  const { desk, asked } = await deskWith(true);
  valueOf(await desk.call('open-person', { ...asked, reason: 'visitor-here' }));
  const answer = valueOf(await desk.call('open-series', asked));
  expect(JSON.stringify(answer)).not.toContain(point);
  expect(answer.groups).toMatchObject([{ total: { readings: 30 } }]);
});

it('a protected person is opened by the reason alone: neither their earlier requests nor a look at the sources stands for it', async () => {
  const { desk, asked } = await deskWith(true);
  const { caseId, personKey } = asked;
  valueOf(await desk.call('earlier-requests', { caseId, personKey }));
  expect(await desk.call('look-up-sources', asked)).toMatchObject({ ok: false, code: 'person-not-opened' });
  expect(await desk.call('open-series', asked)).toMatchObject({ ok: false, code: 'person-not-opened' });
  expect(await desk.call('match-zone', { caseId, personKey, name: '', zone: 'P<UTO' })).toMatchObject({ ok: false, code: 'person-not-opened' });
  valueOf(await desk.call('open-person', { ...asked, reason: 'visitor-here' }));
  expect(await desk.call('open-series', asked)).toMatchObject({ ok: true });
});
