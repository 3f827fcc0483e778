// One try of a form at a time to save at central: what is wrong by its field, or what central refused; what is typed stays whatever it answers.
import { useRef, useState } from 'react';
import type { Refusal, Result } from '../../../shared/outcomes.ts';
import type { FieldError } from '../../parts/error-summary.tsx';
import { noteRefusal } from '../../parts/messages.ts';

export interface Saving {
  readonly errors: readonly FieldError[];
  /** Grows with every try. */
  readonly attempt: number;
  readonly refusal: Refusal | null;
  readonly fail: (errors: readonly FieldError[]) => void;
  /** Central's answer; null where it refused, or while an earlier try is on its way. */
  readonly send: <T>(ask: () => Promise<Result<T>>) => Promise<T | null>;
}

export function useSaving(): Saving {
  const [{ errors, attempt, refusal }, setTried] = useState<Pick<Saving, 'errors' | 'attempt' | 'refusal'>>({ errors: [], attempt: 0, refusal: null });
  const isOnTheWay = useRef(false);
  const fail = (found: readonly FieldError[]): void => setTried((before) => ({ errors: found, attempt: before.attempt + 1, refusal: null }));
  const send = async <T>(ask: () => Promise<Result<T>>): Promise<T | null> => {
    if (isOnTheWay.current) return null;
    isOnTheWay.current = true;
    const answer = await ask().finally(() => { isOnTheWay.current = false; });
    setTried((before) => ({ errors: [], attempt: before.attempt + 1, refusal: answer.ok ? null : answer }));
    if (answer.ok) return answer.value;
    noteRefusal(answer);
    return null;
  };
  return { errors, attempt, refusal, fail, send };
}
