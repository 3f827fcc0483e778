// The rights of the typed form, each with its particulars: what is missing, and what is asked when nothing is.
import { right, type AskedRight, type Right } from '../../../shared/domain/case/asked-right.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { RequestDraft } from './request-draft.ts';
import type { RequestFault } from './request-fault.ts';
import { scopeFaults, scopeFrom } from './scope-form.ts';
import { traceFaults, traceFrom } from './trace-form.ts';

const purposeMax = 200;
const purposesMax = 50;

/** In the order of the list on screen and paper. */
export function chosenRights({ access, also }: RequestDraft): readonly Right[] {
  return right.options.filter((one) => one === 'access' ? access : also.includes(one));
}

/** One purpose a line. */
function purposesOf({ purposes }: RequestDraft): string[] {
  return purposes.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

const missing = (field: string, text: string, words: RequestFault['words']): readonly RequestFault[] => text.trim() === '' ? [{ field, words }] : [];

export function rightFaults(one: Right, draft: RequestDraft, today: LocalDate): readonly RequestFault[] {
  switch (one) {
    case 'access': return [...scopeFaults(draft, '', today), ...traceFaults(draft.trace, today)];
    case 'rectification': return draft.changes.flatMap((change, row) => [
      ...missing(`change-${String(row)}-category`, change.category, 'changeCategory'),
      ...missing(`change-${String(row)}-field`, change.field, 'changeField'),
      ...missing(`change-${String(row)}-new`, change.new, 'changeNew'),
    ]);
    case 'erasure': return scopeFaults(draft.erasure, 'erasure-', today);
    case 'restriction': return [...(draft.cause === null ? [{ field: 'cause', words: 'causeMissing' } as const] : []), ...scopeFaults(draft.restriction, 'restriction-', today)];
    case 'portability': return scopeFaults(draft.portability, 'portability-', today);
    case 'objection': return missing('situation', draft.situation, 'situationMissing');
    case 'consent-withdrawal': {
      const purposes = purposesOf(draft);
      const long = purposes.length > purposesMax || purposes.some((purpose) => purpose.length > purposeMax);
      return [...missing('purposes', draft.purposes, 'purposesMissing'), ...(long ? [{ field: 'purposes', words: 'purposesLong' } as const] : [])];
    }
    case 'complaint': return missing('complaint', draft.complaint, 'complaintMissing');
    case 'marketing-ban': case 'automated-decisions': return [];
  }
}

/** Of a form without faults; a cause still missing would be one. */
export function askedFrom(one: Right, draft: RequestDraft, today: LocalDate): AskedRight | null {
  switch (one) {
    case 'access': return { right: one, scope: scopeFrom(draft, today), ...(draft.trace === null ? {} : { trace: traceFrom(draft.trace, today) }) };
    case 'rectification': return { right: one, changes: draft.changes.map((change) => ({ category: change.category, field: change.field.trim(), old: change.old.trim(), new: change.new.trim(), evidence: change.evidence.trim() })) };
    case 'erasure': return { right: one, scope: scopeFrom(draft.erasure, today), claimed: draft.claimed };
    case 'restriction': return draft.cause === null ? null : { right: one, cause: draft.cause, scope: scopeFrom(draft.restriction, today) };
    case 'portability': return { right: one, scope: scopeFrom(draft.portability, today) };
    case 'objection': return { right: one, situation: draft.situation.trim() };
    case 'consent-withdrawal': return { right: one, purposes: purposesOf(draft) };
    case 'complaint': return { right: one, text: draft.complaint.trim() };
    case 'marketing-ban': case 'automated-decisions': return { right: one };
  }
}
