// What a decision may know beside the case: who asks, when, at which desk, and the person as the register has them.
import type { DiaryNumber } from '../../formats/ids.ts';
import type { LocalDate } from '../../formats/local-date.ts';
import type { ControllerProfile } from '../../registers/controller.ts';
import type { EarlierRequest } from '../../rules/fee-suggestion.ts';
import type { Disclosure } from '../../rules/recipient-ledger.ts';
import type { DatedRecord } from '../../rules/retention-events.ts';
import type { Actor } from '../../rules/permission.ts';
import type { HeldMandate } from './mandates.ts';

export interface KnownPerson {
  readonly personKey: string;
  readonly name: string;
  readonly birthDate: LocalDate | null;
  /** Non-disclosure, by the register or by a desk. */
  readonly restricted: boolean;
  /** Lines of the desks' own marks that nobody has lifted. */
  readonly restrictedBy: readonly string[];
}

/** A record as a decision may know it: when its retention runs from and how long its fields are, never what they say. */
export interface StoredRecord extends DatedRecord {
  readonly ref: string;
  /** A keyed mark of what the record says, the same at every desk of the controller: 16 hexadecimal digits. */
  readonly text: string;
  /** The import that brought it as it stands. */
  readonly broughtAt: string;
  readonly fields: readonly { readonly key: string; readonly length: number }[];
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
  /** The person's records one by one, read only by decisions that go item by item; absent where there is no store. */
  readonly stored?: () => readonly StoredRecord[];
  /** Mandates seen in other cases of the person, revoked ones too. */
  readonly mandates: () => readonly HeldMandate[];
  /** To whom the sources say the person's data was given; null, or absent where there is no store: not known. */
  readonly disclosures?: () => readonly Disclosure[] | null;
  /** Earlier requests of the person; `complete` is false while another desk or central may know of more. */
  readonly history: () => { readonly earlier: readonly EarlierRequest[]; readonly complete: boolean };
}
