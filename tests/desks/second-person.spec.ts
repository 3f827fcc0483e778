// Four eyes, conflict of interest and withdrawal from the keyboard: who may decide, who may not, and what is always offered.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { bundleFile } from '../../build/demo/seed-demo.ts';
import { passwordKey } from '../../electron/host/vault/password-key.ts';
import { unwrapRoot, wrapRoot } from '../../electron/host/vault/wrap-root.ts';
import { deskBundle, type Account } from '../../shared/protocol/desk-bundle.ts';
import type { World } from '../flows/world.ts';
import { axeIn } from './axe-faults.ts';
import { logIn, passwords, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { everything, receivedRights } from './decided-before.ts';
import { expect, test } from './desk-test.ts';

const erkki = { query: '20100014', birthDate: '1960-01-11' };

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first(), 80);
  await page.keyboard.press('Enter');
}

/** For this spec the register asks for a second word on refusals, and Mikko answers for it beside Yrjö. */
async function withFourEyes(world: World, run: () => Promise<void>): Promise<void> {
  const file = bundleFile(world.folder, 'RAT-02');
  const before = readFileSync(file, 'utf8');
  const bundle = deskBundle.parse(JSON.parse(before));
  const registers = bundle.profile.registers.map((one) => ({ ...one, fourEyes: ['refusal', 'erasure'] as const }));
  const accounts = await Promise.all(bundle.accounts.map(async (one) => (one.user === 'mikko' ? await answering(one, registers.map(({ id }) => id)) : one)));
  writeFileSync(file, JSON.stringify({ ...bundle, accounts, profile: { ...bundle.profile, registers } }));
  try {
    await run();
  } finally {
    writeFileSync(file, before);
  }
}

/** The whole record is bound to the wrapped key, so a changed role is wrapped anew with the same password. */
async function answering(account: Account, registers: Account['registers']): Promise<Account> {
  const key = await passwordKey(passwords.mikko, account.argon2);
  const root = unwrapRoot(account, key);
  if (root === null) throw new Error('the password of the demonstration does not open its account');
  const changed: Account = { ...account, roles: ['contact-person'], registers };
  return { ...changed, wrapped: wrapRoot(root, key, changed) };
}

async function changeUser(page: Page, user: 'yrjo' | 'mikko'): Promise<void> {
  await page.keyboard.press('Control+l');
  await logIn(page, user);
}

async function refuseAccess(page: Page): Promise<void> {
  await press(page, 'Epää tarkastus');
  await expect(page.getByRole('radio', { name: /Ilmeisen perusteeton/ })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Perustelut'));
  await page.keyboard.type('Pyyntö on ilmeisen perusteeton.');
  await page.keyboard.press('Control+Enter');
}

test('a refusal holds only when another contact person has seen it with its letter and confirmed it', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedRights(world, erkki, [{ right: 'access', scope: everything }]);
  await withFourEyes(world, async () => {
    const { page } = await openDesk('RAT-02');
    const found: Record<string, string[]> = {};
    await logIn(page, 'yrjo');
    await openFromInbox(page, diaryNumber);
    await refuseAccess(page);
    await expect(page.getByRole('heading', { name: /^Odottaa toisen yhteyshenkilön sanaa/ })).toBeVisible();
    await expect(page.getByText(/^Päätit tämän itse\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Vahvista päätös' })).toHaveCount(0);

    await changeUser(page, 'mikko');
    await expect(page.getByRole('row').filter({ hasText: diaryNumber })).toContainText('Odottaa vahvistusta');
    await openFromInbox(page, diaryNumber);
    await press(page, 'Palauta päätettäväksi');
    await expect(page.getByRole('button', { name: 'Epää tarkastus' })).toBeVisible();

    await changeUser(page, 'yrjo');
    await openFromInbox(page, diaryNumber);
    await refuseAccess(page);
    await expect(page.getByText(/^Päätit tämän itse\./)).toBeVisible();
    await changeUser(page, 'mikko');
    await openFromInbox(page, diaryNumber);
    await press(page, 'Näytä kirje');
    await expect(page.getByRole('region', { name: 'Päätös' }).getByText('ilmeisen perusteeton').first()).toBeAttached();
    await axeIn(page, found)('second-person');
    await press(page, 'Vahvista päätös');
    await expect(page.getByText('Evätty').first()).toBeVisible();
    expect(found).toEqual({});
  });
});

test('whom the case touches cannot decide it, the screen says who can, and the customer may always withdraw', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedRights(world, erkki, [{ right: 'access', scope: everything }, { right: 'complaint', text: 'Vastaus viipyi.' }]);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  const look = axeIn(page, found);
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await press(page, 'Ilmoita esteellisyys');
  await expect(page.getByLabel('Kuka on esteellinen')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Valitse syy.' })).toBeFocused();
  await look('interest');
  await tabTo(page, page.getByRole('radio', { name: 'Asia koskee omia tietoja' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Asia koskee läheistä' })).toBeChecked();
  await expect(async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Yrjö Yhteyshenkilö ei voi päättää tätä: asia koskee läheistä.')).toBeVisible({ timeout: 1500 });
  }).toPass();
  await expect(page.getByRole('button', { name: 'Hyväksy tarkastus' })).toHaveCount(0);
  await expect(page.getByText('Tämän rekisterin muu yhteyshenkilö voi päättää.')).toBeVisible();
  await look('flagged');
  await press(page, 'Peruuta pyyntö');
  await expect(page.getByRole('radio', { name: /^Tarkastus|^Omien/ }).first()).toBeFocused();
  await page.keyboard.press('Space');
  await look('withdraw');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Peruttu' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Peruuta pyyntö' })).toBeVisible();
  expect(found).toEqual({});
});
