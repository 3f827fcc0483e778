// Which people desks hold, as an administrator sees and sets it at a desk; what the others are searched by is made outside the request.
import { setTimeout as pause } from 'node:timers/promises';
import { actorId, type ActorId, type ControllerId } from '../../shared/formats/ids.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { inForce, type ControllerProfile } from '../../shared/registers/controller.ts';
import type { ScopeKind } from '../../shared/registers/offline-scope.ts';
import type { ServedArea } from '../../shared/registers/served-area.ts';
import type { ScopeStanding, SourceActRequest } from '../../shared/registers/source-acts.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import { areasText, type Areas } from '../repositories/offline-scope.ts';
import { setOfflineScope } from './set-offline-scope.ts';

export interface ScopeAsked { readonly profile: ControllerProfile; readonly today: LocalDate }

export interface ScopeOffice {
  readonly standing: (asked: ScopeAsked) => Promise<ScopeStanding>;
  /** Answers when it is set, or while it is prepared. Outcomes: `scope-changed`, `office-without-area`. */
  readonly set: (asked: ScopeAsked, wish: SourceActRequest<'set-offline-scope'>, by: ActorId) => Promise<Result<ScopeStanding>>;
}

/** Milliseconds that a person waits at the desk; half a million people take minutes. */
const patience = 4000;

export function scopeOffice({ owner, now, onFault }: { readonly owner: Database; readonly now: () => Date; readonly onFault: (fault: unknown) => void }): ScopeOffice {
  const preparing = new Map<string, ScopeKind>();
  const failed = new Set<string>();
  const standing = async ({ profile, today }: ScopeAsked): Promise<ScopeStanding> => {
    const { newest, areas } = await stored(owner, profile.id);
    const offices = profile.offices.filter((one) => inForce(one, today)).map(({ code, serves }) => ({ code, area: areas[code] ?? serves ?? null }));
    return {
      kind: newest?.kind ?? 'all', version: newest?.version ?? 0, by: newest === undefined ? null : actorId.parse(newest.set_by), since: newest?.since.toISOString() ?? null,
      offices, lacking: offices.filter(({ area }) => isEmpty(area)).map(({ code }) => code), preparing: preparing.get(profile.id) ?? null, failed: failed.has(profile.id),
    };
  };
  return {
    standing,
    set: async (asked, { version, kind, areas }, by) => {
      const controller = asked.profile.id;
      const before = await standing(asked);
      if (before.version !== version || preparing.has(controller)) return refused('scope-changed');
      const given = Object.fromEntries(areas.map(({ office, area }) => [office, area]));
      if (kind === 'office' && before.offices.some(({ code }) => isEmpty(given[code] ?? null))) return refused('office-without-area');
      preparing.set(controller, kind);
      failed.delete(controller);
      const work = setOfflineScope(owner, { controller, kind, areas: given, by }, now()).catch((fault: unknown) => {
        failed.add(controller);
        onFault(fault);
      }).finally(() => preparing.delete(controller));
      await Promise.race([work, pause(patience, null, { ref: false })]);
      return ok(await standing(asked));
    },
  };
}

function isEmpty(area: ServedArea | null): boolean {
  return area === null || area.towns.length + area.postcodes.length === 0;
}

/** What offices serve outlives a scope that does not ask for it: the newest row that says it. */
async function stored(owner: Database, controller: ControllerId): Promise<{ readonly newest: { readonly kind: ScopeKind; readonly version: number; readonly set_by: string; readonly since: Date } | undefined; readonly areas: Areas }> {
  return inScope(owner, { controller }, async (trx) => {
    const rows = trx.selectFrom('offline_scope').select(['kind', 'version', 'areas', 'set_by', 'since']).where('controller', '=', controller).orderBy('version', 'desc').limit(1);
    const [newest, named] = [await rows.executeTakeFirst(), await rows.where('areas', '<>', '{}').executeTakeFirst()];
    return { newest, areas: named === undefined ? {} : areasText.parse(JSON.parse(named.areas)) };
  });
}
