// A port of this machine's loopback that nothing listens on now.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that Linux lends to outgoing connections: one of them could have it while a killed process is away. */
const range = { from: 16_000, to: 32_000 } as const;
const triesMax = 100;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Origins and bundles name a port, so a proof takes one at its start and keeps it over restarts. Throws when it finds none. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const port = randomInt(range.from, range.to);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${range.from} and ${range.to}`);
}
