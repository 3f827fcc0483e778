// The search of many people: what a slow scan finds it finds, whatever is merged, changed, buried or overlaid.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../../../electron/host/people/found-row.ts';
import { createPeopleIndex, type PeopleIndex } from '../../../../../electron/host/people/people-index.ts';
import { nameMark } from '../../../../../electron/host/people/name-mark.ts';
import type { PersonHead } from '../../../../../electron/host/people/person-head.ts';
import { openSegment } from '../../../../../electron/host/people/search-segment.ts';
import { madeHead } from '../../../../people/made-register.ts';
import { scanOf } from '../../../../people/scan-people.ts';

const heads = Array.from({ length: 800 }, (_, running) => madeHead(7, running));

function filled(pages: readonly (readonly PersonHead[])[]): PeopleIndex {
  const index = createPeopleIndex([]);
  for (const page of pages) index.take(index.change(page));
  return index;
}

function pagesOf(people: readonly PersonHead[], size: number): readonly (readonly PersonHead[])[] {
  return Array.from({ length: Math.ceil(people.length / size) }, (_, page) => people.slice(page * size, (page + 1) * size));
}

const found = (index: PeopleIndex, words: readonly string[], birthDate: string | null = null): readonly string[] =>
  index.search({ words, birthDate, limit: 5000 }).hits.map(({ row }) => row.personKey).toSorted();
const scanned = (people: readonly PersonHead[], words: readonly string[]): readonly string[] => scanOf(people)(words).map(({ personKey }) => personKey).toSorted();

/** A word of somebody as a clerk types it: cut short, with a typo, in another case, without its dots. */
const typedWord = fc.tuple(fc.constantFrom(...heads), fc.nat(5), fc.nat(3), fc.nat(20), fc.constantFrom('a', 'ä', 'k', 'z')).map(([head, which, how, at, letter]) => {
  const words = `${head.familyName} ${head.givenNames} ${head.addresses[0]?.street ?? ''} ${head.addresses[0]?.town ?? ''}`.split(' ');
  const word = words[which % words.length] ?? '';
  const place = at % Math.max(1, word.length);
  switch (how) {
    case 0: return word.slice(0, Math.max(2, place));
    case 1: return `${word.slice(0, place)}${letter}${word.slice(place + 1)}`;
    case 2: return `${word.slice(0, place)}${word.slice(place + 1, place + 2)}${word.slice(place, place + 1)}${word.slice(place + 2)}`.toUpperCase();
    default: return word.normalize('NFD').replace(/\p{M}/gu, '');
  }
}).filter((word) => /[\p{L}\p{N}]{2}/u.test(word));

describe('the people index', () => {
  const index = filled(pagesOf(heads, 100));

  const scan = scanOf(heads);
  it('finds exactly what a scan of everybody finds', () => {
    fc.assert(fc.property(fc.array(typedWord, { minLength: 1, maxLength: 3 }), (words) => {
      expect(found(index, words)).toEqual(scan(words).map(({ personKey }) => personKey).toSorted());
    }), { numRuns: 200 });
  });

  it('finds the same however the people came in', () => {
    const once = filled([heads]);
    fc.assert(fc.property(fc.array(typedWord, { minLength: 1, maxLength: 2 }), (words) => {
      const query = { words, birthDate: null, limit: 50 };
      expect(once.search(query)).toEqual(index.search(query));
    }), { numRuns: 60 });
  });

  it('knows of a person only the newest', () => {
    const changing = filled(pagesOf(heads, 100));
    const [first, second] = [heads[3], heads[700]];
    if (first === undefined || second === undefined) throw new Error('there are that many');
    changing.take(changing.change([{ ...first, familyName: 'Zzyväinen' }, { ...second, addresses: [] }]));
    expect(found(changing, ['zzyväinen'])).toEqual([first.personKey]);
    expect(found(changing, [second.addresses[0]?.town ?? ''])).not.toContain(second.personKey);
    expect(changing.size()).toBe(heads.length);
    const people = heads.map((head) => head === first ? { ...head, familyName: 'Zzyväinen' } : head === second ? { ...head, addresses: [] } : head);
    expect(found(changing, [first.familyName])).toEqual(scanned(people, [first.familyName]));
  });

  it('forgets the buried, with the words that only they bore', () => {
    const burying = filled([heads.slice(0, 400), [{ ...madeHead(7, 5000), familyName: 'Ainokainen' }]]);
    const key = madeHead(7, 5000).personKey;
    const change = burying.bury([key, madeHead(7, 6000).personKey]);
    burying.take(change);
    expect([found(burying, ['ainokainen']), burying.size()]).toEqual([[], 400]);
    // The next merge leaves nothing of them in the bytes that are sealed.
    const merged = burying.change(heads.slice(400, 600));
    const bytes = Buffer.from(merged.added?.segment.bytes ?? []);
    expect(bytes.includes(Buffer.from(heads[0]?.familyName.toLowerCase().slice(0, 4) ?? '', 'utf16le'))).toBe(true);
    expect(bytes.includes(Buffer.from('ainokainen', 'utf16le'))).toBe(false);
  });

  it('shows a person as the overlay says while it stands', () => {
    const over = filled([heads.slice(0, 50)]);
    const [one] = heads;
    if (one === undefined) throw new Error('there is one');
    const open = { ...one, nonDisclosure: false };
    over.take(over.change([open]));
    const town = [open.familyName, open.addresses[0]?.town ?? ''];
    expect(found(over, town)).toEqual([open.personKey]);
    over.overlay([{ ...open, nonDisclosure: true }]);
    expect([found(over, town), found(over, [open.familyName]).includes(open.personKey)]).toEqual([[], true]);
    over.overlay([]);
    expect(found(over, town)).toEqual([open.personKey]);
  });

  it('finds by birth date alone and beside words, counts namesakes, and tells the total beyond the limit', () => {
    const [one] = heads;
    if (one === undefined || one.birthDate === null) throw new Error('there is one');
    const born = heads.filter(({ birthDate }) => birthDate === one.birthDate).map(({ personKey }) => personKey).toSorted();
    expect(found(index, [], one.birthDate)).toEqual(born);
    expect(found(index, [one.familyName], one.birthDate)).toContain(one.personKey);
    const twins = filled([[one, { ...one, personKey: madeHead(7, 9000).personKey, familyName: one.familyName.toUpperCase() }]]);
    expect([twins.namesakes(nameMark(one)), index.namesakes(nameMark({ familyName: 'Ei', givenNames: 'Ketään' }))]).toEqual([1, 0]);
    const { total, hits } = index.search({ words: ['ma'], birthDate: null, limit: 3 });
    expect([hits.length, total]).toEqual([3, scanned(heads, ['ma']).length]);
  });

  it('shows of everybody the row that their head gives, whatever was merged, and holds no whole number and no place of the protected', () => {
    const [one] = heads;
    if (one === undefined) throw new Error('there is one');
    const hidden = { ...one, personKey: madeHead(7, 9001).personKey, familyName: 'Ainokainen', nonDisclosure: true, customerNumbers: ['7654321'], addresses: [{ street: 'Piilopolku 1', postcode: '33200', town: 'Piilola' }] };
    const showing = filled([...pagesOf(heads, 90), [hidden]]);
    const rows = showing.search({ words: ['ma'], birthDate: null, limit: 5000 }).hits.map(({ row }) => row);
    const byKey = new Map(heads.map((head): [string, PersonHead] => [head.personKey, head]));
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect(row).toEqual(rowOf(byKey.get(row.personKey) ?? hidden));
    expect(showing.search({ words: ['ainokainen'], birthDate: null, limit: 1 }).hits[0]?.row).toMatchObject({ restricted: true, customerNumber: null, town: null });
    const bytes = Buffer.from(showing.change(heads.slice(0, 500)).added?.segment.bytes ?? []);
    expect(bytes.includes(Buffer.from('Ainokainen', 'utf8'))).toBe(true);
    for (const text of ['7654321', 'Piilola', 'piilola', one.customerNumbers[0] ?? '']) for (const kind of ['utf8', 'utf16le'] as const) expect(bytes.includes(Buffer.from(text, kind))).toBe(false);
  });

  it('opens from its own bytes and refuses others', () => {
    const change = createPeopleIndex([]).change(heads.slice(0, 300));
    const bytes = change.added?.segment.bytes ?? new Uint8Array();
    const segment = openSegment(bytes);
    const again = createPeopleIndex(segment === null ? [] : [{ id: 1, segment, dead: [] }]);
    expect(found(again, ['ma'])).toEqual(scanned(heads.slice(0, 300), ['ma']));
    expect([openSegment(bytes.subarray(0, -1)), openSegment(new Uint8Array(40)), openSegment(new Uint8Array())]).toEqual([null, null, null]);
  });

  it('holds nothing after it is wiped', () => {
    const wiped = createPeopleIndex([]);
    const change = wiped.change(heads.slice(0, 10));
    wiped.take(change);
    wiped.wipe();
    expect(change.added?.segment.bytes.every((byte) => byte === 0)).toBe(true);
    expect(wiped.size()).toBe(0);
  });
});
