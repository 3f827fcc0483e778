// The main job on real parts: two desks, a real central store on real PostgreSQL, real files; nothing is played by a double.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina, knownTampere } from '../../build/demo/known-people.ts';
import { coverCodeOf } from '../../shared/domain/case/cover-code.ts';
import { accessRequest, findOne, grant, handOverCopy, newCaseId, passportCheck, receive, saveAndConfirm, waitUntilSent } from './visit.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const birthDate = '1994-05-01';

describe('a visitor is served', () => {
  let world: World;
  let liisa: Desk;
  let yrjo: Desk;
  beforeAll(async () => {
    world = await openWorld();
    ({ liisa, yrjo } = await openCast(world));
  });
  afterAll(() => world.close());

  it('from the search to the copy in hand: another desk grants, and both desks and central hold the same case', async () => {
    const received = await receive(liisa, { query: kaarina.customerNumber, birthDate });
    expect(received.diaryNumber).toMatch(/^RAT-01\/\d{4}\/000001$/);
    expect(pdfText(received.receiptPlace)).toContain(received.diaryNumber);
    await grant(yrjo, received.caseId);
    const copy = await handOverCopy(liisa, { ...received, birthDate });
    const text = pdfText(copy.place);
    for (const part of ['Generis', 'Enerity', 'AX', 'Trimble NIS', 'MS Azure', kaarina.identityCode, 'Lindorff', 'Tietosuojavaltuutetun']) expect(text).toContain(part);
    await Promise.all([waitUntilSent(liisa), waitUntilSent(yrjo)]);
    await yrjo.must('sync-now', {});
    const [here, there] = await Promise.all([liisa, yrjo].map((desk) => desk.must('open-case', { caseId: received.caseId })));
    expect(there?.phase).toBe('handed-over');
    expect({ ...there, forbidden: {}, events: there?.events.map((event) => event.type) }).toEqual({ ...here, forbidden: {}, events: here?.events.map((event) => event.type) });
  });

  it('the person who received the request is refused the decision, and a clerk too', async () => {
    const { caseId } = await receive(liisa, { query: kaarina.customerNumber, birthDate });
    const decision = await liisa.call('run-command', { command: { kind: 'decide-right', caseId, right: 'access', decision: 'granted' } });
    expect(decision).toMatchObject({ ok: false, code: 'not-permitted' });
    const own = await receive(yrjo, { query: kaarina.customerNumber, birthDate });
    expect(await yrjo.call('run-command', { command: { kind: 'decide-right', caseId: own.caseId, right: 'access', decision: 'granted' } })).toMatchObject({ ok: false, code: 'receiver-may-not-decide' });
  });

  it('each desk gives its own diary numbers, one after another', async () => {
    const first = await receive(liisa, { query: kaarina.customerNumber, birthDate });
    const second = await receive(liisa, { query: kaarina.customerNumber, birthDate });
    expect(Number(second.diaryNumber.slice(-6))).toBe(Number(first.diaryNumber.slice(-6)) + 1);
    expect((await receive(yrjo, { query: kaarina.customerNumber, birthDate })).diaryNumber).toMatch(/^RAT-02\//);
  });

  it('a person is found by each key, by a name with one typo and without dots, and never by a foreign sign', async () => {
    await findOne(liisa, newCaseId(), kaarina.customerNumber);
    const finds = async (query: string): Promise<string[]> => (await liisa.must('find-people', { query, caseId: newCaseId(), scanned: false })).rows.map((row) => row.givenNames);
    for (const query of [kaarina.identityCode, kaarina.identityCode.toLowerCase(), kaarina.customerNumber, kaarina.meteringPoint, `8018${kaarina.meteringPoint}`, 'Testinen Kaarina', 'testinne kaarina']) {
      expect(await finds(query), query).toContain(kaarina.givenNames);
    }
    expect(await finds(knownTampere.signTwin.identityCode)).toEqual([knownTampere.signTwin.givenNames]);
  });

  it('a person under non-disclosure shows name, birth year and the mark only', async () => {
    const caseId = newCaseId();
    const { rows } = await liisa.must('find-people', { query: knownTampere.restricted.customerNumber, caseId, scanned: false });
    expect(rows).toMatchObject([{ restricted: true, town: null, customerNumber: null }]);
    const found = await findOne(liisa, caseId, knownTampere.restricted.customerNumber);
    const card = await liisa.must('open-person', { personKey: found.personKey, caseId, purpose: 'identify-visitor', reason: 'visitor-here' });
    expect(card).toMatchObject({ restricted: true, addresses: [] });
  });

  it('people known only by hostile names get their request, receipt and copy, and the text is on the paper', async () => {
    const { caseId, diaryNumber } = await receive(liisa, { query: knownTampere.hostile.customerNumber, birthDate: '1994-05-03' });
    await grant(yrjo, caseId);
    const copy = await handOverCopy(liisa, { caseId, diaryNumber, birthDate: '1994-05-03' });
    expect(pdfText(copy.place)).toContain('<img src=x onerror=alert(1)>');
    expect(readdirSync(liisa.folder, { recursive: true }).filter((name) => String(name).includes('img'))).toEqual([]);
  });

  it('a visitor no register knows is answered too: logged, granted, and the copy says that nothing is held', async () => {
    await findOne(liisa, newCaseId(), kaarina.customerNumber);
    const caseId = newCaseId();
    const check = { ...passportCheck(caseId, await findOne(liisa, caseId, kaarina.customerNumber), '1980-01-31'), visitor: { personKey: null, name: 'Olli Outo' } };
    await liisa.must('run-command', { command: check });
    const [register] = (await liisa.must('profile', {})).registers;
    const logged = await liisa.must('run-command', { command: accessRequest(caseId, register?.id ?? '', (await liisa.must('desk-info', {})).today) });
    await waitUntilSent(liisa);
    await grant(yrjo, caseId);
    await waitUntilSent(yrjo);
    await liisa.must('sync-now', {});
    const copy = await handOverCopy(liisa, { caseId, diaryNumber: logged.diaryNumber ?? '', birthDate: '1980-01-31' });
    const text = pdfText(copy.place);
    expect(text).toContain('Olli Outo');
    expect(text).not.toContain('Testinen');
  });

  it('a copy with another case\'s cover is not handed over', async () => {
    const { caseId } = await receive(liisa, { query: kaarina.customerNumber, birthDate });
    await grant(yrjo, caseId);
    await waitUntilSent(yrjo);
    await liisa.must('sync-now', {});
    const copy = await liisa.must('make-paper', { caseId, kind: 'copy', language: 'sv' });
    await saveAndConfirm(liisa, caseId, copy.paperId);
    const wrong = await liisa.call('run-command', { command: { kind: 'hand-over', caseId, paperId: copy.paperId, coverCode: coverCodeOf('RAT-09/2026/000001', 1), pages: copy.pages, birthDate } });
    expect(wrong).toMatchObject({ ok: false, code: 'cover-code-differs' });
  });

  it('a wrong birth date is written, said, and can be tried again', async () => {
    const caseId = newCaseId();
    const found = await findOne(liisa, caseId, kaarina.customerNumber);
    expect(await liisa.call('run-command', { command: passportCheck(caseId, found, '1994-05-02') })).toMatchObject({ ok: false, code: 'identity-mismatch' });
    expect(await liisa.call('run-command', { command: accessRequest(caseId, 'asiakas-ja-markkinointirekisteri', '2026-01-02') })).toMatchObject({ ok: false, code: 'identity-not-checked' });
    expect((await liisa.call('run-command', { command: passportCheck(caseId, found, birthDate) })).ok).toBe(true);
  });
});

function pdfText(file: string): string {
  expect(existsSync(file)).toBe(true);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
