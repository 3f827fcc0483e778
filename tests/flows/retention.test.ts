// The end of a case's file, from a contact person's desk over central to every desk: one that was away, one put back from an old image, one enrolled later.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina } from '../../build/demo/known-people.ts';
import { openJournal } from '../../electron/host/journal/open-journal.ts';
import { chainCheck } from '../../electron/host/journal/verify-chain.ts';
import type { ListLine } from '../../shared/domain/list-line.ts';
import type { CaseId } from '../../shared/formats/ids.ts';
import { parseLocalDate, type LocalDate } from '../../shared/formats/local-date.ts';
import { grant, handOverCopy, receive, waitUntilSent } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const birthDate = '1994-05-01';

function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

async function listed(desk: Desk, caseId: string): Promise<readonly ListLine[]> {
  const { lines } = await desk.must('lines-after', { change: 0, limit: 1000 });
  return lines.filter((line) => line.caseId === caseId);
}

/** Middles of the sealed contents of a case, as a closed desk's journal holds them. */
function canaries(folder: string, caseId: string): readonly Buffer[] {
  const db = new DatabaseSync(join(folder, 'journal.db'), { readOnly: true });
  const rows = db.prepare("SELECT sealed FROM line WHERE case_id = ? AND type <> 'case-file-expired' AND length(sealed) >= 60").all(caseId);
  db.close();
  return rows.map(({ sealed }) => Buffer.from(sealed as Uint8Array).subarray(20, 44)); // true: the column is a BLOB
}

/** How many of the canaries stand in any file of the desk. */
function found(folder: string, wanted: readonly Buffer[]): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => readFileSync(join(one.parentPath, one.name)));
  return wanted.filter((canary) => files.some((bytes) => bytes.includes(canary))).length;
}

describe('the end of a case file', () => {
  let world: World;
  let desks: { liisa: Desk; yrjo: Desk };
  let visit: { caseId: CaseId; diaryNumber: string };
  let image: string;
  let content: readonly Buffer[];
  let papers: readonly string[];
  const ended = (desk: Desk): Promise<void> => waitUntil(`the end of the case at ${desk.name}`, async () => {
    const opened = await desk.call('open-case', { caseId: visit.caseId });
    return !opened.ok && opened.code === 'case-file-ended';
  }, 30);
  beforeAll(async () => {
    world = await openWorld();
    desks = await openCast(world);
    const { liisa, yrjo } = desks;
    const received = await receive(liisa, { query: kaarina.customerNumber, birthDate });
    visit = received;
    await grant(yrjo, received.caseId);
    await handOverCopy(liisa, { ...received, birthDate });
    await waitUntilSent(liisa);
    await waitUntil('the papers at central', async () => (await liisa.must('sync-lamp', {})).papersWaiting === 0, 30);
    await waitUntil('the copy at the other desk', async () => (await yrjo.must('open-case', { caseId: received.caseId })).phase === 'handed-over', 30);
    await waitUntilSent(yrjo);
    await liisa.close();
    await yrjo.close();
    image = join(world.folder, 'image');
    cpSync(liisa.folder, image, { recursive: true });
    content = canaries(image, visit.caseId);
    papers = readdirSync(join(image, 'papers')).filter((name) => name.endsWith('.sealed'));
  }, 120_000);
  afterAll(() => world.close());

  it('is said by a contact person when the time is over, by no clerk, and once', async () => {
    expect(content.length).toBeGreaterThan(5);
    expect(papers).toHaveLength(3);
    await world.stopCentral();
    // Without connection nobody puts this clock right.
    const later = world.openDesk('RAT-02', { clock: () => new Date('2030-01-15T09:00:00.000Z') });
    const said = async (): Promise<readonly ListLine[]> => (await listed(later, visit.caseId)).filter(({ type }) => type === 'case-file-expired');
    await later.logIn('liisa');
    await pause(2500); // two looks of the desk's own watch
    expect(await said()).toEqual([]);
    await later.must('lock', {});
    await later.logIn('yrjo');
    await waitUntil('the word that the file has expired', async () => (await said()).length > 0);
    expect((await said()).map(({ fields }) => fields)).toEqual([{ diaryNumber: visit.diaryNumber }]);
    // Nothing has ended here yet; a desk so long without central shows nobody, and says so.
    expect(await later.call('open-case', { caseId: visit.caseId })).toMatchObject({ ok: false, code: 'lease-ended' });
    await later.close();
    await world.startCentralAgain();
  });

  it('is held back by central until its own dates agree, and then erased there and at the desk that said it', async () => {
    desks.yrjo = world.openDesk('RAT-02');
    await desks.yrjo.logIn('yrjo');
    await waitUntilSent(desks.yrjo);
    expect(await world.central.admin.runRetention(day('2027-01-01'))).toMatchObject([{ controller: 'nurmijarvi' }, { controller: 'tampere', cases: [], held: [{ caseId: visit.caseId, why: 'too-early' }] }]);
    expect(await world.central.admin.runRetention(day('2030-01-16'))).toMatchObject([{}, { controller: 'tampere', cases: [visit.caseId], held: [] }]);
    expect(await world.central.admin.runRetention(day('2030-01-16'))).toMatchObject([{}, { cases: [], held: [], lateLines: 0 }]);
    await desks.yrjo.must('sync-now', {});
    await ended(desks.yrjo);
    const lines = await listed(desks.yrjo, visit.caseId);
    expect(new Set(lines.map(({ type }) => type))).toEqual(new Set(['content-erased', 'case-file-expired']));
    expect(lines.filter(({ type }) => type === 'content-erased').map(({ fields }) => fields)).toContainEqual({});
    await desks.yrjo.close();
    expect(found(desks.yrjo.folder, content)).toBe(0);
  });

  it('reaches a desk that was away for days, with its papers and the files it saved', async () => {
    expect(found(desks.liisa.folder, content)).toBe(content.length);
    const saved = join(desks.liisa.folder, 'papers-out');
    expect(readdirSync(saved).length).toBeGreaterThan(0);
    desks.liisa = world.openDesk('RAT-01');
    await desks.liisa.logIn('liisa');
    await ended(desks.liisa);
    expect(readdirSync(saved)).toEqual([]);
    expect(papers.filter((name) => existsSync(join(desks.liisa.folder, 'papers', name)))).toEqual([]);
    await desks.liisa.close();
    expect(found(desks.liisa.folder, content)).toBe(0);
    const journal = openJournal(desks.liisa.folder);
    if (!journal.ok) throw new Error(journal.code);
    expect(chainCheck(journal.value, new Map()).next(100_000)).toEqual({ damage: null, more: false });
    journal.value.close();
  });

  it('reaches a desk that is put back from an image of before', async () => {
    rmSync(desks.liisa.folder, { recursive: true });
    cpSync(image, desks.liisa.folder, { recursive: true });
    expect(found(desks.liisa.folder, content)).toBe(content.length);
    desks.liisa = world.openDesk('RAT-01');
    await desks.liisa.logIn('liisa');
    await ended(desks.liisa);
    await waitUntilSent(desks.liisa);
    await desks.liisa.close();
    expect(found(desks.liisa.folder, content)).toBe(0);
  });

  it('is what a desk enrolled later gets from the beginning', async () => {
    const fresh = world.openDesk('RAT-03');
    await fresh.logIn('liisa');
    await ended(fresh);
    await fresh.close();
    expect(found(fresh.folder, content)).toBe(0);
  });
});
