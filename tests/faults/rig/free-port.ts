// A port of this machine's loopback that nothing listens on now.
import { createServer } from 'node:net';

/** Origins and bundles name a port, so a proof takes one at its start and keeps it over restarts. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address === null || typeof address === 'string' ? reject(new Error('no port')) : resolve(address.port)));
    });
  });
}
