// Several rights in one visit through the door of one host: the view tells time, tasks, restriction, fee and earlier cases.
import { expect, it } from 'vitest';
import type { CallRequest } from '../../../../shared/bridge.ts';
import { newCaseId, testBundle, testDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { bringPeople, madeUp } from './people-fixture.ts';

const kaarina = madeUp({ identityCode: '010594Y9032', birthDate: '1994-05-01' });

it('a letter with an objection and a ban is logged with identity open, and a second case shows the first', async () => {
  const folder = temporaryFolder();
  bringPeople(folder, [kaarina]);
  const desk = await testDesk({ folder });
  const register = (await testBundle()).profile.registers[0]?.id ?? '';
  const caseId = newCaseId();
  const letter = (of: string): CallRequest<'run-command'> => ({ command: {
    kind: 'log-request', caseId: of, register, channel: 'letter', from: { personKey: kaarina.personKey }, signedOnPaper: true, ownWords: '', language: 'fi', receivedOn: '2026-11-20',
    rights: [{ right: 'objection', situation: 'Perustelu.' }, { right: 'marketing-ban' }],
  } });
  valueOf(await desk.call('run-command', letter(caseId)));
  const view = valueOf(await desk.call('open-case', { caseId }));
  expect(view).toMatchObject({ phase: 'received', channel: 'letter', identity: null, receivedOn: '2026-11-20', time: { statutoryDue: '2026-12-21', extended: null }, fee: { verdict: 'free' }, lettersDue: ['acknowledgement'] });
  expect(view.rights.map(({ right, decision }) => [right, decision])).toEqual([['objection', null], ['marketing-ban', 'effected']]);
  expect(view.restrictions).toMatchObject([{ cause: '18(1)(d)', liftedAt: null }]);
  expect(view.tasks.some(({ kind }) => kind === 'stop-marketing')).toBe(true);
  const second = newCaseId();
  valueOf(await desk.call('run-command', letter(second)));
  expect(valueOf(await desk.call('open-case', { caseId: second })).samePerson).toMatchObject([{ caseId, open: true, rights: ['objection', 'marketing-ban'] }]);
  expect(desk.log.filter((line) => line.includes('"fault"'))).toEqual([]);
});
