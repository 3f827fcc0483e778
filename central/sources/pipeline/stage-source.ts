// One source into the staging tables, row by row: memory holds a piece of text and the newest subjects, whatever the source's size.
import { seriesPacker, type PackedRow } from '../pack-series.ts';
import { asideList, type AsideList } from './aside-list.ts';
import { bytea, copyRows, type CopyRows, type CopyValue } from './copy-rows.ts';
import type { ImportSession } from './import-session.ts';
import type { ImportSource } from './import-source.ts';
import { stagedRecords, stagedSubjects } from './staging-tables.ts';
import { subjectBook, type Subject, type SubjectBook, type SubjectHashes } from './subject-book.ts';

export interface Staging { readonly session: ImportSession; readonly hashes: SubjectHashes; readonly run: number; readonly onRows: (rows: number) => void }
export interface StagedCount { readonly read: number; readonly quarantined: number; readonly isWhole: boolean }

const rowsBetweenWords = 50_000;

/** Rows are in the tables only when the source was read to its end; one that cannot be trusted whole leaves none. */
export async function stageSource(given: ImportSource, source: number, { session, hashes, run, onRows }: Staging): Promise<StagedCount> {
  const lanes = {
    records: copyRows(session.copyIn(`copy ${stagedRecords(session)} from stdin`, 'records')),
    subjects: copyRows(session.copyIn(`copy ${stagedSubjects(session)} from stdin`, 'subjects')),
  };
  const abandon = (): Promise<unknown> => Promise.all([lanes.records.abandon(), lanes.subjects.abandon()]);
  const asides = asideList(session, { run, system: given.source.system, file: given.file.name });
  try {
    const count = await takeIn(given, { ...lanes, source, asides, book: subjectBook(hashes) }, onRows);
    await (count.isWhole ? Promise.all([lanes.records.end(), lanes.subjects.end()]) : abandon());
    await asides.flush();
    return count;
  } catch (fault) {
    await abandon();
    throw fault;
  }
}

interface Target { readonly source: number; readonly records: CopyRows; readonly subjects: CopyRows; readonly asides: AsideList; readonly book: SubjectBook }

async function takeIn(given: ImportSource, target: Target, onRows: Staging['onRows']): Promise<StagedCount> {
  let [read, quarantined] = [0, 0];
  const packer = seriesPacker(given.file, given.openReadings);
  const putAll = async (rows: readonly PackedRow[]): Promise<void> => {
    for (const row of rows) {
      const wait = putRow(row, target);
      if (wait !== null) await wait;
    }
  };
  for await (const batch of given.read()) {
    if (batch.kind === 'end') {
      if (packer !== null) await putAll(packer.end());
      for (const { fault, column } of batch.notes) await target.asides.put({ kind: 'file', reason: fault, line: null, column: column ?? null });
      return { read, quarantined, isWhole: batch.whole };
    }
    const packed = packer?.take(batch.rows) ?? { rows: batch.rows, quarantined: [] };
    for (const { reason, line } of [...batch.quarantined, ...packed.quarantined]) await target.asides.put({ kind: 'quarantined', reason, line, column: null });
    for (const { notes, line } of batch.rows) for (const note of notes) await target.asides.put({ kind: 'note', reason: note, line, column: null });
    await putAll(packed.rows);
    const before = Math.floor(read / rowsBetweenWords);
    read += batch.rows.length - packed.quarantined.length;
    quarantined += batch.quarantined.length + packed.quarantined.length;
    if (Math.floor(read / rowsBetweenWords) > before) onRows(read);
  }
  throw new Error('A source ended without saying so.');
}

function putRow(row: PackedRow, { source, records, subjects, book }: Target): Promise<unknown> | null {
  const { number, fresh } = book.of(row);
  const first = fresh === null ? null : subjects.put([source, ...columnsOf(fresh)]);
  const second = records.put([source, number, row.line, quoted(row.recordId), storedFields(row)]);
  return first === null ? second : Promise.all([first, second]);
}

/** What stands after `"fields":` in a person's document (write-people.ts): the fields, and the series where there is one. */
export function storedFields({ fields, series }: Pick<PackedRow, 'fields' | 'series'>): string {
  return series === undefined ? fieldsText(fields) : `${fieldsText(fields)},"series":${JSON.stringify(series)}`;
}

/** Letter by letter what JSON.stringify gives, at a third of its cost: an import compares these texts with those of the imports before it. */
function fieldsText(fields: PackedRow['fields']): string {
  let text = '[';
  for (const { key, value } of fields) text += `${text.length > 1 ? ',' : ''}{"key":${quoted(key)},"value":${quoted(value)}}`;
  return `${text}]`;
}

/** No quote, backslash, control character or surrogate, all of which JSON may write in another way. */
const plain = /^[ !#-[\]-~\u00A0-\uD7FF\uE000-\uFFFF]*$/;

function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

function columnsOf({ number, hash, identity, customer, point, pointName, nameHash, words, signs }: Subject): readonly CopyValue[] {
  return [number, bytea(hash), bytea(identity), bytea(customer), bytea(point), bytea(pointName), bytea(nameHash), `{${words.map((word) => `"${word}"`).join(',')}}`, signs];
}
