// Proves that a right that ended reaches a desk without a connection within its lease: forty tricks with time, and an account shut out at a real central store.
import { join } from 'node:path';
import { newCaseId } from '../flows/visit.ts';
import { waitUntil } from '../flows/wait-until.ts';
import type { Desk, World } from '../flows/world.ts';
import { leaseDesk, type Met } from './lease/lease-desk.ts';
import { cutOff, meetCentral, metDesk, openLeaseWorld } from './lease/meet-central.ts';
import { shutOut } from './lease/shut-out.ts';
import { shownAfterEnd, tricks, type Trick } from './lease/tricks.ts';
import { proofFolder } from './rig/proof-folder.ts';

/** What went wrong, in words; nothing when the trick came to what it must. */
async function judged({ reads, play }: Trick, met: Met, folder: string): Promise<readonly string[]> {
  const desk = leaseDesk(met, folder);
  try {
    await play(desk);
    const { shown, refused } = await desk.look();
    const taken = await desk.takesIn();
    return [
      ...(reads && refused.length > 0 ? [`refused though the lease holds: ${refused.join(', ')}`] : []),
      ...(!reads && shown.length > 0 ? [`${shownAfterEnd}: ${shown.join(', ')}`] : []),
      ...(taken ? [] : ['a request was not taken in']),
    ];
  } finally {
    await desk.close();
  }
}

/** Shut out while the desk is cut off: what is taken in meanwhile is put aside at central, and then nobody gets in, connected or not. */
async function shutOutFaults(world: World): Promise<readonly string[]> {
  const before = await metDesk(world, 'RAT-02', 'yrjo');
  await shutOut(world, 'yrjo');
  const off = cutOff(world, 'RAT-02');
  await off.logIn('yrjo');
  const caseId = newCaseId();
  await off.must('run-command', { command: { kind: 'check-identity', caseId, visitor: { personKey: null, name: 'Testinen Vieras' }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null } });
  await off.close();
  const faults: string[] = [];
  const getsIn = async (desk: Desk, how: string): Promise<void> => {
    const answer = await desk.call('log-in', before.account);
    if (answer.ok || answer.code !== 'account-suspended') faults.push(`an account that was shut out logged in ${how}`);
    if (!desk.events.some((one) => one.event === 'locked' && one.why === 'shut-out')) faults.push(`not said ${how} why the desk is locked`);
  };
  const on = world.openDesk('RAT-02');
  await getsIn(on, 'with a connection');
  const other = world.openDesk('RAT-03');
  await other.logIn('liisa');
  await waitUntil('the line at another desk', async () => (await other.call('open-case', { caseId })).ok, 60);
  if ((await other.must('open-case', { caseId })).incomplete === 0) faults.push('what was taken in after the end is not put aside');
  await on.close();
  await getsIn(cutOff(world, 'RAT-02'), 'without a connection');
  return faults;
}

/** `runs`: how many of the forty tricks, from the first; the account that is shut out is tried beside them and counts as one more. */
export default async function proveLease(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const place = proofFolder('lease');
  const world = await openLeaseWorld();
  let wrong = 0;
  const tell = (name: string, faults: readonly string[]): void => {
    if (faults.length === 0) return;
    wrong += 1;
    console.log(`${name}: ${faults.join('; ')}`);
  };
  const played = tricks.slice(0, runs);
  try {
    const met = await meetCentral(world);
    for (const [nth, trick] of played.entries()) tell(trick.name, await judged(trick, met, join(place.path, String(nth))));
    tell('an account shut out', await shutOutFaults(world));
  } finally {
    await world.close();
    place.remove();
  }
  return { ok: wrong === 0, figure: `${String(wrong)} of ${String(played.length + 1)} tricks` };
}
