// A whole visit through the door of one host: find, check, log, sign, papers, grant, copy, hand over; and the read lines it leaves.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert, describe, expect, it } from 'vitest';
import { openPeople } from '../../../../electron/host/people/people.ts';
import { openPaperStore } from '../../../../electron/host/papers/paper-store.ts';
import { sessionKeys } from '../../../../electron/host/vault/session-keys.ts';
import { lineId, paperId as paperIdSchema } from '../../../../shared/formats/ids.ts';
import type { CallRequest } from '../../../../shared/bridge.ts';
import { coverCodeOf } from '../../../../shared/domain/case/cover-code.ts';
import { ok, refused } from '../../../../shared/outcomes.ts';
import { password } from './account-fixture.ts';
import { newCaseId, rootKey, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { anItem, bringPeople, madeUp } from './people-fixture.ts';

const kaarina = madeUp({
  identityCode: '010594Y9032', birthDate: '1994-05-01', customerNumbers: ['123412'], phones: ['040 123 4567'],
  addresses: [{ street: 'Satakunnankatu 13', postcode: '33100', town: 'Tampere' }], items: [anItem('contact-details', 'Satakunnankatu 13'), anItem('contract', 'S-1')],
});
const hidden = madeUp({ familyName: 'Suojattu', givenNames: 'Sanni', nonDisclosure: true, birthDate: '1970-01-01', phones: ['050 111 2222'], meteringPoints: ['643007127000001232'], addresses: [{ street: 'Piilopolku 1', postcode: '33200', town: 'Tampere' }] });

async function deskWithPeople(over: Parameters<typeof testDesk>[0] = {}): Promise<TestDesk> {
  const folder = temporaryFolder();
  bringPeople(folder, [kaarina, hidden]);
  return testDesk({ ...over, folder });
}

/** Central's word that the desk holds nobody, heard while the host is closed. */
function narrowed(folder: string): void {
  const store = openPeople(folder);
  store.scope.hear({ version: 1, kind: 'none', area: null });
  store.close();
}

type Command = CallRequest<'run-command'>['command'];

async function run(desk: TestDesk, command: Command): Promise<{ readonly lines: readonly string[]; readonly diaryNumber: string | null; readonly change: number }> {
  return valueOf(await desk.call('run-command', { command }));
}

const identity = (caseId: string, over: object = {}): Command => ({
  kind: 'check-identity', caseId, visitor: { personKey: kaarina.personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null, ...over,
});

async function loggedCase(desk: TestDesk): Promise<{ readonly caseId: string; readonly diaryNumber: string }> {
  const caseId = newCaseId();
  const bundle = await testBundle();
  const documentKind = bundle.profile.documentKinds.find((kind) => kind.strength === 'strong')?.code ?? '';
  await run(desk, identity(caseId, { documentKind }));
  const { diaryNumber } = await run(desk, logCommand(caseId, bundle.profile.registers[0]?.id ?? ''));
  return { caseId, diaryNumber: diaryNumber ?? '' };
}

function logCommand(caseId: string, register: string): Command {
  return { kind: 'log-request', caseId, register, rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: 'Kaikki tiedot', language: 'fi', receivedOn: '2026-11-22' };
}

/** What stands in the case's own log, oldest first. */
async function eventTypes(desk: TestDesk, caseId: string): Promise<readonly string[]> {
  return valueOf(await desk.call('open-case', { caseId })).events.map((event) => event.type);
}

describe('a visit', () => {
  it('goes from the search to the copy in the visitor\'s hand', async () => {
    const desk = await deskWithPeople();
    const { caseId, diaryNumber } = await loggedCase(desk);
    expect(diaryNumber).toBe('RAT-02/2026/900001');
    const request = valueOf(await desk.call('make-paper', { caseId, kind: 'request', language: null }));
    await run(desk, { kind: 'sign-request', caseId, documentHash: request.sha256, strokes: [[[5, 5], [60, 20]]], language: 'fi' });
    const receipt = valueOf(await desk.call('make-paper', { caseId, kind: 'receipt', language: null }));
    expect(Buffer.from(receipt.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await desk.call('make-paper', { caseId, kind: 'copy', language: null })).toMatchObject({ ok: false, code: 'copy-not-granted' });

    valueOf(await desk.call('log-in', { user: 'eero', password }));
    await run(desk, { kind: 'take-case', caseId });
    await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'granted' });
    const copy = valueOf(await desk.call('make-paper', { caseId, kind: 'copy', language: null }));
    const sent = valueOf(await desk.call('send-paper', { caseId, paperId: copy.paperId, way: 'save' }));
    expect(sent.place).toBe(join(desk.folder, 'papers-out', 'copy-RAT-02-2026-900001.pdf'));
    expect(readFileSync(sent.place ?? '').toString('base64')).toBe(copy.pdf);
    await run(desk, { kind: 'confirm-paper', caseId, paperId: copy.paperId });
    await run(desk, { kind: 'hand-over', caseId, paperId: copy.paperId, coverCode: coverCodeOf(diaryNumber, 1), pages: copy.pages, birthDate: '1994-05-01' });
    const view = valueOf(await desk.call('open-case', { caseId }));
    expect(view).toMatchObject({ phase: 'handed-over', diaryNumber, requester: { name: 'Testinen Kaarina Maria', birthYear: 1994 }, signature: { signed: true } });
    expect(view.forbidden['decide-right']).toBe('already-decided');
    expect(desk.log.filter((line) => line.includes('"fault"'))).toEqual([]);
  });

  it('at a desk that no longer holds the person tells of no change in their records, and gives nothing into a hand', async () => {
    const desk = await deskWithPeople();
    const { caseId, diaryNumber } = await loggedCase(desk);
    valueOf(await desk.call('log-in', { user: 'eero', password }));
    await run(desk, { kind: 'take-case', caseId });
    await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'granted' });
    const copy = valueOf(await desk.call('make-paper', { caseId, kind: 'copy', language: null }));
    valueOf(await desk.call('send-paper', { caseId, paperId: copy.paperId, way: 'save' }));
    await run(desk, { kind: 'confirm-paper', caseId, paperId: copy.paperId });
    await desk.host.close();
    narrowed(desk.folder);
    const narrow = await testDesk({ folder: desk.folder, user: 'eero' });
    expect(valueOf(await narrow.call('open-case', { caseId }))).toMatchObject({ recordsSince: null, holdings: [] });
    const command: Command = { kind: 'hand-over', caseId, paperId: paperIdSchema.parse(copy.paperId), coverCode: coverCodeOf(diaryNumber, 1), pages: copy.pages, birthDate: '1901-01-01' };
    expect(await narrow.call('run-command', { command })).toMatchObject({ ok: false, code: 'person-not-here' });
  });

  it('gives a request without a checked identity no diary number', async () => {
    const desk = await deskWithPeople();
    const register = (await testBundle()).profile.registers[0]?.id ?? '';
    expect(await desk.call('run-command', { command: logCommand(newCaseId(), register) })).toMatchObject({ ok: false, code: 'identity-not-checked' });
  });

  it('writes a failed identity check and says what differed', async () => {
    const desk = await deskWithPeople();
    const caseId = newCaseId();
    const documentKind = (await testBundle()).profile.documentKinds[0]?.code ?? '';
    expect(await desk.call('run-command', { command: identity(caseId, { documentKind, birthDate: '1994-05-02' }) })).toEqual({ ok: false, code: 'identity-mismatch', field: 'birthDate' });
    expect(await eventTypes(desk, caseId)).toEqual(['identity-checked']);
  });

  it('counts diary numbers on after a restart', async () => {
    const desk = await deskWithPeople();
    await loggedCase(desk);
    await desk.host.close();
    const again = await testDesk({ folder: desk.folder });
    expect((await loggedCase(again)).diaryNumber).toBe('RAT-02/2026/900002');
  });

  it('lets the receiver of a request look on but not decide, and says why', async () => {
    const desk = await deskWithPeople({ user: 'eero' });
    const { caseId } = await loggedCase(desk);
    const view = valueOf(await desk.call('open-case', { caseId }));
    expect(view.forbidden['decide-right']).toBe('receiver-may-not-decide');
    expect(await desk.call('run-command', { command: { kind: 'decide-right', caseId, right: 'access', decision: 'granted' } })).toMatchObject({ ok: false, code: 'receiver-may-not-decide' });
  });
});

describe('the lists', () => {
  it('hear of case lines without a word about the person, and of nothing else', async () => {
    const desk = await deskWithPeople();
    const { caseId } = await loggedCase(desk);
    const { lines, last } = valueOf(await desk.call('lines-after', { change: 0, limit: 100 }));
    expect(lines.map((line) => line.type)).toEqual(['identity-checked', 'request-logged', 'tasks-created']);
    expect(lines.every((line) => line.caseId === caseId)).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/Testinen|Kaarina|1994|Kaikki tiedot/);
    expect(valueOf(await desk.call('lines-after', { change: last, limit: 100 }))).toEqual({ lines: [], last });
  });

  it('come in pages that leave nothing out', async () => {
    const desk = await deskWithPeople();
    await loggedCase(desk);
    await loggedCase(desk);
    const ids: string[] = [];
    for (let change = 0, more = true; more;) {
      const page = valueOf(await desk.call('lines-after', { change, limit: 1 }));
      ids.push(...page.lines.map((line) => lineId.parse(line.id)));
      more = page.last > change;
      change = page.last;
    }
    expect(new Set(ids).size).toBe(6);
  });
});

describe('looking at a person', () => {
  const query = { query: 'testinen', scanned: false };

  it('writes who was shown before the rows, once per case', async () => {
    const desk = await deskWithPeople();
    const caseId = newCaseId();
    const before = valueOf(await desk.call('lines-after', { change: 0, limit: 10 })).last;
    const { rows, asOf } = valueOf(await desk.call('find-people', { ...query, caseId }));
    expect(rows).toMatchObject([{ familyName: 'Testinen', customerNumber: '…412', town: 'Tampere' }]);
    expect(asOf).toBe('2026-11-20T05:00:00.000Z');
    await desk.call('find-people', { ...query, caseId });
    expect(valueOf(await desk.call('lines-after', { change: 0, limit: 10 })).last).toBe(before + 1);
    await desk.call('find-people', { ...query, caseId: newCaseId() });
    expect(valueOf(await desk.call('lines-after', { change: 0, limit: 10 })).last).toBe(before + 2);
  });

  it('shows nothing when the line cannot be written', async () => {
    const disk = { full: false };
    const desk = await deskWithPeople({ ports: { faultyJournal: (journal) => ({ ...journal, store: { ...journal.store, write: (work) => (disk.full ? refused('not-saved') : journal.store.write(work)) } }) } });
    const { caseId } = await loggedCase(desk);
    disk.full = true;
    const answers = [
      await desk.call('find-people', { ...query, caseId }),
      await desk.call('open-person', { personKey: kaarina.personKey, caseId, purpose: 'identify-visitor' }),
      await desk.call('open-case', { caseId }),
      await desk.call('make-paper', { caseId, kind: 'request', language: null }),
    ];
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ ok: false, code: 'not-saved' })));
    expect(readdirSync(join(desk.folder, 'papers'))).toEqual([]);
    expect(JSON.stringify([answers, desk.log])).not.toMatch(/Testinen|Satakunnankatu/);
  });

  it('shows the request of a visitor no register knows only after a line too', async () => {
    const disk = { full: false };
    const desk = await deskWithPeople({ ports: { faultyJournal: (journal) => ({ ...journal, store: { ...journal.store, write: (work) => (disk.full ? refused('not-saved') : journal.store.write(work)) } }) } });
    const caseId = newCaseId();
    const { profile } = await testBundle();
    await run(desk, identity(caseId, { visitor: { personKey: null, name: 'Olli Outo' }, documentKind: profile.documentKinds.find((kind) => kind.strength === 'strong')?.code ?? '' }));
    await run(desk, logCommand(caseId, profile.registers[0]?.id ?? ''));
    disk.full = true;
    expect(await desk.call('open-case', { caseId })).toEqual({ ok: false, code: 'not-saved' });
    disk.full = false;
    expect(valueOf(await desk.call('open-case', { caseId })).requester).toMatchObject({ name: 'Olli Outo', personKey: null });
  });

  it('masks the identity code on the card', async () => {
    const desk = await deskWithPeople();
    const card = valueOf(await desk.call('open-person', { personKey: kaarina.personKey, caseId: newCaseId(), purpose: 'identify-visitor' }));
    expect(card.identityCodeMasked).toBe('010594Y****');
    const broughtAt = '2026-11-20T05:00:00.000Z';
    const freshness = { copyAt: broughtAt, checkedAt: null, failed: null, isOld: false, live: false };
    expect(card.holdings).toEqual([
      { system: 'generis', category: 'contact-details', count: 1, broughtAt, freshness },
      { system: 'generis', category: 'contract', count: 1, broughtAt, freshness },
    ]);
  });

  it('gives the window no place of a person under non-disclosure', async () => {
    const desk = await deskWithPeople();
    const answer = await desk.call('open-person', { personKey: hidden.personKey, caseId: newCaseId(), purpose: 'identify-visitor', reason: 'visitor-here' });
    expect(answer).toMatchObject({ ok: true, value: { restricted: true } });
    expect(JSON.stringify(answer)).not.toMatch(/Piilopolku|33200|643007127000001232|111/);
  });

  it('names the cases that are still open', async () => {
    const desk = await deskWithPeople();
    const { caseId } = await loggedCase(desk);
    const card = valueOf(await desk.call('open-person', { personKey: kaarina.personKey, caseId: newCaseId(), purpose: 'identify-visitor' }));
    expect(card.openCases).toEqual([caseId]);
  });
});

describe('papers', () => {
  it('lie sealed on disk and are shown again byte for byte', async () => {
    const desk = await deskWithPeople();
    const { caseId } = await loggedCase(desk);
    const made = valueOf(await desk.call('make-paper', { caseId, kind: 'receipt', language: 'sv' }));
    const [file = ''] = readdirSync(join(desk.folder, 'papers'));
    expect(readFileSync(join(desk.folder, 'papers', file)).toString('latin1')).not.toContain('%PDF');
    expect(valueOf(await desk.call('show-paper', { caseId, paperId: made.paperId }))).toEqual(made);
    expect(await desk.call('show-paper', { caseId: newCaseId(), paperId: made.paperId })).toMatchObject({ ok: false, code: 'paper-unknown' });
  });

  it('are not shown when the file is not the one the line names', async () => {
    const desk = await deskWithPeople();
    const { caseId } = await loggedCase(desk);
    const { paperId } = valueOf(await desk.call('make-paper', { caseId, kind: 'receipt', language: null }));
    openPaperStore(desk.folder).keep(sessionKeys(Buffer.from(rootKey)).papers, paperId, Buffer.from('%PDF-other'));
    expect(await desk.call('show-paper', { caseId, paperId })).toMatchObject({ ok: false, code: 'paper-elsewhere' });
  });

  it('count as sent only when the printer took them', async () => {
    const answers = [refused('printer-missing'), refused('print-failed'), ok(null)];
    const desk = await deskWithPeople({ ports: { printing: { print: async () => answers.shift() ?? ok(null) } } });
    const { caseId } = await loggedCase(desk);
    const { paperId } = valueOf(await desk.call('make-paper', { caseId, kind: 'receipt', language: null }));
    const print = (): ReturnType<typeof desk.call<'send-paper'>> => desk.call('send-paper', { caseId, paperId: paperIdSchema.parse(paperId), way: 'printer' });
    expect(await print()).toMatchObject({ ok: false, code: 'printer-missing' });
    expect(await print()).toMatchObject({ ok: false, code: 'print-failed' });
    expect(await eventTypes(desk, caseId)).not.toContain('paper-sent');
    expect(await print()).toEqual({ ok: true, value: { way: 'printer', place: null } });
    expect(await eventTypes(desk, caseId)).toContain('paper-sent');
  });

  it('previews the request without recording anything', async () => {
    const desk = await deskWithPeople();
    const caseId = newCaseId();
    const { profile } = await testBundle();
    const documentKind = profile.documentKinds.find((kind) => kind.strength === 'strong')?.code ?? '';
    await run(desk, identity(caseId, { documentKind }));
    const preview = await desk.call('preview-request', { command: logCommand(caseId, profile.registers[0]?.id ?? '') });
    assert(preview.ok);
    expect(preview.value.pages).toBeGreaterThan(0);
    expect(await eventTypes(desk, caseId)).toEqual(['identity-checked']);
    expect(existsSync(join(desk.folder, 'papers')) && readdirSync(join(desk.folder, 'papers'))).toEqual([]);
  });
});

describe('drafts', () => {
  it('open for the person who wrote them and for nobody else', async () => {
    const desk = await testDesk();
    const { sealed } = valueOf(await desk.call('seal-draft', { text: 'kesken jäänyt' }));
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('kesken');
    expect(valueOf(await desk.call('open-draft', { sealed })).text).toBe('kesken jäänyt');
    valueOf(await desk.call('log-in', { user: 'eero', password }));
    expect(valueOf(await desk.call('open-draft', { sealed })).text).toBeNull();
  });
});
