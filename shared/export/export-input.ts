// What a machine-readable answer is made of: everything in its files comes from here, the clock included, so the same input gives the same files.
import type { AccessScope } from '../domain/case/asked-right.ts';
import type { LocalDate } from '../formats/local-date.ts';
import type { ControllerProfile } from '../registers/controller.ts';
import type { Item, Person } from '../registers/person.ts';
import type { Language } from '../registers/words.ts';
import type { CategoryFreshness } from '../rules/freshness.ts';

/** The two rights that give a person their data as files (Art. 15(3), 20(1)). */
export type ExportRight = 'access' | 'portability';

/** A stored value without what is left out for another person's sake (Art. 15(4), 20(4)): `removedMark` stands in each place. */
export type WithoutOthers = (item: Item, field: { readonly key: string; readonly value: string }) => string;

/** Stands where text was taken out. */
export const removedMark = '[…]';

/** Begins a SHA-256 of a text's UTF-8 bytes, which takes them piece by piece (Node's own hash is one). */
export type BeginSha256 = () => { readonly update: (piece: string) => unknown; readonly digest: (encoding: 'hex') => string };

export interface ExportInput {
  readonly right: ExportRight;
  readonly language: Language;
  readonly profile: ControllerProfile;
  readonly registerId: string;
  readonly today: LocalDate;
  /** ISO instant in UTC with milliseconds. */
  readonly madeAt: string;
  readonly diaryNumber: string;
  readonly receivedOn: LocalDate;
  readonly scope: AccessScope;
  /** Null when the registers know no such person: that is an answer too (R14). */
  readonly person: Person | null;
  /** As on the paper; categories that are not given are told of none. */
  readonly freshness?: readonly CategoryFreshness[];
  /** The value itself where nothing is left out. */
  readonly withoutOthers: WithoutOthers;
}

/** Text goes out as UTF-8; a byte order mark is part of the text. */
export interface ExportFile {
  readonly name: string;
  /** The text, to be taken once; no piece ends inside a character. */
  readonly pieces: Iterable<string>;
  /** Records in the file; null where it holds none. */
  readonly records: number | null;
}
