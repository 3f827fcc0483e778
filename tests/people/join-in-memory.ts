// The joining rules once more, row by row in memory: what the product's sets in the database are held against.
import type { RowPlace, UnjoinedReason } from '../../central/sources/import-result.ts';
import { nameOf } from '../../central/sources/person-name.ts';
import type { PackedRow } from '../../central/sources/pack-series.ts';
import { foldSearchText, searchTokens } from '../../shared/formats/search-text.ts';

export interface Unjoined extends RowPlace { readonly reason: UnjoinedReason }

/** A key that more than one person holds, so that it joins none of them; `rows` are where it was met. */
export interface KeyConflict { readonly kind: 'customer-number' | 'metering-point'; readonly owners: number; readonly rows: readonly RowPlace[] }

/** What stays the same about a person from import to import, strongest first. */
export interface IdentityAnchor { readonly kind: 'identity-code' | 'customer-number' | 'metering-point-and-name'; readonly value: string }

export interface PersonRows { readonly anchors: readonly IdentityAnchor[]; readonly rows: PackedRow[] }
export interface JoinedPeople { readonly people: readonly PersonRows[]; readonly unjoined: readonly Unjoined[]; readonly conflicts: readonly KeyConflict[] }

interface Joining {
  readonly groups: Map<string, PersonRows>;
  readonly unjoined: Unjoined[];
  readonly pointOwners: Map<string, Set<string>>;
}

/**
 * An identity code is a person. A customer number joins to the one identity code it is met with, or stands for a person
 * itself. A metering point outlives its tenants, so it only places rows that have nothing stronger, and only where one
 * person holds it and the row's name, when it bears one, fits. The order of rows does not change who is who.
 */
export function joinPeople(rows: readonly PackedRow[]): JoinedPeople {
  const joining: Joining = { groups: new Map(), unjoined: [], pointOwners: new Map() };
  const codesOf = collect(rows, ({ customerNumber }) => customerNumber, ({ identityCode }) => identityCode);
  const weak: PackedRow[] = [];
  for (const row of rows) {
    if (row.identityCode === null && row.customerNumber === null) weak.push(row);
    else placeByNumber(row, codesOf, joining);
  }
  const byNumber = new Map([...joining.pointOwners].map(([point, owners]) => [point, new Set(owners)]));
  for (const row of weak) if (nameOf(row) !== '') placeByPoint(row, byNumber, joining);
  for (const row of weak) if (nameOf(row) === '') placeByPoint(row, joining.pointOwners, joining);
  return { people: [...joining.groups.values()].toSorted(byAnchor), unjoined: joining.unjoined, conflicts: conflictsOf(rows, codesOf, joining.pointOwners) };
}

function placeByNumber(row: PackedRow, codesOf: ReadonlyMap<string, ReadonlySet<string>>, joining: Joining): void {
  const codes = row.customerNumber === null ? null : codesOf.get(row.customerNumber);
  const shared = codes !== null && codes !== undefined && codes.size > 1;
  if (row.identityCode === null && shared) {
    setAside(row, 'customer-number-shared', joining);
    // Somebody holds the point, and nobody knows who: it places no row either.
    own(row, `unknown ${String(row.customerNumber)}`, joining);
    return;
  }
  const code = row.identityCode ?? [...(codes ?? [])][0];
  const strongest: IdentityAnchor = code === undefined ? { kind: 'customer-number', value: String(row.customerNumber) } : { kind: 'identity-code', value: code };
  const number: readonly IdentityAnchor[] = row.customerNumber === null || shared ? [] : [{ kind: 'customer-number', value: row.customerNumber }];
  put(row, [strongest, ...number], joining);
}

function placeByPoint(row: PackedRow, ownersOf: ReadonlyMap<string, ReadonlySet<string>>, joining: Joining): void {
  if (row.meteringPoint === null) {
    setAside(row, 'no-usable-key', joining);
    return;
  }
  const owners = [...(ownersOf.get(row.meteringPoint) ?? [])];
  const owner = owners.length === 1 ? joining.groups.get(owners[0] ?? '') : undefined;
  const name = nameOf(row);
  if (owners.length > 1 || (owners.length === 1 && owner === undefined)) setAside(row, 'metering-point-shared', joining);
  else if (owner !== undefined && name !== '' && !owner.rows.some((other) => isStrong(other) && mayBeSameName(nameOf(other), name))) setAside(row, 'name-not-matched', joining);
  else if (owner !== undefined) owner.rows.push(row);
  else if (name === '') setAside(row, 'metering-point-unowned', joining);
  else put(row, [{ kind: 'metering-point-and-name', value: `${row.meteringPoint} ${foldSearchText(name) || name}` }], joining);
}

/** A row that a place gave to somebody proves nothing about the next one. */
function isStrong(row: PackedRow): boolean {
  return row.identityCode !== null || row.customerNumber !== null;
}

function put(row: PackedRow, anchors: readonly IdentityAnchor[], joining: Joining): void {
  const [strongest] = anchors;
  if (strongest === undefined) throw new Error('A row was placed without an anchor.');
  const key = `${strongest.kind} ${strongest.value}`;
  const group = joining.groups.get(key);
  const known = group?.anchors ?? [];
  const added = anchors.filter((anchor) => !known.some((other) => other.kind === anchor.kind && other.value === anchor.value));
  if (group === undefined || added.length > 0) joining.groups.set(key, { anchors: [...known, ...unique(added)].toSorted(strongestFirst), rows: group?.rows ?? [] });
  joining.groups.get(key)?.rows.push(row);
  own(row, key, joining);
}

function own(row: PackedRow, owner: string, { pointOwners }: Joining): void {
  if (row.meteringPoint === null) return;
  const owners = pointOwners.get(row.meteringPoint) ?? new Set();
  pointOwners.set(row.meteringPoint, owners.add(owner));
}

function setAside(row: PackedRow, reason: UnjoinedReason, { unjoined }: Joining): void {
  unjoined.push({ ...placeOf(row), reason });
}

function conflictsOf(rows: readonly PackedRow[], codesOf: ReadonlyMap<string, ReadonlySet<string>>, pointOwners: ReadonlyMap<string, ReadonlySet<string>>): readonly KeyConflict[] {
  const found = new Map<string, { kind: KeyConflict['kind']; owners: number; rows: RowPlace[] }>();
  for (const [number, codes] of codesOf) if (codes.size > 1) found.set(`customer-number ${number}`, { kind: 'customer-number', owners: codes.size, rows: [] });
  for (const [point, owners] of pointOwners) if (owners.size > 1) found.set(`metering-point ${point}`, { kind: 'metering-point', owners: owners.size, rows: [] });
  for (const row of rows) {
    found.get(`customer-number ${String(row.customerNumber)}`)?.rows.push(placeOf(row));
    found.get(`metering-point ${String(row.meteringPoint)}`)?.rows.push(placeOf(row));
  }
  return [...found.values()];
}

function collect(rows: readonly PackedRow[], keyOf: (row: PackedRow) => string | null, valueOf: (row: PackedRow) => string | null): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = keyOf(row);
    const value = valueOf(row);
    if (key !== null && value !== null) found.set(key, (found.get(key) ?? new Set<string>()).add(value));
  }
  return found;
}

function placeOf({ system, file, line }: PackedRow): RowPlace {
  return { system, file, line };
}

const strength: Readonly<Record<IdentityAnchor['kind'], number>> = { 'identity-code': 0, 'customer-number': 1, 'metering-point-and-name': 2 };

function strongestFirst(one: IdentityAnchor, other: IdentityAnchor): number {
  return strength[one.kind] - strength[other.kind] || (one.value < other.value ? -1 : Number(one.value > other.value));
}

function byAnchor({ anchors: [one] }: PersonRows, { anchors: [other] }: PersonRows): number {
  return one === undefined || other === undefined ? 0 : strongestFirst(one, other);
}

function unique(anchors: readonly IdentityAnchor[]): readonly IdentityAnchor[] {
  return anchors.filter((anchor, place) => anchors.findIndex(({ kind, value }) => kind === anchor.kind && value === anchor.value) === place);
}

/** Every word of one stands in the other, in any order; a shared family name alone is a spouse, not the same person. */
function mayBeSameName(one: string, other: string): boolean {
  if (one !== '' && one === other) return true;
  const first = new Set(searchTokens(one));
  const second = new Set(searchTokens(other));
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  return few.size >= 2 && [...few].every((word) => many.has(word));
}
