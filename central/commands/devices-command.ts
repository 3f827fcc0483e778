// `npm run central -- devices`: a controller's workstations, and the way to shut one out that was lost or stolen.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { controllerId, deviceId, type ControllerId } from '../../shared/formats/ids.ts';
import { suspendDevice } from '../admin/suspend-device.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnLedger } from './own-ledger.ts';

const wish = z.strictObject({ controller: controllerId, suspend: deviceId.optional() });

function wishOf(args: readonly string[]): z.infer<typeof wish> | null {
  try {
    return wish.parse(parseArgs({ args: [...args], options: { controller: { type: 'string' }, suspend: { type: 'string' } } }).values);
  } catch {
    return null;
  }
}

interface Listed { readonly id: string; readonly desk: string; readonly enrolled_at: Date; readonly reason: string | null }

function devicesOf(owner: Database, controller: ControllerId): Promise<readonly Listed[]> {
  return inScope(owner, { controller }, (trx) => trx.selectFrom('device').leftJoin('device_suspension', 'device_suspension.device', 'device.id')
    .select(['device.id', 'device.desk', 'device.enrolled_at', 'device_suspension.reason']).where('device.controller', '=', controller).orderBy('device.desk').orderBy('device.enrolled_at').execute());
}

export const devicesCommand: CentralCommand = {
  usage: 'devices --controller NAME [--suspend ID]',
  run: async ({ args, settings, say }) => {
    const wished = wishOf(args);
    if (wished === null) return 2;
    const { controller, suspend } = wished;
    const listed = await withOwnLedger(settings, async ({ owner, ledger }) => {
      const known = await devicesOf(owner, controller);
      if (suspend === undefined) return known;
      if (!known.some(({ id }) => id === suspend)) throw new CannotDo(`There is no device ${suspend} in ${controller}. See: npm run central -- devices --controller ${controller}`);
      await suspendDevice(ledger, { controller, device: suspend });
      return devicesOf(owner, controller);
    });
    if (listed.length === 0) say(`devices: none in ${controller}`);
    for (const { id, desk, enrolled_at, reason } of listed) say(`devices: ${desk}, device ${id}, since ${enrolled_at.toISOString()}${reason === null ? '' : `, shut out (${reason})`}`);
    return 0;
  },
};
