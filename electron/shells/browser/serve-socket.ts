// The socket between the one window and the host: calls in, answers and events out.
import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DeskHost } from '../../host/desk-host.ts';

/** Bytes of one message; a call's own limit is checked again by handle(). */
export const messageBytesMax = 2 * 1024 * 1024;
/** Close code of a second window; the page tries again, so a window that was reloaded gets in. */
export const secondWindow = 4409;
/** A reload comes back at once; a window that stays away longer is closed, and an unattended desk locks. */
const lockAfter = 10_000;

const message = z.strictObject({ id: z.int().min(1), name: z.unknown(), request: z.unknown() });

function parsed(raw: Buffer): z.infer<typeof message> | null {
  try {
    return message.parse(JSON.parse(raw.toString('utf8')));
  } catch {
    return null;
  } finally {
    // What a person typed: freed memory is overwritten by nobody.
    raw.fill(0);
  }
}

/** As text. An answer shows people too: its bytes are wiped once they are on their way, and at once when nobody listens any more. */
function send(socket: WebSocket, said: unknown): void {
  const bytes = Buffer.from(JSON.stringify(said), 'utf8');
  socket.send(bytes, { binary: false }, () => { bytes.fill(0); });
}

async function answer(host: DeskHost, socket: WebSocket, origin: string, raw: Buffer): Promise<void> {
  const asked = parsed(raw);
  if (asked === null) {
    socket.close(1008); // no id to answer to: not our page
    return;
  }
  const result = await host.handle({ origin, mainFrame: true }, asked.name, asked.request);
  send(socket, { id: asked.id, result });
}

function bytesOf(raw: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(raw)) return Buffer.concat(raw);
  return Buffer.isBuffer(raw) ? raw : Buffer.from(raw);
}

/** Host, Origin and cookie have been checked; a browser always sends the Origin of a socket, so one without is no page. */
export function serveSocket(server: FastifyInstance, host: DeskHost): void {
  let living: WebSocket | null = null;
  let goodbye: NodeJS.Timeout | null = null;
  server.get('/desk', { websocket: true }, (socket, request) => {
    const { origin } = request.headers;
    if (living !== null || origin === undefined) {
      socket.close(secondWindow);
      return;
    }
    living = socket;
    if (goodbye !== null) clearTimeout(goodbye);
    const stop = host.onEvent((event) => { send(socket, { event }); });
    socket.on('message', (raw) => void answer(host, socket, origin, bytesOf(raw)));
    socket.on('close', () => {
      stop();
      living = null;
      goodbye = setTimeout(() => host.lock('command'), lockAfter);
      goodbye.unref();
    });
  });
}
