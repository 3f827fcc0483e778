// Whether a visitor's identity is proven by the document shown; nothing of the document's number or image has a place here.
import type { LocalDate } from '../formats/local-date.ts';
import { inForce, type DocumentKind } from '../registers/controller.ts';

/**
 * What the clerk saw. There is no "knows the identity code": name and code together identify nobody
 * (spec/rules.md 3.3, the Ombudsman's settled line).
 */
export interface ShownIdentity {
  /** A code of the controller's list. */
  readonly documentKind: string;
  readonly validity: 'valid' | 'expired';
  /** The document says its holder's identity could not be verified (alien's passport, travel document). */
  readonly markedUnverified?: boolean;
  readonly photoMatched: boolean;
  readonly nameMatched: boolean;
  /** Typed by the clerk from the document in hand; null when it could not be read. */
  readonly retypedBirthDate: LocalDate | null;
  readonly secondMethod?: SecondMethod | null;
}

/** What makes up for an expired document, or for a register that does not know the birth date. */
export type SecondMethod = 'supervisor' | 'another-document' | 'live-mobile-identity';

export interface IdentityGround {
  readonly documentKinds: readonly Pick<DocumentKind, 'code' | 'validFrom' | 'validTo'>[];
  /** The found person's birth date; null when the registers do not hold it. */
  readonly registerBirthDate: LocalDate | null;
  readonly today: LocalDate;
}

export type IdentityReason =
  | 'document-not-accepted' | 'document-expired' | 'identity-marked-unverified' | 'photo-differs' | 'name-differs'
  | 'birth-date-not-read' | 'birth-date-differs' | 'birth-date-not-in-register';

export type IdentityVerdict =
  | { readonly verdict: 'passed'; readonly birthDateMatched: boolean }
  | { readonly verdict: 'failed'; readonly birthDateMatched: boolean; readonly reasons: readonly IdentityReason[] };

/** Art. 12(2), 12(6) GDPR and spec/rules.md 3.3; a failed check locks nobody out, it says every reason at once. */
export function checkIdentity(shown: ShownIdentity, ground: IdentityGround): IdentityVerdict {
  const second = (shown.secondMethod ?? null) !== null;
  const accepted = ground.documentKinds.some((kind) => kind.code === shown.documentKind && inForce(kind, ground.today));
  const birthDate = birthDateReason(shown.retypedBirthDate, ground.registerBirthDate);
  const found: readonly (IdentityReason | false | null)[] = [
    !accepted && 'document-not-accepted',
    shown.validity === 'expired' && !second && 'document-expired',
    shown.markedUnverified === true && 'identity-marked-unverified',
    !shown.photoMatched && 'photo-differs',
    !shown.nameMatched && 'name-differs',
    birthDate === 'birth-date-not-in-register' && second ? null : birthDate,
  ];
  const reasons = found.filter((reason) => reason !== false && reason !== null);
  const birthDateMatched = birthDate === null;
  return reasons.length === 0 ? { verdict: 'passed', birthDateMatched } : { verdict: 'failed', birthDateMatched, reasons };
}

function birthDateReason(retyped: LocalDate | null, registered: LocalDate | null): IdentityReason | null {
  if (retyped === null) return 'birth-date-not-read';
  if (registered === null) return 'birth-date-not-in-register';
  return retyped === registered ? null : 'birth-date-differs';
}
