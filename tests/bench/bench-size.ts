// Bench: how much the packed application weighs without the runtime, and how much the window fetches before the log-in is shown.
import { join } from 'node:path';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { caseDesk } from './lists/case-journal.ts';
import { firstLoad } from './size/first-load.ts';
import { packedSize } from './size/packed-size.ts';

/** performance.md "size", bytes. */
const goals = { packed: 15_000_000, firstLoad: 350_000 } as const;

function row(name: string, ...bytes: readonly number[]): string {
  return `${name.padEnd(60)} ${bytes.map((one) => (one / 1000).toFixed(1).padStart(10)).join(' ')}`;
}

/** A size is the same every time: `runs` is not used, nothing is repeated and there is no tenth of it. */
export default async function benchSize(_runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const folder = proofFolder('bench-size');
  try {
    const { place } = await caseDesk(join(folder.path, 'desk'), 1, ['contact-person']);
    const fetched = await firstLoad(place);
    const gzip = fetched.reduce((sum, one) => sum + one.gzip, 0);
    console.log(`fetched before the log-in is shown, and in the seconds after it${''.padEnd(4)}kB    gzip kB`);
    for (const { path, bytes, gzip: packed } of fetched) console.log(row(path, bytes, packed));
    console.log(row('all', fetched.reduce((sum, one) => sum + one.bytes, 0), gzip));
    const packed = await packedSize(folder.path);
    console.log('packed by electron-builder, below resources, kB');
    for (const { name, bytes } of packed.files) console.log(row(name, bytes));
    console.log(row('all', packed.bytes));
    return { ok: true, figure: `${Math.min(goals.packed / packed.bytes, goals.firstLoad / gzip).toFixed(2)} of goal` };
  } finally {
    folder.remove();
  }
}
