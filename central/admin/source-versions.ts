// Mappings that administrators saved at a desk: versions of a source's profile that stand before the shipped one from their day on.
import { z } from 'zod';
import { actorId, isoDate } from '../../shared/formats/ids.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import type { ProfileVersion } from '../../shared/registers/source-acts.ts';
import { sourceProfile, type SourceProfile } from '../../shared/registers/source-profile.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';

const leftOutColumns = z.array(z.strictObject({ file: z.string(), column: z.string(), reason: z.string() }));
export type LeftOut = z.infer<typeof leftOutColumns>[number];

export interface StoredVersion extends ProfileVersion { readonly profile: SourceProfile; readonly leftOut: readonly LeftOut[] }

/** Of one system the newest first; of all systems when none is named. */
export async function storedVersions(owner: Database, controller: string, system: string | null = null): Promise<readonly StoredVersion[]> {
  return inScope(owner, { controller }, (trx) => versionsIn(trx, controller, system));
}

async function versionsIn(trx: Scoped, controller: string, system: string | null): Promise<readonly StoredVersion[]> {
  const rows = await trx.selectFrom('source_version').selectAll().where('controller', '=', controller)
    .$if(system !== null, (asked) => asked.where('system', '=', system ?? '')).orderBy('system').orderBy('version', 'desc').execute();
  return rows.map((row) => ({
    version: row.version, validFrom: isoDate.parse(row.valid_from), by: actorId.parse(row.made_by), at: row.made_at.toISOString(), columns: row.changed,
    profile: sourceProfile.parse(JSON.parse(row.profile)), leftOut: leftOutColumns.parse(JSON.parse(row.left_out)),
  }));
}

/** The version a system is read by on the day; undefined means the shipped profile. */
export function versionInUse(versions: readonly StoredVersion[], system: string, today: LocalDate): StoredVersion | undefined {
  return versions.filter((one) => one.profile.system === system && one.validFrom <= today).toSorted((one, other) => other.version - one.version)[0];
}

/** Shipped profiles with the saved versions in their places. */
export function profilesInUse(shipped: readonly SourceProfile[], versions: readonly StoredVersion[], today: LocalDate): readonly SourceProfile[] {
  return shipped.map((one) => versionInUse(versions, one.system, today)?.profile ?? one);
}

export interface NewVersion { readonly controller: string; readonly base: number | null; readonly profile: SourceProfile; readonly leftOut: readonly LeftOut[]; readonly changed: readonly string[]; readonly by: string }

/** The version's number; null when another was saved since `base` was looked at, also at the same moment. */
export async function keepVersion(owner: Database, { controller, base, profile, leftOut, changed, by }: NewVersion): Promise<number | null> {
  const version = (base ?? 0) + 1;
  return inScope(owner, { controller }, async (trx) => {
    const [newest] = await versionsIn(trx, controller, profile.system);
    if ((newest?.version ?? null) !== base) return null;
    const row = { controller, system: profile.system, version, profile: JSON.stringify(profile), left_out: JSON.stringify(leftOut), changed: [...changed], valid_from: profile.validFrom, made_by: by };
    const kept = await trx.insertInto('source_version').values(row).onConflict((conflict) => conflict.doNothing()).returning('version').executeTakeFirst();
    return kept === undefined ? null : version;
  });
}
