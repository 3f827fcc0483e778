// Whom this desk holds, asked again after each answer and each change of the lamp: people come and go with their cases.
import { useEffect, useState } from 'react';
import type { CallAnswer } from '../../../shared/bridge.ts';
import { call } from '../../bridge.ts';
import { useSession } from '../../parts/session.ts';

/** `after`: when the last search was answered. */
export function useDeskScope(after: number): CallAnswer<'desk-scope'> | null {
  // Changes after every round that brought something, and at least once a minute.
  const lamp = useSession((state) => state.lamp);
  const [held, setHeld] = useState<CallAnswer<'desk-scope'> | null>(null);
  useEffect(() => {
    let newest = true;
    void call('desk-scope', {}).then((answer) => { if (newest && answer.ok) setHeld(answer.value); });
    return () => { newest = false; };
  }, [after, lamp]);
  return held;
}
