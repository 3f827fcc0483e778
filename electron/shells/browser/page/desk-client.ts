// Defines window.desk in the browser shell's page: calls and events over one socket to the host.
import type { BridgeEvent, Desk } from '../../../../shared/bridge.ts';
import type { Result } from '../../../../shared/outcomes.ts';

interface Waiting { readonly text: string; readonly settle: (result: Result<never>) => void }

/** What the host sends; the host is the trusted side, its answers have passed their schemas there. */
type FromHost = { readonly id: number; readonly result: Result<never> } | { readonly event: BridgeEvent };

(() => {
  const listeners = new Set<(event: BridgeEvent) => void>();
  const waiting = new Map<number, Waiting>();
  const retry = 500;
  let socket: WebSocket | null = null;
  let ready = false;
  let lastId = 0;

  /** The host went away with the answer: it may or may not have been done, so nothing is said to be saved. */
  const giveUp = (): void => {
    for (const one of [...waiting.values()]) one.settle({ ok: false, code: 'host-gone' });
    waiting.clear();
  };
  const received = (message: FromHost): void => {
    if ('event' in message) {
      for (const listen of listeners) listen(message.event);
      return;
    }
    waiting.get(message.id)?.settle(message.result);
    waiting.delete(message.id);
  };
  const connect = (): void => {
    const made = new WebSocket(`ws://${location.host}/desk`);
    socket = made;
    made.onopen = () => {
      ready = true;
      for (const one of waiting.values()) made.send(one.text);
    };
    // The host serialises exactly FromHost.
    made.onmessage = (event: MessageEvent<string>) => received(JSON.parse(event.data) as FromHost);
    made.onclose = () => {
      const was = ready;
      ready = false;
      if (was) giveUp();
      setTimeout(connect, retry);
    };
  };
  const desk: Desk = {
    call: (name, request) => new Promise((resolve) => {
      lastId += 1;
      const text = JSON.stringify({ id: lastId, name, request });
      // Result<never> is a Result of every call: only its refusal can be made here, and the host's answer is the call's own.
      waiting.set(lastId, { text, settle: resolve });
      if (ready) socket?.send(text);
    }),
    onEvent: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
  Object.defineProperty(window, 'desk', { value: Object.freeze(desk), writable: false, configurable: false });
  connect();
})();
