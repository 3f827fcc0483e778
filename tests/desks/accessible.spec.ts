// Accessibility by machine: axe finds nothing on any screen in any language (experience-rules.md, "Accessibility gate").
import { en } from '../../renderer/words/en.ts';
import { fi } from '../../renderer/words/fi.ts';
import { sv } from '../../renderer/words/sv.ts';
import { axeIn, faultsOf } from './axe-faults.ts';
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { walkLayers, walkPlaces, walkReview, walkVisit } from './screens.ts';


test('axe finds nothing on the screens of a visit in Finnish, Swedish and English', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(page, 'liisa');
  await walkVisit(page, axeIn(page, found));
  expect(found).toEqual({});
});

test('axe finds nothing on the contact person’s screens in Finnish, Swedish and English', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  await logIn(page, 'yrjo');
  await walkReview(page, axeIn(page, found));
  await walkPlaces(page, axeIn(page, found));
  expect(found).toEqual({});
});

test('axe finds nothing on the help, the lamp, the messages and the cover in Finnish, Swedish and English', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(page, 'liisa');
  for (const [language, words] of Object.entries({ sv, en, fi })) {
    await page.getByRole('banner').getByRole('combobox').selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await walkLayers(page, words, async (screen) => {
      found[`${screen} ${language}`] = await faultsOf(page);
    });
  }
  expect(Object.keys(found)).toHaveLength(12);
  expect(Object.values(found).flat()).toEqual([]);
});

test('axe finds nothing on the log-in screen in Finnish, Swedish and English', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  for (const [language, name] of [['sv', 'Svenska'], ['en', 'English'], ['fi', 'Suomi']] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    found[language] = await faultsOf(page);
  }
  expect(found).toEqual({ sv: [], en: [], fi: [] });
});
