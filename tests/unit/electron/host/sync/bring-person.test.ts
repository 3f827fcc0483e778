// One person asked for twice at once: whoever came stays kept, however the other question ends.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { HostParts } from '../../../../../electron/host/host-parts.ts';
import { bringPerson } from '../../../../../electron/host/sync/bring-person.ts';
import { personKey as personKeySchema } from '../../../../../shared/formats/ids.ts';

const personKey = personKeySchema.parse(randomUUID());

it('a question for somebody that fails lets nobody go whom a later one has brought', async () => {
  const kept = new Map<string, string | null>();
  const ways: ((response: Response) => void)[] = [];
  let [here, minutes] = [false, 0];
  const link = { baseUrl: 'http://central.test/', controller: 'tampere', key: generateKeyPairSync('ed25519').publicKey, heard: () => undefined, card: { device: randomUUID(), publicKey: '', token: '' }, fetch: () => new Promise<Response>((resolve) => { ways.push(resolve); }) };
  const session = {};
  // Of the host, bringing somebody looks at these alone.
  const host = {
    clocks: { now: () => new Date(Date.parse('2026-11-22T08:00:00.000Z') + (minutes += 1) * 60_000) }, vault: { session: () => session }, bundle: { profile: { customerNumberPattern: '' } },
    sync: { link: () => link, keys: { proof: () => '', centralNow: () => new Date() } },
    people: {
      head: () => (here ? {} : null), forget: () => undefined, bring: () => undefined,
      scope: { keptUntil: (key: string) => kept.get(key), keep: (key: string, until: string | null | undefined) => { if (until === undefined) kept.delete(key); else kept.set(key, until); } },
    },
  } as unknown as HostParts; // these are all it looks at
  const [first, second] = [bringPerson(host, personKey), bringPerson(host, personKey)];
  here = true;
  ways[1]?.(Response.json({ people: [], gone: [], left: [] }));
  expect(await second).toMatchObject({ ok: true });
  ways[0]?.(Response.json({}, { status: 500 }));
  expect(await first).toMatchObject({ ok: false });
  expect([...kept.keys()]).toEqual([personKey]);
});

it('a question that fails alone leaves nobody kept', async () => {
  const kept = new Map<string, string | null>();
  const link = { baseUrl: 'http://central.test/', card: {}, heard: () => undefined, fetch: () => Promise.reject(new Error('cut off')) };
  // As above.
  const host = {
    clocks: { now: () => new Date('2026-11-22T08:00:00.000Z') }, vault: { session: () => ({}) }, bundle: { profile: {} }, sync: { link: () => link, keys: { proof: () => '', centralNow: () => new Date() } },
    people: { head: () => null, scope: { keptUntil: (key: string) => kept.get(key), keep: (key: string, until: string | undefined) => { if (until === undefined) kept.delete(key); else kept.set(key, until); } } },
  } as unknown as HostParts; // these are all it looks at
  expect(await bringPerson(host, personKey)).toMatchObject({ ok: false, code: 'central-unreachable' });
  expect(kept.size).toBe(0);
});
