// One record as it goes out: values as stored, codes with their words, the identity code masked, other people's text taken out.
import { maskIdentityCode, type IdentityCode } from '../formats/identity-code.ts';
import type { Category, Field } from '../registers/controller.ts';
import type { Item } from '../registers/person.ts';
import type { Language } from '../registers/words.ts';
import type { ExportedField, ExportedRecord } from './export-document.ts';
import type { RemovedPlace } from './export-input.ts';

/** Stands where a piece of a text was taken out. */
export const removedMark = '[…]';

export interface Exporting {
  readonly language: Language;
  readonly identityCode: string | null;
  readonly removed: readonly RemovedPlace[];
}

export function exportedRecord(item: Item, category: Category | null, exporting: Exporting): ExportedRecord {
  const known = new Map((category?.fields ?? []).map((field) => [field.key, field]));
  const removed = exporting.removed.filter((place) => place.system === item.system && place.category === item.category && place.recordId === item.recordId);
  return {
    system: item.system, recordId: masked(item.recordId, exporting.identityCode), broughtAt: item.broughtAt,
    fields: item.fields.map(({ key, value }) => exportedField({ key, value }, known.get(key) ?? null, { ...exporting, removed: removed.filter(({ field }) => field === key) })),
  };
}

function exportedField({ key, value }: { readonly key: string; readonly value: string }, field: Field | null, { language, identityCode, removed }: Exporting): ExportedField {
  if (removed.some(({ from, to }) => from === undefined || to === undefined)) return { key, value: null, removed: true };
  if (removed.length > 0) return { key, value: masked(withoutPieces(value, removed), identityCode), removed: true };
  const meaning = field?.codes?.[value.trim()]?.[language];
  return { key, value: masked(value, identityCode), ...(meaning === undefined ? {} : { meaning }) };
}

/** Pieces that overlap are taken out as one; a piece beyond the text's end takes what there is. */
function withoutPieces(value: string, removed: readonly RemovedPlace[]): string {
  let left = '';
  let at = 0;
  for (const { from = 0, to = value.length } of removed.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0))) {
    if (to <= at) continue;
    left += from < at ? '' : value.slice(at, from) + removedMark;
    at = to;
  }
  return left + value.slice(at);
}

/** As on the printed copy: whole among the identifying data only. */
function masked(value: string, identityCode: string | null): string {
  if (identityCode === null || identityCode === '' || !value.includes(identityCode)) return value;
  // True for masking: only the first seven characters are read, and the code came from the register.
  return value.replaceAll(identityCode, maskIdentityCode(identityCode as IdentityCode));
}
