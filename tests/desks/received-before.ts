// A request that a clerk has received at desk 1 before the windows of a spec are opened.
import { knownTampere } from '../../build/demo/known-people.ts';
import { receive, waitUntilSent, type Received } from '../flows/visit.ts';
import type { World } from '../flows/world.ts';

/** Over the bridge of the same desk folder; central has it when this answers. */
export async function receivedBefore(world: World, person: { readonly query: string; readonly birthDate: string } = { query: knownTampere.tenantNow.customerNumber, birthDate: '1970-01-12' }): Promise<Received> {
  const desk = world.openDesk('RAT-01');
  await desk.logIn('liisa');
  const received = await receive(desk, person);
  await waitUntilSent(desk);
  await desk.close();
  return received;
}
