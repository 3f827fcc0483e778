// The replica kept to its offline scope, on the bytes of the disk: killed between any two steps, nobody outside is shown and nobody inside is missing.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPeople, type People } from '../../../../../electron/host/people/people.ts';
import { openBytes } from '../../../../../electron/host/vault/seal-bytes.ts';
import { sessionKeys, type SessionKeys } from '../../../../../electron/host/vault/session-keys.ts';
import type { Person } from '../../../../../shared/registers/person.ts';
import { rootKey } from '../host-fixture.ts';
import { anItem, madeUp, rules } from '../people-fixture.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const later = new Date('2026-11-23T09:00:01.000Z');
const area = { towns: ['Pirkkala'], postcodes: [] };
const office = { version: 7, kind: 'office', area } as const;

const person = (number: number, town: string, familyName: string): Person => madeUp({
  familyName, customerNumbers: [String(100_000 + number)], addresses: [{ street: 'Testikatu 1', postcode: '', town }], items: [anItem('contract', `sopimus ${String(number)}`)],
});

describe('the offline scope of the replica', () => {
  let folder: string;
  let keys: SessionKeys;
  let people: People;
  let openCases: Set<string>;
  const inside = Array.from({ length: 20 }, (_, number) => person(number, 'Pirkkala', `Pysyvä${String(number)}`));
  const outside = Array.from({ length: 1100 }, (_, number) => person(1000 + number, 'Tampere', `Kanarialintu${String(number)}`));
  const everybody = [...inside, ...outside];

  const opened = (where: string): People => openPeople(where, { openCases: () => () => openCases });
  const bringAll = (): void => { people.bring(everybody.map((one, place) => ({ position: place + 1, person: one })), now.toISOString(), rules); };
  const numbersFound = (store: People, of: readonly Person[]): number => of.filter((one) => store.find({ kind: 'customer-number', value: one.customerNumbers[0] ?? '' }).length > 0).length;
  /** Everything of the folder as bytes, the sealed search opened. */
  const bytesIn = (where: string): Buffer => {
    const files = readdirSync(where).map((name) => readFileSync(join(where, name)));
    const db = new DatabaseSync(join(where, 'people.db'), { readOnly: true });
    const segments = db.prepare('SELECT id, sealed FROM search_segment').all().map(({ id, sealed }) => (sealed instanceof Uint8Array ? openBytes(keys.people, `search:${String(id)}`, sealed) : null) ?? Buffer.alloc(0));
    db.close();
    return Buffer.concat([...files, ...segments]);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scope-'));
    keys = sessionKeys(Buffer.from(rootKey));
    openCases = new Set();
    people = opened(folder);
    people.unlock(keys);
    bringAll();
  });
  afterEach(() => {
    people.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('from the moment the word is heard nobody outside is shown, by number, name, key or item', () => {
    const [first] = outside;
    people.scope.hear(office);
    expect([numbersFound(people, outside), numbersFound(people, inside)]).toEqual([0, inside.length]);
    expect(people.search({ words: ['kanarialintu'], birthDate: null, limit: 50 }).hits).toEqual([]);
    expect([people.head(first?.personKey ?? ''), people.items(first?.personKey ?? '')]).toEqual([null, []]);
    expect(people.search({ words: ['pysyva'], birthDate: null, limit: 50 }).hits).toHaveLength(inside.length);
  });

  it('swept, no file of the desk’s folder holds a key or a word of anybody outside', async () => {
    people.scope.hear(office);
    people.close();
    const canaries = ['anarialintu', outside[0]?.personKey ?? '', outside.at(-1)?.personKey ?? ''];
    expect(canaries.map((canary) => bytesIn(folder).includes(canary))).toEqual([true, true, true]);
    people = opened(folder);
    people.unlock(keys);
    await people.scope.sweep(now);
    expect([people.size(), people.scope.held().pending]).toEqual([inside.length, false]);
    people.close();
    expect(canaries.map((canary) => bytesIn(folder).includes(canary))).toEqual([false, false, false]);
    people = opened(folder);
  });

  it('killed between any two steps: nobody outside is shown, nobody inside is missing, and the next sweep ends it', async () => {
    people.scope.hear(office);
    const sweeping = people.scope.sweep(now);
    const copies: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      const copy = mkdtempSync(join(tmpdir(), 'scope-killed-'));
      cpSync(folder, copy, { recursive: true });
      copies.push(copy);
      await breathe();
    }
    await sweeping;
    const pending = [];
    for (const copy of copies) {
      const killed = opened(copy);
      killed.unlock(keys);
      pending.push(killed.scope.held().pending);
      expect([numbersFound(killed, outside), numbersFound(killed, inside)]).toEqual([0, inside.length]);
      await killed.scope.sweep(now);
      expect([killed.size(), numbersFound(killed, inside)]).toEqual([inside.length, inside.length]);
      killed.close();
      expect(bytesIn(copy).includes('anarialintu')).toBe(false);
      rmSync(copy, { recursive: true, force: true });
    }
    // Else the copies were all of one moment.
    expect(new Set(pending)).toEqual(new Set([true, false]));
  });

  it('locked in the middle of a sweep, the rest goes after the next unlock', async () => {
    people.scope.hear(office);
    const sweeping = people.scope.sweep(now);
    people.lock();
    await sweeping;
    expect(people.scope.held().pending).toBe(true);
    people.unlock(keys);
    expect(numbersFound(people, outside)).toBe(0);
    await people.scope.sweep(now);
    expect([people.size(), people.scope.held().pending]).toEqual([inside.length, false]);
  });

  it('under «none» a locked desk erases everybody', async () => {
    people.lock();
    people.scope.hear({ version: 8, kind: 'none', area: null });
    await people.scope.sweep(now);
    people.unlock(keys);
    expect([people.size(), people.mark().position]).toEqual([0, 0]);
  });

  it('under «open-cases» a locked desk keeps those it asked for by key when it was unlocked, and nobody else', async () => {
    const [asker] = outside;
    openCases = new Set([asker?.personKey ?? '']);
    people.scope.hear(office);
    await people.scope.sweep(now);
    people.lock();
    people.scope.hear({ version: 8, kind: 'open-cases', area: null });
    await people.scope.sweep(later);
    people.close();
    expect([bytesIn(folder).includes(asker?.personKey ?? ''), ...inside.map(({ personKey }) => bytesIn(folder).includes(personKey))]).toEqual([true, ...inside.map(() => false)]);
    people = opened(folder);
    people.unlock(keys);
    expect([people.size(), people.scope.held().pending, people.head(asker?.personKey ?? '') === null]).toEqual([1, false, false]);
  });

  it('from everybody to «open-cases» while locked nobody stays, and whoever has a case is asked for again after the unlock', async () => {
    const [asker] = outside;
    openCases = new Set([asker?.personKey ?? '']);
    people.lock();
    people.scope.hear({ version: 8, kind: 'open-cases', area: null });
    await people.scope.sweep(now);
    people.unlock(keys);
    expect([people.size(), people.scope.wanted()]).toEqual([0, [{ personKey: asker?.personKey, after: 0 }]]);
  });

  it('an office needs the keys: a locked desk keeps its people sealed, and after the unlock shows nobody who left', async () => {
    people.lock();
    people.scope.hear(office);
    await people.scope.sweep(now);
    people.unlock(keys);
    expect([people.scope.held().pending, numbersFound(people, outside), numbersFound(people, inside)]).toEqual([true, 0, inside.length]);
  });

  it('people of open cases stay, and go when the last of their cases is closed', async () => {
    const [kept] = outside;
    openCases = new Set([kept?.personKey ?? '']);
    people.scope.hear({ version: 8, kind: 'open-cases', area: null });
    await people.scope.sweep(now);
    expect([people.size(), people.scope.wanted()]).toEqual([1, [{ personKey: kept?.personKey, after: inside.length + 1 }]]);
    openCases = new Set();
    await people.scope.sweep(now);
    expect([people.size(), people.scope.wanted()]).toEqual([0, []]);
    people.close();
    expect(bytesIn(folder).includes('anarialintu')).toBe(false);
    people = opened(folder);
  });

  it('a visit keeps a person to its end, unless a case keeps them longer', async () => {
    const [visitor, asker] = outside;
    people.scope.hear(office);
    await people.scope.sweep(now);
    for (const one of [visitor, asker]) {
      people.scope.keep(one?.personKey ?? '', '2026-11-23T09:00:00.000Z');
      if (one !== undefined) people.bring([{ position: 5000, person: one }], now.toISOString(), rules, null);
    }
    expect([numbersFound(people, outside), people.mark().position]).toEqual([2, everybody.length]);
    openCases = new Set([asker?.personKey ?? '']);
    await people.scope.sweep(later);
    expect(people.find({ kind: 'customer-number', value: asker?.customerNumbers[0] ?? '' })).toHaveLength(1);
    expect(numbersFound(people, outside)).toBe(1);
  });

  it('the feed’s word on whom it passes over erases those the desk has no reason to keep', async () => {
    people.scope.hear(office);
    await people.scope.sweep(now);
    const [moved, asker] = inside;
    openCases = new Set([asker?.personKey ?? '']);
    people.scope.outside([moved?.personKey ?? '', asker?.personKey ?? '', outside[0]?.personKey ?? '']);
    expect([people.size(), people.head(moved?.personKey ?? ''), people.head(asker?.personKey ?? '') === null]).toEqual([inside.length - 1, null, false]);
  });

  it('a narrower scope goes on in the feed, a wider one begins it again', () => {
    people.scope.hear(office);
    expect(people.mark().position).toBe(everybody.length);
    people.scope.hear({ ...office, version: 9 });
    expect(people.mark().position).toBe(everybody.length);
    people.scope.hear({ version: 10, kind: 'office', area: { towns: ['Tampere'], postcodes: [] } });
    expect(people.mark().position).toBe(0);
    people.scope.hear({ version: 11, kind: 'all', area: null });
    expect([people.mark().position, people.scope.held().pending]).toEqual([0, false]);
  });
});
