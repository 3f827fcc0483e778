// The limit of the verify bench: a worker that verifies Ed25519 signatures and hashes the same bytes, and does nothing else.
import { createPublicKey, hash, verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

export interface RawShare { readonly keys: readonly string[]; readonly headers: readonly Uint8Array[]; readonly signatures: readonly Uint8Array[]; readonly key: readonly number[] }

parentPort?.on('message', ({ keys, headers, signatures, key }: RawShare) => {
  const parsed = keys.map((one) => createPublicKey({ key: Buffer.from(one, 'base64'), format: 'der', type: 'spki' }));
  let good = 0;
  const [started, cpu] = [performance.now(), process.threadCpuUsage()];
  for (const [place, header] of headers.entries()) {
    const device = parsed[key[place] ?? -1];
    const signature = signatures[place];
    hash('sha256', header, 'hex');
    if (device !== undefined && signature !== undefined && verify(null, header, device, signature)) good += 1;
  }
  const { user, system } = process.threadCpuUsage(cpu);
  parentPort?.postMessage({ good, milliseconds: performance.now() - started, cpuMilliseconds: (user + system) / 1000 });
});
