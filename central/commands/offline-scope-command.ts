// `npm run central -- offline-scope`: which people a controller's desks hold for work without a connection; an administrator sets it by name.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { actorId, controllerId, type ControllerId } from '../../shared/formats/ids.ts';
import { scopeKind } from '../../shared/registers/offline-scope.ts';
import { inForce } from '../../shared/registers/controller.ts';
import { loadProfile } from '../../shared/registers/load-profile.ts';
import { setOfflineScope } from '../admin/set-offline-scope.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import type { Areas } from '../repositories/offline-scope.ts';
import { retentionDay } from '../retention/run-retention.ts';
import { assertAdministrator } from './assert-administrator.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

const wish = z.strictObject({ controller: controllerId, kind: scopeKind.nullable(), by: actorId.nullable(), profile: z.string().nullable() });
type Wish = z.infer<typeof wish>;

/** The history needs only the controller; a change needs who makes it. */
function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals: [controller, kind, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { by: { type: 'string' }, profile: { type: 'string' } } });
    const given = wish.parse({ controller, kind: kind ?? null, by: values.by ?? null, profile: values.profile ?? null });
    const isWhole = given.kind === null ? given.by === null && given.profile === null : given.by !== null && (given.kind === 'office') === (given.profile !== null);
    return more.length === 0 && isWhole ? given : null;
  } catch {
    return null;
  }
}

function areasOf(file: string, controller: ControllerId): Areas {
  if (!existsSync(file)) throw new CannotDo(`There is no file ${file}.`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CannotDo(`The file ${file} is not JSON.`);
  }
  const profile = loadProfile(json);
  if (!profile.ok) throw new CannotDo(`The profile ${file} has faults; the desk's bundle would be refused too.`);
  if (profile.value.id !== controller) throw new CannotDo(`The profile ${file} is of ${profile.value.id}, not of ${controller}.`);
  const offices = profile.value.offices.filter((office) => inForce(office, retentionDay(new Date())));
  const without = offices.filter(({ serves }) => serves === undefined || serves.towns.length + serves.postcodes.length === 0);
  if (without.length > 0) throw new CannotDo(`The profile does not say which towns or postcodes these offices serve (offices.serves): ${without.map(({ code }) => code).join(', ')}.`);
  return Object.fromEntries(offices.flatMap(({ code, serves }) => (serves === undefined ? [] : [[code, serves]])));
}

/** Newest first; and how often desks searched here, which tells whether the scope is too narrow. */
async function historyOf(owner: Database, controller: ControllerId): Promise<readonly string[]> {
  return inScope(owner, { controller }, async (trx) => {
    const set = await trx.selectFrom('offline_scope').select(['kind', 'set_by', 'since']).where('controller', '=', controller).orderBy('version', 'desc').execute();
    const searches = await trx.selectFrom('people_search').innerJoin('device', 'device.id', 'people_search.device').where('people_search.controller', '=', controller)
      .select((of) => ['device.desk', 'user_id', of.fn.countAll<number>().as('times'), of.fn.max('at').as('last')]).groupBy(['device.desk', 'user_id']).orderBy('device.desk').orderBy('user_id').execute();
    return [
      ...(set.length === 0 ? [`offline-scope: ${controller}: all (nobody has set one)`] : set.map(({ kind, set_by, since }, place) => `offline-scope: ${controller}: ${kind}, set by ${set_by} ${since.toISOString()}${place === 0 ? ', in force' : ''}`)),
      ...searches.map(({ desk, user_id, times, last }) => `offline-scope: ${controller}: ${desk}, ${user_id}: ${String(times)} searches in the central store, last ${new Date(last).toISOString()}`),
    ];
  });
}

export const offlineScopeCommand: CentralCommand = {
  usage: 'offline-scope CONTROLLER [none | open-cases | office --profile FILE | all] [--by ACCOUNT]',
  run: async ({ args, settings, say }) => {
    const wished = wishOf(args);
    if (wished === null) return 2;
    const { controller, kind, by, profile } = wished;
    const areas = profile === null ? {} : areasOf(profile, controller);
    await withOwnStore(settings, async ({ owner }) => {
      if (kind !== null && by !== null) {
        await assertAdministrator(owner, { controller, by }, 'The scope');
        await setOfflineScope(owner, { controller, kind, areas, by }, new Date());
      }
      for (const line of await historyOf(owner, controller)) say(line);
    });
    return 0;
  },
};
