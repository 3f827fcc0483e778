// `npm run prove -- visit`: the main job once without a window, on two desks, a central store and real files that stay to be looked at.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kaarina } from '../../build/demo/known-people.ts';
import { root } from '../../build/root.ts';
import { grant, handOverCopy, receive, waitUntilSent } from '../flows/visit.ts';
import { waitUntil } from '../flows/wait-until.ts';
import { openCast, openWorld, type Desk } from '../flows/world.ts';

const birthDate = '1994-05-01';
const kept = join(root, 'test-results', 'visit');

async function linesOf(desk: Desk): Promise<number> {
  return (await desk.must('lines-after', { change: 0, limit: 2000 })).lines.reduce((ids, line) => ids.add(line.id), new Set<string>()).size;
}

async function phaseOn(desk: Desk, caseId: Parameters<typeof grant>[1]): Promise<string> {
  const view = await desk.call('open-case', { caseId });
  return view.ok ? view.value.phase : view.code;
}

/** One visit whatever `runs` says: it proves that the road is whole, not how often. */
export default async function proveVisit(): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const world = await openWorld({ persons: 200 });
  try {
    const { liisa, yrjo } = await openCast(world);
    const received = await receive(liisa, { query: kaarina.identityCode, birthDate });
    console.log(`request ${received.diaryNumber} logged and signed at ${liisa.name}`);
    await grant(yrjo, received.caseId);
    console.log(`access granted at ${yrjo.name}`);
    const copy = await handOverCopy(liisa, { ...received, birthDate });
    await Promise.all([waitUntilSent(liisa), waitUntilSent(yrjo)]);
    await waitUntil('the hand-over at the second desk', async () => await phaseOn(yrjo, received.caseId) === 'handed-over');
    mkdirSync(kept, { recursive: true });
    for (const place of [received.receiptPlace, copy.place]) {
      copyFileSync(place, join(kept, basename(place)));
      console.log(join(kept, basename(place)));
    }
    const [here, there] = [await linesOf(liisa), await linesOf(yrjo)];
    console.log(`list lines at ${liisa.name}: ${String(here)}, at ${yrjo.name}: ${String(there)}`);
    return { ok: here === there, figure: `ok, ${String(here)} lines, copy ${String(copy.pages)} pages` };
  } finally {
    await world.close();
  }
}
