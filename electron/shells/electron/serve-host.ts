// Runs the desk host behind one message port: calls in, answers and events out.
import { createDeskHost, type DeskHost, type DeskHostSetup } from '../../host/desk-host.ts';
import { startFailure } from '../start-failures.ts';
import { toHost, type FromHost, type ToHost } from './host-messages.ts';

/** Electron's ParentPort, as narrow as it is used. */
export interface HostPort {
  readonly postMessage: (message: FromHost) => void;
  readonly on: (event: 'message', listen: (message: { readonly data: unknown }) => void) => unknown;
}

async function act(host: DeskHost, port: HostPort, message: ToHost): Promise<void> {
  switch (message.kind) {
    case 'call':
      port.postMessage({ kind: 'answer', id: message.id, result: await host.handle(message.sender, message.name, message.request) });
      return;
    case 'lock':
      host.lock('suspend');
      return;
    case 'close':
      await host.close();
      return;
  }
}

/** Says `started` or `not-started` first. Answers how to close, or null when it did not start. */
export function serveHost(port: HostPort, setup: DeskHostSetup, onClosed: () => void): DeskHost | null {
  const host = createDeskHost(setup);
  if (!host.ok) {
    port.postMessage({ kind: 'not-started', explanation: startFailure(host.code) });
    return null;
  }
  host.value.onEvent((event) => port.postMessage({ kind: 'event', event }));
  port.on('message', ({ data }) => {
    const message = toHost.safeParse(data);
    if (!message.success) return; // only main speaks here; what it does not say is not answered
    void act(host.value, port, message.data).then(() => {
      if (message.data.kind === 'close') onClosed();
    });
  });
  port.postMessage({ kind: 'started' });
  return host.value;
}
