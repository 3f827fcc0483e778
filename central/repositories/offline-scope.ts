// Which people a controller's desks hold for work without a connection, as an administrator set it last.
import { z } from 'zod';
import type { ControllerId } from '../../shared/formats/ids.ts';
import type { ScopeWord } from '../../shared/protocol/offline-scope.ts';
import type { ScopeKind } from '../../shared/registers/offline-scope.ts';
import { servedArea, type ServedArea } from '../../shared/registers/served-area.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import type { Desk } from './devices.ts';

/** By office code. */
export type Areas = Readonly<Record<string, ServedArea>>;
export const areasText = z.record(z.string(), servedArea);

export type ScopeNow = Pick<ScopeWord, 'version' | 'kind' | 'area'>;

/** An office of which nothing is known serves nobody but those whose place is not known. */
const servesNowhere: ServedArea = { towns: [], postcodes: [] };

/** For one desk, in its controller's scope: the first letters of its name are its office. */
export async function scopeOf(trx: Scoped, { controller, device }: Pick<Desk, 'controller' | 'device'>): Promise<ScopeNow> {
  const set = await trx.selectFrom('offline_scope').select(['version', 'kind', 'areas']).where('controller', '=', controller).orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (set === undefined) return { version: 0, kind: 'all', area: null };
  if (set.kind !== 'office') return { version: set.version, kind: set.kind, area: null };
  const named = await trx.selectFrom('device').select('desk').where('controller', '=', controller).where('id', '=', device).executeTakeFirst();
  const areas = areasText.parse(JSON.parse(set.areas));
  return { version: set.version, kind: set.kind, area: areas[named?.desk.split('-')[0] ?? ''] ?? servesNowhere };
}

export interface ScopeToSet { readonly controller: ControllerId; readonly kind: ScopeKind; readonly areas: Areas; readonly by: string }

/** On the owner's connection. The version follows the clock too, so that one set after a restored backup is newer than any that desks have heard. */
export async function setScope(owner: Database, { controller, kind, areas, by }: ScopeToSet, now: Date): Promise<number> {
  return inScope(owner, { controller }, async (trx) => {
    const { last } = await trx.selectFrom('offline_scope').select((of) => of.fn.coalesce(of.fn.max('version'), of.lit(0)).as('last')).where('controller', '=', controller).executeTakeFirstOrThrow();
    const version = Math.max(last + 1, Math.floor(now.getTime() / 1000));
    await trx.insertInto('offline_scope').values({ controller, version, kind, areas: JSON.stringify(areas), set_by: by }).execute();
    return version;
  });
}
