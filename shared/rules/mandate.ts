// A mandate to act for another, and what must be seen of each kind (spec/rules.md 3.4, R13, R17).
import type { LocalDate } from '../formats/local-date.ts';
import type { RightCode } from '../registers/right.ts';
import type { Texts } from '../registers/words.ts';

export const mandateKinds = ['power-of-attorney', 'continuing-power', 'guardian', 'parent', 'company', 'estate'] as const;
export type MandateKind = (typeof mandateKinds)[number];

export const seenCodes = [
  'agent-identity', 'original', 'signature-compared', 'confirmation', 'guardianship-extract', 'custody-extract', 'register-extract', 'estate-inventory',
] as const;
export type SeenCode = (typeof seenCodes)[number];

/** A parent may act for a minor; each of these stops it (suomi.fi as read in spec/rules.md 3.4). */
export interface ChildFacts {
  readonly inCare: boolean;
  readonly childNonDisclosure: boolean;
  readonly otherGuardianNonDisclosure: boolean;
  readonly childForbids: boolean;
  readonly birthDate: LocalDate;
}

export interface Mandate {
  readonly kind: MandateKind;
  /** Keys of people, never names: two mandates are compared by them. */
  readonly principal: string;
  readonly agent: string;
  readonly rights: 'all' | readonly RightCode[];
  /** A guardian may hold financial matters only; personal data needs personal matters too. */
  readonly matters: 'all' | 'financial';
  readonly dated: LocalDate;
  readonly expires: LocalDate | null;
  readonly revoked: LocalDate | null;
  /** A continuing power of attorney is in force from its confirmation on (dvv.fi). */
  readonly confirmed: LocalDate | null;
  /** This agent alone may act. */
  readonly exclusive: boolean;
  readonly seen: readonly SeenCode[];
  readonly child: ChildFacts | null;
}

/** The checklist of each kind, in the order in which it is asked. A copy of the paper is not needed: that it was seen is. */
export const mandateChecklist: Readonly<Record<MandateKind, readonly SeenCode[]>> = {
  'power-of-attorney': ['agent-identity', 'original', 'signature-compared'],
  'continuing-power': ['agent-identity', 'original', 'confirmation'],
  'guardian': ['agent-identity', 'guardianship-extract'],
  'parent': ['agent-identity', 'custody-extract'],
  'company': ['agent-identity', 'register-extract'],
  'estate': ['agent-identity', 'estate-inventory'],
};

/** What the clerk ticks; "register extract" stands for the trade register or a Suomi.fi mandate, "estate inventory" for a certificate of kinship as well. */
export const seenWords: Readonly<Record<SeenCode, Texts>> = {
  'agent-identity': { fi: 'Asioijan oma henkilöllisyystodistus', sv: 'Ombudets eget identitetsbevis', en: 'The representative’s own identity document' },
  'original': { fi: 'Alkuperäinen valtakirja', sv: 'Fullmakten i original', en: 'The original mandate' },
  'signature-compared': { fi: 'Allekirjoitus verrattu', sv: 'Underskriften jämförd', en: 'Signature compared' },
  'confirmation': { fi: 'Digi- ja väestötietoviraston vahvistus', sv: 'Fastställelse från Myndigheten för digitalisering och befolkningsdata', en: 'Confirmation by the Digital and Population Data Services Agency' },
  'guardianship-extract': { fi: 'Ote holhousasioiden rekisteristä', sv: 'Utdrag ur registret över förmynderskapsärenden', en: 'Extract from the register of guardianship affairs' },
  'custody-extract': { fi: 'Selvitys lapsen huoltajuudesta', sv: 'Utredning om vårdnaden av barnet', en: 'Proof of custody of the child' },
  'register-extract': { fi: 'Kaupparekisteriote tai Suomi.fi-valtuus', sv: 'Utdrag ur handelsregistret eller Suomi.fi-fullmakt', en: 'Extract from the trade register or a Suomi.fi mandate' },
  'estate-inventory': { fi: 'Perukirja tai sukuselvitys', sv: 'Bouppteckning eller släktutredning', en: 'Estate inventory or certificate of kinship' },
};
