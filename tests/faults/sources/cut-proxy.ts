// A proxy of bytes between a connector and its server, for drivers whose protocol is not HTTP: it cuts, freezes or slows the answers.
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Mishap =
  | { readonly kind: 'none' }
  /** A reset after this many bytes of answers on a connection. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** Silence after this many bytes, with the connection open. */
  | { readonly kind: 'freeze'; readonly bytes: number }
  /** Every part of an answer comes this many milliseconds late. */
  | { readonly kind: 'slow'; readonly milliseconds: number };

export interface CutProxy { readonly port: number; readonly set: (mishap: Mishap) => void; readonly close: () => Promise<void> }

/** New connections meet the mishap that was set last. */
export async function openCutProxy(target: number): Promise<CutProxy> {
  let mishap: Mishap = { kind: 'none' };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    // A reset is what this proxy is for; the other side sees it too.
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    const upstream = keep(connect(target, '127.0.0.1'));
    keep(client).pipe(upstream);
    upstream.once('close', () => client.destroy());
    client.once('close', () => upstream.destroy());
    void answer(client, upstream, mishap);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
  return {
    port,
    set: (next) => { mishap = next; },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function answer(client: Socket, upstream: Socket, mishap: Mishap): Promise<void> {
  let passed = 0;
  try {
    for await (const chunk of upstream) {
      // True because the socket has no encoding, so that it gives bytes.
      const bytes = chunk as Buffer;
      if (mishap.kind === 'slow') await pause(mishap.milliseconds);
      const left = mishap.kind === 'cut' || mishap.kind === 'freeze' ? Math.max(0, mishap.bytes - passed) : bytes.length;
      client.write(bytes.subarray(0, left));
      passed += bytes.length;
      if (left >= bytes.length) continue;
      if (mishap.kind === 'cut') client.resetAndDestroy();
      // Frozen: nothing more is read, and both sides stay open until the proxy closes.
      else await new Promise((resolve) => client.once('close', resolve));
      return;
    }
  } catch {
    client.destroy();
  }
}
