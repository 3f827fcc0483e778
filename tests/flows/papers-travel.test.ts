// A paper made at one desk is opened at another, byte for byte, also when the connection was away meanwhile.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina } from '../../build/demo/known-people.ts';
import { receive, waitUntilSent } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const visitor = { query: kaarina.customerNumber, birthDate: '1994-05-01' };

describe('papers between desks', () => {
  let world: World;
  let liisa: Desk;
  let yrjo: Desk;
  beforeAll(async () => {
    world = await openWorld();
    ({ liisa, yrjo } = await openCast(world));
  });
  afterAll(() => world.close());

  const allPapersAtCentral = (desk: Desk): Promise<void> => waitUntil('the papers at central', async () => (await desk.must('sync-lamp', {})).papersWaiting === 0, 30);

  it('the signed request is opened at the contact person\'s desk as it was made', async () => {
    const { caseId } = await receive(liisa, visitor);
    await waitUntilSent(liisa);
    await allPapersAtCentral(liisa);
    await waitUntil('the request at the other desk', async () => (await yrjo.call('open-case', { caseId })).ok);
    const [paper] = (await yrjo.must('open-case', { caseId })).papers;
    if (paper === undefined) throw new Error('the case has no paper');
    const here = await liisa.must('show-paper', { caseId, paperId: paper.paperId });
    const there = await yrjo.must('show-paper', { caseId, paperId: paper.paperId });
    expect(there).toEqual(here);
    await world.stopCentral();
    expect(await yrjo.must('show-paper', { caseId, paperId: paper.paperId })).toEqual(here);
    await world.startCentralAgain();
  });

  it('a paper that has not come yet says so, and comes when central is back', async () => {
    await world.stopCentral();
    const { caseId } = await receive(liisa, visitor);
    expect((await liisa.must('sync-lamp', {})).papersWaiting).toBe(2);
    await world.startCentralAgain();
    await liisa.must('sync-now', {});
    await allPapersAtCentral(liisa);
    await waitUntil('the request at the other desk', async () => (await yrjo.call('open-case', { caseId })).ok, 30);
    const [paper] = (await yrjo.must('open-case', { caseId })).papers;
    if (paper === undefined) throw new Error('the case has no paper');
    await world.stopCentral();
    expect(await yrjo.call('show-paper', { caseId, paperId: paper.paperId })).toMatchObject({ ok: false, code: 'paper-elsewhere' });
    await world.startCentralAgain();
    await waitUntil('the paper from central', async () => (await yrjo.call('show-paper', { caseId, paperId: paper.paperId })).ok, 30);
  });
});
