// People found in the central store: nobody of them is shown before the line that says who was (guarantees.md "read-gate").
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { findElsewhere } from '../../../../../electron/host/calls/find-elsewhere.ts';
import type { HostParts } from '../../../../../electron/host/host-parts.ts';
import type { Session } from '../../../../../electron/host/vault/session.ts';
import { caseId as caseIdSchema } from '../../../../../shared/formats/ids.ts';
import { refused } from '../../../../../shared/outcomes.ts';
import { shippedProfile } from '../../../../people/shipped-profiles.ts';

const profile = shippedProfile('tampere');
const caseId = caseIdSchema.parse(randomUUID());
const found = { personKey: randomUUID(), familyName: 'Testinen', givenNames: 'Kaarina', birthDate: '1994-05-01', nonDisclosure: false, customerNumber: '20100001', town: 'Tampere', by: 'customer-number' };

/** A desk that holds nobody; central answers with `found`. `writes`: how often a line was to be written. */
function desk(): { readonly host: HostParts; readonly session: Session; readonly writes: () => number } {
  let writes = 0;
  const session: unknown = { account: { user: 'aino' }, actor: { id: 'aino' }, device: { device: randomUUID() }, keys: {}, readAlready: new Set() };
  const link = { baseUrl: 'http://central.test/', card: {}, heard: () => undefined, fetch: () => Promise.resolve(Response.json({ people: [found], total: 1, complete: true })) };
  const host: unknown = {
    bundle: { profile, controller: 'tampere' }, clocks: { now: () => new Date('2026-11-22T08:00:00.000Z') }, vault: { session: () => session },
    people: { scope: { held: () => ({ kind: 'none' }) }, marksOf: () => [], head: () => null },
    sync: { link: () => link, keys: { proof: () => '', centralNow: () => new Date() }, nudge: () => undefined },
    journal: { store: { write: () => { writes += 1; return refused('not-saved'); } } },
  };
  // These are all it looks at.
  return { host: host as HostParts, session: session as Session, writes: () => writes };
}

it('nobody is shown when that line cannot be written', async () => {
  const { host, session, writes } = desk();
  const answer = await findElsewhere(host, { query: '20100001', caseId }, session);
  expect([answer, writes()]).toEqual([{ ok: false, code: 'not-saved' }, 1]);
});
