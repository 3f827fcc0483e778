// Asks the host for a paper of a case, made now or shown again.
import { useCallback, useState } from 'react';
import type { CallRequest, PaperMade } from '../../shared/bridge.ts';
import type { CaseId, PaperId } from '../../shared/formats/ids.ts';
import type { PaperKind } from '../../shared/domain/case/content.ts';
import type { Refusal } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { noteRefusal } from './messages.ts';

/** Beside the kind: another language than the visitor's, whom a notice addresses, what it ends, whether every reading is on a copy. */
export type PaperWish = Partial<Pick<CallRequest<'make-paper'>, 'language' | 'recipient' | 'restriction' | 'wholeSeries'>>;

export interface PaperAsked {
  readonly paper: PaperMade | null;
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  readonly make: (kind: PaperKind, wish?: PaperWish) => Promise<void>;
  readonly show: (paperId: PaperId) => Promise<void>;
}

/** A refused paper leaves the one already shown in its place. */
export function usePaper(caseId: CaseId): PaperAsked {
  const [paper, setPaper] = useState<PaperMade | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const take = useCallback(async (asked: ReturnType<typeof call<'make-paper'>>) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    if (answer.ok) setPaper(answer.value);
    else noteRefusal(answer);
    setRefusal(answer.ok ? null : answer);
  }, []);
  const make = useCallback((kind: PaperKind, wish: PaperWish = {}) => take(call('make-paper', { caseId, kind, language: null, ...wish })), [caseId, take]);
  const show = useCallback((paperId: PaperId) => take(call('show-paper', { caseId, paperId })), [caseId, take]);
  return { paper, refusal, busy, make, show };
}
