// The rebuild proof's red twin: a desk whose lists are never brought up, because its host's lines do not arrive.
import type { Page } from 'playwright';
import { z } from 'zod';

const asked = z.object({ id: z.int(), name: z.string() });

/** Answers every `lines-after` of the page as a failure; everything else passes. */
export async function noCatchUp(page: Page): Promise<void> {
  await page.routeWebSocket('**/desk', (socket) => {
    const host = socket.connectToServer();
    socket.onMessage((message) => {
      const { id, name } = asked.parse(JSON.parse(message.toString()));
      if (name === 'lines-after') socket.send(JSON.stringify({ id, result: { ok: false, code: 'internal-fault' } }));
      else host.send(message);
    });
  });
}
