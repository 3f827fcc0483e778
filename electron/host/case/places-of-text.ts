// Where in the records of an access decision a text stands, and which places chosen earlier still stand there (Art. 15(4), R32).
import { placesMost, type RedactionPlace } from '../../../shared/rules/redaction.ts';
import { recordRef } from '../people/record-ref.ts';
import type { Showing } from './item-pages.ts';
import type { DecidedGroup } from './items-to-decide.ts';

interface ShownField { readonly place: Omit<RedactionPlace, 'record' | 'piece'> & { readonly record: string }; readonly value: string | null }

function shownFields(groups: readonly DecidedGroup[], { shown, fields }: Showing): readonly ShownField[] {
  return groups.flatMap(({ system, category, records, fieldsOf }) => records.flatMap((one) => {
    const item = one.read();
    const record = recordRef(item);
    return fieldsOf(item).map(({ key, value }) => ({ place: { system, category, record, field: key }, value: shown({ key, format: fields.get(category)?.get(key)?.format ?? 'text' }, value) }));
  }));
}

/** Every place where the text stands, letter case aside; what is withheld from the screen cannot be searched from it. */
function* placesIn({ place, value }: ShownField, wanted: string): Generator<RedactionPlace> {
  if (value === null) return;
  const lower = value.toLowerCase();
  if (lower.length !== value.length) {
    // A value whose lower case is of another length has no places to point at.
    if (lower.includes(wanted)) yield { ...place, piece: null };
    return;
  }
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) yield { ...place, piece: { from: at, to: at + wanted.length, length: value.length } };
}

/** `found`: the first `placesMost` of all `total`; one letter stands in millions of places, and nobody holds them. */
export function placesOfText(groups: readonly DecidedGroup[], text: string, showing: Showing): { readonly found: readonly RedactionPlace[]; readonly total: number } {
  const wanted = text.trim().toLowerCase();
  const found: RedactionPlace[] = [];
  let total = 0;
  for (const one of wanted === '' ? [] : shownFields(groups, showing)) for (const place of placesIn(one, wanted)) {
    total += 1;
    if (total <= placesMost) found.push(place);
  }
  return { found, total };
}

/** The numbers of those that still point at what they pointed at: a record that is there, a value of the same length. */
export function standingPlaces(groups: readonly DecidedGroup[], places: readonly RedactionPlace[], showing: Showing): number[] {
  if (places.length === 0) return [];
  const nameOf = ({ system, category, field }: Pick<RedactionPlace, 'system' | 'category' | 'field'>, record: string | null): string => JSON.stringify([system, category, field, record]);
  const lengths = new Map<string, Set<number | undefined>>();
  for (const { place, value } of shownFields(groups, showing)) {
    for (const record of [place.record, null]) {
      const name = nameOf(place, record);
      lengths.set(name, (lengths.get(name) ?? new Set()).add(value?.length));
    }
  }
  return places.flatMap((place, number) => {
    const known = lengths.get(nameOf(place, place.record));
    return known !== undefined && (place.piece === null || known.has(place.piece.length)) ? [number] : [];
  });
}
