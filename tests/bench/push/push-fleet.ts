// The desks of the push bench: enrolled devices whose next lines are signed and whose questions are ready before the clock runs.
import { clerkAccount } from '../../faults/rig/made-desk.ts';
import { startInstances, type CentralInstances } from '../../faults/rig/central-instances.ts';
import { enrolDevice, type EnrolledDevice } from '../../faults/rig/enrolled-device.ts';
import { lineMaker, type LineMaker, type MadeLine } from '../../faults/rig/line-maker.ts';
import { pushAnswer } from '../../../shared/protocol/central.ts';

export interface FleetDesk { readonly maker: LineMaker; readonly enrolled: EnrolledDevice }
/** `bare`: as many chains again for the limit, since central would miss lines that went elsewhere. */
export interface Fleet { readonly centrals: CentralInstances; readonly desks: readonly FleetDesk[]; readonly bare: readonly FleetDesk[] }
/** One desk's unsent lines, as rows and as the body of its push. */
export interface ReadyPush { readonly desk: FleetDesk; readonly lines: readonly MadeLine[]; readonly body: string }

export async function openFleet(folder: string, desks: number, instances: number): Promise<Fleet> {
  const centrals = await startInstances({ folder, instances, desks, accounts: [await clerkAccount()] });
  const made: FleetDesk[] = [];
  for (const code of centrals.codes) {
    const maker = lineMaker();
    made.push({ maker, enrolled: await enrolDevice(centrals.all[0]?.url ?? '', code, maker) });
  }
  return { centrals, desks: made, bare: made.map(({ enrolled }) => ({ maker: lineMaker(), enrolled })) };
}

export function readyPushes(desks: readonly FleetDesk[], lines: number): readonly ReadyPush[] {
  return desks.map((desk) => {
    const made = desk.maker.make(lines);
    return { desk, lines: made, body: JSON.stringify({ lines: made.map(({ wire }) => wire) }) };
  });
}

/** Milliseconds until the answer is here. It is looked at afterwards: every line must have its receipt, and the first must verify. */
export async function timedPush({ desk, lines, body }: ReadyPush, url: string): Promise<{ readonly milliseconds: number; readonly check: () => void }> {
  const began = performance.now();
  const answer = await fetch(`${url}/v1/push`, { method: 'POST', headers: { ...desk.enrolled.headers, 'content-type': 'application/json' }, body });
  const text = await answer.text();
  const milliseconds = performance.now() - began;
  return { milliseconds, check: () => {
    if (!answer.ok) throw new Error(`central answered ${answer.status}: ${text.slice(0, 200)}`);
    const { receipts, refused } = pushAnswer.parse(JSON.parse(text));
    const [first] = receipts;
    if (refused.length > 0 || receipts.length !== lines.length || first === undefined || !desk.enrolled.isReceipt(first)) throw new Error('central did not receipt every line of the bench');
  } };
}
