// A double of the host's lamp: passes the desk's socket through and puts made-up lamps among what the host says.
import type { Page, WebSocketRoute } from '@playwright/test';
import type { Lamp } from '../../shared/bridge.ts';

export const quietLamp: Lamp = {
  waiting: 0, oldestUnsentAt: null, lastInCentralAt: '2026-11-22T08:42:00.000Z', reach: 'ok', parked: 0,
  people: { have: 10, last: 10 }, log: { have: 10, last: 10 }, papersWaiting: 0, leaseEndsAt: null, alarms: [],
};

/** Before log-in: the page is loaded again so that its socket passes here. The real host's own lamps are held back. */
export async function lampDouble(page: Page): Promise<(lamp: Lamp) => void> {
  const open: WebSocketRoute[] = [];
  let shown: Lamp = quietLamp;
  await page.routeWebSocket(/\/desk$/, (socket) => {
    open.push(socket);
    const host = socket.connectToServer();
    host.onMessage((message) => {
      const text = String(message);
      // Both ways the host tells its lamp; everything else passes as it is.
      if (text.includes('"event":"lamp"')) return;
      socket.send(text.includes('"papersWaiting"') ? withLamp(text, shown) : text);
    });
  });
  await page.reload();
  return (lamp) => {
    shown = lamp;
    open.at(-1)?.send(JSON.stringify({ event: { event: 'lamp', lamp } }));
  };
}

function withLamp(text: string, lamp: Lamp): string {
  // An answer of sync-lamp: { id, result: { ok, value } }; only its value is replaced.
  const answer = JSON.parse(text) as { readonly id: number };
  return JSON.stringify({ ...answer, result: { ok: true, value: lamp } });
}
