// A paper is a look at a person's data: its read line names the categories that it tells of, and whom it is about.
import { expect, it } from 'vitest';
import { linesAfter } from '../../../../electron/host/journal/lines-after.ts';
import { openContent } from '../../../../electron/host/journal/seal-content.ts';
import { openPeople } from '../../../../electron/host/people/people.ts';
import { sessionKeys } from '../../../../electron/host/vault/session-keys.ts';
import type { CallRequest } from '../../../../shared/bridge.ts';
import type { AskedRight } from '../../../../shared/domain/case/content.ts';
import { personContents } from '../../../../shared/domain/person/content.ts';
import { everything } from '../../shared/domain/rights-fixture.ts';
import { password } from './account-fixture.ts';
import { newCaseId, rootKey, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { journalIn, temporaryFolder, valueOf } from './journal-fixture.ts';
import { anItem, bringPeople, madeUp } from './people-fixture.ts';

type Command = CallRequest<'run-command'>['command'];
const kaarina = madeUp({ birthDate: '1994-05-01', addresses: [{ street: 'Satakunnankatu 13', postcode: '33100', town: 'Tampere' }], items: [anItem('contact-details', 'S-1', 'enerity'), anItem('invoices', 'I-1', 'ax')] });
const { personKey } = kaarina;
const held = ['contact-details', 'invoices'];

async function run(desk: TestDesk, command: Command): Promise<void> {
  valueOf(await desk.call('run-command', { command }));
}

/** Came by letter, and then the person showed who they are; a contact person is at the desk. */
async function asked(right: AskedRight): Promise<{ readonly desk: TestDesk; readonly caseId: string }> {
  const folder = temporaryFolder();
  bringPeople(folder, [kaarina]);
  const desk = await testDesk({ folder });
  const caseId = newCaseId();
  const register = (await testBundle()).profile.registers[0]?.id ?? '';
  await run(desk, { kind: 'log-request', caseId, register, channel: 'letter', from: { personKey }, signedOnPaper: true, ownWords: '', language: 'fi', receivedOn: '2026-11-20', rights: [right] });
  await run(desk, { kind: 'check-identity', caseId, visitor: { personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null });
  valueOf(await desk.call('log-in', { user: 'eero', password }));
  return { desk, caseId };
}

/** Of a desk that closes with it. */
async function paperLooks({ host, folder }: TestDesk): Promise<readonly unknown[]> {
  await host.close();
  const { content: key } = sessionKeys(Buffer.from(rootKey));
  return linesAfter(journalIn(folder), 0, 1000).filter(({ line }) => line.header.type === 'person-read')
    .map(({ line: { header, sealed } }) => personContents['person-read'].parse(JSON.parse(openContent(key, header.id, { sealed, contentHash: header.contentHash }) ?? '')))
    .filter(({ purpose }) => purpose === 'make-paper').map((read) => [read.personKey, read.categories]);
}

const item = (outcome: 'erased' | 'restricted', system: string, category: string) => ({ system, category, outcome, ground: null, law: '', until: null, reasons: '', events: {} });

it('names the categories held, where the letter says what is held, and none where it does not', async () => {
  const { desk, caseId } = await asked({ right: 'erasure', scope: { categories: ['contact-details'], from: null, to: null }, claimed: null });
  valueOf(await desk.call('make-paper', { caseId, kind: 'acknowledgement', language: null }));
  await run(desk, { kind: 'decide-right', caseId, right: 'erasure', decision: 'granted', items: [item('erased', 'enerity', 'contact-details')] });
  valueOf(await desk.call('make-paper', { caseId, kind: 'decision', language: null }));
  expect(await paperLooks(desk)).toEqual([[personKey, []], [personKey, held]]);
});

it('names them too where all that is held is to be used again', async () => {
  const { desk, caseId } = await asked({ right: 'restriction', cause: '18(1)(c)', scope: everything });
  await run(desk, { kind: 'decide-right', caseId, right: 'restriction', decision: 'granted', items: [item('restricted', 'enerity', 'contact-details'), item('restricted', 'ax', 'invoices')] });
  const restriction = valueOf(await desk.call('open-case', { caseId })).restrictions[0]?.lineId;
  if (restriction === undefined) throw new Error('nothing was restricted');
  await run(desk, { kind: 'tell-lifting', caseId, restriction, channel: 'letter', reason: 'Oikeusvaade on ratkaistu.' });
  valueOf(await desk.call('make-paper', { caseId, kind: 'restriction-lifting', language: null }));
  expect(await paperLooks(desk)).toEqual([[personKey, held]]);
});

it('of a kept paper names the person also where the desk does not have them any more, and every category that it may tell of', async () => {
  const { desk, caseId } = await asked({ right: 'access', scope: everything });
  const { paperId } = valueOf(await desk.call('make-paper', { caseId, kind: 'acknowledgement', language: null }));
  await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'granted' });
  const decision = valueOf(await desk.call('make-paper', { caseId, kind: 'decision', language: null }));
  await desk.host.close();
  const people = openPeople(desk.folder);
  people.unlock(sessionKeys(Buffer.from(rootKey)));
  people.forget(personKey);
  people.close();
  const again = await testDesk({ folder: desk.folder });
  for (const shown of [paperId, decision.paperId]) valueOf(await again.call('show-paper', { caseId, paperId: shown }));
  const every = (await testBundle()).profile.categories.map(({ code }) => code).toSorted();
  expect(await paperLooks(again)).toEqual([[personKey, []], [personKey, held], [personKey, []], [personKey, every]]);
});
