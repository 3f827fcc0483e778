// The whole road of a look from the desk: asked while the visitor is there, brought at once, said on the card, in the case, on the copy and in the file; without a connection only how old the copy is.
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina } from '../../build/demo/known-people.ts';
import type { CallAnswer } from '../../shared/bridge.ts';
import type { CaseId } from '../../shared/formats/ids.ts';
import { accountWordPath } from '../../shared/protocol/account-word.ts';
import { shutOut } from '../faults/lease/shut-out.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer } from './import-store.ts';
import { liveAssets } from './live-assets.ts';
import { liveSource, type LiveSource } from './live-source.ts';
import { findOne, grant, handOverCopy, newCaseId, receive } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const birthDate = '1994-05-01';
type Card = CallAnswer<'open-person'>;

describe('a look at the sources from the desk', () => {
  let server: PostgresServer;
  let source: LiveSource;
  let world: World;
  let liisa: Desk;
  let yrjo: Desk;
  beforeAll(async () => {
    server = await importServer();
    source = await liveSource(server);
    world = await openWorld({ more: (folder) => ({ assets: liveAssets(folder), connections: source.connections, lookPatience: 1500 }) });
    ({ liisa, yrjo } = await openCast(world));
  });
  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  const open = (desk: Desk, caseId: CaseId, { personKey }: Pick<Card, 'personKey'>): Promise<Card> => desk.must('open-person', { personKey, caseId, purpose: 'identify-visitor' });
  const freshOf = ({ holdings }: Pick<Card, 'holdings'>, category: string): Card['holdings'][number] | undefined => holdings.find((one) => one.category === category);
  const text = (place: string): string => execFileSync('pdftotext', ['-layout', place, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');

  it('brings what changed before it answers, and the copy says what was asked and what did not answer', async () => {
    const received = await receive(liisa, { query: kaarina.customerNumber, birthDate });
    const { caseId } = received;
    const found = await findOne(liisa, caseId, kaarina.customerNumber);
    await waitUntil('central has told of its sources', async () => (await open(liisa, caseId, found)).canLook, 30);
    const before = await open(liisa, caseId, found);
    expect(freshOf(before, 'contracts')?.freshness).toMatchObject({ live: true, checkedAt: null, failed: null });
    await source.putContracts({ number: 'LIVE-1', customer: kaarina.customerNumber, product: 'Uusi tuote' });
    await source.sql('create or replace view vienti.laskut as select l.* from vienti.lasku l, lateral (select pg_sleep(30)) z; insert into vienti.lasku values (\'X\', \'1\', \'1\')');
    const looked = await liisa.must('look-up-sources', { personKey: found.personKey, caseId, purpose: 'identify-visitor' });
    const states = new Map(looked.sources.map(({ system, category, state }) => [`${system} ${category}`, state]));
    expect([states.get('enerity contracts'), states.get('ax invoices'), states.get('trimble-nis network-connections'), states.get('generis metering-points')]).toEqual(['changed', 'no-answer', 'not-live', 'no-source']);
    const after = await open(liisa, caseId, found);
    expect(freshOf(after, 'contracts')?.count).toBe((freshOf(before, 'contracts')?.count ?? 0) + 1);
    expect(freshOf(after, 'contracts')?.freshness.checkedAt).toBe(looked.at);
    expect(freshOf(after, 'invoices')?.freshness).toMatchObject({ checkedAt: null, failed: { state: 'no-answer', at: looked.at } });
    // The other desk's case says the same, for the look is a line of the case, and has what came: who decides decides about that.
    await waitUntil('the look and what it brought on the other desk', async () => {
      await yrjo.must('sync-now', {});
      const there = await yrjo.call('open-case', { caseId });
      return there.ok && freshOf(there.value, 'invoices')?.freshness.failed?.at === looked.at && freshOf(there.value, 'contracts')?.freshness.checkedAt === looked.at;
    }, 30);
    await grant(yrjo, caseId);
    const copy = await handOverCopy(liisa, { ...received, birthDate });
    const paper = text(copy.place);
    expect(paper).toContain('Uusi tuote');
    expect(paper).toMatch(/tarkistettu lähteestä \d+\.\d+\.\d{4} klo \d+\.\d\d/);
    expect(paper).toMatch(/viimeisin kopio \d+\.\d+\.\d{4} klo \d+\.\d\d; lähde ei vastannut/);
    const file = await liisa.must('make-file', { caseId, kind: 'access-file', language: null });
    const { place } = await liisa.must('send-paper', { caseId, paperId: file.paperId, way: 'save' });
    const manifest: unknown = JSON.parse(execFileSync('unzip', ['-p', place ?? '', 'manifest.json'], { encoding: 'utf8' }));
    // vitest types its asymmetric matchers as any.
    expect(manifest).toMatchObject({ sources: expect.arrayContaining([expect.objectContaining({ system: 'enerity', category: 'contracts', checkedAt: looked.at, failed: null }), expect.objectContaining({ system: 'ax', category: 'invoices', checkedAt: null })]) as unknown });
  });

  it('in another case nothing is said to have been checked', async () => {
    const caseId = newCaseId();
    const found = await findOne(liisa, caseId, kaarina.customerNumber);
    expect(freshOf(await open(liisa, caseId, found), 'contracts')?.freshness.checkedAt).toBeNull();
  });

  it('without a connection refuses the look, and still says how old the copy is', async () => {
    const caseId = newCaseId();
    const found = await findOne(liisa, caseId, kaarina.customerNumber);
    await world.stopCentral();
    try {
      const card = await open(liisa, caseId, found);
      expect(await liisa.call('look-up-sources', { personKey: found.personKey, caseId, purpose: 'identify-visitor' })).toMatchObject({ ok: false, code: 'central-unreachable' });
      expect(freshOf(card, 'contracts')?.freshness.copyAt).toMatch(/^20\d\d-/);
      expect((await liisa.must('sync-lamp', {})).waiting).toBeGreaterThan(0);
    } finally {
      await world.startCentralAgain();
    }
  });

  it('central asks no source in the name of an account that was shut out, also where the desk has not heard of it', async () => {
    const deaf = world.openDesk('RAT-03', { fetch: (url, init) => (url.pathname === `/${accountWordPath}` ? Promise.resolve(new Response('', { status: 404 })) : fetch(url, init)) });
    await deaf.logIn('yrjo');
    const caseId = newCaseId();
    const found = await findOne(deaf, caseId, kaarina.customerNumber);
    await open(deaf, caseId, found);
    const look = () => deaf.call('look-up-sources', { personKey: found.personKey, caseId, purpose: 'identify-visitor' });
    expect(await look()).toMatchObject({ ok: true });
    await shutOut(world, 'yrjo');
    expect(await look()).toMatchObject({ ok: false, code: 'not-permitted' });
  });
});
