// Opens a case (the host writes the read line first) and runs commands on it.
import { useCallback, useEffect, useState } from 'react';
import type { CallAnswer } from '../../shared/bridge.ts';
import type { CaseView } from '../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../shared/domain/case/commands.ts';
import type { CaseId } from '../../shared/formats/ids.ts';
import type { Refusal, Result } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { noteRefusal } from './messages.ts';

export interface OpenedCase {
  readonly view: CaseView | null;
  readonly refusal: Refusal | null;
  readonly reload: () => Promise<void>;
  /** True when the command was written. */
  readonly run: (command: CaseCommand) => Promise<boolean>;
}

/** A refused command leaves the view as it is; the refusal stands beside it until the next one succeeds. */
export function useCase(caseId: CaseId): OpenedCase {
  const [view, setView] = useState<CaseView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = useCallback((answer: Result<CallAnswer<'open-case'>>) => {
    if (answer.ok) setView(answer.value);
    else noteRefusal(answer);
    setRefusal(answer.ok ? null : answer);
  }, []);
  const reload = useCallback(async () => take(await call('open-case', { caseId })), [caseId, take]);
  const run = useCallback(async (command: CaseCommand) => {
    const answer = await call('run-command', { command });
    if (answer.ok) { await reload(); return true; }
    noteRefusal(answer);
    setRefusal(answer);
    return false;
  }, [reload]);
  useEffect(() => {
    let live = true;
    void call('open-case', { caseId }).then((answer) => { if (live) take(answer); });
    return () => { live = false; };
  }, [caseId, take]);
  return { view, refusal, reload, run };
}
