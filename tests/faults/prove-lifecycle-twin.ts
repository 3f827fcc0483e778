// Proves that the lifecycle proof can fail: a command that answers nothing on a closed right must be found as a hole.
import { decide } from '../../shared/domain/case/decide.ts';
import { ok } from '../../shared/outcomes.ts';
import { walkStates } from './lifecycle/walk-states.ts';

/** A hundred states are enough to meet the hole whatever `runs` says. */
export default function proveLifecycleTwin(_runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { holes, pairs } = walkStates(100, (state, command, context) => {
    const given = decide(state, command, context);
    return !given.ok && given.code === 'already-decided' ? ok([]) : given;
  });
  const red = holes.length > 0;
  return Promise.resolve({ ok: red, figure: red ? `red as it must be: ${String(holes.length)} holes of ${String(pairs)} pairs` : 'no hole was found, so the lifecycle proof cannot be trusted' });
}
