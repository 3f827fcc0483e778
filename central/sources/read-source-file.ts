// One exported file by its profile: rows, rows set aside, and what is odd about the file itself.
import { join } from 'node:path';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import type { SourceFile, SourceProfile } from '../../shared/registers/source-profile.ts';
import { decodeFile } from './decode-file.ts';
import type { FileNote, Quarantined } from './import-result.ts';
import { readLines } from './read-lines.ts';
import { readRecords } from './read-records.ts';
import { readRow, type RowReading, type SourceRow } from './read-row.ts';

export interface FileReading {
  readonly folder: string;
  readonly profile: ControllerProfile;
  readonly source: SourceProfile;
  readonly file: SourceFile;
  readonly today: LocalDate;
}

export interface FileRows { readonly rows: SourceRow[]; readonly quarantined: Quarantined[]; readonly notes: FileNote[] }

/** What a source says row by row; a file note that is no `unknown-column` leaves all of the file out. */
export type SourceWord = SourceRow | Quarantined | FileNote;

/** The file is there; a header without the profile's columns leaves all of it out, with a note that says so. */
export async function* readSourceRows(given: FileReading): AsyncGenerator<SourceWord> {
  const { source, file } = given;
  let reading: RowReading | null = null;
  const chunks = decodeFile(join(given.folder, source.system, file.name), file.dialect.encoding);
  for await (const record of readRecords(readLines(chunks), file.dialect)) {
    const place = { system: source.system, file: file.name, line: record.line };
    if (reading === null) {
      const header: readonly string[] = 'fault' in record ? [] : record.fields;
      const notes = headerNotes(header, given);
      yield* notes;
      if (notes.some(({ fault }) => fault !== 'unknown-column')) return;
      reading = { profile: given.profile, file, today: given.today, nameRank: source.nameRank, places: new Map(header.map((name, at) => [name, at])), width: header.length };
      continue;
    }
    const row = 'fault' in record ? { reason: record.fault } : readRow(record.fields, place, reading);
    yield 'reason' in row ? { ...place, reason: row.reason } : row;
  }
  if (reading === null) yield { system: source.system, file: file.name, fault: 'empty-file' };
}

/** All of the file at once, for one that is known to be small. */
export async function readSourceFile(given: FileReading): Promise<FileRows> {
  const found: FileRows = { rows: [], quarantined: [], notes: [] };
  for await (const word of readSourceRows(given)) {
    if ('fault' in word) found.notes.push(word);
    else if ('reason' in word) found.quarantined.push(word);
    else found.rows.push(word);
  }
  return found;
}

function headerNotes(header: readonly string[], { source, file }: FileReading): readonly FileNote[] {
  const known = file.columns.map(({ column }) => column);
  const note = (fault: FileNote['fault'], column: string): FileNote => ({ system: source.system, file: file.name, fault, column });
  return [
    ...known.filter((column) => !header.includes(column)).map((column) => note('missing-column', column)),
    ...header.filter((column, place) => header.indexOf(column) < place).map((column) => note('doubled-column', column.slice(0, 80))),
    // Personal data of an unknown column would be missing from the copy: the administrator must hear of it.
    ...header.filter((column) => !known.includes(column)).map((column) => note('unknown-column', column.slice(0, 80))),
  ];
}
