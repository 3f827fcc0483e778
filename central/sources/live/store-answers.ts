// Stores what one system said of one person by the very steps of an import: staged, compared with what is held of them there, joined, written.
import { z } from 'zod';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { ControllerId, PersonKey } from '../../../shared/formats/ids.ts';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { SourceFile, SourceProfile } from '../../../shared/registers/source-profile.ts';
import type { LookState } from '../../../shared/registers/source-standing.ts';
import { arrayParameter } from '../../database/array-parameter.ts';
import { joinAndWrite } from '../pipeline/import-exports.ts';
import type { ImportSession } from '../pipeline/import-session.ts';
import { beginMerge, dropOrphans, mergeSource } from '../pipeline/merge-source.ts';
import { stageSource } from '../pipeline/stage-source.ts';
import { stagedRecords } from '../pipeline/staging-tables.ts';
import type { SubjectHashes } from '../pipeline/subject-book.ts';
import type { SourceAnswer } from './ask-source.ts';
import { isOf, type AnchorRole, type PersonAnchors } from './person-anchors.ts';

export interface AnsweredFile {
  readonly source: SourceProfile;
  readonly file: SourceFile;
  /** As source_file numbers it. */
  readonly number: number;
  readonly roles: readonly AnchorRole[];
  readonly answer: Exclude<SourceAnswer, { readonly fault: unknown }>;
}

export interface Storing {
  readonly controller: ControllerId;
  readonly profile: ControllerProfile;
  readonly personKey: PersonKey;
  readonly anchors: PersonAnchors;
  readonly anchorKey: Buffer;
  readonly hashes: SubjectHashes;
  /** The run that names what this look brings, and its day. */
  readonly run: number;
  readonly today: LocalDate;
}

export interface StoredFile { readonly file: AnsweredFile; readonly state: LookState; readonly rows: number; readonly quarantined: number }

/** All files of the system or none. Nobody's document is written but of those whom the answer changes. */
export async function storeAnswers(session: ImportSession, files: readonly AnsweredFile[], given: Storing): Promise<readonly StoredFile[]> {
  const { controller, anchorKey, today } = given;
  return session.atOnce(async () => {
    await beginMerge(session);
    const stored: StoredFile[] = [];
    for (const file of files) stored.push(await mergeAnswer(session, file, given));
    if (stored.every(({ state }) => state === 'unchanged' || state === 'not-askable')) return stored;
    await dropOrphans(session);
    await joinAndWrite(session, { controller, anchorKey, today });
    return stored;
  });
}

const answer = z.object({ elsewhere: z.boolean() });
const columnOf: Readonly<Record<AnchorRole, string>> = { 'identity-code': 'identity', 'customer-number': 'customer', 'metering-point': 'point' };

async function mergeAnswer(session: ImportSession, file: AnsweredFile, { personKey, anchors, hashes, run }: Storing): Promise<StoredFile> {
  const { source, number, roles } = file;
  const rows = file.answer.rows.filter((row) => isOf(anchors, row));
  const quarantined = file.answer.quarantined.length;
  await stageSource({ source, file: file.file, fingerprint: null, read: async function* () {
    yield { kind: 'rows', rows, quarantined: file.answer.quarantined };
    yield { kind: 'end', records: rows.length + quarantined, notes: file.answer.notes, whole: true };
  } }, number, { session, hashes, run, onRows: () => undefined });
  const told = (state: LookState): StoredFile => ({ file, state, rows: rows.length, quarantined });
  await session.run('drop table if exists live_scope');
  const hashed = roles.flatMap((role) => [...anchors[role]].map((value) => ({ role, hash: Buffer.from(hashes.anchor(role, value), 'hex') })));
  const place = (role: AnchorRole): string => `s.${columnOf[role]} = any($${String(4 + roles.indexOf(role))}::bytea[])`;
  // What the question would have found: only of these does silence mean that they are gone.
  await session.run('create temp table live_scope (id bigint primary key) on commit drop');
  await session.run(`insert into live_scope select s.id from subject s where s.controller = $1 and s.person_key = $2 and s.source = $3 and (${roles.map(place).join(' or ')})`,
    [session.controller, personKey, number, ...roles.map((role) => arrayParameter('bytea', hashed.filter((one) => one.role === role).map(({ hash }) => hash)))]);
  const [found] = await session.ask(answer, elsewhere(stagedRecords(session)), [number]);
  if (found?.elsewhere === true) return told('not-askable');
  const merged = await mergeSource(session, { run, source: number, rule: file.file.whenGone, isSeries: file.file.series !== null, isClean: quarantined === 0, trustAbsence: false, within: 's.id in (select id from live_scope)' });
  if (quarantined > 0 || merged.missing > 0) return told('partly');
  return told(merged.added + merged.changed + merged.gone > 0 ? 'changed' : 'unchanged');
}

// A name that is new here, or that several records have, may be held of somebody else: then only an import, which sees the
// whole source, can say whose it is and how its records are counted.
function elsewhere(staged: string): string {
  return `with own as (select r.record_id, r.occurrence from live_scope l join source_record r on r.subject = l.id),
    fresh as (select t.record_id from ${staged} t where t.source = $1 group by t.record_id having count(*) > 1 or not exists (select 1 from own o where o.record_id = t.record_id and o.occurrence = 1))
    select exists (select 1 from fresh f join source_record r on r.record_id = f.record_id join subject s on s.id = r.subject where s.source = $1 and s.id not in (select id from live_scope)) elsewhere`;
}
