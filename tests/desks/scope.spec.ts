// A desk that does not hold everybody, by keyboard: it says so, finds the others in the central store, serves one without the line, and tells when nobody answers. Worlds of their own, since the scope is the whole controller's.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, type Browser } from '@playwright/test';
import { kaarina } from '../../build/demo/known-people.ts';
import { bundleFile } from '../../build/demo/seed-demo.ts';
import { root } from '../../build/root.ts';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import { findOne, newCaseId } from '../flows/visit.ts';
import { openWorld, type World } from '../flows/world.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { freePort } from '../faults/rig/free-port.ts';
import { openBrowserWindow, openElectronWindow, type DeskWindow } from './desk-window.ts';
import { lookClosely } from './look-closely.ts';
import { askForOwnData, checkPassport, declareUnable, findField, findVisitor, foundRows, saveReceipt } from './visit-steps.ts';

async function openDesk(world: World, browser: Browser, isElectron: boolean): Promise<DeskWindow> {
  cpSync(join(root, 'dist', 'renderer'), join(world.folder, 'renderer'), { recursive: true });
  const place = { folder: join(world.folder, 'desks', 'RAT-01'), bundle: bundleFile(world.folder, 'RAT-01'), renderer: join(world.folder, 'renderer'), port: await freePort() };
  return isElectron ? openElectronWindow(place, {}) : openBrowserWindow(browser, place, {});
}

test('a desk with a narrow scope says whom it holds, finds the others in the central store and serves one without the line', async ({ browser }, info) => {
  test.slow();
  const world = await openWorld({ persons: 60 });
  try {
    await world.central.admin.setOfflineScope({ controller: controllerId.parse('tampere'), kind: 'open-cases', areas: {}, by: actorId.parse('paivi') });
    const window = await openDesk(world, browser, info.project.name === 'electron');
    const { page } = window;
    const found: Record<string, string[]> = {};
    const look = lookClosely(page, found);
    const note = page.locator('#find-scope');
    const status = page.locator('.elsewhere');
    await logIn(page, 'liisa');
    await expect(note).toContainText('vain avointen asioiden henkilöt (0)', { timeout: 30_000 });
    await page.keyboard.press('Control+n');
    await expect(findField(page)).toBeFocused();
    await page.keyboard.type('virtanen');
    await expect(status).toContainText('nimellä ja syntymäajalla tai -vuodella');
    await look('scope-too-little');
    await findField(page).focus();
    await page.keyboard.type(' 1950');
    await expect(foundRows(page)).toHaveCount(3);
    await expect(foundRows(page).first()).toContainText('keskuksesta');
    await expect(status).toContainText('Keskuksesta löytyi 2 henkilöä.');
    await look('scope-names');
    await page.keyboard.press('Control+n');
    await findVisitor(page, '20100010', /Virtanen, Matti Johannes/i);
    await look('scope-brought');
    await world.stopCentral();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+Enter');
    await checkPassport(page, '150250');
    await askForOwnData(page);
    await declareUnable(page);
    await saveReceipt(page);
    await page.keyboard.press('Control+n');
    await expect(findField(page)).toBeFocused();
    await page.keyboard.type('20100013');
    await expect(status).toContainText('Keskus ei vastannut kolmessa sekunnissa');
    await expect(note).toContainText('Keskukseen ei ole yhteyttä', { timeout: 30_000 });
    await expect(note).toContainText('(1)');
    await look('scope-silent');
    await world.startCentralAgain();
    await tabTo(page, page.getByRole('button', { name: 'Hae keskuksesta uudelleen' }));
    await expect(async () => {
      await page.getByRole('button', { name: 'Hae keskuksesta uudelleen' }).press('Enter', { timeout: 1000 });
      await expect(page.getByRole('heading', { name: /Samanen, Sirkka/ })).toBeVisible({ timeout: 4000 });
    }).toPass();
    expect(found).toEqual({});
    expect(window.troubles).toEqual([]);
    await window.close();
  } finally {
    await world.close();
  }
});

test('a desk closed while its people still came claims nothing of the others without the line, until all have come', async ({ browser }, info) => {
  test.slow();
  const world = await openWorld({ persons: 60 });
  try {
    const before = world.openDesk('RAT-01');
    await before.logIn('liisa');
    await findOne(before, newCaseId(), kaarina.customerNumber);
    await before.close();
    // What the disk holds when it is closed between two pages.
    const db = new DatabaseSync(join(before.folder, 'people.db'));
    db.exec("UPDATE meta SET value = '5000' WHERE key = 'last'");
    db.close();
    await world.stopCentral();
    const window = await openDesk(world, browser, info.project.name === 'electron');
    const { page } = window;
    const found: Record<string, string[]> = {};
    const look = lookClosely(page, found);
    await logIn(page, 'liisa');
    await page.keyboard.press('Control+n');
    await expect(findField(page)).toBeFocused();
    await page.keyboard.type('olematon');
    const empty = page.locator('.empty');
    await expect(empty).toContainText('Tämä ei tarkoita, ettei tietoja ole: kaikkia henkilöitä ei ole vielä tuotu tälle tiskille.');
    await expect(page.locator('#find-scope')).toContainText('tuodaan vielä henkilöitä');
    await expect(page.locator('#find-scope')).toContainText('Keskukseen ei ole yhteyttä', { timeout: 30_000 });
    await look('scope-filling');
    await world.startCentralAgain();
    await expect(page.locator('#find-scope')).toHaveCount(0, { timeout: 60_000 });
    // Nothing is typed again: the clerk waits, and so does the visitor.
    await expect(empty).toContainText('Myös ”ei tietoja” on vastaus.');
    expect(found).toEqual({});
    expect(window.troubles).toEqual([]);
    await window.close();
  } finally {
    await world.close();
  }
});
