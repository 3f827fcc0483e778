// The crash proof's red twin (a double of the host's answer): says "saved" before the journal has the line.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { z } from 'zod';

const asked = z.object({ id: z.int(), name: z.string(), request: z.unknown() });
const logging = z.object({ command: z.object({ kind: z.literal('log-request'), receivedOn: z.string() }) });
const answered = z.object({ id: z.int().optional() });
/** Milliseconds until the false confirmation, about what the host takes, and until the host gets the command. */
const answersAfter = 5;
const savesAfter = 40;

/**
 * Stands between page and a host whose journal has no request yet. The numbers it tells are those the host
 * gives a moment later, so without a kill everything it told stands: only the kill makes the difference.
 */
export async function earlyAnswer(page: Page): Promise<void> {
  let number = 0;
  await page.routeWebSocket('**/desk', (socket) => {
    const host = socket.connectToServer();
    const early = new Set<number>();
    host.onMessage((message) => {
      const { id } = answered.parse(JSON.parse(message.toString()));
      if (id === undefined || !early.has(id)) socket.send(message);
    });
    socket.onMessage((message) => {
      const { id, name, request } = asked.parse(JSON.parse(message.toString()));
      const command = logging.safeParse(request);
      if (name !== 'run-command' || !command.success) {
        host.send(message);
        return;
      }
      early.add(id);
      number += 1;
      const diaryNumber = `RAT-01/${command.data.command.receivedOn.slice(0, 4)}/${String(number).padStart(6, '0')}`;
      const value = { lines: [randomUUID()], diaryNumber, change: 1 };
      void pause(answersAfter).then(() => socket.send(JSON.stringify({ id, result: { ok: true, value } })));
      void pause(savesAfter).then(() => host.send(message));
    });
  });
}
