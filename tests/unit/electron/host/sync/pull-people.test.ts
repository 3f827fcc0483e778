// The first fill of a workstation takes long: whoever is shut out meanwhile is locked out between two pages of people, not after the last.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import type { HostParts } from '../../../../../electron/host/host-parts.ts';
import type { FeedMark } from '../../../../../electron/host/people/people-store.ts';
import { pullPeople } from '../../../../../electron/host/sync/pull-people.ts';
import { openLease } from '../../../../../electron/host/vault/lease.ts';
import { actorId, deviceId } from '../../../../../shared/formats/ids.ts';
import { accountWordPath, accountWordText, type AccountWord } from '../../../../../shared/protocol/account-word.ts';
import { centralPaths, type PeopleAnswer } from '../../../../../shared/protocol/central.ts';
import { scopeText, type ScopeWord } from '../../../../../shared/protocol/offline-scope.ts';
import { testBundle } from '../host-fixture.ts';
import { journalIn, temporaryFolder } from '../journal-fixture.ts';

const device = deviceId.parse(randomUUID());
const liisa = actorId.parse('liisa');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const [pages, perPage] = [10, 200];
/** Milliseconds of one page: three in the minute between two questions for the accounts. */
const pageTakes = 25_000;

function signed(text: string, whole: string): Response {
  return Response.json({ text, signature: sign(null, Buffer.from(whole, 'utf8'), privateKey).toString('base64') });
}

/** How many of the pages came, when liisa is shut out during the page of this number. */
async function pagesBrought(shutOutDuring: number): Promise<{ readonly brought: number; readonly locked: readonly string[] }> {
  let [steady, position, brought] = [0, 0, 0];
  let session: object | null = { account: { user: liisa } };
  const locked: string[] = [];
  const clocks = { now: () => new Date(Date.parse('2026-11-22T08:00:00.000Z') + steady), monotonic: () => steady };
  const answer = (url: URL): Response => {
    const path = url.pathname.slice(1);
    if (path === centralPaths.offlineScope) {
      const text = JSON.stringify({ version: 1, device, kind: 'all', area: null } satisfies ScopeWord);
      return signed(text, scopeText('tampere', device, text));
    }
    if (path === accountWordPath) {
      const word = { device, asked: url.searchParams.get('asked') ?? '', hours: 72, shutOut: brought >= shutOutDuring ? [liisa] : [] } satisfies AccountWord;
      return signed(JSON.stringify(word), accountWordText('tampere', device, JSON.stringify(word)));
    }
    brought += 1;
    steady += pageTakes;
    return Response.json({ people: [], gone: [], outside: [], upTo: brought * perPage, last: pages * perPage, scope: 1 } satisfies PeopleAnswer);
  };
  const link = { baseUrl: 'http://central.test/', controller: 'tampere', key: publicKey, heard: () => undefined, card: { device, publicKey: '', token: '' }, fetch: (url: URL) => Promise.resolve(answer(url)) };
  // Of the host, the feed looks at these alone.
  const host = {
    clocks, lease: openLease({ journal: journalIn(temporaryFolder()), clocks }), bundle: await testBundle(),
    vault: { session: () => session, lock: (why: string) => { locked.push(why); session = null; } },
    people: {
      mark: () => ({ position }), forget: () => undefined, bring: (_people: unknown, _at: unknown, _rules: unknown, { upTo }: FeedMark) => { position = upTo; },
      scope: { hear: () => undefined, sweep: () => Promise.resolve(), held: () => ({ version: 1, kind: 'all' }), outside: () => undefined, wanted: () => [] },
    },
  } as unknown as HostParts; // these are all it looks at
  await pullPeople(host, link, { proof: () => '', centralNow: clocks.now, seen: () => undefined });
  return { brought, locked };
}

it('locks out whoever is shut out while people still come, within a minute, and brings no more', async () => {
  expect(await pagesBrought(Infinity)).toEqual({ brought: pages, locked: [] });
  expect(await pagesBrought(2)).toEqual({ brought: 4, locked: ['shut-out'] });
});
