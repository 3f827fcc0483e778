// A desk whose lists have every case of its journal already, as on any morning but the first.
import { startDesk } from '../../faults/rig/own-desk.ts';
import { casesListed } from '../lists/bare-sides.ts';
import { caseDesk, type CaseDesk } from '../lists/case-journal.ts';

const patience = 10 * 60_000;

/** The desk is closed again when this answers; its profile keeps the lists. */
export async function filledLists(folder: string, cases: number): Promise<CaseDesk> {
  const made = await caseDesk(folder, cases, ['contact-person']);
  const desk = await startDesk(made.place);
  const { page } = desk.browser;
  try {
    await desk.logIn();
    const began = performance.now();
    while (await casesListed(page) < cases) {
      if (performance.now() - began > patience) throw new Error('the lists did not catch up in ten minutes');
      await page.waitForTimeout(500);
    }
    await page.waitForTimeout(1500);
  } finally {
    await desk.close();
  }
  return made;
}
