// A small world with a real central store: a clerk's desk that has heard its word and holds a case, closed; and the same for a right that ends.
import { kaarina } from '../../../build/demo/known-people.ts';
import { receive, waitUntilSent } from '../../flows/visit.ts';
import { waitUntil } from '../../flows/wait-until.ts';
import { openWorld, type Desk, type World } from '../../flows/world.ts';
import type { Met } from './lease-desk.ts';

export function openLeaseWorld(): Promise<World> {
  return openWorld({ persons: 5 });
}

/** Heard once, whatever else the desk has heard since: the log-in waits for the first round. */
export async function meetCentral(world: World): Promise<Met> {
  const desk = world.openDesk('RAT-01');
  await desk.logIn('liisa');
  const { caseId } = await receive(desk, { query: kaarina.customerNumber, birthDate: '1994-05-01' });
  const [found] = (await desk.must('find-people', { query: kaarina.customerNumber, caseId, scanned: false })).rows;
  if (found === undefined) throw new Error('the person is not at the desk');
  await waitUntilSent(desk);
  await desk.close();
  return { folder: desk.folder, bundle: world.bundle('RAT-01'), heard: Date.now(), caseId, personKey: found.personKey, customerNumber: kaarina.customerNumber };
}

/** A desk that has heard central's word, closed; answers the account. */
export async function metDesk(world: World, name: string, user: string): Promise<{ readonly account: { readonly user: string; readonly password: string } }> {
  const desk = world.openDesk(name);
  await desk.logIn(user);
  await waitUntil('central on the lamp', async () => (await desk.must('sync-lamp', {})).reach === 'ok');
  await desk.close();
  return { account: { user, password: world.bundle(name).demonstration?.accounts.find((one) => one.user === user)?.password ?? '' } };
}

/** The same desk without a way to central. */
export function cutOff(world: World, name: string): Desk {
  return world.openDesk(name, { fetch: () => Promise.reject(new Error('cut off')) });
}
