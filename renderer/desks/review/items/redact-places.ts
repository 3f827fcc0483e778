// The places a person chooses to leave out of a copy: whole fields, a field of every record, or a piece of text wherever it stands.
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import type { Redaction, RedactionGround } from '../../../../shared/rules/redaction.ts';

export type Place = Omit<Redaction, 'ground'>;

/** What the register marks as others' data is chosen from the start (R32). */
export function proposedPlaces(groups: readonly ItemGroup[]): readonly Place[] {
  return groups.flatMap(({ system, category, records }) => records.flatMap(({ ref, fields }) => fields.filter(({ proposed }) => proposed).map(({ key }) => ({ system, category, record: ref, field: key, piece: null }))));
}

/** Of places chosen earlier those that still point at what they pointed at: a record that is there, a value of the same length. */
export function standingPlaces(groups: readonly ItemGroup[], places: readonly Place[]): readonly Place[] {
  return places.filter((place) => groups.some(({ system, category, records }) => system === place.system && category === place.category && records.some(({ ref, fields }) =>
    (place.record === null || place.record === ref) && fields.some(({ key, value }) => key === place.field && (place.piece === null || value?.length === place.piece.length)))));
}

export function isSame(one: Place, other: Place): boolean {
  return one.system === other.system && one.category === other.category && one.record === other.record && one.field === other.field && one.piece?.from === other.piece?.from && one.piece?.to === other.piece?.to;
}

/** Every place where the text stands, letter case aside, beside what is chosen already; withheld values cannot be searched here. */
export function placesOfText(groups: readonly ItemGroup[], typed: string): readonly Place[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  return groups.flatMap(({ system, category, records }) => records.flatMap(({ ref, fields }) => fields.flatMap(({ key, value }) => {
    // A value whose lower case is of another length has no places to point at.
    const lower = value?.toLowerCase() ?? '';
    if (value === null || lower.length !== value.length) return lower.includes(wanted) ? [{ system, category, record: ref, field: key, piece: null }] : [];
    return startsOf(lower, wanted).map((from): Place => ({ system, category, record: ref, field: key, piece: { from, to: from + wanted.length, length: value.length } }));
  })));
}

function startsOf(text: string, wanted: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

export function withPlaces(chosen: readonly Place[], more: readonly Place[]): readonly Place[] {
  return [...chosen, ...more.filter((one) => !chosen.some((other) => isSame(one, other)))];
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
