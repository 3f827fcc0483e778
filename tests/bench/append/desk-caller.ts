// One way for a bench to call a desk, whatever lies between: the process itself or its real socket.
import type { CallAnswer, CallName, CallRequest } from '../../../shared/bridge.ts';
import type { Result } from '../../../shared/outcomes.ts';

export interface DeskCaller {
  readonly call: <N extends CallName>(name: N, request: CallRequest<N>) => Promise<Result<CallAnswer<N>>>;
  readonly close: () => Promise<void>;
}
