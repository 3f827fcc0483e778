// A desk that is still being filled, or is never to be, takes nobody it does not hold for one of whom nothing is stored.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { personHere, sendForPerson } from '../../../../../electron/host/case/person-here.ts';
import type { HostParts } from '../../../../../electron/host/host-parts.ts';
import { coverOf } from '../../../../../electron/host/people/cover-of.ts';
import type { FeedMark } from '../../../../../electron/host/people/people-store.ts';
import { openPeople } from '../../../../../electron/host/people/people.ts';
import { sessionKeys, type SessionKeys } from '../../../../../electron/host/vault/session-keys.ts';
import type { Session } from '../../../../../electron/host/vault/session.ts';
import { caseId as caseIdSchema } from '../../../../../shared/formats/ids.ts';
import { newCase, type CaseState } from '../../../../../shared/domain/case/state.ts';
import type { ScopeKind } from '../../../../../shared/registers/offline-scope.ts';
import { rootKey } from '../host-fixture.ts';
import { madeUp, rules } from '../people-fixture.ts';

interface Desk { readonly kind?: ScopeKind; readonly position: number; readonly last: number | null; readonly isHere?: boolean }

function desk({ kind = 'all', position, last, isHere = false }: Desk): Pick<HostParts, 'people'> {
  const host: unknown = { people: { scope: { held: () => ({ kind }), isAbsent: () => false }, head: () => (isHere ? {} : null), mark: () => ({ position, last }) } };
  // Of the host these alone are asked.
  return host as HostParts;
}

const logged = { ...newCase, request: { requester: { personKey: randomUUID() } } } as unknown as CaseState; // true of the part that is read
const byName = { ...newCase, request: { requester: { personKey: null } } } as unknown as CaseState; // true of the part that is read

it.each<[string, Desk, boolean]>([
  ['has nobody yet and has not met central', { position: 0, last: null }, false],
  ['is in the middle of being filled', { position: 40, last: 90 }, false],
  ['has followed the feed to its end', { position: 90, last: 90 }, true],
  ['has people, but was never told how far the feed goes', { position: 90, last: null }, false],
  ['is to hold a part only', { kind: 'open-cases', position: 90, last: 90 }, false],
])('a desk that %s', (_name, of, everybody) => {
  expect(coverOf(desk(of).people) === 'all').toBe(everybody);
  expect(personHere(desk(of), logged).ok).toBe(everybody);
  expect(personHere(desk({ ...of, isHere: true }), logged).ok).toBe(true);
  expect(personHere(desk(of), byName).ok).toBe(true);
});

it.each<[string, FeedMark, boolean]>([
  ['in the middle of being filled', { upTo: 1, last: 90 }, false],
  ['when it was filled', { upTo: 90, last: 90 }, true],
])('a desk that was closed %s is the same after a start without central', (_name, feed, everybody) => {
  const folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-people-here-'));
  const onePerson = madeUp({});
  const keys = (): SessionKeys => sessionKeys(Buffer.from(rootKey));
  const closed = openPeople(folder);
  closed.unlock(keys());
  closed.bring([{ position: 1, person: onePerson }], '2026-11-20T05:00:00.000Z', rules, feed);
  // Whoever is brought by key tells nothing of the others.
  closed.bring([{ position: 90, person: onePerson }], '2026-11-20T05:00:01.000Z', rules, null);
  closed.close();
  const people = openPeople(folder);
  people.unlock(keys());
  expect([coverOf(people), personHere({ people }, logged).ok]).toEqual(everybody ? ['all', true] : ['filling', false]);
  people.close();
  rmSync(folder, { recursive: true });
});

it('in its first, long round a desk that has met central sends for the person of a case; before that it says that they are not here', async () => {
  const caseId = caseIdSchema.parse(randomUUID());
  const session = {} as Session; // told apart by itself alone
  const asked: string[] = [];
  const met = (link: object | null): HostParts => {
    const host: unknown = { ...desk({ position: 40, last: 90 }), sync: { lamp: () => ({ reach: 'not-tried' }), link: () => { asked.push('link'); return link; } }, vault: { session: () => null }, log: { fault: () => undefined } };
    // Bringing the person fails on what this host has not, which is said in its log.
    return host as HostParts;
  };
  expect([sendForPerson(met(null), session, caseId, logged), sendForPerson(met({}), session, caseId, logged)]).toEqual(['not-here', 'coming']);
  await turn();
  expect(asked.length).toBeGreaterThan(2);
});
