// Alarms under the header of every screen: in words, once, in three languages, on a small screen and at 200 %.
import { lampAlarm } from '../../shared/bridge.ts';
import { axeIn, faultsOf } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { lampDouble, quietLamp } from './lamp-double.ts';

const stalled = { ...quietLamp, waiting: 3, oldestUnsentAt: '2026-11-22T07:15:00.000Z', alarms: ['stalled' as const] };

test('an alarm stands under the header of every place and is put away only into the lamp', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01', { viewport: { width: 1366, height: 768 } });
  const show = await lampDouble(page);
  await logIn(page, 'liisa');
  show(stalled);
  const bar = page.getByRole('region', { name: 'Hälytykset' });
  await expect(bar.getByRole('alert')).toHaveText('Lähettäminen on pysähtynyt');
  await expect(bar).toContainText('3 riviä odottaa, vanhin 22.11. 9.15.');
  for (const key of ['Control+2', 'Control+4', 'Control+1']) {
    await page.keyboard.press(key);
    await expect(bar).toBeVisible();
  }
  await tabTo(page, bar.getByRole('button'), 60);
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  const lamp = page.getByRole('button', { name: 'Yhteys keskukseen' });
  await expect(lamp).toContainText('Lähettäminen on pysähtynyt');
  await lamp.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('3 riviä odottaa');
  await page.keyboard.press('Escape');
  // Over and again: told again.
  show(quietLamp);
  await expect(lamp).toContainText('Kaikki keskuksessa');
  show(stalled);
  await expect(bar.getByRole('alert')).toBeVisible();
});

test('axe finds nothing on any alarm in Finnish, Swedish and English, and nothing runs off a small or enlarged screen', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-02', { viewport: { width: 683, height: 384 } });
  const show = await lampDouble(page);
  const found: Record<string, string[]> = {};
  show({ ...stalled, alarms: ['journal-damaged'] });
  await expect(page.getByRole('alert')).toHaveText('Päiväkirja on vaurioitunut');
  found['log-in'] = await faultsOf(page);
  await logIn(page, 'yrjo');
  show({ ...stalled, alarms: [...lampAlarm.options] });
  await expect(page.getByRole('region', { name: 'Hälytykset' }).getByRole('alert')).toHaveCount(lampAlarm.options.length);
  // 683 x 384 is 1366 x 768 at 200 %.
  for (const width of [683, 1366]) {
    await page.setViewportSize({ width, height: width === 683 ? 384 : 768 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
  await axeIn(page, found)('alarms');
  expect(found).toEqual({ 'log-in': [] });
});

test('the first sync shows how far it has come, in numbers and as a bar', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  const show = await lampDouble(page);
  await logIn(page, 'liisa');
  show({ ...quietLamp, log: { have: 12_000, last: 100_000 }, people: { have: 200, last: 500 }, papersWaiting: 2 });
  const lamp = page.getByRole('button', { name: 'Yhteys keskukseen' });
  await expect(lamp).toContainText('Haetaan 12\u00a0000 / 100\u00a0000');
  await lamp.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Tapahtumia haetaan keskuksesta' })).toHaveAttribute('value', '12000');
  await expect(page.getByRole('progressbar', { name: 'Rekisteritietoja haetaan' })).toHaveAttribute('max', '500');
  expect(await faultsOf(page)).toEqual([]);
});
