// The central store's door: only enrolled desks, only well-formed requests, answers in the catalogue's words that echo nothing.
import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceKeysAnswer } from '../../shared/protocol/central.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';
import { ask, enrolledDesk, post, testController, type CentralDesk } from './central-desk.ts';

const canary = '010594Y9032';
const [kind] = serverKinds();

describe('the door of the central store', () => {
  let server: PostgresServer;
  let central: TestCentral;
  let desk: CentralDesk;
  beforeAll(async () => {
    if (kind === undefined) throw new Error('The embedded server is always there.');
    server = await kind.start();
    central = await testCentral(server);
    desk = await enrolledDesk(central);
  });
  afterAll(async () => {
    await central.close();
    await server.stop();
  });

  const lineCount = async (): Promise<number> => onServer(central.databaseUrl, async (client) => (await client.query('select 1 from journal_line')).rowCount ?? 0);

  it('a desk without a token, with a wrong one or with another desk\'s is refused alike', async () => {
    const other = await enrolledDesk(central);
    const [, token = ''] = other.headers['authorization']?.split('.') ?? [];
    for (const authorization of ['', 'Bearer x', `Bearer ${desk.device}.${'0'.repeat(64)}`, `Bearer ${desk.device}.${token}`, `Bearer ${randomUUID()}.${token}`]) {
      expect(await ask(`${central.url}/v1/pull?after=0&limit=1`, { headers: { authorization } })).toMatchObject({ status: 401, body: { code: 'device-unknown' } });
    }
    expect((await desk.get('/v1/pull?after=0&limit=1')).status).toBe(200);
  });

  it('a suspended desk is refused from its next request on, and its key stays known', async () => {
    const lost = await enrolledDesk(central);
    await central.admin.suspendDevice({ controller: testController, device: lost.device });
    expect(await lost.push([lost.line()])).toMatchObject({ status: 403, body: { code: 'device-suspended' } });
    const { devices } = deviceKeysAnswer.parse((await desk.get('/v1/devices')).body);
    expect(devices.map(({ device }) => device)).toContain(lost.device);
  });

  it('an enrolment code works once; the same request again succeeds, anything else is refused', async () => {
    const code = await central.admin.createEnrolmentCode({ controller: testController, desk: 'RAT-02' });
    const publicKey = deviceKeysAnswer.parse((await desk.get('/v1/devices')).body).devices[0]?.publicKey ?? '';
    const first = { code, device: randomUUID(), publicKey, token: randomBytes(32).toString('hex'), certificate: null };
    const refused = { status: 403, body: { code: 'enrolment-refused' } };
    expect(await post(`${central.url}/v1/enrol`, { ...first, code: randomBytes(20).toString('hex') })).toMatchObject(refused);
    const answer = await post(`${central.url}/v1/enrol`, first);
    expect(answer).toMatchObject({ status: 200, body: { controller: testController } });
    expect(await post(`${central.url}/v1/enrol`, first)).toEqual(answer);
    expect(await post(`${central.url}/v1/enrol`, { ...first, token: randomBytes(32).toString('hex') })).toMatchObject(refused);
    expect(await post(`${central.url}/v1/enrol`, { ...first, device: randomUUID() })).toMatchObject(refused);
    expect(await post(`${central.url}/v1/enrol`, { ...first, publicKey: 'AAAA' })).toMatchObject({ status: 400, body: { code: 'bad-input' } });
  });

  it.each<[string, (desk: CentralDesk) => unknown]>([
    ['an unknown field', (from) => ({ lines: [from.line()], name: canary })],
    ['an unknown field of a line', (from) => ({ lines: [{ ...from.line(), name: canary }] })],
    ['no lines', () => ({ lines: [] })],
    ['too many lines', (from) => ({ lines: Array.from({ length: 201 }, () => from.line()) })],
    ['broken JSON', () => `{"lines": "${canary}`],
    ['a poisoned prototype', () => `{"__proto__": {"${canary}": 1}, "lines": []}`],
    ['content that is not base64', (from) => ({ lines: [{ ...from.line(), sealed: `${canary}!` }] })],
  ])('%s is refused, nothing is written and nothing is echoed', async (_what, make) => {
    const fresh = await enrolledDesk(central);
    const before = await lineCount();
    const answer = await post(`${central.url}/v1/push`, make(fresh), fresh.headers);
    expect([answer.status, answer.body]).toEqual([400, { code: 'bad-input' }]);
    expect(await lineCount()).toBe(before);
  });

  it('a request over 4 MiB is refused as too large', async () => {
    const answer = await post(`${central.url}/v1/push`, { lines: [{ ...desk.line(), sealed: 'A'.repeat(4_400_000) }] }, desk.headers);
    expect([answer.status, answer.body]).toEqual([413, { code: 'too-large' }]);
  });

  it.each(['/v1/pull', '/v1/pull?after=-1&limit=1', '/v1/pull?after=0&limit=1000001', `/v1/pull?after=0&limit=1&name=${canary}`, `/v1/%zz${canary}`])('the address %s is refused without an echo', async (path) => {
    expect((await desk.get(path)).text).toBe('{"code":"bad-input"}');
  });

  it('bytes that are no HTTP get an answer of the catalogue', async () => {
    const { port } = new URL(central.url);
    const text = await new Promise<string>((resolve, reject) => {
      const call = request({ port, host: '127.0.0.1', path: '/health', headers: { 'x-long': 'a'.repeat(100_000) } }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      });
      call.on('error', reject).end();
    });
    expect(text).toBe('{"code":"bad-input"}');
  });

  it('health, the description of the API and its page answer, the page under a policy that lets nothing foreign in', async () => {
    expect(await ask(`${central.url}/health`)).toMatchObject({ status: 200, body: { ok: true, database: 'ok' } });
    expect(JSON.stringify((await ask(`${central.url}/docs/json`)).body)).toContain('/v1/push');
    const page = await fetch(`${central.url}/docs`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect((await ask(`${central.url}/docs/static/swagger-ui-bundle.js`)).status).toBe(200);
    expect((await fetch(`${central.url}/health`)).headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await ask(`${central.url}/nowhere/${canary}`)).text).toBe('{"code":"unknown-call"}');
  });
});
