// What a found person shows on a row, masked when the search is made: what no row shows is not in the search's memory (experience-rules.md 5, 11, 12).
import { z } from 'zod';
import { nameMark } from './name-mark.ts';
import { birthYearOf, type PersonHead } from './person-head.ts';
import { placesOf } from './places-of.ts';

/** A person under non-disclosure carries name, birth year and the mark only; the rest never leaves the host. */
export interface FoundRow {
  readonly personKey: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthYear: number | null;
  /** Its last digits. */
  readonly customerNumber: string | null;
  readonly town: string | null;
  readonly restricted: boolean;
  /** Equal for two people of the same folded name. */
  readonly nameMark: number;
}

/** What of the row stands in a segment beside the person's key, birth date and name mark. */
const kept = z.tuple([z.string(), z.string(), z.string().nullable(), z.string().nullable(), z.boolean()]);
export type KeptRow = Omit<FoundRow, 'personKey' | 'birthYear' | 'nameMark'>;

const shownDigits = 3;

function maskedNumber(number: string | undefined): string | null {
  return number === undefined ? null : `…${number.slice(-shownDigits)}`;
}

export function rowOf(head: PersonHead): FoundRow {
  const { personKey, familyName, givenNames, nonDisclosure: restricted } = head;
  const customerNumber = restricted ? null : maskedNumber(head.customerNumbers[0]);
  return { personKey, familyName, givenNames, birthYear: birthYearOf(head), customerNumber, town: placesOf(head, 'screen').town, restricted, nameMark: nameMark(head) };
}

export function packRow(head: PersonHead): Uint8Array {
  const { familyName, givenNames, customerNumber, town, restricted } = rowOf(head);
  return Buffer.from(JSON.stringify([familyName, givenNames, customerNumber, town, restricted] satisfies z.input<typeof kept>), 'utf8');
}

/** Throws for bytes that packRow did not write. */
export function unpackRow(bytes: Uint8Array): KeptRow {
  const [familyName, givenNames, customerNumber, town, restricted] = kept.parse(JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')));
  return { familyName, givenNames, customerNumber, town, restricted };
}
