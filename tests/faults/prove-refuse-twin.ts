// Proves that the refuse proof can fail: a central store that does not check signatures must be caught taking bad lines.
import { registerHooks } from 'node:module';
import { proofSeed } from './rig/proof-seed.ts';

const double = new URL('./refuse/blind-check-line.ts', import.meta.url).href;

/** Red twin: central's checkLine is replaced as it is loaded. Holds only when the proof's judgement goes red. */
export default async function proveRefuseTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => specifier.endsWith('/check-line.ts') && context.parentURL !== double ? { url: double, shortCircuit: true } : next(specifier, context),
  });
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { refuseRuns } = await import('./refuse/refuse-runs.ts');
  const { wrong } = await refuseRuns(runs, seed, ['a flipped bit in the signature', "another desk's signature", 'actor altered after signing', 'no signature']);
  hooks.deregister();
  const ok = wrong.length > 0;
  return { ok, figure: ok ? `red as it must be: ${wrong.length} of ${runs} bad pushes taken` : `nothing taken in ${runs} pushes, so the refuse proof cannot be trusted` };
}
