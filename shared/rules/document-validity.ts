// Whether a document is in force by the dates seen on it; impossible dates are refused, never mended (spec/rules.md 3.3).
import { parseLocalDate, type LocalDate } from '../formats/local-date.ts';
import { refused, ok, type Result } from '../outcomes.ts';

/** Outcomes: `bad-date`, `document-dates-reversed`, both with the field. The last day printed is still in force. */
export function documentValidity(seen: { readonly issued: unknown; readonly expires: unknown }, today: LocalDate): Result<'valid' | 'expired'> {
  const issued = seen.issued === null ? null : parseLocalDate(seen.issued);
  if (issued !== null && !issued.ok) return { ...issued, field: 'issued' };
  const expires = parseLocalDate(seen.expires);
  if (!expires.ok) return { ...expires, field: 'expires' };
  if (issued !== null && issued.value > expires.value) return refused('document-dates-reversed', { field: 'expires' });
  if (issued !== null && issued.value > today) return refused('bad-date', { field: 'issued', values: { why: 'future' } });
  return ok(expires.value < today ? 'expired' : 'valid');
}
