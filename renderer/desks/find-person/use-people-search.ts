// Asks while the clerk types: the newest answer only, never an older one over it; scanners are told from fingers.
import { useEffect, useRef, useState } from 'react';
import type { CallAnswer } from '../../../shared/bridge.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { isScannerBurst } from './scanner-burst.ts';

export type FoundPeople = CallAnswer<'find-people'>;

export interface PeopleSearch {
  readonly query: string;
  /** What `answer` answers. */
  readonly asked: string;
  readonly answer: FoundPeople | null;
  readonly refusal: Refusal | null;
  readonly type: (text: string) => void;
  readonly clear: () => void;
}

const pauseMilliseconds = 120;

export function usePeopleSearch(caseId: CaseId): PeopleSearch {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<{ readonly asked: string; readonly answer: FoundPeople | null; readonly refusal: Refusal | null }>({ asked: '', answer: null, refusal: null });
  const strokes = useRef<number[]>([]);
  const newest = useRef(0);
  useEffect(() => {
    const asked = query.trim();
    newest.current += 1;
    const mine = newest.current;
    if (asked.length < 2) return undefined;
    const timer = setTimeout(() => {
      void call('find-people', { query: asked, caseId, scanned: isScannerBurst(strokes.current) }).then((answer) => {
        if (mine !== newest.current) return;
        setState(answer.ok ? { asked, answer: answer.value, refusal: null } : { asked, answer: null, refusal: answer });
      });
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [query, caseId]);
  const empty = { asked: '', answer: null, refusal: null };
  const type = (text: string): void => {
    strokes.current = text === '' ? [] : [...strokes.current, performance.now()].slice(-60);
    setQuery(text);
    if (text.trim().length < 2) setState(empty);
  };
  const clear = (): void => { strokes.current = []; setQuery(''); setState(empty); };
  return { query, ...state, type, clear };
}
