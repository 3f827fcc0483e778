// The host as a process of its own behind its real socket: what a command costs as the window sees it, without the window.
import type { CallAnswer, CallName, CallRequest } from '../../../shared/bridge.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { DeskPlace } from '../../faults/rig/own-desk.ts';
import { startHost } from '../../faults/rig/own-desk.ts';
import type { DeskCaller } from './desk-caller.ts';

/** Enters as a window does: the token once, then the cookie. */
async function cookieFor(url: string): Promise<string> {
  const entered = await fetch(url, { redirect: 'manual' });
  const [cookie] = entered.headers.getSetCookie();
  if (cookie === undefined) throw new Error('the shell gave no cookie');
  return cookie.slice(0, cookie.indexOf(';'));
}

async function opened(url: string): Promise<WebSocket> {
  const { origin, host } = new URL(url);
  // Node's own WebSocket takes headers beside what the DOM's type knows; the shell asks for both.
  const options = { headers: { cookie: await cookieFor(url), origin } } as unknown as string[];
  const socket = new WebSocket(`ws://${host}/desk`, options);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  return socket;
}

/** One call at a time, as a person works. */
export async function hostOverSocket(place: DeskPlace): Promise<DeskCaller> {
  return callerOf(await startHost(place));
}

/** For a host that is started already. */
export async function callerOf({ host, url }: Awaited<ReturnType<typeof startHost>>): Promise<DeskCaller> {
  const socket = await opened(url);
  let id = 0;
  return {
    call: <N extends CallName>(name: N, request: CallRequest<N>) => new Promise<Result<CallAnswer<N>>>((resolve) => {
      id += 1;
      const mine = id;
      const listen = (event: MessageEvent<unknown>): void => {
        // The host serialises exactly this; events come without an id.
        const answer = JSON.parse(String(event.data)) as { readonly id?: number; readonly result: Result<CallAnswer<N>> };
        if (answer.id !== mine) return;
        socket.removeEventListener('message', listen);
        resolve(answer.result);
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id: mine, name, request }));
    }),
    close: async () => {
      socket.close();
      await host.end();
    },
  };
}
