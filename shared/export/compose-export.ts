// Makes the files of a machine-readable answer: the data, its schema, a table per category, the metering series, what it all means.
import { inForce, type Category } from '../registers/controller.ts';
import { inForceOr } from '../papers/paper-setting.ts';
import { csvTable } from './csv-table.ts';
import { dataText } from './data-text.ts';
import { exportSchema, exportSchemaId, exportVersion, type ExportData, type ExportedRecord } from './export-document.ts';
import type { BeginSha256, ExportFile, ExportInput } from './export-input.ts';
import { exportManifest } from './export-manifest.ts';
import { exportWords } from './export-words.ts';
import { exportedCategories, type ChosenCategory } from './exported-categories.ts';
import { exportedRecord } from './exported-record.ts';
import { hashedPieces } from './hashed-pieces.ts';
import { isMeteringSeries, meteringFile } from './metering-file.ts';
import { readMe } from './read-me.ts';
import { rowCount } from './table-rows.ts';

/**
 * `data.json`, `data.schema.json`, `csv/<category>.csv`, `metering-series.csv` where there is a series, `READ-ME.txt`, and last
 * `manifest.json` with the SHA-256 of each. A file's pieces are to be taken to their end before the next file is asked for: years of hourly readings are
 * 60 MB of text, which is never held whole, and a second's work, between the pieces of which a desk answers its windows. Throws only on defects (a
 * register the profile does not have, a file that was not taken).
 */
export function* composeExport(input: ExportInput, beginSha256: BeginSha256): Generator<ExportFile, void> {
  const { data, chosen } = exportedData(input);
  const recordsAt = (place: number): readonly ExportedRecord[] => data.categories[place]?.records ?? [];
  const series = chosen.flatMap(({ category }, place) => (isMeteringSeries(category) ? recordsAt(place) : []));
  const files: ExportFile[] = [
    { name: 'data.json', pieces: dataText(data), records: data.categories.reduce((sum, { records }) => sum + rowCount(records), 0) },
    { name: 'data.schema.json', pieces: [json(exportSchema())], records: null },
  ];
  for (const [place, { code, category }] of chosen.entries()) files.push({ name: csvName(code), pieces: csvTable(recordsAt(place), fieldKeys(category)), records: rowCount(recordsAt(place)) });
  if (series.length > 0) files.push({ name: 'metering-series.csv', pieces: meteringFile(series), records: rowCount(series) });
  files.push({ name: 'READ-ME.txt', pieces: [readMe(data, files, exportWords[input.language])], records: null });
  const hashes = new Map<ExportFile, string>();
  for (const file of files) yield { ...file, pieces: hashedPieces(file.pieces, beginSha256(), (sha256) => { hashes.set(file, sha256); }) };
  const hashOf = (file: ExportFile): string => {
    const sha256 = hashes.get(file);
    if (sha256 === undefined) throw new Error('A file of the answer was not taken to its end.');
    return sha256;
  };
  yield { name: 'manifest.json', pieces: [json(exportManifest(data, chosen, { files, input, hashOf }))], records: null };
}

/** A code the profile does not know may hold anything; a file's name holds letters, digits and hyphens only. */
export function csvName(code: string): string {
  return `csv/${code.replaceAll(/[^a-z0-9-]/g, '-')}.csv`;
}

/** What data.json says, with the categories it was made of in the same order. */
export function exportedData(input: ExportInput): { readonly data: ExportData; readonly chosen: readonly ChosenCategory[] } {
  const { right, language, profile, person, today } = input;
  const register = inForceOr(profile.registers.filter(({ id }) => id === input.registerId), today);
  if (register === null) throw new Error('The profile has no register of this id.');
  const { chosen, leftOut } = exportedCategories(input);
  const nameOf = (code: string, category: Category | null): string => category?.name[language] ?? code;
  const current = profile.entities.filter((entity) => inForce(entity, today));
  const entities = current.length > 0 ? current : profile.entities.slice(0, 1);
  const exporting = { language, identityCode: person?.identityCode ?? null, withoutOthers: input.withoutOthers };
  const data: ExportData = {
    $schema: exportSchemaId, version: exportVersion, right, language,
    controller: { id: profile.id, entities: entities.map(({ name, businessId }) => ({ name, businessId })) },
    register: { id: register.id, name: register.name[language] },
    diaryNumber: input.diaryNumber, receivedOn: input.receivedOn, madeAt: input.madeAt, scope: input.scope,
    person: person === null ? null : personOf(person),
    ...(input.freshness === undefined ? {} : { sources: sourcesOf(input.freshness, chosen) }),
    categories: chosen.map(({ code, category, items }) => ({ code, name: nameOf(code, category), records: items.map((item) => exportedRecord(item, category, exporting)) })),
    leftOut: leftOut.map(({ code, category, reason }) => ({ code, name: nameOf(code, category), reason })),
  };
  return { data, chosen };
}

/** Of the categories that are given; whether the source can be asked is the office's own matter. */
function sourcesOf(freshness: NonNullable<ExportInput['freshness']>, chosen: readonly ChosenCategory[]): NonNullable<ExportData['sources']> {
  return freshness.filter(({ category }) => chosen.some(({ code }) => code === category)).map(({ system, category, freshness: { copyAt, checkedAt, failed, isOld } }) => ({ system, category, copyAt, checkedAt, failed, isOld }));
}

function personOf(person: NonNullable<ExportInput['person']>): NonNullable<ExportData['person']> {
  const { familyName, givenNames, identityCode, birthDate, language, phones, emails, addresses, customerNumbers, meteringPoints, nonDisclosure } = person;
  return { familyName, givenNames, identityCode, birthDate, language, phones, emails, addresses, customerNumbers, meteringPoints, nonDisclosure };
}

export function fieldKeys(category: Category | null): readonly string[] {
  return category?.fields.map(({ key }) => key) ?? [];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
