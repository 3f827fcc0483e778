// Answers what an administrator's desk asks about the sources, on the owner's connection; who asks has been proved before (routes/sources-administer.ts).
import { join } from 'node:path';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { ActorId, ControllerId } from '../../shared/formats/ids.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { joinsMax, type ImportProgress, type SourceActAnswer, type SourceActName, type SourceActRequest } from '../../shared/registers/source-acts.ts';
import { sourceFile, type SourceFile, type SourceProfile } from '../../shared/registers/source-profile.ts';
import { readProfiles } from '../commands/read-profiles.ts';
import type { Database } from '../database/connect.ts';
import type { Connections } from '../sources/connectors/open-source.ts';
import { decideJoin } from '../sources/pipeline/decide-join.ts';
import { findFiles } from '../sources/find-files.ts';
import { startImport } from '../sources/pipeline/start-import.ts';
import { inForce } from '../../shared/registers/controller.ts';
import { codesOfColumn } from './column-codes.ts';
import { hasEndingOf } from './kind-of-bytes.ts';
import { listJoins } from './list-joins.ts';
import type { ScopeOffice } from './scope-office.ts';
import type { SentFiles, SentSource } from './sent-files.ts';
import { lookAtSource } from './source-look.ts';
import { mapColumns } from './source-mapping.ts';
import { overviewOfSources } from './source-overview.ts';
import { reportPage } from './source-report.ts';
import { keepVersion, profilesInUse, storedVersions, versionInUse, type StoredVersion } from './source-versions.ts';
import type { SourceWork } from './source-work.ts';

export interface OfficeParts {
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly anchorKey: Buffer;
  /** Exports lie in `<imports>/<controller>/<system>/<file>`. */
  readonly imports: string;
  /** Where profiles are kept; null: those of the product. */
  readonly assets: string | null;
  readonly connections: Connections;
  readonly work: SourceWork;
  readonly sent: SentFiles;
  readonly scope: ScopeOffice;
  readonly now: () => Date;
}

/** Who asks, proved. */
export interface Asker { readonly controller: ControllerId; readonly actor: ActorId }

export type SourceOffice = { readonly [N in SourceActName]: (asker: Asker, request: SourceActRequest<N>) => Promise<Result<SourceActAnswer<N>>> };

export function sourceOffice(parts: OfficeParts): SourceOffice {
  return {
    'list-sources': async ({ controller }) => {
      const { profile, shipped, versions, today } = await sourcesOf(parts, controller);
      const { owner, connections, sent } = parts;
      const overview = await overviewOfSources({ owner, connections, sent, profile, shipped, versions, today, folder: join(parts.imports, controller) });
      return ok({ ...overview, progress: await parts.work.progress(controller), scope: await parts.scope.standing({ profile, today }) });
    },
    'look-at-source': (asker, request) => look(parts, asker, request),
    'column-codes': (asker, request) => codes(parts, asker, request),
    ...sendingOf(parts),
    'offline-scope': async ({ controller }) => ok(await parts.scope.standing(await sourcesOf(parts, controller))),
    'set-offline-scope': async ({ controller, actor }, wish) => parts.scope.set(await sourcesOf(parts, controller), wish, actor),
    'source-profile': (asker, { system }) => profileOf(parts, asker, system),
    'map-columns': (asker, request) => map(parts, asker, request),
    'begin-import': (asker, request) => begin(parts, asker, request),
    'import-progress': async ({ controller }) => ok(await parts.work.progress(controller)),
    'cancel-import': async ({ controller }) => ok(await parts.work.cancel(controller)),
    'import-report': async ({ controller }, { run, after }) => {
      const page = await reportPage(parts.owner, { controller, run, after });
      return page === null ? refused('import-unknown') : ok(page);
    },
    'list-joins': async ({ controller }, { all }) => {
      const joins = await listJoins(parts.owner, { controller, all, limit: joinsMax });
      return ok({ joins: joins.map((one) => ({ ...one, at: one.at === null ? null : new Date(one.at).toISOString() })) });
    },
    'decide-join': (asker, request) => decide(parts, asker, request),
  };
}

interface Sources { readonly profile: ReturnType<typeof readProfiles>['profile']; readonly shipped: readonly SourceProfile[]; readonly inUse: readonly SourceProfile[]; readonly versions: readonly StoredVersion[]; readonly today: LocalDate }

async function sourcesOf({ owner, assets, now }: OfficeParts, controller: ControllerId): Promise<Sources> {
  const today = helsinkiDateOf(now().toISOString());
  if (!today.ok) throw new Error('The clock gives no instant.');
  const { profile, sourceProfiles } = readProfiles(controller, assets);
  const versions = await storedVersions(owner, controller);
  return { profile, shipped: sourceProfiles, versions, today: today.value, inUse: profilesInUse(sourceProfiles, versions, today.value).filter((one) => inForce(one, today.value)) };
}

function fileOf({ inUse }: Sources, system: string, name: string): { readonly source: SourceProfile; readonly file: SourceFile } | null {
  const source = inUse.find((one) => one.system === system);
  const file = source?.files.find((one) => one.name === name);
  return source === undefined || file === undefined ? null : { source, file };
}

/** The import folder, or where what was sent from a desk lies. */
function folderFor({ imports, sent }: OfficeParts, controller: ControllerId, isSent: boolean): string {
  return isSent ? sent.folderOf(controller) : join(imports, controller);
}

async function look(parts: OfficeParts, { controller }: Asker, { system, file: name, sent = false }: SourceActRequest<'look-at-source'>): Promise<Result<SourceActAnswer<'look-at-source'>>> {
  const sources = await sourcesOf(parts, controller);
  const found = fileOf(sources, system, name);
  if (found === null) return refused('source-unknown');
  const leftOut = versionInUse(sources.versions, system, sources.today)?.leftOut ?? [];
  return ok(await lookAtSource({ folder: folderFor(parts, controller, sent), profile: found.source, file: found.file, leftOut, connections: parts.connections }));
}

async function codes(parts: OfficeParts, { controller }: Asker, { system, file: name, column, sent = false }: SourceActRequest<'column-codes'>): Promise<Result<SourceActAnswer<'column-codes'>>> {
  const found = fileOf(await sourcesOf(parts, controller), system, name);
  if (found === null) return refused('source-unknown');
  return ok(await codesOfColumn({ folder: folderFor(parts, controller, sent), profile: found.source, file: found.file, column, connections: parts.connections }));
}

type SendingAct = 'send-file' | 'send-piece' | 'end-sending' | 'drop-sent';

function sendingOf(parts: OfficeParts): Pick<SourceOffice, SendingAct> {
  const { sent } = parts;
  const placeOf = async ({ controller }: Asker, { system, file: name }: { readonly system: string; readonly file: string }): Promise<SentSource | null> => {
    const found = fileOf(await sourcesOf(parts, controller), system, name);
    return found?.file.from.kind === 'folder' ? { controller, system, file: found.file } : null;
  };
  return {
    'send-file': async (asker, { ending, bytes, changedAt, ...named }) => {
      const place = await placeOf(asker, named);
      if (place === null) return refused('source-unknown');
      return hasEndingOf(ending, place.file.name) ? sent.begin(place, { bytes, changedAt, by: asker.actor }) : refused('file-wrong-kind');
    },
    // A file may have a thousand pieces: that the profiles have it was asked when its sending began, which left a note there.
    'send-piece': async ({ controller, actor }, { system, file, sending, at, piece }) => {
      const name = sourceFile.shape.name.safeParse(file);
      return name.success ? sent.piece({ controller, system, file: { name: name.data } }, { sending, at, bytes: Buffer.from(piece, 'base64'), by: actor }) : refused('source-unknown');
    },
    'end-sending': async (asker, { sending, ...named }) => {
      const place = await placeOf(asker, named);
      return place === null ? refused('source-unknown') : sent.end(place, { sending, by: asker.actor });
    },
    'drop-sent': async (asker, named) => {
      const place = await placeOf(asker, named);
      if (place === null) return refused('source-unknown');
      await sent.drop(place);
      return ok({});
    },
  };
}

async function profileOf(parts: OfficeParts, { controller }: Asker, system: string): Promise<Result<SourceActAnswer<'source-profile'>>> {
  const { inUse, versions } = await sourcesOf(parts, controller);
  const profile = inUse.find((one) => one.system === system);
  if (profile === undefined) return refused('source-unknown');
  const own = versions.filter((one) => one.profile.system === system);
  return ok({ profile, version: own[0]?.version ?? null, versions: own.slice(0, 50).map(({ version, validFrom, by, at, columns }) => ({ version, validFrom, by, at, columns: [...columns] })) });
}

/** On the newest version, also one whose day has not come: else the next would lose what it mapped. */
async function map(parts: OfficeParts, { controller, actor }: Asker, { system, file, base, validFrom, columns }: SourceActRequest<'map-columns'>): Promise<Result<SourceActAnswer<'map-columns'>>> {
  const sources = await sourcesOf(parts, controller);
  const newest = sources.versions.find((one) => one.profile.system === system);
  if ((newest?.version ?? null) !== base) return refused('profile-changed');
  const before = newest?.profile ?? sources.shipped.find((one) => one.system === system);
  if (before === undefined) return refused('source-unknown');
  const mapped = mapColumns({ profile: before, leftOut: newest?.leftOut ?? [], file, columns, validFrom, today: sources.today, controller: sources.profile });
  if (mapped === null) return refused('source-unknown');
  if (mapped.faults.length > 0) return ok({ version: null, faults: [...mapped.faults] });
  const version = await keepVersion(parts.owner, { controller, base, profile: mapped.profile, leftOut: mapped.leftOut, changed: columns.map(({ column }) => column), by: actor });
  return version === null ? refused('profile-changed') : ok({ version, faults: [] });
}

async function begin(parts: OfficeParts, { controller, actor }: Asker, { systems, sent = null, trial, trustAbsence }: SourceActRequest<'begin-import'>): Promise<Result<ImportProgress>> {
  const { ownerUrl, anchorKey, now } = parts;
  const { profile, inUse } = await sourcesOf(parts, controller);
  const sourceProfiles = sent === null ? inUse.filter(({ system }) => systems === null || systems.includes(system)) : onlyFile(inUse, sent);
  const folder = folderFor(parts, controller, sent !== null);
  const { present } = await findFiles(folder, sourceProfiles);
  if (!present.some(({ file }) => file.from.kind === 'folder' || parts.connections.has(file.from.connection))) return refused('nothing-to-import');
  const [came] = present;
  const place = sent === null || came === undefined ? null : { controller, system: sent.system, file: came.file };
  return parts.work.begin(controller, { kind: trial ? 'trial' : 'import', by: actor, work: async (onStep, signal) => {
    const standing = place === null ? null : await parts.sent.standing(place);
    // Nothing is waited for between this and the listener.
    signal.throwIfAborted();
    const job = startImport({ profile, sourceProfiles, folder, ownerUrl, anchorKey, importedAt: now().toISOString(), trial, trustAbsence }, onStep);
    signal.addEventListener('abort', job.cancel, { once: true });
    const outcome = await job.outcome;
    // Left out, it waits for a mapping that fits it; one that was sent meanwhile waits for its own import.
    if (place !== null && standing !== null && !trial && outcome.files.every(({ state }) => state !== 'left-out')) await parts.sent.drop(place, standing.at);
    return outcome;
  } });
}

/** The profile of the system as if it had this file alone: what an import is not given, it leaves as it was. */
function onlyFile(inUse: readonly SourceProfile[], { system, file }: { readonly system: string; readonly file: string }): readonly SourceProfile[] {
  return inUse.filter((one) => one.system === system).map((one) => ({ ...one, files: one.files.filter(({ name, from }) => name === file && from.kind === 'folder') }));
}

async function decide({ owner, ownerUrl, anchorKey, work }: OfficeParts, { controller, actor }: Asker, { id, verdict }: SourceActRequest<'decide-join'>): Promise<Result<ImportProgress>> {
  const listed = await listJoins(owner, { controller, all: true, limit: joinsMax * 5 });
  // A decision's number and a waiting pair's may be the same: they are numbered apart.
  if (!listed.some((one) => one.id === id && (one.verdict === 'waiting') === (verdict !== 'undone'))) return refused('join-unknown');
  return work.begin(controller, { kind: 'join', by: actor, work: (_onStep, signal) => decideJoin({ ownerUrl, anchorKey, controller, signal }, { id, verdict, by: actor }) });
}
