// Proves that the sources proof can fail: a reader that drops one row in silence must be caught.
import { registerHooks } from 'node:module';
import { proofSeed } from './rig/proof-seed.ts';

const double = new URL('./sources/dropping-find-columns.ts', import.meta.url).href;

/** Red twin: the finding of columns is replaced as it is loaded. Holds only when the proof's judgement goes red. */
export default async function proveSourcesTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => specifier.endsWith('/find-columns.ts') && context.parentURL !== double ? { url: double, shortCircuit: true } : next(specifier, context),
  });
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { sourcesRuns } = await import('./sources/sources-runs.ts');
  const { unaccounted, records } = await sourcesRuns(runs, seed, () => undefined, []);
  hooks.deregister();
  return { ok: unaccounted > 0, figure: unaccounted > 0 ? `red as it must be: ${unaccounted} rows unaccounted of ${records}` : `nothing missed of ${records} rows, so the sources proof cannot be trusted` };
}
