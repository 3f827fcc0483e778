// The lists as the browser holds them, read beside the renderer and never changed.
import type { Page } from 'playwright';
import { z } from 'zod';

/** `change` is how far the lists have come; null when the browser has none. `rows` are the cases, by id, as JSON. */
export interface Lists { readonly change: number | null; readonly rows: readonly string[] }

const held = z.strictObject({ change: z.int().nullable(), rows: z.array(z.string()) });

const nothing: Lists = { change: null, rows: [] };

/** Opens the database only when it is there: an opening that made one would stand in the renderer's way. `withRows` false: how far they have come, which costs the window nothing to say. */
export async function readLists(page: Page, withRows = true): Promise<Lists> {
  const read: unknown = await page.evaluate(async (asked) => {
    const name = 'rekisteritiski-lists';
    const has = (home: IDBFactory): Promise<boolean> => home.databases().then((all) => all.some((one) => one.name === name), () => false);
    // The spare bucket first: it is there only when the origin's own store could not be opened.
    const { storageBuckets } = navigator as Navigator & { storageBuckets: { keys: () => Promise<string[]>; open: (bucket: string) => Promise<{ indexedDB: IDBFactory }> } }; // Chromium has it; the DOM types do not
    const spares = await Promise.all((await storageBuckets.keys()).sort().reverse().map(async (bucket) => (await storageBuckets.open(bucket)).indexedDB));
    const homes = await Promise.all([...spares, indexedDB].map(async (home) => ({ home, has: await has(home) })));
    const home = homes.find((one) => one.has)?.home;
    if (home === undefined) return null;
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.name ?? 'unreadable'));
    });
    const db = await done(home.open(name));
    try {
      if (!db.objectStoreNames.contains('cases') || !db.objectStoreNames.contains('marks')) return null;
      const reading = db.transaction(['cases', 'marks'], 'readonly');
      const cases: readonly unknown[] = asked ? await done(reading.objectStore('cases').getAll()) : [];
      const known: unknown = await done(reading.objectStore('marks').get('journal'));
      const change = typeof known === 'object' && known !== null && 'change' in known && typeof known.change === 'number' ? known.change : null;
      return { change, rows: cases.map((row) => JSON.stringify(row)) };
    } finally {
      db.close();
    }
    // A store that the browser cannot open holds nothing; the proof counts its rows as missing.
  }, withRows).catch(() => null);
  return read === null ? nothing : held.parse(read);
}

/** Waits until the lists have come to `change`, at most the time given; then whatever they hold, and after how many milliseconds. */
export async function listsAt(page: Page, change: number, milliseconds: number): Promise<Lists & { readonly after: number }> {
  const began = performance.now();
  for (;;) {
    const { change: reached } = await readLists(page, false);
    const after = Math.round(performance.now() - began);
    if ((reached ?? -1) >= change || after > milliseconds) return { ...await readLists(page), after };
    await page.waitForTimeout(50);
  }
}
