// What differs, in words that do not tell the register's own date (rule 10), and what stops a representative.
import type { Refusal } from '../../../shared/outcomes.ts';
import { seenCodes, seenWords } from '../../../shared/rules/mandate.ts';
import type { Language } from '../../../shared/registers/words.ts';
import { fi } from '../../words/fi.ts';
import type { Say } from '../../words/words.ts';
import { stops } from './mandate-form.ts';

type Field = keyof typeof fi.identity.differs;
export interface Difference { readonly field: string; readonly text: string }

function isField(field: string | undefined): field is Field {
  return field !== undefined && Object.hasOwn(fi.identity.differs, field);
}

/** The field that differs and its words; null for refusals that are not of the check itself. */
export function differenceOf(t: Say, refusal: Refusal | null): Difference | null {
  if (refusal === null) return null;
  const { code, field } = refusal;
  if (code === 'document-dates-reversed') return { field: 'expires', text: t('acting.datesReversed') };
  if (code === 'bad-date' && field === 'issued') return { field, text: t('acting.issuedFuture') };
  const ofCheck = code === 'identity-mismatch' || code === 'document-expired' || code === 'document-not-accepted';
  return ofCheck && isField(field) ? { field, text: t(`identity.differs.${field}`) } : null;
}

/** Where and why a mandate was refused; null for refusals that are not of a mandate. */
export function mandateDifference(t: Say, refusal: Refusal | null, language: Language): Difference | null {
  if (refusal === null) return null;
  const { code, field = '', values } = refusal;
  if (code === 'mandates-contradict') {
    const who = values?.['other'] === undefined ? t('acting.next.otherHere') : t('acting.next.other', { number: String(values['other']) });
    return { field: 'exclusive', text: `${who} ${t('acting.next.otherNext')}` };
  }
  const stop = stops.find((one) => field === `child.${one}`);
  if (stop !== undefined) return { field: 'child', text: t(`acting.stopNext.${stop}`) };
  const unseen = seenCodes.find((one) => field === `seen.${one}`);
  if (unseen !== undefined) return { field: 'seen', text: t('acting.next.seen', { what: seenWords[unseen][language] }) };
  if (code === 'period-reversed' && field === 'expires') return { field, text: t('acting.next.expiresOrder') };
  if (code === 'mandate-not-in-force') return { field: field === 'expires' ? 'expires' : 'dated', text: t(field === 'expires' ? 'acting.next.expires' : field === 'revoked' ? 'acting.next.revoked' : 'acting.next.dated') };
  return otherDifference(t, refusal);
}

function otherDifference(t: Say, { code, field = '' }: Refusal): Difference | null {
  if (code === 'mandate-not-confirmed') return { field: 'confirmed', text: t('outcome.mandate-not-confirmed.next') };
  if (code === 'bad-business-id') return { field: 'businessId', text: t('acting.missing.businessId') };
  if (field === 'child.birthDate') return { field: 'childBorn', text: t(code === 'identity-mismatch' ? 'acting.next.childBorn' : 'acting.next.age') };
  if (code !== 'mandate-does-not-cover') return null;
  return field === 'matters' ? { field, text: t('acting.next.matters') } : { field: 'rights', text: t('acting.next.rightsNone') };
}

/** Undefined for refusals that are not of the check itself. */
export function differenceWords(t: Say, refusal: Refusal, language: Language): string | undefined {
  const ofMandate = mandateDifference(t, refusal, language);
  if (ofMandate !== null) return ofMandate.text;
  const differs = differenceOf(t, refusal);
  if (differs === null) return undefined;
  const written = refusal.code === 'identity-mismatch' || refusal.code === 'document-expired' || refusal.code === 'document-not-accepted';
  return written ? `${differs.text} ${t('identity.retry')}` : differs.text;
}
