// What desks are told of each category's sources: when they were last read whole, whether they can be asked, how often they come.
import { sql } from 'kysely';
import { z } from 'zod';
import { isoInstant } from '../../../shared/formats/ids.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { SourceStanding } from '../../../shared/registers/source-standing.ts';
import type { Database } from '../../database/connect.ts';
import { inScope } from '../../database/in-scope.ts';
import { filesInForce, type Profiles } from './live-profiles.ts';

const readFile = z.object({ system: z.string(), file: z.string(), at: isoInstant });

export async function sourceStandings(owner: Database, profiles: Profiles, today: LocalDate): Promise<readonly SourceStanding[]> {
  const controller = profiles.profile.id;
  const { rows } = await inScope(owner, { controller }, (trx) => sql`select f.system, f.file, r.at from source_file f join import_run r on r.controller = f.controller and r.number = f.last_run where f.controller = ${controller}`.execute(trx));
  const read = new Map(rows.map((row) => readFile.parse(row)).map(({ system, file, at }) => [JSON.stringify([system, file]), at]));
  const each = Map.groupBy(filesInForce(profiles, today), ({ source, file }) => JSON.stringify([source.system, file.category]));
  return [...each.values()].flatMap((own): readonly SourceStanding[] => {
    const [first] = own;
    if (first === undefined) return [];
    const times = own.map(({ source, file }) => read.get(JSON.stringify([source.system, file.name])) ?? null);
    const rhythms = own.flatMap(({ file }) => file.rhythmDays ?? []);
    return [{
      system: first.source.system, category: first.file.category, live: own.some(({ file }) => file.live !== null), rhythmDays: rhythms.length === 0 ? null : Math.min(...rhythms),
      // A category is only as fresh as the oldest of its files; one that never came says nothing of those that did.
      readAt: times.flatMap((at) => at ?? []).toSorted()[0] ?? null,
    }];
  });
}
