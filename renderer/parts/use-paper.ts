// Asks the host for a paper of a case, made now or shown again.
import { useCallback, useState } from 'react';
import type { PaperMade } from '../../shared/bridge.ts';
import type { CaseId, PaperId } from '../../shared/formats/ids.ts';
import type { PaperKind } from '../../shared/domain/case/content.ts';
import type { Refusal } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { noteRefusal } from './messages.ts';

export interface PaperAsked {
  readonly paper: PaperMade | null;
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  readonly make: (kind: PaperKind) => Promise<void>;
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
  const make = useCallback((kind: PaperKind) => take(call('make-paper', { caseId, kind, language: null })), [caseId, take]);
  const show = useCallback((paperId: PaperId) => take(call('show-paper', { caseId, paperId })), [caseId, take]);
  return { paper, refusal, busy, make, show };
}
