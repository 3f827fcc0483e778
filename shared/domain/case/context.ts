// What a decision may know beside the case: who asks, when, at which desk, and the person as the register has them.
import type { DiaryNumber } from '../../formats/ids.ts';
import type { LocalDate } from '../../formats/local-date.ts';
import type { ControllerProfile } from '../../registers/controller.ts';
import type { EarlierRequest } from '../../rules/fee-suggestion.ts';
import type { Actor } from '../../rules/permission.ts';

export interface KnownPerson {
  readonly personKey: string;
  readonly name: string;
  readonly birthDate: LocalDate | null;
}

export interface DecideContext {
  readonly actor: Actor;
  /** ISO instant in UTC with milliseconds. */
  readonly now: string;
  /** The office's local date (Europe/Helsinki). */
  readonly today: LocalDate;
  /** Diary office code (RAT) and desk (RAT-02). */
  readonly office: string;
  readonly desk: string;
  readonly nextDiaryNumber: (year: number) => DiaryNumber;
  readonly profile: ControllerProfile;
  /** The person of the command or of the case; null when the registers have none. */
  readonly person: KnownPerson | null;
  /** Entries of the case that cannot be read here or that central put aside: while there are any, nothing irreversible runs. */
  readonly incomplete: number;
  /** What this desk knows the person's data to lie in: one row for each system and category. */
  readonly holdings: readonly { readonly system: string; readonly category: string }[];
  /** Earlier requests of the person; `complete` is false while another desk or central may know of more. */
  readonly history: () => { readonly earlier: readonly EarlierRequest[]; readonly complete: boolean };
}
