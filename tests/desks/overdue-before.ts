// A request that came by letter and lay on a table for fifty days: the first in every inbox, with the most to say.
import { knownTampere } from '../../build/demo/known-people.ts';
import { addDays } from '../../shared/formats/date-arithmetic.ts';
import { parseLocalDate } from '../../shared/formats/local-date.ts';
import { accessRequest, findOne, newCaseId, waitUntilSent } from '../flows/visit.ts';
import type { World } from '../flows/world.ts';

/** Over the bridge of the same desk folder; answers its diary number when central has it. */
export async function overdueBefore(world: World): Promise<string> {
  const desk = world.openDesk('RAT-01');
  await desk.logIn('liisa');
  const caseId = newCaseId();
  const { personKey } = await findOne(desk, caseId, knownTampere.namesakeOne.customerNumber);
  const [register] = (await desk.must('profile', {})).registers;
  const today = parseLocalDate((await desk.must('desk-info', {})).today);
  if (!today.ok || register === undefined) throw new Error('the desk has no day or no register');
  const { diaryNumber } = await desk.must('run-command', { command: { ...accessRequest(caseId, register.id, addDays(today.value, -50)), channel: 'letter', from: { personKey }, signedOnPaper: true } });
  await waitUntilSent(desk);
  await desk.close();
  if (diaryNumber === null) throw new Error('the request got no number');
  return diaryNumber;
}
