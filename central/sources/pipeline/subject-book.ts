// Gives each way in which a file names whose a record is a number of this import; a file of a million rows has few of them.
import { hash } from 'node:crypto';
import { foldSearchText, searchTokens } from '../../../shared/formats/search-text.ts';
import { nameOf } from '../person-name.ts';
import type { SourceRow } from '../read-row.ts';
import { keyedHash } from './keyed-hash.ts';

export interface Subject {
  readonly number: number;
  /** All in hexadecimal. `hash` names the subject from import to import. */
  readonly hash: string;
  readonly identity: string | null;
  readonly customer: string | null;
  readonly point: string | null;
  /** What stands for a person who is known by a place and a name only; null where there is anything stronger. */
  readonly pointName: string | null;
  readonly nameHash: string | null;
  /** Of the name, folded, sorted, each once. */
  readonly words: readonly string[];
  /** JSON of `SubjectSigns`. */
  readonly signs: string;
}

export type SubjectSigns = Pick<SourceRow, 'identityCode' | 'customerNumber' | 'meteringPoint' | 'roles'>;

/** Rows of one person mostly stand together; more than this would not be met again before the next row of theirs. */
const rememberedMax = 20_000;

/** Anchors stand in many files of one import. */
const anchorsMax = 20_000;

export interface SubjectHashes {
  /** As in person_anchor (`keyedHash`), of a kind and a value. */
  readonly anchor: (kind: string, value: string) => string;
  /** Of this store alone, quicker: what is compared with nothing but itself. */
  readonly own: (text: string) => string;
}

export function subjectHashes(anchorKey: Buffer, controller: string): SubjectHashes {
  const keyed = keyedHash(anchorKey);
  const secret = keyed(`${controller}:subjects`);
  const anchors = new Map<string, string>();
  return {
    own: (text) => hash('sha256', secret + text, 'hex'),
    anchor: (kind, value) => {
      const text = `${controller}:${kind}:${value}`;
      const known = anchors.get(text);
      if (known !== undefined) return known;
      if (anchors.size >= anchorsMax) anchors.clear();
      const made = keyed(text);
      anchors.set(text, made);
      return made;
    },
  };
}

export interface SubjectBook { readonly of: (row: SourceRow) => { readonly number: number; readonly fresh: Subject | null } }

/** The same subject may get two numbers; never the reverse. */
export function subjectBook(hashes: SubjectHashes): SubjectBook {
  const numbers = new Map<string, number>();
  let last = 0;
  let before: { readonly row: SourceRow; readonly number: number } | null = null;
  const anchor = (kind: string, value: string | null): string | null => (value === null ? null : hashes.anchor(kind, value));
  const fresh = (row: SourceRow, signs: string): Subject => {
    const name = nameOf(row);
    const isWeak = row.identityCode === null && row.customerNumber === null && row.meteringPoint !== null && name !== '';
    return {
      number: last, hash: hashes.own(signs), signs,
      identity: anchor('identity-code', row.identityCode), customer: anchor('customer-number', row.customerNumber), point: anchor('metering-point', row.meteringPoint),
      pointName: isWeak ? hashes.anchor('metering-point-and-name', `${row.meteringPoint} ${foldSearchText(name) || name}`) : null,
      nameHash: name === '' ? null : hashes.own(name),
      words: name === '' ? [] : [...new Set(searchTokens(name))].toSorted(),
    };
  };
  const numberOf = (row: SourceRow): { readonly number: number; readonly fresh: Subject | null } => {
    const { identityCode, customerNumber, meteringPoint, roles } = row;
    const signs = JSON.stringify({ identityCode, customerNumber, meteringPoint, roles } satisfies SubjectSigns);
    const known = numbers.get(signs);
    if (known !== undefined) return { number: known, fresh: null };
    if (numbers.size >= rememberedMax) numbers.clear();
    last += 1;
    numbers.set(signs, last);
    return { number: last, fresh: fresh(row, signs) };
  };
  return { of: (row) => {
    if (before !== null && isAlike(before.row, row)) return { number: before.number, fresh: null };
    const found = numberOf(row);
    before = { row, number: found.number };
    return found;
  } };
}

/** Told by comparing, since exports hold the rows of one person together and writing out what a row says is dear. */
function isAlike(one: SourceRow, other: SourceRow): boolean {
  if (one.identityCode !== other.identityCode || one.customerNumber !== other.customerNumber || one.meteringPoint !== other.meteringPoint) return false;
  const said = Object.entries(one.roles);
  const again: Readonly<Record<string, string | undefined>> = other.roles;
  return said.length === Object.keys(again).length && said.every(([role, value]) => again[role] === value);
}
