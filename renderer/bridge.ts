// The only file of the renderer that reads window.desk: every question to the host passes here.
import type { BridgeEvent, CallAnswer, CallName, CallRequest, Desk } from '../shared/bridge.ts';
import { refused, type Result } from '../shared/outcomes.ts';

declare global {
  interface Window { readonly desk?: Desk }
}

let lockedListener: () => void = () => undefined;

/** A call refused as locked means that the session ended before the event came. */
export function onLockedAnswer(listen: () => void): void {
  lockedListener = listen;
}

/**
 * Asks the host. Outcomes are those of the call; a host that is gone or a fault that nobody
 * expected comes back as `internal-fault`, so that a screen never waits for ever.
 */
export async function call<N extends CallName>(name: N, request: CallRequest<N>): Promise<Result<CallAnswer<N>>> {
  try {
    if (window.desk === undefined) return refused('internal-fault');
    const answer = await window.desk.call(name, request);
    if (!answer.ok && answer.code === 'locked') lockedListener();
    return answer;
  } catch {
    return refused('internal-fault');
  }
}

/** Listens to what the host says unasked; the answer stops listening. */
export function onDeskEvent(listen: (event: BridgeEvent) => void): () => void {
  return window.desk?.onEvent(listen) ?? (() => undefined);
}
