// An import of small files without a database: read as the product reads, joined by the rules once more, for tests of reading and to hold the real import against.
import { createHash } from 'node:crypto';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import { personKey, type PersonKey } from '../../shared/formats/ids.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { Item, Person } from '../../shared/registers/person.ts';
import type { SourceProfile } from '../../shared/registers/source-profile.ts';
import { buildHead } from '../../central/sources/build-person.ts';
import type { FileNote, Note, Quarantined } from '../../central/sources/import-result.ts';
import { folderSources } from '../../central/sources/pipeline/folder-sources.ts';
import { seriesPacker, type PackedRow } from '../../central/sources/pack-series.ts';
import { joinPeople, type KeyConflict, type Unjoined } from './join-in-memory.ts';

export interface FolderImport {
  readonly profile: ControllerProfile;
  readonly sourceProfiles: readonly SourceProfile[];
  /** `<folder>/<system>/<file of the profile>` */
  readonly folder: string;
  /** ISO instant in UTC with milliseconds. */
  readonly importedAt: string;
}

export interface MemoryImport {
  readonly persons: readonly Person[];
  readonly unjoined: readonly Unjoined[];
  readonly quarantined: readonly Quarantined[];
  readonly notes: readonly Note[];
  readonly conflicts: readonly KeyConflict[];
  readonly files: readonly FileNote[];
}

export async function importInMemory({ profile, sourceProfiles, folder, importedAt }: FolderImport): Promise<MemoryImport> {
  const today = helsinkiDateOf(importedAt);
  if (!today.ok) throw new Error('importedAt is not an ISO instant.');
  const { sources, notes } = await folderSources({ profile, sourceProfiles, folder, today: today.value });
  const rows: PackedRow[] = [];
  const quarantined: Quarantined[] = [];
  const noted: Note[] = [];
  const files: FileNote[] = [...notes];
  for (const source of sources) {
    const own: PackedRow[] = [];
    const packer = seriesPacker(source.file);
    const told: Note[] = [];
    for await (const batch of source.read()) {
      if (batch.kind === 'rows') {
        const packed = packer?.take(batch.rows) ?? { rows: batch.rows, quarantined: [] };
        own.push(...packed.rows);
        told.push(...batch.rows.flatMap(({ system, file, line, notes: reasons }) => reasons.map((reason) => ({ system, file, line, reason }))));
        quarantined.push(...batch.quarantined, ...packed.quarantined);
      } else {
        files.push(...batch.notes);
        if (!batch.whole) continue;
        rows.push(...own, ...(packer?.end() ?? []));
        noted.push(...told);
      }
    }
  }
  const joined = joinPeople(rows);
  return {
    persons: joined.people.map(({ anchors, rows: own }) => personOf(own, { profile, today: today.value, importedAt, key: keyOf(profile.id, JSON.stringify(anchors[0])) })),
    unjoined: joined.unjoined, conflicts: joined.conflicts, quarantined, files,
    notes: noted,
  };
}

// Told apart as the product tells them, but not secret: RFC 9562 version 8 from a plain hash.
function keyOf(controller: string, anchor: string): PersonKey {
  const hash = createHash('sha256').update(`${controller}:${anchor}`).digest('hex');
  return personKey.parse(`${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`);
}

interface Building { readonly profile: ControllerProfile; readonly today: LocalDate; readonly importedAt: string; readonly key: PersonKey }

function personOf(given: readonly PackedRow[], { profile, today, importedAt, key }: Building): Person {
  const rankOf = ({ system }: PackedRow): number => profile.systems.findIndex(({ code }) => code === system);
  const rows = given.toSorted((one, other) => rankOf(one) - rankOf(other) || compare(one.file, other.file) || compare(JSON.stringify(one.recordId), JSON.stringify(other.recordId)) || compare(JSON.stringify(one.fields), JSON.stringify(other.fields)));
  const sayings = rows.map((row) => ({
    identityCode: row.identityCode, customerNumber: row.customerNumber, meteringPoint: row.meteringPoint, roles: row.roles,
    systemRank: rankOf(row), nameRank: row.nameRank, file: row.file, first: JSON.stringify(row.recordId), gone: false,
  }));
  const items = rows.map(({ system, category, recordId, fields, series }): Item => ({ system, category, recordId, fields: [...fields], broughtAt: importedAt, ...(series === undefined ? {} : { series }) }));
  return { ...buildHead(sayings, { personKey: key, controller: profile.id, today }), items };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
