// A desk that is still being filled, or is never to be, takes nobody it does not hold for one of whom nothing is stored.
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { holdsEverybody, personHere, sendForPerson } from '../../../../../electron/host/case/person-here.ts';
import type { HostParts } from '../../../../../electron/host/host-parts.ts';
import type { Session } from '../../../../../electron/host/vault/session.ts';
import { caseId as caseIdSchema } from '../../../../../shared/formats/ids.ts';
import { newCase, type CaseState } from '../../../../../shared/domain/case/state.ts';
import type { ScopeKind } from '../../../../../shared/registers/offline-scope.ts';

interface Desk { readonly kind?: ScopeKind; readonly have: number; readonly last: number | null; readonly isHere?: boolean }

function desk({ kind = 'all', have, last, isHere = false }: Desk): Pick<HostParts, 'people' | 'sync'> {
  const host: unknown = { people: { scope: { held: () => ({ kind }) }, head: () => (isHere ? {} : null) }, sync: { lamp: () => ({ people: { have, last } }) } };
  // Of the host these alone are asked.
  return host as HostParts;
}

const logged = { ...newCase, request: { requester: { personKey: randomUUID() } } } as unknown as CaseState; // true of the part that is read
const byName = { ...newCase, request: { requester: { personKey: null } } } as unknown as CaseState; // true of the part that is read

it.each<[string, Desk, boolean]>([
  ['has nobody yet and has not met central', { have: 0, last: null }, false],
  ['is in the middle of being filled', { have: 40, last: 90 }, false],
  ['has followed the feed to its end', { have: 90, last: 90 }, true],
  ['was filled before and has not met central today', { have: 90, last: null }, true],
  ['is to hold a part only', { kind: 'open-cases', have: 90, last: 90 }, false],
])('a desk that %s', (_name, of, everybody) => {
  expect(holdsEverybody(desk(of))).toBe(everybody);
  expect(personHere(desk(of), logged).ok).toBe(everybody);
  expect(personHere(desk({ ...of, isHere: true }), logged).ok).toBe(true);
  expect(personHere(desk(of), byName).ok).toBe(true);
});

it('in its first, long round a desk that has met central sends for the person of a case; before that it says that they are not here', async () => {
  const caseId = caseIdSchema.parse(randomUUID());
  const session = {} as Session; // told apart by itself alone
  const asked: string[] = [];
  const met = (link: object | null): HostParts => {
    const host: unknown = { ...desk({ have: 40, last: 90 }), sync: { lamp: () => ({ reach: 'not-tried', people: { have: 40, last: 90 } }), link: () => { asked.push('link'); return link; } }, vault: { session: () => null }, log: { fault: () => undefined } };
    // Bringing the person fails on what this host has not, which is said in its log.
    return host as HostParts;
  };
  expect([sendForPerson(met(null), session, caseId, logged), sendForPerson(met({}), session, caseId, logged)]).toEqual(['not-here', 'coming']);
  await turn();
  expect(asked.length).toBeGreaterThan(2);
});
