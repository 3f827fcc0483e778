// How a desk becomes known: by a code, once; again by the certificate it got then, when a restored store has lost it.
import { sql } from 'kysely';
import { certificate, type Certificate } from '../../shared/protocol/central.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import type { Database } from '../database/connect.ts';
import { inScope, widen, type Scoped } from '../database/in-scope.ts';
import type { DeviceTable } from '../database/tables.ts';
import { sha256 } from './devices.ts';

export interface Enrolment { readonly code: string; readonly device: string; readonly publicKey: string; readonly token: string }
export type BareCertificate = Omit<Certificate, 'signature'>;

/** The first digit of diary numbers; 9 is for desks not yet enrolled. */
const seriesMax = 8;

type DeviceRow = Omit<DeviceTable, 'enrolled_at'>;

/**
 * One code makes one device; the same request again (its answer was lost) succeeds again. Outcome: `enrolment-refused`
 * (also for the tenth device of one desk name: its diary numbers would repeat).
 */
export async function enrolByCode(db: Database, { code, device, publicKey, token }: Enrolment): Promise<Result<BareCertificate>> {
  const code_hash = sha256(code);
  return inScope(db, { code: code_hash.toString('hex'), device }, async (trx) => {
    const found = await trx.selectFrom('enrolment_code').select(['controller', 'desk']).where('code_hash', '=', code_hash).executeTakeFirst();
    if (found === undefined) return refused('enrolment-refused');
    await widen(trx, { controller: found.controller });
    const row = { id: device, controller: found.controller, desk: found.desk, public_key: publicKey, token_hash: sha256(token), code_hash };
    return known(trx, row, async () => {
      const series = await nextSeries(trx, row);
      return series <= seriesMax ? { ...row, series } : null;
    });
  });
}

/** `shown` was signed by this store. The code is used up with it if it still is unused. Outcome: `enrolment-refused`. */
export async function enrolByCertificate(db: Database, { code, device, publicKey, token }: Enrolment, shown: Certificate): Promise<Result<BareCertificate>> {
  const token_hash = sha256(token);
  const isItsOwn = shown.device === device && shown.publicKey === publicKey && shown.tokenHash === token_hash.toString('hex');
  if (!isItsOwn) return refused('enrolment-refused');
  const { controller, desk, series } = shown;
  return inScope(db, { controller }, async (trx) => {
    const row = { id: device, controller, desk, public_key: publicKey, token_hash };
    const code_hash = sha256(code);
    return known(trx, row, async () => {
      if (!(await hasController(trx, controller))) return null;
      const unused = await trx.selectFrom('enrolment_code').select('code_hash').where('controller', '=', controller).where('code_hash', '=', code_hash)
        .where(sql<boolean>`not exists (select 1 from device where code_hash = ${code_hash})`).executeTakeFirst();
      return { ...row, series, code_hash: unused?.code_hash ?? null };
    });
  });
}

/** The certificate of the device that is held; adds what `make` gives when none is. Null from `make` is a refusal. */
async function known(trx: Scoped, wanted: Omit<DeviceRow, 'series' | 'code_hash'> & { readonly code_hash?: Buffer }, make: () => Promise<DeviceRow | null>): Promise<Result<BareCertificate>> {
  // Two devices of one desk must not count the same series.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`device:${wanted.controller}`}, 0))`.execute(trx);
  const held = await deviceRow(trx, wanted.id);
  if (held === undefined) {
    const row = await make();
    if (row === null) return refused('enrolment-refused');
    await trx.insertInto('device').values(row).onConflict((conflict) => conflict.doNothing()).execute();
  }
  const kept = held ?? (await deviceRow(trx, wanted.id));
  const same = kept?.controller === wanted.controller && kept.public_key === wanted.public_key && kept.token_hash.equals(wanted.token_hash);
  if (!same || (wanted.code_hash !== undefined && kept.code_hash?.equals(wanted.code_hash) !== true)) return refused('enrolment-refused');
  const { id, controller, desk, public_key, token_hash, series } = kept;
  return ok(certificate.omit({ signature: true }).parse({ controller, desk, device: id, publicKey: public_key, tokenHash: token_hash.toString('hex'), series }));
}

async function deviceRow(trx: Scoped, device: string): Promise<DeviceRow | undefined> {
  return trx.selectFrom('device').select(['id', 'controller', 'desk', 'public_key', 'token_hash', 'code_hash', 'series']).where('id', '=', device).executeTakeFirst();
}

/** Past the newest, not the count: a device that comes back by its certificate keeps a series that counts behind it. */
async function nextSeries(trx: Scoped, { controller, desk }: Pick<DeviceRow, 'controller' | 'desk'>): Promise<number> {
  const { next } = await trx.selectFrom('device').select(sql<number>`coalesce(max(series) + 1, 0)`.as('next')).where('controller', '=', controller).where('desk', '=', desk).executeTakeFirstOrThrow();
  return next;
}

async function hasController(trx: Scoped, controller: string): Promise<boolean> {
  return (await trx.selectFrom('controller').select('id').where('id', '=', controller).executeTakeFirst()) !== undefined;
}
