// Asking again while the form is typed: what was asked before, and the reminder that ends the visit or leaves the rest of the form.
import { useState } from 'react';
import type { EarlierRequest } from '../../../shared/bridge.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { askedBefore, type AskedBefore } from './asked-before.ts';
import type { RequestDraft } from './request-draft.ts';
import type { LogCommand } from './request-form.ts';
import { useEarlier } from './use-earlier.ts';

export interface Reminder {
  readonly found: readonly AskedBefore[];
  /** The case that was reminded of, when nothing else is asked. */
  readonly reminded: EarlierRequest | null;
  readonly onNoted: (earlier: EarlierRequest, rights: readonly AskedBefore['right'][]) => void;
}

export function useReminder(ids: { readonly caseId: CaseId; readonly visitor: Visitor }, command: LogCommand | null, form: { readonly values: RequestDraft; readonly change: (part: Partial<RequestDraft>) => void }): Reminder {
  const earlier = useEarlier(ids.caseId, ids.visitor);
  const [reminded, setReminded] = useState<EarlierRequest | null>(null);
  const { values, change } = form;
  const onNoted: Reminder['onNoted'] = (one, rights) => {
    if (command?.rights.every(({ right }) => rights.includes(right)) === true) setReminded(one);
    else change({ access: values.access && !rights.includes('access'), also: values.also.filter((right) => !rights.includes(right)) });
  };
  return { found: command === null ? [] : askedBefore(command, earlier), reminded, onNoted };
}
