// Where rows stand until their import ends: two tables of the controller's, unlogged, since what a crash takes is read again.
import type { Client } from 'pg';
import type { ImportSession } from './import-session.ts';

/** `isApart`: a look-up's own tables, which beside an import must not touch the import's and end with their connection. */
type StagingOf = Pick<ImportSession, 'controller' | 'isApart'>;

export function stagedRecords({ controller, isApart }: StagingOf): string {
  return isApart === true ? 'pg_temp.live_record' : `import_staging.record_${wordOf(controller)}`;
}

export function stagedSubjects({ controller, isApart }: StagingOf): string {
  return isApart === true ? 'pg_temp.live_subject' : `import_staging.subject_${wordOf(controller)}`;
}

/** Empty ones. A source's rows lie together, so an index of page ranges finds them at almost no cost. */
export async function makeStaging(session: ImportSession): Promise<void> {
  const [records, subjects] = [stagedRecords(session), stagedSubjects(session)];
  const kind = session.isApart === true ? 'temp' : 'unlogged';
  await session.script([
    `drop table if exists ${records}, ${subjects}`,
    `create ${kind} table ${records} (source int not null, subject int not null, line int not null, record_id text collate "C" not null, fields text not null)`,
    `create ${kind} table ${subjects} (source int not null, number int not null, hash bytea not null, identity bytea, customer bytea, point bytea, point_name bytea, name_hash bytea, words text[] not null, signs text not null)`,
    `create index on ${records} using brin (source) with (pages_per_range = 32)`,
  ]);
}

export async function dropStaging(session: Pick<ImportSession, 'controller' | 'isApart' | 'run'>): Promise<void> {
  await session.run(`drop table if exists ${stagedRecords(session)}, ${stagedSubjects(session)}`);
}

/** Before a source is read again; a COPY that broke off has left nothing. */
export async function clearSource(session: ImportSession, source: number): Promise<void> {
  for (const table of [stagedRecords(session), stagedSubjects(session)]) await session.run(`delete from ${table} where source = $1`, [source]);
}

/** Of which controllers an import has rows there now, or has left some. */
export async function controllersWithStaging(client: Pick<Client, 'query'>): Promise<readonly string[]> {
  const { rows } = await client.query<{ word: string }>("select distinct regexp_replace(tablename, '^(record|subject)_', '') word from pg_tables where schemaname = 'import_staging' order by 1");
  return rows.map(({ word }) => word.replaceAll('_', '-'));
}

/** A name in SQL is made of letters, digits and underscores, so no two ids of controllers (ids.ts) give one word. */
function wordOf(controller: string): string {
  if (!/^[a-z0-9-]+$/.test(controller)) throw new Error('This is no id of a controller.');
  return controller.replaceAll('-', '_');
}
