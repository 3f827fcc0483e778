// What differs, in words that do not tell the register's own date (rule 10).
import type { Refusal } from '../../../shared/outcomes.ts';
import { fi } from '../../words/fi.ts';
import type { Say } from '../../words/words.ts';

type Field = keyof typeof fi.identity.differs;

function isField(field: string | undefined): field is Field {
  return field !== undefined && Object.hasOwn(fi.identity.differs, field);
}

/** The field that differs and its words; null for refusals that are not of the check itself. */
export function differenceOf(t: Say, refusal: Refusal | null): { readonly field: Field; readonly text: string } | null {
  const ofCheck = refusal?.code === 'identity-mismatch' || refusal?.code === 'document-expired' || refusal?.code === 'document-not-accepted';
  return ofCheck && isField(refusal.field) ? { field: refusal.field, text: t(`identity.differs.${refusal.field}`) } : null;
}

/** Undefined for refusals that are not of the check itself. */
export function differenceWords(t: Say, refusal: Refusal): string | undefined {
  const differs = differenceOf(t, refusal);
  return differs === null ? undefined : `${differs.text} ${t('identity.retry')}`;
}
