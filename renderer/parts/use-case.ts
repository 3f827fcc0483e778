// Opens a case (the host writes the read line first) and runs commands on it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../shared/domain/case/commands.ts';
import type { CaseId } from '../../shared/formats/ids.ts';
import type { Refusal, Result } from '../../shared/outcomes.ts';
import { call, onDeskEvent } from '../bridge.ts';
import { noteRefusal } from './messages.ts';

export interface OpenedCase {
  readonly view: CaseView | null;
  readonly refusal: Refusal | null;
  readonly reload: () => Promise<void>;
  /** True when the command was written. While one is under way no other on this case is taken, from whichever button. */
  readonly run: (command: CaseCommand) => Promise<boolean>;
}

/**
 * A refused command leaves the view as it is; the refusal stands beside it until the next one succeeds. A slow answer shows nothing:
 * neither another case's nor an older state than what is shown. A person who was on the way is shown when they come.
 */
export function useCase(caseId: CaseId): OpenedCase {
  const [view, setView] = useState<CaseView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const newest = useRef(0);
  /** Null when the page is gone: a command that ends late then opens nothing, nor in the place of another case. */
  const open = useRef<CaseId | null>(null);
  const take = useCallback((asked: number, answer: Result<CaseView>) => {
    if (asked !== newest.current) return;
    if (answer.ok) setView(answer.value);
    else noteRefusal(answer);
    setRefusal(answer.ok ? null : answer);
  }, []);
  const reload = useCallback(async () => {
    if (open.current !== caseId) return;
    const asked = newest.current += 1;
    take(asked, await call('open-case', { caseId }));
  }, [caseId, take]);
  const underWay = useRef<CaseId | null>(null);
  const run = useCallback(async (command: CaseCommand) => {
    if (underWay.current === caseId) return false;
    underWay.current = caseId;
    try {
      const answer = await call('run-command', { command });
      if (answer.ok) { await reload(); return true; }
      noteRefusal(answer);
      if (open.current === caseId) setRefusal(answer);
      return false;
    } finally {
      if (underWay.current === caseId) underWay.current = null;
    }
  }, [caseId, reload]);
  useEffect(() => {
    open.current = caseId;
    const unhear = onDeskEvent((event) => {
      if (event.event !== 'person-came' || event.caseId !== caseId) return;
      if (event.here) void reload();
      else setView((before) => (before?.caseId === caseId && before.personAt === 'coming' ? { ...before, personAt: 'not-here' } : before));
    });
    const asked = newest.current += 1;
    void call('open-case', { caseId }).then((answer) => { take(asked, answer); });
    return () => { newest.current += 1; open.current = null; unhear(); };
  }, [caseId, reload, take]);
  return { view: view?.caseId === caseId ? view : null, refusal, reload, run };
}
