// Main's end of the host's process: each call gets one answer, also when the process goes away.
import type { BridgeEvent } from '../../../shared/bridge.ts';
import { refused } from '../../../shared/outcomes.ts';
import type { Sender } from '../../host/handle.ts';
import { fromHost, type ToHost } from './host-messages.ts';

/** Electron's UtilityProcess, as narrow as it is used. */
export interface HostProcess {
  readonly postMessage: (message: ToHost) => void;
  readonly on: ((event: 'message', listen: (message: unknown) => void) => unknown) & ((event: 'exit', listen: (code: number) => void) => unknown);
}

export interface HostLink {
  readonly ask: (sender: Sender, name: unknown, request: unknown) => Promise<unknown>;
  readonly lock: () => void;
  /** Answers when the host has closed its files. */
  readonly close: () => Promise<void>;
  /** Answers null when the host stands, else the explanation. */
  readonly started: Promise<string | null>;
  readonly ended: Promise<void>;
}

const died = 'The desk\'s host ended unexpectedly. What was saved is safe. Start the desk again.';

export function hostLink(host: HostProcess, onEvent: (event: BridgeEvent) => void): HostLink {
  const waiting = new Map<number, (result: unknown) => void>();
  const started = Promise.withResolvers<string | null>();
  const ended = Promise.withResolvers<undefined>();
  let last = 0;
  let gone = false;
  host.on('message', (given) => {
    const message = fromHost.parse(given);
    switch (message.kind) {
      case 'started': started.resolve(null); break;
      case 'not-started': started.resolve(message.explanation); break;
      case 'event': onEvent(message.event); break;
      case 'answer':
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
        break;
    }
  });
  host.on('exit', () => {
    gone = true;
    // It may or may not have been saved: nothing is said to be.
    for (const settle of waiting.values()) settle(refused('host-gone'));
    waiting.clear();
    started.resolve(died);
    ended.resolve(undefined);
  });
  return {
    ask: (sender, name, request) => {
      if (gone) return Promise.resolve(refused('host-gone'));
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        host.postMessage({ kind: 'call', id, sender, name, request });
      });
    },
    lock: () => host.postMessage({ kind: 'lock' }),
    close: async () => {
      if (!gone) host.postMessage({ kind: 'close' });
      await ended.promise;
    },
    started: started.promise,
    ended: ended.promise,
  };
}
