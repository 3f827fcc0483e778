// What was typed survives the death of the host in the middle of a word (rule 17).
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { checkPassport, findVisitor } from './visit-steps.ts';

const words = 'Haluan tietää, mitä sähkösopimuksestani on tallennettu ja kenelle tietoja on annettu viime vuosi';

test('a host killed in the middle of a word loses at most the last second of typing', async ({ openDesk }) => {
  const desk = await openDesk('RAT-01');
  await logIn(desk.page, 'liisa');
  await desk.page.keyboard.press('Control+n');
  await findVisitor(desk.page, '20100001', /Testinen, Kaarina Maria/i);
  await desk.page.keyboard.press('Control+Enter');
  await checkPassport(desk.page, '010594');
  await expect(desk.page.getByRole('heading', { name: 'Mitä asiakas pyytää?' })).toBeVisible();
  await desk.page.getByLabel('Asiakkaan omin sanoin').focus();
  // Without a pause anywhere: a clerk who writes what the visitor says does not stop for the machine.
  const typedAt: number[] = [];
  for (const character of words) {
    await desk.page.keyboard.type(character, { delay: 40 });
    typedAt.push(Date.now());
  }
  const killedAt = Date.now();
  await desk.killAndReopen();
  await logIn(desk.page, 'liisa');
  const field = desk.page.getByLabel('Asiakkaan omin sanoin');
  await expect(field).toBeVisible();
  const back = await field.inputValue();
  const olderThanASecond = typedAt.filter((at) => at <= killedAt - 1000).length;
  expect(words.startsWith(back)).toBe(true);
  expect(back.length).toBeGreaterThanOrEqual(olderThanASecond);
  await expect(desk.page.getByText('Luonnos palautettu')).toBeVisible();
});
