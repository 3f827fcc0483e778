// Requests of any rights received at desk 1 before the windows of a spec are opened, over the bridge of the same desk folder.
import type { AskedRight } from '../../shared/domain/case/asked-right.ts';
import { registerId, type CaseId } from '../../shared/formats/ids.ts';
import { findOne, newCaseId, passportCheck, waitUntilSent } from '../flows/visit.ts';
import type { World } from '../flows/world.ts';

export interface ReceivedRights { readonly caseId: CaseId; readonly diaryNumber: string }

/** Central has it when this answers. */
export async function receivedRights(world: World, person: { readonly query: string; readonly birthDate: string }, rights: readonly AskedRight[]): Promise<ReceivedRights> {
  const desk = world.openDesk('RAT-01');
  await desk.logIn('liisa');
  const caseId = newCaseId();
  const found = await findOne(desk, caseId, person.query);
  await desk.must('run-command', { command: passportCheck(caseId, found, person.birthDate) });
  const [register] = (await desk.must('profile', {})).registers;
  const { today } = await desk.must('desk-info', {});
  const logged = await desk.must('run-command', { command: { kind: 'log-request', caseId, register: registerId.parse(register?.id), rights: [...rights], ownWords: '', language: 'fi', receivedOn: today } });
  await desk.must('run-command', { command: { kind: 'decline-signature', caseId, reason: 'does-not-want' } });
  await waitUntilSent(desk);
  await desk.close();
  return { caseId, diaryNumber: logged.diaryNumber ?? '' };
}

export const everything = { categories: 'all' as const, from: null, to: null };
