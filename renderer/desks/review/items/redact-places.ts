// The places a person chooses to leave out of a copy: whole fields, a field of every record, or a piece of text wherever it stands.
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import type { Redaction, RedactionGround, RedactionPlace } from '../../../../shared/rules/redaction.ts';

export type Place = RedactionPlace;

/** What the register marks as others' data is chosen from the start (R32): record by record where all are on the first page, else in every record at once. */
export function proposedPlaces(groups: readonly ItemGroup[]): readonly Place[] {
  return groups.flatMap(({ system, category, count, records, proposed }): readonly Place[] => {
    if (records.length < count) return proposed.map((field) => ({ system, category, record: null, field, piece: null }));
    return records.flatMap(({ ref, fields }) => fields.filter(({ key }) => proposed.includes(key)).map(({ key }) => ({ system, category, record: ref, field: key, piece: null })));
  });
}

export function isSame(one: Place, other: Place): boolean {
  return one.system === other.system && one.category === other.category && one.record === other.record && one.field === other.field && one.piece?.from === other.piece?.from && one.piece?.to === other.piece?.to;
}

export function withPlaces(chosen: readonly Place[], more: readonly Place[]): readonly Place[] {
  return [...chosen, ...more.filter((one) => !chosen.some((other) => isSame(one, other)))];
}

/** What a decision has to name: a field that goes from every record speaks for each of its places. */
export function named(places: readonly Place[]): readonly Place[] {
  const fieldOf = ({ system, category, field }: Place): string => JSON.stringify([system, category, field]);
  const isEverywhere = ({ record, piece }: Place): boolean => record === null && piece === null;
  const whole = new Set(places.filter(isEverywhere).map(fieldOf));
  return places.filter((one) => isEverywhere(one) || !whole.has(fieldOf(one)));
}

export interface Run { readonly text: string; readonly removed: boolean }

/** The value in runs that stay and runs that go, for the eye. */
export function runsOf(value: string, places: readonly Place[]): readonly Run[] {
  if (places.some(({ piece }) => piece === null)) return [{ text: value, removed: true }];
  const runs: Run[] = [];
  let at = 0;
  for (const { piece } of places.toSorted((one, other) => (one.piece?.from ?? 0) - (other.piece?.from ?? 0))) {
    if (piece === null || piece.to <= at) continue;
    if (piece.from > at) runs.push({ text: value.slice(at, piece.from), removed: false });
    runs.push({ text: value.slice(Math.max(at, piece.from), piece.to), removed: true });
    at = piece.to;
  }
  return at < value.length ? [...runs, { text: value.slice(at), removed: false }] : runs;
}

export function redactionsFrom(places: readonly Place[], ground: RedactionGround): Redaction[] {
  return places.map((one) => ({ ...one, ground }));
}
