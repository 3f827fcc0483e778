// What of a typed text may be asked from central when the desk does not hold everybody: a whole number, or names with a birth date or year.
import { searchTokens } from '../formats/search-text.ts';
import { parseTypedDate } from '../formats/typed-date.ts';
import type { ElsewhereQuery } from '../registers/offline-scope.ts';
import { formOf, lookupKinds, type LookupRules } from '../registers/lookup.ts';

const wordsMax = 6;
const lettersMin = 2;
const lettersMax = 60;

function born(part: string, today: LookupRules['today']): { readonly birthYear: number; readonly birthDate: string | null } | null {
  if (/^(18|19|20)\d{2}$/.test(part)) return Number(part) <= Number(today.slice(0, 4)) ? { birthYear: Number(part), birthDate: null } : null;
  if (!/^\d{1,2}\.\d{1,2}\.\d{2,4}$|^\d{6}$|^\d{8}$|^\d{4}-\d{2}-\d{2}$/.test(part)) return null;
  const date = parseTypedDate(part, { today, century: 'past' });
  return date.ok ? { birthYear: Number(date.value.slice(0, 4)), birthDate: date.value } : null;
}

/** Null: too little to be asked; a part of a number or a bare name would page through the register. */
export function elsewhereQuery(text: string, rules: LookupRules): ElsewhereQuery | null {
  const parts = text.trim().split(/\s+/);
  const at = parts.findIndex((part) => born(part, rules.today) !== null);
  const words = parts.filter((_, place) => place !== at).flatMap(searchTokens).filter((word) => word.length >= lettersMin && !/\d/.test(word));
  const birth = at === -1 ? null : born(parts[at] ?? '', rules.today);
  if (birth !== null && words.length > 0) return { by: 'name', words: words.slice(0, wordsMax).map((word) => word.slice(0, lettersMax)), ...birth };
  const forms = lookupKinds.flatMap((kind) => {
    const value = formOf(kind, text, rules);
    // Any short word would pass for an old metering point.
    return value === null || !/\d/.test(value) ? [] : [{ kind, value }];
    // A birth date alone would pass for a phone number too.
  }).filter(({ kind }) => birth === null || kind === 'identity-code' || kind === 'customer-number');
  if (forms.some(({ kind }) => kind === 'identity-code')) return { by: 'number', lookups: forms.filter(({ kind }) => kind === 'identity-code') };
  return forms.length === 0 ? null : { by: 'number', lookups: forms };
}
