// Proves that the once proof can fail: a desk that believes any 200 must be found out.
import { credulousExchange } from './once/credulous-desk.ts';
import { lyingRounds } from './once/once-rounds.ts';
import { openOnceWorld, settle } from './once/once-world.ts';

/** Once whatever `runs` says. Holds when lies were believed, and copies that tell the truth were not held against the desk. */
export default async function proveOnceTwin(): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const world = await openOnceWorld();
  try {
    await settle(world);
    const { rounds, lost } = await lyingRounds(world, credulousExchange);
    for (const line of lost) console.log(line);
    const believed = lost.filter((line) => line.includes('counted as sent')).length;
    const ok = believed > 0 && believed < rounds;
    return { ok, figure: ok ? `red as it must be: ${believed} of ${rounds} answers believed wrongly` : `${believed} of ${rounds} answers believed wrongly, so the once proof cannot be trusted` };
  } finally {
    await world.close();
  }
}
