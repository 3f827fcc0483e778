// An administrator at a desk: sources listed, a column mapped, an import tried out, brought, reported, repeated; and everybody else refused.
import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwnStore } from '../../central/commands/owner-database.ts';
import { inScope } from '../../central/database/in-scope.ts';
import type { RunningCentral } from '../../central/start-central.ts';
import { actorId } from '../../shared/formats/ids.ts';
import { actText } from '../../shared/protocol/administer.ts';
import type { ImportProgress } from '../../shared/registers/source-acts.ts';
import { post } from './central-desk.ts';
import { waitUntil } from './wait-until.ts';
import { openWorld, type Desk, type World } from './world.ts';

let world: World;
let ylla: Desk;

beforeAll(async () => {
  world = await openWorld({ persons: 12 });
  ylla = world.openDesk('RAT-03');
  await ylla.logIn('ylla');
}, 120_000);
afterAll(async () => { await world.close(); });

/** The work that has ended; bounded. */
async function ended(desk: Desk): Promise<ImportProgress> {
  for (let asked = 0; asked < 600; asked += 1) {
    const progress = await desk.must('import-progress', {});
    if (progress.state !== 'running' && progress.state !== 'elsewhere') return progress;
    await pause(100);
  }
  throw new Error('the import does not end');
}

async function bring(desk: Desk, wish: { readonly systems?: string[] | null; readonly sent?: { readonly system: string; readonly file: string }; readonly trial?: boolean } = {}): Promise<NonNullable<ImportProgress['last']>> {
  const begun = await desk.must('begin-import', { systems: wish.systems ?? null, sent: wish.sent ?? null, trial: wish.trial ?? false, trustAbsence: false });
  expect(begun.state).toBe('running');
  const { last } = await ended(desk);
  if (last === null) throw new Error('nothing ended');
  return last;
}

/** What administrators did, as central's owner reads it. */
async function loggedActs(): Promise<readonly { readonly act: string; readonly about: string }[]> {
  const settings = { CENTRAL_FOLDER: join(world.folder, 'central'), CENTRAL_PORT: 0, CENTRAL_HOST: '127.0.0.1', CENTRAL_LOG: 'silent' } as const;
  return withOwnStore(settings, ({ owner }) => inScope(owner, { controller: 'tampere' }, (trx) => trx.selectFrom('admin_act').select(['act', 'about']).execute()));
}

/** A system with a file of the folder, and that file as text. */
function fileAt(system: string, file: string): string {
  return join(world.folder, 'exports', 'tampere', system, file);
}

/** An enrolled device whose key the test holds: it signs what a desk never would. */
async function signingDesk({ url, admin }: RunningCentral): Promise<{ readonly device: string; readonly headers: Readonly<Record<string, string>>; readonly signText: (text: string) => string }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const [device, token] = [randomUUID(), randomBytes(32).toString('hex')];
  const code = await admin.createEnrolmentCode({ controller: 'tampere', desk: 'RAT-90' });
  await post(`${url}/v1/enrol`, { code, device, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'), token, certificate: null });
  return { device, headers: { authorization: `Bearer ${device}.${token}` }, signText: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64') };
}

/** The visitor export as if the system had been updated: a column renamed, one added, and everything hostile in it. */
function changeVisitors(): void {
  const path = fileAt('visitor-system', 'kaynnit.csv');
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const hostile = ['=HYPERLINK("x")', '<script>alert(1)</script>', '\u202Egnp.exe', '@SUM(1)'];
  const lines = rows.map((row, place) => `${row};"${(hostile[place % hostile.length] ?? '').replaceAll('"', '""')}"`);
  writeFileSync(path, [`${header.replace('Isäntä', 'Vastaanottaja')};<img src=x onerror=alert(1)>`, ...lines, ''].join('\n'));
}

describe('an administrator at a desk', () => {
  it('sees every system with its last import and what lies in the import folder', async () => {
    const { systems, runs, progress } = await ylla.must('list-sources', {});
    expect(progress.state).toBe('idle');
    expect(runs[0]).toMatchObject({ run: 1, trial: false, state: 'stored' });
    const visitors = systems.find(({ system }) => system === 'visitor-system');
    expect(visitors?.files[0]).toMatchObject({ from: 'folder', last: { run: 1, state: 'stored', quarantined: 0 } });
    expect(visitors?.files[0]?.waiting?.bytes).toBeGreaterThan(0);
  });

  it('is told of columns nobody mapped, sees shapes and never a value, and maps them into a version of its own', async () => {
    changeVisitors();
    const look = await ylla.must('look-at-source', { system: 'visitor-system', file: 'kaynnit.csv' });
    expect(look.missing).toEqual(['Isäntä']);
    expect(look.columns.filter(({ mapped }) => mapped === null).map(({ column }) => column)).toEqual(['Vastaanottaja', '<img src=x onerror=alert(1)>']);
    expect(look.rows).toBeGreaterThan(3);
    const everyShape = look.columns.flatMap(({ shapes }) => shapes).join('');
    expect(everyShape).not.toMatch(/[A-WYZa-wyzåäöÅÄÖ1-9\u202E]/);

    // Until somebody has looked, the source is left out whole: nothing of it replaces anything.
    expect(await bring(ylla, { systems: ['visitor-system'], trial: true })).toMatchObject({ end: 'done', leftOut: 1, changed: 0, gone: 0 });
    const wish = { system: 'visitor-system', file: 'kaynnit.csv', base: null, validFrom: (await ylla.must('desk-info', {})).today };
    const wrong = await ylla.must('map-columns', { ...wish, columns: [{ is: 'kept', column: 'Vastaanottaja', field: 'no-such', role: null, format: 'text' }, { is: 'left-out', column: 'Käyntitunnus', reason: 'turha' }] });
    expect(wrong).toEqual({ version: null, faults: [{ column: 'Käyntitunnus', part: 'column', code: 'names-the-record' }, { column: 'Vastaanottaja', part: 'field', code: 'unknown-field' }] });

    const columns = [
      { is: 'kept', column: 'Vastaanottaja', field: 'host', role: null, format: 'text' }, { is: 'left-out', column: 'Isäntä', reason: 'Sarake nimettiin uudelleen' },
      { is: 'left-out', column: '<img src=x onerror=alert(1)>', reason: 'Ei henkilötietoa' },
    ] as const;
    expect(await ylla.must('map-columns', { ...wish, columns: [...columns] })).toEqual({ version: 1, faults: [] });
    expect(await ylla.call('map-columns', { ...wish, columns: [...columns] })).toMatchObject({ ok: false, code: 'profile-changed' });
    const after = await ylla.must('source-profile', { system: 'visitor-system' });
    expect(after.version).toBe(1);
    expect(after.versions[0]).toMatchObject({ by: 'ylla', columns: ['Vastaanottaja', 'Isäntä', '<img src=x onerror=alert(1)>'] });
    const again = await ylla.must('look-at-source', { system: 'visitor-system', file: 'kaynnit.csv' });
    expect([again.missing, again.columns.filter(({ mapped }) => mapped === null), again.columns.at(-1)?.leftOut]).toEqual([[], [], 'Ei henkilötietoa']);
  });

  it('tries the import out, brings it by the new mapping, and a second time brings nothing', async () => {
    const trial = await bring(ylla, { systems: ['visitor-system'], trial: true });
    expect(trial).toMatchObject({ kind: 'trial', end: 'done', by: 'ylla', quarantined: 0 });
    const before = (await ylla.must('list-sources', {})).systems.find(({ system }) => system === 'visitor-system')?.files[0]?.last?.run;
    expect(before).toBe(1);
    const brought = await bring(ylla, { systems: ['visitor-system'] });
    expect(brought).toMatchObject({ kind: 'import', end: 'done', read: trial.read });
    const report = await ylla.must('import-report', { run: brought.run, after: 0 });
    expect(report.files).toHaveLength(1);
    expect(report.files[0]).toMatchObject({ system: 'visitor-system', state: 'stored', added: 0, read: brought.read });
    expect(report.notes).toEqual([]);
    const again = await bring(ylla, { systems: ['visitor-system'] });
    const repeated = await ylla.must('import-report', { run: again.run, after: 0 });
    expect([again.changed, repeated.files[0]?.added, repeated.files[0]?.changed]).toEqual([0, 0, 0]);
  });

  it('has rows set aside in the report by file, line and reason, on paper and as CSV, and no value of a row', async () => {
    const path = fileAt('enerity', 'suostumukset.csv');
    const lines = readFileSync(path, 'latin1').trimEnd().split(/\r?\n/).length;
    appendFileSync(path, '"=cmd|calc;Salainen\n', 'latin1');
    const { run } = await bring(ylla, { systems: ['enerity'] });
    const report = await ylla.must('import-report', { run, after: 0 });
    const aside = report.rows.filter(({ kind, file }) => kind === 'quarantined' && file === 'suostumukset.csv');
    expect(aside.map(({ file, line }) => [file, line])).toEqual([['suostumukset.csv', lines + 1]]);
    const saved = await ylla.must('save-import-report', { run: run ?? 0, way: 'csv', language: 'fi' });
    const csv = readFileSync(saved.place ?? '', 'utf8');
    expect(csv).toContain(`"enerity/suostumukset.csv";${String(lines + 1)};`);
    expect(csv).not.toContain('Salainen');
    const paper = await ylla.must('save-import-report', { run: run ?? 0, way: 'pdf', language: 'sv' });
    expect(readFileSync(paper.place ?? '').subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(await ylla.call('import-report', { run: 9999, after: 0 })).toMatchObject({ ok: false, code: 'import-unknown' });
  });

  it('accepts an uncertain pair and takes it back, in its own name', async () => {
    const { joins } = await ylla.must('list-joins', { all: false });
    const [pair] = joins;
    expect(pair?.verdict).toBe('waiting');
    expect((await ylla.must('decide-join', { id: pair?.id ?? 0, verdict: 'accepted' })).state).toBe('running');
    expect((await ended(ylla)).last).toMatchObject({ kind: 'join', end: 'done' });
    const decided = (await ylla.must('list-joins', { all: true })).joins.filter(({ verdict }) => verdict !== 'waiting');
    expect(decided).toMatchObject([{ verdict: 'accepted', by: 'ylla', score: pair?.score }]);
    await ylla.must('decide-join', { id: decided[0]?.id ?? 0, verdict: 'undone' });
    expect((await ended(ylla)).last).toMatchObject({ kind: 'join', end: 'done' });
    expect((await ylla.must('list-joins', { all: true })).joins.map(({ verdict }) => verdict)).toEqual(joins.map(() => 'waiting'));
    expect(await ylla.call('decide-join', { id: 9999, verdict: 'accepted' })).toMatchObject({ ok: false, code: 'join-unknown' });
  });

  it('sends a file of the own computer, looks at it, tries it out and brings it; central takes it away, and nothing of it is in the log of acts', async () => {
    const path = fileAt('visitor-system', 'kaynnit.csv');
    const before = readFileSync(path);
    const named = { system: 'visitor-system', file: 'kaynnit.csv' };
    const [header = '', ...rows] = before.toString('utf8').trimEnd().split(/\r?\n/);
    const whole = Buffer.from([header, ...rows, rows.at(-1)?.replace(/^[^;]+/, 'KAYNTI-LAHETETTY') ?? '', ''].join('\n'), 'utf8');
    const sending = { ...named, ending: '.csv', bytes: whole.length, changedAt: '2026-11-22T10:00:00.000Z' };
    expect(await ylla.call('send-file', { ...sending, ending: '.xlsx' })).toMatchObject({ code: 'file-wrong-kind' });
    expect(await ylla.call('send-file', { ...sending, file: '../kaynnit.csv' })).toMatchObject({ code: 'source-unknown' });
    expect(await ylla.call('begin-import', { systems: null, sent: named, trial: true, trustAbsence: false })).toMatchObject({ code: 'nothing-to-import' });
    const begun = await ylla.must('send-file', sending);
    expect(begun.have).toBe(0);
    const one = { ...named, sending: begun.sending };
    const half = Math.floor(whole.length / 2);
    expect(await ylla.must('send-piece', { ...one, at: 0, piece: whole.subarray(0, half).toString('base64') })).toEqual({ have: half });
    expect(await ylla.call('end-sending', one)).toMatchObject({ code: 'sending-lost' });
    // Broken off: the same file goes on.
    expect(await ylla.must('send-file', sending)).toEqual({ have: half, sending: begun.sending });
    await ylla.must('send-piece', { ...one, at: half, piece: whole.subarray(half).toString('base64') });
    expect(await ylla.must('end-sending', one)).toMatchObject({ whole: true, bytes: whole.length, by: 'ylla' });

    const standing = async () => (await ylla.must('list-sources', {})).systems.find(({ system }) => system === 'visitor-system')?.files[0];
    expect((await standing())?.sent).toMatchObject({ whole: true, by: 'ylla' });
    expect(await ylla.must('look-at-source', { ...named, sent: true })).toMatchObject({ rows: rows.length + 1, fault: null, missing: [] });
    expect(await bring(ylla, { sent: named, trial: true })).toMatchObject({ kind: 'trial', end: 'done', read: rows.length + 1 });
    expect((await standing())?.sent?.whole).toBe(true);
    const brought = await bring(ylla, { sent: named });
    expect(brought).toMatchObject({ kind: 'import', end: 'done', read: rows.length + 1, leftOut: 0, missing: 0 });
    const report = await ylla.must('import-report', { run: brought.run, after: 0 });
    expect(report.files.map(({ system, added }) => [system, added])).toEqual([['visitor-system', 1]]);
    expect((await standing())?.sent).toBeNull();
    expect(readdirSync(join(world.folder, 'central', 'sent', 'tampere', 'visitor-system'))).toEqual([]);
    // What lies in the import folder was not touched.
    expect(readFileSync(path)).toEqual(before);
    const acts = await loggedActs();
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['send-file', 'end-sending', 'begin-import']));
    expect(JSON.stringify(acts)).not.toMatch(/KAYNTI|send-piece/);
  });

  it('sees which codes a column holds, and never as many as would be values', async () => {
    const found = await ylla.must('column-codes', { system: 'enerity', file: 'asiakkaat.csv', column: 'Turvakielto' });
    expect(found.codes.map(({ code }) => code).toSorted()).toEqual(['E', 'K']);
    const names = await ylla.must('column-codes', { system: 'enerity', file: 'asiakkaat.csv', column: 'Sukunimi' });
    expect([...names.codes, ...names.hidden.filter(({ shape }) => /[A-WYZa-wyz]/.test(shape))]).toEqual([]);
  });

  it('says what offices serve before desks may hold their office’s customers, and hears of a change by another', async () => {
    const before = await ylla.must('offline-scope', {});
    expect(before).toMatchObject({ kind: 'all', by: null, preparing: null });
    const wish = { version: before.version, kind: 'office' as const, areas: [] };
    expect(before.lacking.length).toBeGreaterThan(0);
    expect(await ylla.call('set-offline-scope', wish)).toMatchObject({ code: 'office-without-area' });
    const areas = before.offices.map(({ code }) => ({ office: code, area: { towns: ['Tampere'], postcodes: ['331'] } }));
    expect(await ylla.must('set-offline-scope', { ...wish, areas })).toMatchObject({ kind: 'office', by: 'ylla', lacking: [], preparing: null, failed: false });
    expect(await ylla.call('set-offline-scope', { ...wish, areas })).toMatchObject({ code: 'scope-changed' });
    // What offices serve stays known under a scope that does not ask for it.
    const office = await ylla.must('offline-scope', {});
    expect(await ylla.must('set-offline-scope', { version: office.version, kind: 'all', areas: [] })).toMatchObject({ kind: 'all', lacking: [], offices: office.offices });
  });

  it('at a desk that is met for the first time is answered before everybody’s data has come', async () => {
    let people = 0;
    const hold = Promise.withResolvers<null>();
    const desk = world.openDesk('RAT-05', { fetch: async (url, init) => {
      if (url.pathname === '/v1/people') {
        people += 1;
        await hold.promise;
      }
      return fetch(url, init);
    } });
    await desk.logIn('ylla');
    let listed = 0;
    const asked = desk.must('list-sources', {}).then(({ systems }) => { listed = systems.length; });
    try {
      await waitUntil('the sources are listed', () => listed > 3, 30);
    } finally {
      hold.resolve(null);
      await asked;
    }
    expect(listed).toBeGreaterThan(3);
    await waitUntil('the desk asks for people after all', () => people > 0, 30);
  });

  it('starts one import at a time, and a folder without any file starts none', async () => {
    const begun = await Promise.all([0, 1, 2].map(() => ylla.call('begin-import', { systems: null, trial: true, trustAbsence: false })));
    expect(begun.map((one) => (one.ok ? 'begun' : one.code)).toSorted()).toEqual(['begun', 'import-runs', 'import-runs']);
    const cancelled = await ylla.must('cancel-import', {});
    expect([cancelled.state, cancelled.last?.kind]).toEqual(['idle', 'trial']);
    expect(await ylla.call('begin-import', { systems: ['no-such-system'], trial: true, trustAbsence: false })).toMatchObject({ ok: false, code: 'nothing-to-import' });
  });
});

describe('anybody else', () => {
  it('is refused at the desk, and asks central for nothing', async () => {
    const liisa = world.openDesk('RAT-04');
    await liisa.logIn('liisa');
    for (const asked of [liisa.call('list-sources', {}), liisa.call('begin-import', { systems: null, trial: true, trustAbsence: false }), liisa.call('look-at-source', { system: 'enerity', file: 'asiakkaat.csv' })]) expect(await asked).toMatchObject({ ok: false, code: 'not-permitted' });
  });

  it('is refused at central too, whatever the desk lets through: a clerk, a wrong signature, an act sent twice, an old one', async () => {
    const { device, headers, signText } = await signingDesk(world.central);
    const given = (actor: string, act: string, over: Partial<{ readonly at: string; readonly nonce: string }> = {}) => {
      const one = { actor: actorId.parse(actor), at: new Date().toISOString(), nonce: randomUUID(), text: JSON.stringify({ act, request: {} }), ...over };
      return { ...one, signature: signText(actText(device, one)) };
    };
    const send = async (body: unknown): Promise<unknown> => (await post(`${world.central.url}/v1/administer`, body, headers)).body;
    expect(await send(given('liisa', 'list-sources'))).toEqual({ code: 'not-permitted' });
    expect(await send(given('nobody-here', 'list-sources'))).toEqual({ code: 'not-permitted' });
    expect(await send({ ...given('ylla', 'list-sources'), nonce: randomUUID() })).toEqual({ code: 'not-permitted' });
    expect(await send(given('ylla', 'list-sources', { at: '2020-01-01T00:00:00.000Z' }))).toEqual({ code: 'not-permitted' });
    expect(await send(given('ylla', 'no-such-act'))).toEqual({ code: 'bad-input' });
    const once = given('ylla', 'cancel-import');
    expect(await send(once)).toMatchObject({ work: null });
    expect(await send(once)).toEqual({ code: 'not-permitted' });
    await world.stopCentral();
    expect(await ylla.call('list-sources', {})).toMatchObject({ ok: false, code: 'central-unreachable' });
    await world.startCentralAgain();
    // The log of acts knows the nonce also where the memory does not.
    expect(await send(once)).toEqual({ code: 'not-permitted' });
    expect(await send(given('ylla', 'import-progress'))).toMatchObject({ state: 'idle' });
  });
});
