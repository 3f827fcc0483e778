// The calls behind the places, through the door of one host: earlier requests, a changed calendar, a shredded copy, the saved account.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CallRequest } from '../../../../shared/bridge.ts';
import { isoDate } from '../../../../shared/formats/ids.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { newCaseId, testBundle, testDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { bringPeople, madeUp } from './people-fixture.ts';

const kaarina = madeUp({ identityCode: '010594Y9032', birthDate: '1994-05-01' });

async function letterOf(caseId: string, receivedOn = '2026-11-20'): Promise<CallRequest<'run-command'>> {
  const register = (await testBundle()).profile.registers[0]?.id ?? '';
  return { command: { kind: 'log-request', caseId, register, channel: 'letter', from: { personKey: kaarina.personKey }, signedOnPaper: true, ownWords: '', language: 'fi', receivedOn, rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }] } };
}

describe('earlier requests', () => {
  it('of the visitor are told with their day and their reminders, without this visit’s own case', async () => {
    const folder = temporaryFolder();
    bringPeople(folder, [kaarina]);
    const desk = await testDesk({ folder });
    const [first, visit] = [newCaseId(), newCaseId()];
    valueOf(await desk.call('run-command', await letterOf(first)));
    valueOf(await desk.call('run-command', { command: { kind: 'note-reminder', caseId: first, channel: 'phone', receivedOn: '2026-11-22' } }));
    const { earlier } = valueOf(await desk.call('earlier-requests', { personKey: kaarina.personKey, caseId: visit }));
    expect(earlier).toMatchObject([{ caseId: first, receivedOn: '2026-11-20', due: '2026-12-21', answeredOn: null, reminders: 1, rights: [{ right: 'access', scope: { categories: 'all' } }] }]);
    expect(valueOf(await desk.call('earlier-requests', { personKey: kaarina.personKey, caseId: first })).earlier).toEqual([]);
  });
});

describe('a changed calendar', () => {
  it('dates an open case again with a line that says why, once; what was told stays', async () => {
    const folder = temporaryFolder();
    bringPeople(folder, [kaarina]);
    const caseId = newCaseId();
    const before = await testDesk({ folder });
    valueOf(await before.call('run-command', await letterOf(caseId)));
    expect(valueOf(await before.call('open-case', { caseId })).time).toMatchObject({ statutoryDue: '2026-12-21', redated: null });
    await before.host.close();
    const bundle = await testBundle();
    const profile = { ...bundle.profile, calendar: { rollEves: false, changes: [{ date: isoDate.parse('2026-12-21'), becomes: 'holiday' as const }] } };
    const after = await testDesk({ folder, bundle: { ...bundle, profile } });
    const view = valueOf(await after.call('open-case', { caseId }));
    expect(view).toMatchObject({ due: '2026-12-21', time: { statutoryDue: '2026-12-21', redated: { told: '2026-12-21', counted: '2026-12-22', day: '2026-12-21', is: 'holiday' } } });
    expect(view.events.map(({ type }) => type).filter((type) => type === 'due-redated')).toHaveLength(1);
    expect(valueOf(await after.call('open-case', { caseId })).events).toEqual(view.events);
  });
});

describe('the yearly account', () => {
  const account = { from: '2026-01-01', to: '2026-12-31', rows: [['Kausi', '1.1.2026 – 31.12.2026'], ['Pyyntöjä', 3]] };

  it('is saved by a contact person, and its name tells the period only', async () => {
    const desk = await testDesk({ user: 'eero' });
    const { place } = valueOf(await desk.call('save-figures', account));
    expect(place).toMatch(/papers-out.figures-2026-01-01-2026-12-31-made-2026-11-22\.csv$/);
    expect(readFileSync(place, 'utf8')).toBe('\uFEFF"Kausi";"1.1.2026 – 31.12.2026"\r\n"Pyyntöjä";3\r\n');
  });

  it('is refused to a clerk', async () => {
    const desk = await testDesk({ user: 'aino' });
    expect(await desk.call('save-figures', account)).toEqual(refused('not-permitted'));
  });
});

it('the people of the registers are named with their roles, and this desk with the id of its lines', async () => {
  const desk = await testDesk({ user: 'eero' });
  const { accounts, device } = valueOf(await desk.call('colleagues', {}));
  expect(accounts.map(({ user, roles }) => [user, roles])).toEqual([['aino', ['clerk']], ['eero', ['contact-person']], ['ylla', ['administrator']]]);
  expect(device).toMatch(/^[0-9a-f-]{36}$/);
});
