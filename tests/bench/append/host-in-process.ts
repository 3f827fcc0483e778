// The host in the bench's own process: what a command costs before the bridge.
import { join } from 'node:path';
import { createDeskHost } from '../../../electron/host/desk-host.ts';
import type { CallAnswer, CallName, CallRequest } from '../../../shared/bridge.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import type { DeskCaller } from './desk-caller.ts';

const origin = 'http://127.0.0.1';

/** The product's host with its rate limit lifted, since a bench calls faster than a person. */
export function hostInProcess(folder: string, bundle: DeskBundle): DeskCaller {
  const host = answerOf(createDeskHost({
    folder: join(folder, 'desk'), bundle, shell: 'browser', origin, log: { note: () => undefined, fault: (where, error) => { console.error(where, error); } },
    ports: { limits: { calls: Number.MAX_SAFE_INTEGER } },
  }));
  // The host's own timers let a process end; a shell keeps it alive by its server, here nothing else would.
  const alive = setInterval(() => undefined, 60_000);
  return {
    call: async <N extends CallName>(name: N, request: CallRequest<N>) =>
      // handle() has parsed the answer by the schema of this very call.
      await host.handle({ origin, mainFrame: true }, name, request) as Result<CallAnswer<N>>,
    close: async () => {
      clearInterval(alive);
      await host.close();
    },
  };
}
