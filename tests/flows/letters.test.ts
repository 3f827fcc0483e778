// A refusal between two desks and central: the letter of decision is made at one, given, and both hold the case as answered.
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina, knownTampere } from '../../build/demo/known-people.ts';
import { accessRequest, findOne, newCaseId, passportCheck, receive, saveAndConfirm, waitUntilSent } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const reasons = 'Samat tiedot on annettu kolmesti tässä kuussa.';

describe('letters between desks', () => {
  let world: World;
  let liisa: Desk;
  let yrjo: Desk;
  beforeAll(async () => {
    world = await openWorld();
    ({ liisa, yrjo } = await openCast(world));
  });
  afterAll(() => world.close());

  it('a refusal decided at desk 2 is answered at both desks once its letter is given', async () => {
    const { caseId, diaryNumber } = await receive(liisa, { query: kaarina.customerNumber, birthDate: '1994-05-01' });
    await waitUntil('the request at desk 2', async () => (await yrjo.call('open-case', { caseId })).ok);
    await yrjo.must('run-command', { command: { kind: 'decide-right', caseId, right: 'access', decision: 'refused', ground: 'excessive', reasons } });
    const made = await yrjo.must('make-paper', { caseId, kind: 'decision', language: null });
    const place = await saveAndConfirm(yrjo, caseId, made.paperId);
    const text = pdfText(place);
    for (const part of [diaryNumber, reasons, 'Tietosuojavaltuutetun']) expect(text).toContain(part);
    expect((await yrjo.must('open-case', { caseId })).phase).toBe('refused');
    await yrjo.must('run-command', { command: { kind: 'give-letter', caseId, paperId: made.paperId, channel: 'in-person' } });
    expect((await yrjo.must('open-case', { caseId })).phase).toBe('answered');
    await waitUntilSent(yrjo);
    await waitUntil('the answer at desk 1', async () => (await liisa.must('open-case', { caseId })).phase === 'answered', 30);
    await waitUntil('the letter at central', async () => (await yrjo.must('sync-lamp', {})).papersWaiting === 0, 30);
    expect((await liisa.must('show-paper', { caseId, paperId: made.paperId })).sha256).toBe(made.sha256);
  });

  it('under non-disclosure the letters of a written request show no address', async () => {
    const caseId = newCaseId();
    const found = await findOne(liisa, caseId, knownTampere.restricted.customerNumber);
    const [register] = (await liisa.must('profile', {})).registers;
    const { today } = await liisa.must('desk-info', {});
    const { visitor } = passportCheck(caseId, found, today);
    const command = { ...accessRequest(caseId, register?.id ?? '', today), channel: 'letter', from: visitor, signedOnPaper: true } as const;
    await liisa.must('run-command', { command });
    const made = await liisa.must('make-paper', { caseId, kind: 'acknowledgement', language: null });
    const text = pdfText(await saveAndConfirm(liisa, caseId, made.paperId));
    expect(text).toContain(knownTampere.restricted.familyName);
    // Her town's postcode; the office's own address has none.
    expect(text).not.toMatch(/\b33\d{3}\b/);
  });
});

function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
}
