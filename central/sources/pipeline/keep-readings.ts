// A month of readings that came again with others of them: what the export lacks is treated as vanished records are, reading by reading, and never stays with a person whom the source took it from.
import { z } from 'zod';
import type { Reading } from '../../../shared/registers/readings.ts';
import { arrayParameter } from '../../database/array-parameter.ts';
import type { ImportSession } from './import-session.ts';
import { grow, growingMonth, isStoredSeries, storedMonth, writtenMonth, type GrowingMonth } from './stored-series.ts';

const stored = z.object({ record_id: z.string(), subject: z.coerce.number(), occurrence: z.int(), line: z.int(), fields: z.string(), held: z.boolean(), gone_at: z.string().nullable() });
type Stored = z.infer<typeof stored>;

/** What becomes of readings that the export lacks: marked as gone at the instant, left as they are, or dropped. */
export type Lacking = { readonly kind: 'mark'; readonly at: string } | { readonly kind: 'leave' } | { readonly kind: 'drop' };

export interface KeptMonth { readonly recordId: string; readonly subject: number; readonly occurrence: number; readonly line: number; readonly fields: string }

const inFetch = 500;

/**
 * Inside `atOnce`, with the tables `incoming` and `held` of compare (merge-source.ts), and before their difference is
 * taken: afterwards `incoming` holds each changed month as it shall be, and months whose readings all went to others are
 * no longer held.
 */
export async function keepReadings(session: ImportSession, lacking: Lacking): Promise<void> {
  await session.script([
    `create temp table changed_month on commit drop as select distinct d.record_id from (select record_id, subject, fields from held where ${isStoredSeries('fields')} except select record_id, subject, fields from incoming) d
      where exists (select 1 from incoming n where n.record_id = d.record_id)`,
    'create temp table kept_month (subject bigint not null, record_id text not null, occurrence int not null, line int not null, fields text not null) on commit drop',
    'create temp table taken_month (record_id text not null, occurrence int not null) on commit drop',
    `declare month no scroll cursor for select h.record_id, h.subject, h.occurrence, h.line, h.fields, true held, r.at gone_at from held h left join import_run r on r.controller = current_setting('app.controller') and r.number = h.gone
        where h.record_id in (select record_id from changed_month) and ${isStoredSeries('h.fields')}
      union all select record_id, subject, occurrence, line, fields, false, null from incoming where record_id in (select record_id from changed_month) and ${isStoredSeries('fields')} order by record_id, held, subject, occurrence`,
  ]);
  let open: Stored[] = [];
  for (;;) {
    const rows = await session.ask(stored, `fetch ${String(inFetch)} from month`);
    const done: Stored[][] = [];
    for (const row of rows) {
      if (open[0] !== undefined && open[0].record_id !== row.record_id) {
        done.push(open);
        open = [];
      }
      open.push(row);
    }
    if (rows.length === 0) done.push(open);
    await put(session, done.map((one) => keptMonths(one, lacking)));
    if (rows.length === 0) break;
  }
  const here = 'h.record_id = t.record_id and h.occurrence = t.occurrence';
  await session.script([
    'close month',
    `delete from incoming n using changed_month c where n.record_id = c.record_id and ${isStoredSeries('n.fields')}`,
    'insert into incoming (subject, record_id, occurrence, line, fields) select subject, record_id, occurrence, line, fields from kept_month',
    `insert into touched_subject select h.subject from held h join taken_month t on ${here}`,
    `insert into emptied_subject select h.subject from held h join taken_month t on ${here}`,
    `delete from source_record r using held h join taken_month t on ${here} where r.subject = h.subject and r.record_id = h.record_id and r.occurrence = h.occurrence`,
    `delete from held h using taken_month t where ${here}`,
    'drop table changed_month, kept_month, taken_month',
  ]);
}

/** Everything stored under one name, incoming first: the months as they shall be, and the held ones that no longer are. */
export function keptMonths(rows: readonly Stored[], lacking: Lacking): { readonly kept: readonly KeptMonth[]; readonly taken: readonly Pick<KeptMonth, 'recordId' | 'occurrence'>[] } {
  const months = rows.map((row) => ({ row, ...growingMonth(storedMonth(row.fields)) }));
  const came = new Set(months.filter(({ row }) => !row.held).flatMap(({ readings }) => readings.map(({ at }) => at)));
  const whole = new Map<string, GrowingMonth & { readonly row: Stored }>();
  const keyOf = ({ row, month }: { readonly row: Stored; readonly month: GrowingMonth['month'] }): string => `${String(row.subject)} ${month.kind}`;
  for (const one of months) {
    // A reading that came for anybody is theirs, and nobody else's any more.
    const readings = one.row.held ? lackingOf(one.readings.filter(({ at }) => !came.has(at)), one.row.gone_at, lacking) : one.readings;
    const found = whole.get(keyOf(one));
    if (found !== undefined) grow(found, readings);
    else if (readings.length > 0) whole.set(keyOf(one), { ...one, readings: [...readings] });
  }
  const occurrences = new Map(months.filter(({ row }) => row.held).map((one) => [keyOf(one), one.row.occurrence]));
  let next = Math.max(0, ...occurrences.values());
  return {
    kept: [...whole].map(([key, one]) => ({ recordId: one.row.record_id, subject: one.row.subject, occurrence: occurrences.get(key) ?? (next += 1), line: one.row.line, fields: writtenMonth(one) })),
    taken: months.filter((one) => one.row.held && !whole.has(keyOf(one))).map(({ row }) => ({ recordId: row.record_id, occurrence: row.occurrence })),
  };
}

function lackingOf(readings: readonly Reading[], goneAt: string | null, lacking: Lacking): readonly Reading[] {
  if (lacking.kind === 'drop') return [];
  const at = goneAt ?? (lacking.kind === 'mark' ? lacking.at : undefined);
  return readings.map((one) => ({ ...one, goneAt: one.goneAt ?? at }));
}

async function put(session: ImportSession, names: readonly ReturnType<typeof keptMonths>[]): Promise<void> {
  const [kept, taken] = [names.flatMap((one) => one.kept), names.flatMap((one) => one.taken)];
  await session.run('insert into kept_month select * from unnest($1::int8[], $2::text[], $3::int8[], $4::int8[], $5::text[])', [
    arrayParameter('int8', kept.map(({ subject }) => subject)), arrayParameter('text', kept.map(({ recordId }) => recordId)), arrayParameter('int8', kept.map(({ occurrence }) => occurrence)),
    arrayParameter('int8', kept.map(({ line }) => line)), arrayParameter('text', kept.map(({ fields }) => fields)),
  ]);
  await session.run('insert into taken_month select * from unnest($1::text[], $2::int8[])', [arrayParameter('text', taken.map(({ recordId }) => recordId)), arrayParameter('int8', taken.map(({ occurrence }) => occurrence))]);
}
