// Bad input and floods: each has an answer of the catalogue, and neither the rest of a batch nor another desk is harmed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash, randomBytes } from 'node:crypto';
import { chunkBytes, pushAnswer, type PushAnswer } from '../../shared/protocol/central.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import { ask, enrolledDesk, post, readPull, type CentralDesk } from './central-desk.ts';
import { serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const callsPerMinute = 60;

describe.each(serverKinds())('the limits of a central store on $name', ({ start }) => {
  let server: PostgresServer;
  let central: TestCentral;
  beforeAll(async () => {
    server = await start();
    central = await testCentral(server, { callsPerMinute });
  });
  afterAll(async () => {
    await central.close();
    await server.stop();
  });

  const pushed = async (desk: CentralDesk, lines: readonly WireLine[]): Promise<PushAnswer> => pushAnswer.parse((await desk.push(lines)).body);

  it("one desk's flood is told that it asks too often, and another desk is served meanwhile", async () => {
    const [wild, calm] = [await enrolledDesk(central), await enrolledDesk(central)];
    const flood = Array.from({ length: callsPerMinute + 40 }, () => wild.get('/v1/devices'));
    const served = await Promise.all(Array.from({ length: 10 }, () => calm.push([calm.line()]))).then((answers) => answers.map(({ status }) => status));
    const answers = await Promise.all(flood);
    expect(served).toEqual(Array.from({ length: 10 }, () => 200));
    const refusals = answers.filter(({ status }) => status === 429);
    expect([refusals.length, refusals[0]?.body]).toEqual([40, { code: 'too-many-calls' }]);
    expect((await calm.get('/v1/devices')).status).toBe(200);
    expect((await wild.push([wild.line()])).status).toBe(429);
  });

  it("calls that only claim a desk's name do not use up its calls", async () => {
    const desk = await enrolledDesk(central);
    const authorization = `Bearer ${desk.device}.${'0'.repeat(64)}`;
    const claims = await Promise.all(Array.from({ length: callsPerMinute + 5 }, () => ask(`${central.url}/v1/devices`, { headers: { authorization } })));
    expect(new Set(claims.map(({ status }) => status))).toEqual(new Set([401]));
    expect((await desk.get('/v1/devices')).status).toBe(200);
  });

  it('an oversized batch and an oversized request are refused whole, and the same lines come in smaller batches', async () => {
    const desk = await enrolledDesk(central, 'large');
    const lines = Array.from({ length: 201 }, () => desk.line());
    expect(await desk.push(lines)).toMatchObject({ status: 400, body: { code: 'bad-input' } });
    expect(await post(`${central.url}/v1/push`, { lines: [{ ...lines[0], sealed: 'A'.repeat(4_400_000) }] }, desk.headers)).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect((await pushed(desk, lines.slice(0, 200))).receipts.length).toBe(200);
    expect((await pushed(desk, lines.slice(200))).receipts.length).toBe(1);
  });

  it("an oversized line stops its own desk's lines only", async () => {
    const [desk, other] = [await enrolledDesk(central, 'long'), await enrolledDesk(central, 'long')];
    const { receipts, refused } = await pushed(desk, [desk.line(), { ...desk.line(), sealed: Buffer.alloc(220_000).toString('base64') }, other.line(), other.line()]);
    expect([receipts.length, refused.map(({ code }) => code)]).toEqual([3, ['too-large']]);
  });

  it('a line of a schema central does not know and one whose clock is years off are taken like any other', async () => {
    const desk = await enrolledDesk(central, 'odd-lines');
    const lines = [desk.line({ schemaVersion: 999 }), desk.line({ wallTime: '1999-12-31T23:59:59.999Z' }), desk.line({ wallTime: '2099-01-01T00:00:00.000Z' }), desk.line()];
    const { receipts, refused } = await pushed(desk, lines);
    expect([refused, receipts.map(({ position, quarantine }) => [position, quarantine])]).toEqual([[], [[1, null], [2, null], [3, null], [4, null]]]);
    expect(readPull((await desk.get('/v1/pull?after=0')).text).lines.map(({ line }) => line)).toEqual(lines);
  });

  const put = (desk: CentralDesk, hash: string, bytes: Buffer): ReturnType<typeof ask> => ask(`${central.url}/v1/chunks/${hash}`, {
    method: 'PUT', headers: { ...desk.headers, 'content-type': 'application/octet-stream' }, body: new Uint8Array(bytes),
  });
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  it('a chunk comes back as it went in, also put twice; bytes of another address and too many bytes are refused', async () => {
    const desk = await enrolledDesk(central, 'chunks');
    const bytes = randomBytes(chunkBytes);
    const hash = hashOf(bytes);
    const missing = (): Promise<unknown> => post(`${central.url}/v1/chunks/missing`, { hashes: [hash, hashOf(Buffer.from('x'))] }, desk.headers).then(({ body }) => body);
    expect(await desk.get(`/v1/chunks/${hash}`)).toMatchObject({ status: 404, body: { code: 'paper-elsewhere' } });
    expect(await put(desk, hash, randomBytes(100))).toMatchObject({ status: 400, body: { code: 'chunk-differs' } });
    const large = Buffer.concat([bytes, Buffer.alloc(1)]);
    expect(await put(desk, hashOf(large), large)).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(await missing()).toEqual({ missing: [hash, hashOf(Buffer.from('x'))] });
    expect((await put(desk, hash, bytes)).status).toBe(204);
    expect((await put(desk, hash, bytes)).status).toBe(204);
    expect(await missing()).toEqual({ missing: [hashOf(Buffer.from('x'))] });
    const back = await fetch(`${central.url}/v1/chunks/${hash}`, { headers: desk.headers });
    expect([back.headers.get('content-type'), Buffer.from(await back.arrayBuffer()).equals(bytes)]).toEqual(['application/octet-stream', true]);
    expect(await put(desk, 'no-hash', bytes)).toMatchObject({ status: 400, body: { code: 'bad-input' } });
    expect(await put(desk, hashOf(Buffer.alloc(0)), Buffer.alloc(0))).toMatchObject({ status: 400, body: { code: 'bad-input' } });
  });

  it("another controller's desk finds no chunk of it", async () => {
    const [desk, neighbour] = [await enrolledDesk(central, 'chunks'), await enrolledDesk(central, 'neighbour')];
    const bytes = Buffer.from('sealed');
    await put(desk, hashOf(bytes), bytes);
    expect((await neighbour.get(`/v1/chunks/${hashOf(bytes)}`)).status).toBe(404);
    expect((await post(`${central.url}/v1/chunks/missing`, { hashes: [hashOf(bytes)] }, neighbour.headers)).body).toEqual({ missing: [hashOf(bytes)] });
  });
});
