// What each paper is made of: everything on the page comes from here, the clock included, so the same input gives the same bytes.
import type { AccessScope, AskedRight, CaseContent, Stroke } from '../domain/case/content.ts';
import type { LocalDate } from '../formats/local-date.ts';
import type { ControllerProfile } from '../registers/controller.ts';
import type { Person } from '../registers/person.ts';
import type { Language } from '../registers/words.ts';
import type { DueDate } from '../rules/due-date.ts';
import type { CategoryFreshness } from '../rules/freshness.ts';
import type { MandateKind } from '../rules/mandate.ts';
import type { Withheld } from '../rules/redaction.ts';

/** Common to all papers. `language` is the visitor's; the profile is printed as in force on `today`. */
interface PaperBase {
  readonly language: Language;
  readonly profile: ControllerProfile;
  readonly registerId: string;
  /** `RAT` */
  readonly office: string;
  /** `RAT-02` */
  readonly desk: string;
  /** ISO instant; goes to the file's creation date and, on the copy, in print. */
  readonly madeAt: string;
  readonly today: LocalDate;
  /** 1 is the original; from 2 the running head says so. */
  readonly copyNumber: number;
  readonly clerkName: string;
}

/** Who asks, as papers may show it: no identity code, no address. */
export interface PaperRequester {
  readonly name: string;
  readonly birthYear: number | null;
}

/** Who asks in the requester's name, and to whom the answer goes (spec/rules.md 3.4). */
export interface PaperRepresentative {
  readonly name: string;
  readonly kind: MandateKind;
  readonly deliverTo: 'principal' | 'agent';
}

/** The written request of R6: exactly the text the visitor signs. */
export interface RequestPaperInput extends PaperBase {
  readonly kind: 'request';
  /** Null in the preview before logging. */
  readonly diaryNumber: string | null;
  readonly receivedOn: LocalDate;
  readonly requester: PaperRequester;
  readonly representative?: PaperRepresentative | null;
  /** Code of the profile's document kinds; null when identity was not checked by a document. */
  readonly documentKind: string | null;
  readonly rights: readonly AskedRight[];
  readonly ownWords: string;
  readonly due: LocalDate;
  readonly delivery: CaseContent<'request-logged'>['delivery'];
  /** Millimetres from the top left of the signing area (signing-area.ts); null while unsigned. */
  readonly strokes: readonly Stroke[] | null;
  /** Why there is no signature; the clock runs all the same. */
  readonly declined: CaseContent<'signature-declined'>['reason'] | null;
}

/** The acknowledgement of R7. */
export interface ReceiptPaperInput extends PaperBase {
  readonly kind: 'receipt';
  readonly diaryNumber: string;
  readonly receivedOn: LocalDate;
  readonly rights: readonly AskedRight[];
  readonly due: DueDate;
  /** The days on which the same was asked for again. */
  readonly reminders?: readonly LocalDate[];
  readonly delivery: CaseContent<'request-logged'>['delivery'];
  readonly representative?: PaperRepresentative | null;
  /** Text of the QR code (diary number, line id, hash, device signature); null prints none. */
  readonly proof: string | null;
}

/** The copy of Art. 15(3) with the information of Art. 15(1)-(2). */
export interface CopyPaperInput extends PaperBase {
  readonly kind: 'copy';
  readonly diaryNumber: string;
  readonly receivedOn: LocalDate;
  readonly requester: PaperRequester;
  /** Access as asked; null dates mean all time. */
  readonly scope: AccessScope;
  /** Null when the registers know no such person: that is an answer too (R14). */
  readonly person: Person | null;
  /**
   * Codes of the systems whose data was there to be searched; the others are named as not searched. Null: all of the
   * register's data systems.
   */
  readonly searched: readonly string[] | null;
  /** What the decision leaves out for the sake of others (Art. 15(4)); the text itself never reaches the page. */
  readonly withheld?: readonly Withheld[];
  /** How fresh each category is; a category without it says only when it was brought. */
  readonly freshness?: readonly CategoryFreshness[];
  /** SHA-256 of the answer as a file, where it was made before the paper: the paper's summaries name it. */
  readonly machineReadable?: string | null;
  /** Every reading of metering series is printed, because the visitor asks for all on paper; else their summaries. */
  readonly wholeSeries?: boolean;
}

/** The receipt of an estate's matter, which is no request of a data subject. */
export interface EstateReceiptInput extends PaperBase {
  readonly kind: 'estate-receipt';
  readonly diaryNumber: string;
  readonly receivedOn: LocalDate;
  readonly deceased: PaperRequester;
  readonly asker: string;
  readonly ownWords: string;
}

export type PaperInput = EstateReceiptInput | RequestPaperInput | ReceiptPaperInput | CopyPaperInput;
