// A desk with given people in its store, two accounts, and its host as a process of its own behind its real socket.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeAccount } from '../../../electron/host/vault/make-account.ts';
import { sessionKeys } from '../../../electron/host/vault/session-keys.ts';
import { openPeople } from '../../../electron/host/people/people.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { actorId, registerId } from '../../../shared/formats/ids.ts';
import { argonMemoryKiBMin, type Account, type DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import type { Person } from '../../../shared/registers/person.ts';
import { callerOf } from '../../bench/append/host-over-socket.ts';
import type { DeskCaller } from '../../bench/append/desk-caller.ts';
import { answerOf } from './answer-of.ts';
import { bundleOf, clerk } from './made-desk.ts';
import { makePlace, startHost, type DeskPlace } from './own-desk.ts';

/** Who decides what the clerk received. */
export const contact = { user: 'eero', password: 'kuusi-humisee-tiskin-takana' } as const;
export const register = registerId.parse('customer-and-marketing');
const broughtAt = '2026-11-20T05:00:00.000Z';

async function accountOf(who: { readonly user: string; readonly password: string }, role: 'clerk' | 'contact-person', rootKey: Buffer): Promise<Account> {
  return answerOf(await makeAccount({
    user: actorId.parse(who.user), name: 'Liisa Palvelija', password: who.password, roles: [role], registers: role === 'clerk' ? [] : [register], lease: 'proof',
    rootKey: Buffer.from(rootKey), argon2: { memoryKiB: argonMemoryKiBMin, passes: 2, lanes: 1 },
  }));
}

/** Sealed in this process with the product's own code, so that the host learns of nobody but by opening what is sealed. */
function fillStore(place: DeskPlace, people: readonly Person[], rootKey: Buffer): void {
  mkdirSync(place.folder, { recursive: true });
  const today = answerOf(parseLocalDate('2026-11-22'));
  const store = openPeople(place.folder);
  store.unlock(sessionKeys(Buffer.from(rootKey)));
  store.bring(people.map((person, at) => ({ position: at + 1, person })), broughtAt, { today, customerNumberPattern: '^\\d{6,10}$' });
  store.close();
}

export interface PeopleDesk { readonly place: DeskPlace; readonly pid: number; readonly desk: DeskCaller }

/** `before`: what is done with the folder while nobody has it open yet; the key opens what is sealed there. */
export async function startPeopleDesk(folder: string, people: readonly Person[], before: (place: DeskPlace, rootKey: Buffer) => void = () => undefined): Promise<PeopleDesk> {
  const rootKey = randomBytes(32);
  return startFilledDesk(folder, rootKey, (place) => {
    fillStore(place, people, rootKey);
    before(place, rootKey);
  });
}

/** `fill`: puts the people sealed with the key into the folder. */
export async function startFilledDesk(folder: string, rootKey: Buffer, fill: (place: DeskPlace) => void): Promise<PeopleDesk> {
  const account = await accountOf(clerk, 'clerk', rootKey);
  const bundle: DeskBundle = { ...bundleOf({ desk: 'RAT-01', account, centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' }), accounts: [account, await accountOf(contact, 'contact-person', rootKey)] };
  const place = await makePlace(folder, bundle, join(folder, 'no-page'));
  mkdirSync(place.renderer);
  fill(place);
  const started = await startHost(place);
  return { place, pid: started.host.pid, desk: await callerOf(started) };
}
