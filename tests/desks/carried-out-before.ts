// Cases brought far before the windows of a spec open: a copy that waits for a representative, and an erasure done in every system.
import { coverCodeOf } from '../../shared/domain/case/cover-code.ts';
import { itemsFrom, rowsComeTo, rowsFrom } from '../../renderer/desks/review/items/item-rows.ts';
import { registerId } from '../../shared/formats/ids.ts';
import { parseLocalDate } from '../../shared/formats/local-date.ts';
import type { MandateShown } from '../../shared/domain/case/mandate-shape.ts';
import { findOne, newCaseId, passportCheck, saveAndConfirm, waitUntilSent } from '../flows/visit.ts';
import { waitUntil } from '../flows/wait-until.ts';
import type { World } from '../flows/world.ts';
import { everything, receivedRights, type ReceivedRights } from './decided-before.ts';

interface Asker { readonly query: string; readonly birthDate: string }

/** Confirmed by the agency; its holder sees to everything and gets the answer (Act 648/2007). */
const continuing: MandateShown = {
  kind: 'continuing-power', agent: 'Asla Asiamies', company: null, rights: 'all', matters: 'all', dated: '2026-11-01', expires: null, confirmed: '2026-11-10', exclusive: false,
  seen: ['agent-identity', 'original', 'confirmation'], child: null,
};

export interface WaitingCopy { readonly diaryNumber: string; readonly coverCode: string; readonly pages: number }

/** Asked at desk 1 by a holder of a continuing power born on `agentBorn`; granted, copied and printed at desk 2. */
export async function copyForAgent(world: World, person: Asker, agentBorn: string): Promise<WaitingCopy> {
  const clerk = world.openDesk('RAT-01');
  await clerk.logIn('liisa');
  const caseId = newCaseId();
  const found = await findOne(clerk, caseId, person.query);
  await clerk.must('run-command', { command: { ...passportCheck(caseId, found, agentBorn), mandate: continuing } });
  const [register] = (await clerk.must('profile', {})).registers;
  const { today } = await clerk.must('desk-info', {});
  const logged = await clerk.must('run-command', { command: { kind: 'log-request', caseId, register: registerId.parse(register?.id), rights: [{ right: 'access', scope: everything }], ownWords: '', language: 'fi', receivedOn: today } });
  await waitUntilSent(clerk);
  await clerk.close();
  const contact = world.openDesk('RAT-02');
  await contact.logIn('yrjo');
  await waitUntil('the request at desk 2', async () => (await contact.call('open-case', { caseId })).ok, 60);
  await contact.must('run-command', { command: { kind: 'decide-right', caseId, right: 'access', decision: 'granted' } });
  const { paperId, pages } = await contact.must('make-paper', { caseId, kind: 'copy', language: null });
  await saveAndConfirm(contact, caseId, paperId);
  await waitUntilSent(contact);
  await contact.close();
  const diaryNumber = logged.diaryNumber ?? '';
  return { diaryNumber, coverCode: coverCodeOf(diaryNumber, 1), pages };
}

/** What the register leaves to a person is erased, what a law keeps stays, and every system says that it did. */
export async function erasedEverywhere(world: World, person: Asker): Promise<ReceivedRights> {
  const received = await receivedRights(world, person, [{ right: 'erasure', scope: everything, claimed: null }]);
  const { caseId } = received;
  const contact = world.openDesk('RAT-02');
  await contact.logIn('yrjo');
  await waitUntil('the request at desk 2', async () => (await contact.call('open-case', { caseId })).ok, 60);
  const { groups } = await contact.must('open-items', { caseId, right: 'erasure' });
  const rows = rowsFrom(groups, { mode: 'erasure', language: 'fi', lawReasons: (until, law) => `${law} ${until}` }).map((row) => ({ ...row, outcome: row.outcome ?? 'erased' as const, event: row.group.missing === null ? '' : '1.1.2020' }));
  const { today } = await contact.must('desk-info', {});
  const day = parseLocalDate(today);
  const decision = rowsComeTo(rows, 'erasure');
  if (!day.ok || decision === null) throw new Error('every row is decided');
  await contact.must('run-command', { command: { kind: 'decide-right', caseId, right: 'erasure', decision, items: itemsFrom(rows, day.value), ...(decision === 'partly' ? { reasons: 'Osa säilytetään.' } : {}) } });
  const { tasks } = await contact.must('open-case', { caseId });
  for (const { code, kind } of tasks) {
    if (kind === 'erase') await contact.must('run-command', { command: { kind: 'answer-task', caseId, task: code, result: 'done', on: today, records: 1, how: 'AJO-1', paper: null } });
  }
  await waitUntilSent(contact);
  await contact.close();
  return received;
}
