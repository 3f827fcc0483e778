// Where the no-stall proof happens: two central instances on one PostgreSQL and a device elsewhere whose network is sound.
import { startInstances } from '../rig/central-instances.ts';
import { enrolDevice } from '../rig/enrolled-device.ts';
import { lineMaker } from '../rig/line-maker.ts';
import { clerkAccount } from '../rig/made-desk.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import type { StallWorld } from './stall-lane.ts';

/** `desks`: how many may be opened at the most. */
export async function openStallWorld(desks: number): Promise<StallWorld & { readonly close: () => Promise<void> }> {
  const folder = proofFolder('no-stall');
  const account = await clerkAccount();
  const centrals = await startInstances({ folder: folder.path, instances: 2, desks: desks + 1, accounts: [account] });
  const maker = lineMaker();
  const device = await enrolDevice(centrals.all[0]?.url ?? '', centrals.codes[desks] ?? '', maker);
  await device.push(maker.make(1).map(({ wire }) => wire));
  let number = 0;
  return {
    folder: folder.path, centrals, account, other: { device, maker }, nextDesk: () => number++,
    close: async () => {
      await centrals.close();
      folder.remove();
    },
  };
}
