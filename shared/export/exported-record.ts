// One record as it goes out, a month of readings with its readings: values as stored, codes with their words, the identity code masked, other people's text taken out.
import { maskIdentityCode, type IdentityCode } from '../formats/identity-code.ts';
import type { Category, Field } from '../registers/controller.ts';
import { explainedCode } from '../registers/explained-code.ts';
import type { Item } from '../registers/person.ts';
import { readingsOf } from '../registers/readings.ts';
import type { Series } from '../registers/series.ts';
import type { ExportedField, ExportedReadings, ExportedRecord } from './export-document.ts';
import type { ExportInput } from './export-input.ts';

type Exporting = Pick<ExportInput, 'language' | 'withoutOthers'> & { readonly identityCode: string | null };

export function exportedRecord(item: Item, category: Category | null, exporting: Exporting): ExportedRecord {
  const known = new Map((category?.fields ?? []).map((field) => [field.key, field]));
  const fields = item.fields.map((field) => exportedField(item, field, { ...exporting, described: known.get(field.key) ?? null }));
  // The record's own id may repeat what was taken out.
  const recordId = fields.some(({ removed }) => removed === true) ? '' : masked(item.recordId, exporting.identityCode);
  return { system: item.system, recordId, broughtAt: item.broughtAt, ...(item.goneAt === undefined ? {} : { goneAt: item.goneAt }), fields, ...(item.series === undefined ? {} : { readings: exportedReadings(item.series) }) };
}

/** The last place of a row where the source no longer has some of the readings. */
export const goneKey = 'gone-at';

function exportedReadings(series: Series): ExportedReadings {
  const hasGone = series.gone !== undefined;
  const rows = readingsOf(series).map(({ at, values, goneAt }) => [new Date(at).toISOString(), ...values, ...(hasGone ? [goneAt ?? ''] : [])]);
  return { minutes: series.minutes, keys: [series.at, ...series.columns.map(({ key }) => key), ...(hasGone ? [goneKey] : [])], rows };
}


function exportedField(item: Item, field: Item['fields'][number], { language, identityCode, withoutOthers, described }: Exporting & { readonly described: Field | null }): ExportedField {
  const { key, value } = field;
  const left = withoutOthers(item, field);
  if (left !== value) return { key, value: masked(left, identityCode), removed: true };
  const meaning = explainedCode(described, value)?.[language];
  return { key, value: masked(value, identityCode), ...(meaning === undefined ? {} : { meaning }) };
}

/** As on the printed copy: whole among the identifying data only. */
function masked(value: string, identityCode: string | null): string {
  if (identityCode === null || identityCode === '' || !value.includes(identityCode)) return value;
  // True for masking: only the first seven characters are read, and the code came from the register.
  return value.replaceAll(identityCode, maskIdentityCode(identityCode as IdentityCode));
}
