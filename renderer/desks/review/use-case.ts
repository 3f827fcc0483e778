// Opens a case (the host writes the read line first) and runs commands on it.
import { useCallback, useEffect, useState } from 'react';
import type { CaseView } from '../../../shared/bridge.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { noteRefusal } from '../../parts/messages.ts';

export interface OpenedCase {
  readonly view: CaseView | null;
  readonly refusal: Refusal | null;
  readonly reload: () => Promise<void>;
  /** True when the command was written. */
  readonly run: (command: CaseCommand) => Promise<boolean>;
}

export function useCase(caseId: CaseId): OpenedCase {
  const [view, setView] = useState<CaseView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refuse = useCallback((one: Refusal) => { noteRefusal(one); setRefusal(one); }, []);
  const reload = useCallback(async () => {
    const answer = await call('open-case', { caseId });
    if (!answer.ok) return refuse(answer);
    setView(answer.value);
  }, [caseId, refuse]);
  const run = useCallback(async (command: CaseCommand) => {
    const answer = await call('run-command', { command });
    if (!answer.ok) { refuse(answer); return false; }
    setRefusal(null);
    await reload();
    return true;
  }, [refuse, reload]);
  useEffect(() => void reload(), [reload]);
  return { view, refusal, reload, run };
}
