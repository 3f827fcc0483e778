// Desks: enrolment by code, and who a request comes from.
import { createHash, timingSafeEqual } from 'node:crypto';
import { deviceId, controllerId, type ControllerId, type DeviceId } from '../../shared/formats/ids.ts';
import type { Database } from '../database/connect.ts';
import { inScope, widen, type Scoped } from '../database/in-scope.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';

/** The desk a request was proved to come from. */
export interface Desk { readonly device: DeviceId; readonly controller: ControllerId; readonly publicKey: string }

export interface Enrolment { readonly code: string; readonly device: DeviceId; readonly publicKey: string; readonly token: string }

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** Outcomes: `device-unknown` for a wrong device or token alike, `device-suspended`. */
export async function findDesk(db: Database, device: DeviceId, token: string): Promise<Result<Desk>> {
  const row = await inScope(db, { device }, (trx) => trx.selectFrom('device').leftJoin('device_suspension', 'device_suspension.device', 'device.id')
    .select(['device.controller', 'device.public_key', 'device.token_hash', 'device_suspension.since']).where('device.id', '=', device).executeTakeFirst());
  // Compared also when there is no such device, so that the time taken does not tell which part was wrong.
  const matches = timingSafeEqual(sha256(token), row?.token_hash ?? Buffer.alloc(32));
  if (row === undefined || !matches) return refused('device-unknown');
  if (row.since !== null) return refused('device-suspended');
  return ok({ device, controller: controllerId.parse(row.controller), publicKey: row.public_key });
}

/** One code makes one device; the same request again (its answer was lost) succeeds again. Outcome: `enrolment-refused`. */
export async function enrolDevice(db: Database, { code, device, publicKey, token }: Enrolment): Promise<Result<ControllerId>> {
  const codeHash = sha256(code);
  return inScope(db, { code: codeHash.toString('hex'), device }, async (trx) => {
    const found = await trx.selectFrom('enrolment_code').select(['controller', 'desk']).where('code_hash', '=', codeHash).executeTakeFirst();
    if (found === undefined) return refused('enrolment-refused');
    await widen(trx, { controller: found.controller });
    const row = { id: device, controller: found.controller, desk: found.desk, public_key: publicKey, token_hash: sha256(token), code_hash: codeHash };
    await trx.insertInto('device').values(row).onConflict((conflict) => conflict.doNothing()).execute();
    return await isEnrolled(trx, row) ? ok(controllerId.parse(found.controller)) : refused('enrolment-refused');
  });
}

interface DeviceRow { readonly id: string; readonly public_key: string; readonly token_hash: Buffer; readonly code_hash: Buffer }

async function isEnrolled(trx: Scoped, row: DeviceRow): Promise<boolean> {
  const kept = await trx.selectFrom('device').select(['public_key', 'token_hash', 'code_hash']).where('id', '=', row.id).executeTakeFirst();
  return kept?.public_key === row.public_key && kept.token_hash.equals(row.token_hash) && kept.code_hash.equals(row.code_hash);
}

/** Also those suspended: the lines they signed before must go on verifying. */
export async function listDevices(db: Database, controller: ControllerId): Promise<{ device: DeviceId; publicKey: string; desk: string }[]> {
  const rows = await inScope(db, { controller }, (trx) => trx.selectFrom('device').select(['id', 'public_key', 'desk']).where('controller', '=', controller).orderBy('enrolled_at').orderBy('id').execute());
  return rows.map(({ id, public_key, desk }) => ({ device: deviceId.parse(id), publicKey: public_key, desk }));
}
