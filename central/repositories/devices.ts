// Desks: who a request comes from, and whose lines can be verified by which key.
import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { deviceId, controllerId, type ControllerId, type DeviceId } from '../../shared/formats/ids.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';

/** The desk a request was proved to come from. */
export interface Desk { readonly device: DeviceId; readonly controller: ControllerId; readonly publicKey: string }

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** Outcomes: `device-unknown` for a wrong device or token alike, `device-suspended`, `device-forked` when that is the reason. */
export async function findDesk(db: Database, device: DeviceId, token: string): Promise<Result<Desk>> {
  const row = await inScope(db, { device }, (trx) => trx.selectFrom('device')
    .select(['controller', 'public_key', 'token_hash', sql<string | null>`(select min(reason) from device_suspension where device = device.id)`.as('suspended')])
    .where('device.id', '=', device).executeTakeFirst());
  // Compared also when there is no such device, so that the time taken does not tell which part was wrong.
  const matches = timingSafeEqual(sha256(token), row?.token_hash ?? Buffer.alloc(32));
  if (row === undefined || !matches) return refused('device-unknown');
  if (row.suspended !== null) return refused(row.suspended === 'forked' ? 'device-forked' : 'device-suspended');
  return ok({ device, controller: controllerId.parse(row.controller), publicKey: row.public_key });
}

/** Idempotent. */
export async function suspend(trx: Scoped, row: { readonly controller: string; readonly device: string; readonly reason: 'administrator' | 'forked' }): Promise<void> {
  await trx.insertInto('device_suspension').values(row).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Those of the devices that the controller has. */
export async function devicesById(db: Database, controller: ControllerId, devices: readonly string[]): Promise<{ device: string; publicKey: string }[]> {
  return inScope(db, { controller }, (trx) => trx.selectFrom('device').select(['id as device', 'public_key as publicKey'])
    .where('controller', '=', controller).where('id', '=', sql<string>`any(${[...devices]}::uuid[])`).execute());
}

/** Also those suspended: the lines they signed before must go on verifying. */
export async function listDevices(db: Database, controller: ControllerId): Promise<{ device: DeviceId; publicKey: string; desk: string }[]> {
  const rows = await inScope(db, { controller }, (trx) => trx.selectFrom('device').select(['id', 'public_key', 'desk']).where('controller', '=', controller).orderBy('enrolled_at').orderBy('id').execute());
  return rows.map(({ id, public_key, desk }) => ({ device: deviceId.parse(id), publicKey: public_key, desk }));
}
