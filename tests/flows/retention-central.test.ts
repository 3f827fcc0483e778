// What central does with desks' open words: it ends what its own dates and roles allow, bans by keyed hashes, tells desks, and says why the rest waits.
import { createHash, createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { liftBan } from '../../central/commands/lift-ban-command.ts';
import { retentionCommand } from '../../central/commands/retention-command.ts';
import type { Report } from '../../central/retention/run-retention.ts';
import { controllerId } from '../../shared/formats/ids.ts';
import { parseLocalDate, type LocalDate } from '../../shared/formats/local-date.ts';
import { peopleAnswer } from '../../shared/protocol/central.ts';
import { erasuresAnswer, erasureText, erasureWord, type Erasure, type ErasureWord } from '../../shared/protocol/erasures.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import { bringRows, madeRows } from '../people/bring-rows.ts';
import { enrolledDesk, readPull, testActor, testController, type CentralDesk } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const controller = controllerId.parse(testController);
const kaarina = { identityCode: '010594Y9032', customerNumber: '20100001' } as const;
const sealedOf = (content: unknown): Buffer => Buffer.concat([randomBytes(16), Buffer.from(JSON.stringify(content), 'utf8')]);

function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}
const later = day('2100-01-01');

/** A line that central can read, as a desk writes it. */
function openLine(desk: CentralDesk, type: string, { caseId, content, ...over }: { readonly caseId: string; readonly content: unknown; readonly actor?: string; readonly contentHash?: string }): WireLine {
  const sealed = sealedOf(content);
  return { ...desk.line({ type, caseId, contentHash: createHash('sha256').update(sealed).digest('hex'), ...over }), sealed: sealed.toString('base64') };
}

function expired(over: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { closed: '2026-11-22', keepUntil: '2029-11-22', then: 'delete', diaryNumber: null, diaryHash: null, papers: [], chunks: [], ...over };
}

describe.each(serverKinds())('retention of case files in a central store on $name', ({ start }) => {
  let server: PostgresServer;
  let central: TestCentral;
  let desk: CentralDesk;
  let caseId: string;
  beforeAll(async () => { server = await start(); });
  afterAll(() => server.stop());
  beforeEach(async () => {
    central = await testCentral(server);
    desk = await enrolledDesk(central);
    caseId = randomUUID();
    await central.admin.putAccounts({ controller, accounts: [{ user: 'contact-one', roles: ['contact-person'] }] });
    await central.admin.putCaseFileRule({ controller, months: 36, then: 'delete' });
    return () => central.close();
  });

  const run = async (today = later): Promise<Report | undefined> => (await central.admin.runRetention(today))[0];
  const say = async (over: Partial<Parameters<typeof openLine>[2]> = {}): Promise<void> => {
    expect((await desk.push([openLine(desk, 'case-file-expired', { caseId, content: expired(), actor: 'contact-one', ...over })])).status).toBe(200);
  };
  const contents = async (): Promise<readonly boolean[]> => readPull((await desk.get('/v1/pull?after=0')).text).lines.map(({ line }) => line.sealed !== '');
  const erasures = async (after = 0): Promise<readonly Erasure[]> => erasuresAnswer.parse((await desk.get(`/v1/erasures?after=${String(after)}`)).body).erasures;
  const words = async (): Promise<readonly ErasureWord[]> => (await erasures()).map(({ text }) => erasureWord.parse(JSON.parse(text)));

  it('a case that is due loses its content and keeps the word that it ended; desks are told once, signed', async () => {
    await desk.push([desk.line({ caseId }), desk.line({ caseId }), desk.line()]);
    await say();
    expect(await run()).toMatchObject({ cases: [caseId], held: [] });
    expect(await contents()).toEqual([false, false, true, true]);
    expect(await run()).toMatchObject({ cases: [], held: [], lateLines: 0 });
    const [told, ...more] = await erasures();
    if (told === undefined) throw new Error('nothing was told');
    expect(more).toEqual([]);
    const key = createPublicKey({ key: Buffer.from((await onServer(central.databaseUrl, (client) => client.query<{ public_key: string }>('select public_key from signing_key'))).rows[0]?.public_key ?? '', 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(erasureText(controller, told)), key, Buffer.from(told.signature, 'base64'))).toBe(true);
    expect(await words()).toMatchObject([{ kind: 'case-file', caseId, lines: [expect.any(String), expect.any(String)] }]);
    expect(await erasures(told.n)).toEqual([]);
  });

  it.each<[why: string, prepare: () => Promise<void>]>([
    ['not-permitted', () => say({ actor: testActor })],
    ['not-trusted', () => say({ actor: 'nobody-known' })],
    ['not-trusted', async () => { await say(); await central.admin.suspendDevice({ controller, device: desk.device }); }],
    ['rule-differs', () => say({ content: expired({ then: 'identifiers-only' }) })],
    ['too-early', () => say({ content: expired({ keepUntil: '2100-01-01' }) })],
    ['newer-line', async () => { await say(); await desk.push([desk.line({ caseId })]); }],
    ['no-case', async () => { caseId = randomUUID(); await say(); }],
  ])('is held back: %s', async (why, prepare) => {
    await desk.push([desk.line({ caseId })]);
    await prepare();
    expect(await run()).toMatchObject({ cases: [], held: [{ why }] });
    expect(readFileSync(join(server.ledgers, `${new URL(central.databaseUrl).pathname.slice(1)}.jsonl`), 'utf8')).not.toContain('erase-case');
  });

  it('central counts from its own clock too: a line with an old time that came today is young', async () => {
    await desk.push([desk.line({ caseId, wallTime: '2019-01-01T08:00:00.000Z' })]);
    await say({ content: expired({ closed: '2019-01-01', keepUntil: '2022-01-01' }) });
    expect(await run(day('2027-01-01'))).toMatchObject({ held: [{ why: 'too-early' }] });
  });

  it('a word whose text is not what its header was signed for says nothing', async () => {
    await desk.push([desk.line({ caseId })]);
    await say({ contentHash: 'cd'.repeat(32) });
    expect(await run()).toMatchObject({ cases: [], held: [] });
  });

  it('a read of the case does not make it younger; what comes after its end goes when its own time is over', async () => {
    await desk.push([desk.line({ caseId })]);
    await say();
    await desk.push([desk.line({ caseId, type: 'person-read' })]);
    expect(await run()).toMatchObject({ cases: [caseId] });
    expect(await contents()).toEqual([false, true, false]);
    await desk.push([desk.line({ caseId })]);
    expect(await run(day('2028-01-01'))).toMatchObject({ lateLines: 0 });
    expect(await run()).toMatchObject({ cases: [], lateLines: 1 });
    expect(await contents()).toEqual([false, true, false, false]);
  });

  it('papers go with the case, are not missed and are not taken again', async () => {
    const bytes = randomBytes(500);
    const chunk = createHash('sha256').update(bytes).digest('hex');
    const put = (): Promise<Response> => fetch(`${central.url}/v1/chunks/${chunk}`, { method: 'PUT', headers: { ...desk.headers, 'content-type': 'application/octet-stream' }, body: bytes });
    expect((await put()).status).toBe(204);
    await desk.push([desk.line({ caseId })]);
    await say({ content: expired({ chunks: [chunk] }) });
    await run();
    expect((await desk.get(`/v1/chunks/${chunk}`)).body).toMatchObject({ code: 'paper-elsewhere' });
    expect((await put()).status).toBe(204);
    expect((await desk.get(`/v1/chunks/${chunk}`)).body).toMatchObject({ code: 'paper-elsewhere' });
    const missing = await fetch(`${central.url}/v1/chunks/missing`, { method: 'POST', headers: { ...desk.headers, 'content-type': 'application/json' }, body: JSON.stringify({ hashes: [chunk] }) });
    expect(await missing.json()).toEqual({ missing: [] });
  });

  it('the command says what would end, ends it, and says what waits and why', async () => {
    await desk.push([desk.line({ caseId })]);
    await say();
    const said: string[] = [];
    const ledger = join(server.ledgers, `${new URL(central.databaseUrl).pathname.slice(1)}.jsonl`);
    const settings = { CENTRAL_FOLDER: central.folder, CENTRAL_PORT: 0, CENTRAL_HOST: '127.0.0.1', CENTRAL_LOG: 'silent', CENTRAL_LEDGER: ledger, CENTRAL_SECRET: server.secret, DATABASE_URL: central.databaseUrl } as const;
    const command = (...args: readonly string[]): Promise<number> => retentionCommand.run({ args, settings, say: (line) => said.push(line) });
    expect(await command('--today', '2026-02-30')).toBe(2);
    expect(await command('--dry-run', '--today', '2100-01-01')).toBe(0);
    expect(said).toEqual([expect.stringContaining('1 case files would end'), `retention: ${controller}: would end ${caseId}`]);
    expect(readFileSync(ledger, 'utf8')).toBe('');
    expect(await command('--today', '2027-01-01')).toBe(0);
    expect(said.at(-1)).toBe(`retention: ${controller}: held back ${caseId}: too-early`);
    expect(await command('--today', '2100-01-01', '--compact')).toBe(0);
    expect(said).toContain(`retention: ${controller}: ended ${caseId}`);
    expect(readFileSync(ledger, 'utf8')).toContain(`"kind":"erase-case","controller":"${controller}","caseId":"${caseId}"`);
  });

  interface Named { readonly identityCode?: string; readonly customerNumber?: string; readonly meteringPoint?: string }
  const imported = async (...named: readonly Named[]): Promise<{ readonly persons: number; readonly items: number }> => (await bringRows(central.admin, madeRows(...named.flatMap((one) => [
    { ...one, name: 'Testinen Kaarina', category: 'basic-details', file: 'basic.csv' }, { ...one, name: 'Testinen Kaarina', category: 'marketing', file: 'marketing.csv' },
  ])))).banned;
  const keyOf = async (): Promise<string> => {
    const { people: [only] } = peopleAnswer.parse((await desk.people(0)).body);
    if (only === undefined) throw new Error('nobody was brought');
    return only.person.personKey;
  };
  const ban = async (actor: string, content: Readonly<Record<string, unknown>>): Promise<void> => { await desk.push([openLine(desk, 'person-banned', { caseId, content, actor })]); };
  const peopleHeld = async (): Promise<unknown> => (await desk.people(0)).body;

  it('an erased person leaves the register data, is told to desks, and is not imported again by any of their numbers', async () => {
    await imported(kaarina);
    const key = await keyOf();
    await ban(testActor, { personKey: key, cause: 'erasure', categories: null });
    expect(await run()).toMatchObject({ bans: 0 });
    expect(await peopleHeld()).toMatchObject({ people: [{ position: 1 }] });
    await ban('contact-one', { personKey: key, cause: 'erasure', categories: null });
    expect(await run()).toMatchObject({ bans: 1 });
    expect(await peopleHeld()).toMatchObject({ people: [] });
    expect(await words()).toEqual([{ kind: 'person', personKey: key }]);
    expect(await imported({ customerNumber: kaarina.customerNumber })).toEqual({ persons: 1, items: 2 });
    expect(await imported({ identityCode: kaarina.identityCode, customerNumber: '20100777' })).toEqual({ persons: 1, items: 2 });
    expect(await imported({ customerNumber: '20100777' })).toEqual({ persons: 0, items: 0 });
    // The position of whoever is erased is not given again: a desk that has come that far would pass over the next.
    expect(await peopleHeld()).toMatchObject({ people: [{ position: 2 }] });
    const ledger = readFileSync(join(server.ledgers, `${new URL(central.databaseUrl).pathname.slice(1)}.jsonl`), 'utf8');
    expect(ledger).toContain('"kind":"ban"');
    for (const value of Object.values(kaarina)) expect(ledger).not.toContain(value);
  });

  it('a ban on marketing holds in any account\'s name and keeps those categories out; the person stays', async () => {
    await imported(kaarina);
    const key = await keyOf();
    await ban(testActor, { personKey: key, cause: 'marketing-ban', categories: ['marketing'] });
    expect(await run()).toMatchObject({ bans: 1 });
    expect(await imported(kaarina)).toEqual({ persons: 0, items: 1 });
    expect(await peopleHeld()).toMatchObject({ people: [{ person: { personKey: key, items: [{ category: 'basic-details' }] } }] });
    expect(await words()).toEqual([]);
  });

  it('a ban is lifted by a number typed, of whom it was made by alone; what another ban holds stays, and the ledger says why without a number', async () => {
    const said: string[] = [];
    const ledger = join(server.ledgers, `${new URL(central.databaseUrl).pathname.slice(1)}.jsonl`);
    const settings = { CENTRAL_FOLDER: central.folder, CENTRAL_PORT: 0, CENTRAL_HOST: '127.0.0.1', CENTRAL_LOG: 'silent', CENTRAL_LEDGER: ledger, CENTRAL_SECRET: server.secret, DATABASE_URL: central.databaseUrl } as const;
    const lift = (typed: string, ...more: readonly string[]): Promise<number> => liftBan(async () => typed).run({ args: ['--controller', controller, '--reason', 'customer-again', ...more], settings, say: (line) => said.push(line) });
    await imported(kaarina);
    await ban('contact-one', { personKey: await keyOf(), cause: 'erasure', categories: null });
    expect(await run()).toMatchObject({ bans: 1 });
    expect(await imported(kaarina)).toMatchObject({ persons: 1 });
    await expect(lift('customer-number 20100778')).rejects.toThrow('Nobody is banned by this number.');
    await expect(lift('shoe-size 43')).rejects.toThrow('Nothing was lifted.');
    await expect(lift(`identity-code ${kaarina.identityCode}`, '--cause', 'marketing-ban')).rejects.toThrow('Nobody is banned');
    expect(await imported(kaarina)).toMatchObject({ persons: 1 });
    expect(await lift(` identity-code ${kaarina.identityCode.toLowerCase()} `, '--cause', 'erasure')).toBe(0);
    expect(said.at(-1)).toContain('1 ban lifted');
    expect(await imported(kaarina)).toEqual({ persons: 0, items: 0 });
    expect(await peopleHeld()).toMatchObject({ people: [{ person: { identityCode: kaarina.identityCode } }] });
    await expect(lift(`identity-code ${kaarina.identityCode}`)).rejects.toThrow('Nobody is banned');
    const text = readFileSync(ledger, 'utf8');
    expect(text).toContain('"reason":"customer-again"');
    for (const value of Object.values(kaarina)) expect(`${text}${said.join('')}`).not.toContain(value);
  });

  it('who was known by a metering point and a name alone is let in again by both', async () => {
    const said: string[] = [];
    const ledger = join(server.ledgers, `${new URL(central.databaseUrl).pathname.slice(1)}.jsonl`);
    const settings = { CENTRAL_FOLDER: central.folder, CENTRAL_PORT: 0, CENTRAL_HOST: '127.0.0.1', CENTRAL_LOG: 'silent', CENTRAL_LEDGER: ledger, CENTRAL_SECRET: server.secret, DATABASE_URL: central.databaseUrl } as const;
    const lift = (typed: string): Promise<number> => liftBan(async () => typed).run({ args: ['--controller', controller, '--reason', 'customer-again'], settings, say: (line) => said.push(line) });
    const meteringPoint = '643007127000001232';
    await imported({ meteringPoint });
    await ban('contact-one', { personKey: await keyOf(), cause: 'erasure', categories: null });
    expect(await run()).toMatchObject({ bans: 1 });
    expect(await imported({ meteringPoint })).toMatchObject({ persons: 1 });
    await expect(lift(`metering-point ${meteringPoint}`)).rejects.toThrow('Nothing was lifted.');
    await expect(lift(`metering-point ${meteringPoint} Toinen Nimi`)).rejects.toThrow('Nobody is banned');
    await expect(lift(`customer-number ${meteringPoint} Testinen Kaarina`)).rejects.toThrow('Nothing was lifted.');
    expect(await lift(`metering-point ${meteringPoint} testinen  kaarina`)).toBe(0);
    expect(await imported({ meteringPoint })).toEqual({ persons: 0, items: 0 });
  });

  it('a store restored from before the ban bans all the same', async () => {
    await imported(kaarina);
    const key = await keyOf();
    await ban('contact-one', { personKey: key, cause: 'erasure', categories: null });
    const name = new URL(central.databaseUrl).pathname.slice(1);
    const databaseUrl = central.databaseUrl.replace(name, `${name}_old`);
    await central.close();
    await onServer(central.databaseUrl.replace(name, 'postgres'), (client) => client.query(`create database ${name}_old template ${name}`));
    const ledger = join(server.ledgers, `${name}.jsonl`);
    const first = await testCentral(server, { databaseUrl: central.databaseUrl, ledger });
    await first.admin.runRetention(later);
    await first.close();
    central = await testCentral(server, { databaseUrl, ledger });
    expect(await imported(kaarina)).toEqual({ persons: 1, items: 2 });
    desk = desk.at(central.url);
    expect(await words()).toEqual([{ kind: 'person', personKey: key }]);
  });
});
