// The two limits beside the list: a bare Dexie query on the very store of the window, and a plain array of its rows; nothing is drawn.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

/** Milliseconds: the first rows by due day, the first rows that hold a text, and all rows. */
export interface Bare { readonly open: number; readonly filter: number; readonly all: number }

/** Their own way of making a database in the page; the build's has no name outside its bundle. */
const dexieText = readFileSync(createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js'), 'utf8');

interface PageDexie { readonly Dexie: new (name: string) => { readonly open: () => Promise<unknown>; readonly close: () => void; readonly table: (name: string) => PageTable } }
interface PageRows { readonly limit: (count: number) => PageRows; readonly filter: (fits: (row: PageRow) => boolean) => PageRows; readonly toArray: () => Promise<PageRow[]> }
interface PageTable { readonly orderBy: (index: string) => PageRows; readonly toArray: () => Promise<PageRow[]>; readonly count: () => Promise<number> }
interface PageRow { readonly due: string | null; readonly diaryNumber: string | null }

async function withDexie(page: Page): Promise<void> {
  const there = await page.evaluate(() => 'Dexie' in window);
  if (!there) await page.evaluate(dexieText);
}

/** How many cases the lists have now. */
export async function casesListed(page: Page): Promise<number> {
  await withDexie(page);
  return page.evaluate(async () => {
    // Put there by withDexie.
    const { Dexie } = window as unknown as PageDexie;
    const store = new Dexie('rekisteritiski-lists');
    await store.open();
    const count = await store.table('cases').count();
    store.close();
    return count;
  });
}

export async function bareSides(page: Page, digits: string): Promise<{ readonly dexie: Bare; readonly array: Bare }> {
  await withDexie(page);
  return page.evaluate(async (text) => {
    const timed = async (work: () => Promise<unknown>): Promise<number> => { const began = performance.now(); await work(); return performance.now() - began; };
    // Put there by withDexie.
    const { Dexie } = window as unknown as PageDexie;
    const store = new Dexie('rekisteritiski-lists');
    await store.open();
    const cases = store.table('cases');
    const fits = (row: PageRow): boolean => (row.diaryNumber ?? '').includes(text);
    const byDue = (one: PageRow, other: PageRow): number => ((one.due ?? '') < (other.due ?? '') ? -1 : 1);
    let rows: PageRow[] = [];
    const dexie = {
      open: await timed(() => cases.orderBy('due').limit(150).toArray()),
      filter: await timed(() => cases.orderBy('due').filter(fits).limit(150).toArray()),
      all: await timed(async () => { rows = await cases.toArray(); }),
    };
    const array = { open: await timed(async () => rows.toSorted(byDue).slice(0, 150)), filter: await timed(async () => rows.filter(fits).slice(0, 150)), all: 0 };
    store.close();
    return { dexie, array };
  }, digits);
}
