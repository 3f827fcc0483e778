// What letters are made of, and the parts that every letter and every letter to the person share.
import type { z } from 'zod';
import type { CaseState, Paper } from '../../../../shared/domain/case/state.ts';
import type { LocalDate } from '../../../../shared/formats/local-date.ts';
import type { letterShape, LetterKind } from '../../../../shared/papers/letters/letter-shape.ts';
import type { Language } from '../../../../shared/registers/words.ts';
import type { EarlierRequest } from '../../../../shared/rules/fee-suggestion.ts';
import type { DeskBundle } from '../../../../shared/protocol/desk-bundle.ts';
import { mayShow } from '../../../../shared/rules/disclosure.ts';
import type { PersonHead } from '../../people/person-head.ts';
import { placesOf } from '../../people/places-of.ts';
import { representativeOf } from '../representative-of.ts';

/** `recipient`, `restriction`: whom a notice of Art. 19 addresses, what one of Art. 18(3) ends; without them the first in line. */
export interface LetterMatter extends Pick<Paper, 'recipient' | 'restriction'> {
  readonly state: CaseState;
  readonly request: NonNullable<CaseState['request']>;
  /** Null: the registers of this desk know no such person. */
  readonly head: PersonHead | null;
  readonly language: Language;
  readonly bundle: Pick<DeskBundle, 'profile' | 'office' | 'desk' | 'accounts'>;
  readonly madeAt: string;
  readonly today: LocalDate;
  readonly copyNumber: number;
  /** Earlier requests of the person, as this desk knows them. */
  readonly earlier: () => readonly EarlierRequest[];
}

/** One kind's input before its schema has read it. */
export type LetterDraft<K extends LetterKind> = Extract<z.input<typeof letterShape>, { readonly kind: K }>;

type EveryLetter = Pick<LetterDraft<'recipient-notice'>, 'language' | 'profile' | 'registerId' | 'office' | 'desk' | 'madeAt' | 'today' | 'copyNumber' | 'diaryNumber'>;
type ToPerson = EveryLetter & Pick<LetterDraft<'acknowledgement'>, 'addressee' | 'receivedOn'>;

export function everyLetter({ request, language, bundle, madeAt, today, copyNumber }: LetterMatter): EveryLetter {
  const { profile, office, desk } = bundle;
  return { language, profile, registerId: request.register, office, desk, madeAt, today, copyNumber, diaryNumber: request.diaryNumber };
}

export function toPerson(matter: LetterMatter): ToPerson {
  const { request, head } = matter;
  return { ...everyLetter(matter), receivedOn: request.receivedOn, addressee: { name: addressedTo(matter), address: addressOf(matter), addressShown: mayShow('address', 'letter', head?.nonDisclosure ?? false) } };
}

/** The person, by default; one whose representative sees to their affairs is written to in care of them (spec/rules.md 3.4). */
function addressedTo({ request, state }: LetterMatter): string {
  const representative = representativeOf(state);
  const careOf = representative !== null && representative.deliverTo === 'agent' && representative.kind !== 'company';
  return careOf ? `${request.requester.name}, c/o ${representative.name}` : request.requester.name;
}

/** Only a letter that is sent bears one; without it the letter says that it is given at the office (Art. 5(1)(c)). */
function addressOf({ request, head, state }: LetterMatter): ToPerson['addressee']['address'] {
  const sent = request.channel !== 'in-person' && representativeOf(state) === null;
  return sent && head !== null ? placesOf(head, 'letter').addresses[0] ?? null : null;
}

/** The day by which the answer is owed now: the extended one where there is one. */
export function dueOf({ request, state }: Pick<LetterMatter, 'request' | 'state'>): string {
  return state.facts['due-extended'][0]?.due ?? request.due;
}
