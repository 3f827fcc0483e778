// Every source of a controller as an administrator sees it: its profile, its last import, and what lies in the import folder.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { inForce, type ControllerProfile } from '../../shared/registers/controller.ts';
import type { SourcesOverview, SourceStanding, SystemStanding } from '../../shared/registers/source-acts.ts';
import type { SourceFile, SourceProfile } from '../../shared/registers/source-profile.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import type { Connections } from '../sources/connectors/open-source.ts';
import { unlessAway } from '../unless-away.ts';
import type { SentFiles } from './sent-files.ts';
import { profilesInUse, versionInUse, type StoredVersion } from './source-versions.ts';

export interface OverviewGiven {
  readonly owner: Database;
  readonly folder: string;
  readonly profile: ControllerProfile;
  readonly shipped: readonly SourceProfile[];
  readonly versions: readonly StoredVersion[];
  readonly today: LocalDate;
  readonly connections: Connections;
  readonly sent: SentFiles;
}

const lastImport = z.object({
  system: z.string(), file: z.string(), run: z.int(), at: z.string(), state: z.enum(['stored', 'left-out']),
  read: z.coerce.number(), quarantined: z.coerce.number(), added: z.coerce.number(), changed: z.coerce.number(), gone: z.coerce.number(), missing: z.coerce.number(), unmapped: z.boolean(),
});
type LastImport = z.infer<typeof lastImport>;

const runsShown = 10;
const unexpectedShown = 20;
const nameLength = 80;

/** Systems without a profile are listed too: nothing of them is ever brought, which somebody should see. */
export async function overviewOfSources(given: OverviewGiven): Promise<Omit<SourcesOverview, 'progress' | 'scope'>> {
  const { owner, profile, today } = given;
  const last = await lastImports(owner, profile.id);
  const runs = await inScope(owner, { controller: profile.id }, (trx) => trx.selectFrom('import_run').select(['number as run', 'at', 'trial', 'state'])
    .where('controller', '=', profile.id).where('live', '=', false).orderBy('number', 'desc').limit(runsShown).execute());
  const systems: SystemStanding[] = [];
  for (const { code } of profile.systems.filter((one) => inForce(one, today))) systems.push(await systemOf(code, given, last));
  return { systems, runs };
}

async function systemOf(system: string, { folder, profile, shipped, versions, today, connections, sent }: OverviewGiven, last: readonly LastImport[]): Promise<SystemStanding> {
  const source = profilesInUse(shipped, versions, today).find((one) => one.system === system && inForce(one, today));
  const lying = await filesOf(join(folder, system));
  if (source === undefined) return { system, version: null, validFrom: null, knowledge: null, files: [], unexpected: unexpectedOf(lying, []) };
  const files = await Promise.all(source.files.map(async (file): Promise<SourceStanding> => {
    const { connection, connected } = connectionOf(file, connections);
    const newest = last.find((one) => one.system === system && one.file === file.name);
    return {
      name: file.name, category: file.category, from: file.from.kind, connection, connected, waiting: lying.get(file.name) ?? null,
      sent: file.from.kind === 'folder' ? await sent.standing({ controller: profile.id, system, file }) : null, last: newest === undefined ? null : countsOf(newest),
    };
  }));
  return { system, version: versionInUse(versions, system, today)?.version ?? null, validFrom: source.validFrom, knowledge: source.restsOn.knowledge, files, unexpected: unexpectedOf(lying, source.files) };
}

function countsOf({ run, at, state, read, quarantined, added, changed, gone, missing, unmapped }: LastImport): SourceStanding['last'] {
  return { run, at, state, read, quarantined, added, changed, gone, missing, ...(unmapped ? { unmapped } : {}) };
}

function connectionOf({ from }: SourceFile, connections: Connections): Pick<SourceStanding, 'connection' | 'connected'> {
  return from.kind === 'folder' ? { connection: null, connected: false } : { connection: from.connection, connected: connections.has(from.connection) };
}

function unexpectedOf(lying: Lying, files: readonly SourceFile[]): string[] {
  return [...lying.keys()].filter((name) => !files.some((file) => file.name === name)).slice(0, unexpectedShown).map((name) => name.slice(0, nameLength));
}

type Lying = ReadonlyMap<string, { readonly bytes: number; readonly changedAt: string }>;

/** A link is left alone, as the import does: it could lead out of the folder. */
async function filesOf(folder: string): Promise<Lying> {
  const names = (await unlessAway(readdir(folder, { withFileTypes: true })) ?? []).filter((entry) => entry.isFile()).map(({ name }) => name).toSorted();
  const found = await Promise.all(names.map(async (name) => {
    // One that is taken away meanwhile hides none of the others.
    const lies = await unlessAway(stat(join(folder, name)));
    return lies === null ? [] : [[name, { bytes: lies.size, changedAt: lies.mtime.toISOString() }] as const];
  }));
  return new Map(found.flat());
}

/** Of each source the newest import that ended and was no trial. */
async function lastImports(owner: Database, controller: string): Promise<readonly LastImport[]> {
  const { rows } = await inScope(owner, { controller }, (trx) => sql`
    select distinct on (i.source) f.system, f.file, r.number run, r.at, i.state, i.read, i.quarantined, i.added, i.changed, i.gone, i.missing,
      exists (select 1 from import_aside a where a.controller = i.controller and a.run = i.run and a.kind = 'file' and a.system = f.system and a.file = f.file and a.reason = 'non-disclosure-unmapped') unmapped
    from import_file i join import_run r on r.controller = i.controller and r.number = i.run join source_file f on f.id = i.source
    where i.controller = ${controller} and not r.trial and r.state = 'stored' and i.state in ('stored', 'left-out') order by i.source, r.number desc`.execute(trx));
  return rows.map((row) => lastImport.parse(row));
}
