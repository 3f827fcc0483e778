// A desk whose lease has ended: each call that could show somebody is refused, and a visitor whom nobody looks up is served as on any day.
import { expect, it } from 'vitest';
import { openJournal } from '../../../../electron/host/journal/open-journal.ts';
import { openLease } from '../../../../electron/host/vault/lease.ts';
import { leaseHoursUsual } from '../../../../shared/protocol/account-word.ts';
import { bridgeCalls, type CallName, type CallRequest } from '../../../../shared/bridge.ts';
import { password } from './account-fixture.ts';
import { newCaseId, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { bringPeople, madeUp } from './people-fixture.ts';

const kaarina = madeUp({ birthDate: '1994-05-01', customerNumbers: ['123412'] });
const start = Date.parse('2026-11-22T08:00:00.000Z');
const at = (hours: number) => (): Date => new Date(start + hours * 3_600_000);
type Command = CallRequest<'run-command'>['command'];

/** Heard at the start, as if central had answered. */
function heard(folder: string): void {
  const journal = valueOf(openJournal(folder));
  openLease({ journal, clocks: { now: at(0), monotonic: () => 0 } }).hear({ hours: leaseHoursUsual, shutOut: [] });
  journal.close();
}

async function check(caseId: string, visitor: Extract<Command, { kind: 'check-identity' }>['visitor']): Promise<Command> {
  const { documentKinds } = (await testBundle()).profile;
  return { kind: 'check-identity', caseId, visitor, documentKind: documentKinds.find((kind) => kind.strength === 'strong')?.code ?? '', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null };
}

async function request(caseId: string): Promise<Extract<Command, { kind: 'log-request' }>> {
  return { kind: 'log-request', caseId, register: (await testBundle()).profile.registers[0]?.id ?? '', rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language: 'fi', receivedOn: '2026-11-22' };
}

/** A desk that met its visitor while the lease held, opened again so many hours after the word. */
async function deskAfter(hours: number): Promise<{ readonly desk: TestDesk; readonly caseId: string; readonly paperId: string }> {
  const folder = temporaryFolder();
  bringPeople(folder, [kaarina]);
  heard(folder);
  const before = await testDesk({ folder, clock: at(1) });
  const caseId = newCaseId();
  valueOf(await before.call('run-command', { command: await check(caseId, { personKey: kaarina.personKey }) }));
  valueOf(await before.call('run-command', { command: await request(caseId) }));
  const { paperId } = valueOf(await before.call('make-paper', { caseId, kind: 'request', language: null }));
  await before.host.close();
  return { desk: await testDesk({ folder, clock: at(hours) }), caseId, paperId };
}

it('shows nobody and answers nothing about a case of somebody in the registers', async () => {
  const { desk, caseId, paperId } = await deskAfter(leaseHoursUsual + 1);
  const { personKey } = kaarina;
  const asked: readonly (readonly [CallName, object])[] = [
    ['find-people', { query: '123412', caseId, scanned: false }], ['open-person', { personKey, caseId, purpose: 'review-request' }], ['open-case', { caseId }], ['earlier-requests', { personKey, caseId }],
    ['reveal-identity-code', { personKey, caseId, reason: null }], ['show-paper', { caseId, paperId }], ['send-paper', { caseId, paperId, way: 'save' }],
    ['make-paper', { caseId, kind: 'request', language: null }], ['make-paper', { caseId, kind: 'receipt', language: null }], ['preview-request', { command: await request(caseId) }],
    ['run-command', { command: await check(newCaseId(), { personKey }) }], ['run-command', { command: { kind: 'take-case', caseId } }],
    ['preview-request', { command: { ...await request(newCaseId()), from: { personKey } } }],
  ];
  const answers = await Promise.all(asked.map(async ([name, given]) => [name, await desk.call(name, bridgeCalls[name].request.parse(given) as never)])); // each is its own call's, by the line itself
  expect(answers).toEqual(asked.map(([name]) => [name, { ok: false, code: 'lease-ended', values: { why: 'time' } }]));
});

it('takes in a visitor whom nobody looks up, from the check to the receipt in their hand', async () => {
  const { desk } = await deskAfter(leaseHoursUsual + 1);
  const caseId = newCaseId();
  valueOf(await desk.call('run-command', { command: await check(caseId, { personKey: null, name: 'Testinen Vieras' }) }));
  valueOf(await desk.call('preview-request', { command: await request(caseId) }));
  valueOf(await desk.call('run-command', { command: await request(caseId) }));
  const paper = valueOf(await desk.call('make-paper', { caseId, kind: 'request', language: null }));
  valueOf(await desk.call('run-command', { command: { kind: 'sign-request', caseId, documentHash: paper.sha256, strokes: [[[5, 5], [60, 20]]], language: 'fi' } }));
  const receipt = valueOf(await desk.call('make-paper', { caseId, kind: 'receipt', language: null }));
  expect(await desk.call('send-paper', { caseId, paperId: receipt.paperId, way: 'save' })).toMatchObject({ ok: true, value: { way: 'saved' } });
  // Of their own words alone: what is decided on is not read.
  expect(await desk.call('make-paper', { caseId, kind: 'copy', language: null })).toMatchObject({ ok: false, code: 'lease-ended' });
});

it('goes on as ever while the lease holds, and lets nobody in whose account was shut out', async () => {
  const { desk, caseId } = await deskAfter(leaseHoursUsual - 1);
  expect(await desk.call('open-case', { caseId })).toMatchObject({ ok: true });
  await desk.host.close();
  const journal = valueOf(openJournal(desk.folder));
  openLease({ journal, clocks: { now: at(leaseHoursUsual), monotonic: () => 0 } }).hear({ hours: leaseHoursUsual, shutOut: ['aino' as never] }); // an account of the fixture
  journal.close();
  const again = await testDesk({ folder: desk.folder, clock: at(leaseHoursUsual), user: null });
  expect(await again.call('log-in', { user: 'aino', password })).toMatchObject({ ok: false, code: 'account-suspended' });
  expect(await again.call('log-in', { user: 'eero', password })).toMatchObject({ ok: true });
});
