// The day of the retention proof's runs: years after its made-up cases, whatever day it is.
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';

function dayOf(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error('not a day');
  return parsed.value;
}

export const retentionToday = dayOf('2100-01-01');
export const caseFileRule = { months: 36, then: 'identifiers-only' } as const;
