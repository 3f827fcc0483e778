// The log as a stream: pages without gaps, a slow reader that holds nothing up, compression for who asks, and two instances that give one log.
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pushAnswer } from '../../shared/protocol/central.ts';
import { enrolledDesk, readPull, type CentralDesk } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';
import { waitUntil } from './wait-until.ts';

const whole = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);

/** A raw pull, so that the reader decides how fast it reads and what it accepts. */
async function rawPull(desk: CentralDesk, url: string, headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(`${url}/v1/pull?after=0`, { headers: { ...desk.headers, ...headers }, agent: false }, resolve).on('error', reject).end();
  });
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  await once(answer, 'end');
  return Buffer.concat(parts);
}

describe.each(serverKinds())('two central stores on one $name', ({ start }) => {
  let server: PostgresServer;
  let one: TestCentral;
  let other: TestCentral;
  beforeAll(async () => {
    server = await start();
    [one, other] = await testPair(server);
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await server.stop();
  });

  const pushMany = async (desk: CentralDesk, count: number, bytes: number): Promise<void> => {
    for (let done = 0; done < count; done += 10) {
      const lines = Array.from({ length: 10 }, () => ({ ...desk.line(), sealed: Buffer.alloc(bytes, done % 251).toString('base64') }));
      expect(pushAnswer.parse((await desk.push(lines)).body).refused).toEqual([]);
    }
  };

  it('a log of many pages comes whole, a limit ends the answer and says that there is more', async () => {
    const desk = await enrolledDesk(one, 'paged');
    await pushMany(desk, 60, 20_000);
    const all = readPull((await desk.get('/v1/pull?after=0')).text);
    expect([all.lines.map(({ position }) => position), all.more]).toEqual([whole(60), false]);
    const part = readPull((await desk.get('/v1/pull?after=10&limit=20')).text);
    expect([part.lines.map(({ position }) => position), part.more, part.head.position]).toEqual([whole(30).slice(10), true, 60]);
    expect(readPull((await desk.get('/v1/pull?after=40&limit=20')).text).more).toBe(false);
    expect(readPull((await desk.get('/v1/pull?after=60')).text).lines).toEqual([]);
  });

  it('readers that stop reading hold no connection of the database: twelve of them, and the others are served', async () => {
    const desk = await enrolledDesk(one, 'slow-readers');
    await pushMany(desk, 150, 100_000);
    const stalled = await Promise.all(Array.from({ length: 12 }, () => rawPull(desk, one.url)));
    const busy = (): Promise<number> => onServer(server.superUrl, async (client) => (await client.query(
      "select 1 from pg_stat_activity where usename = 'desk_service' and state <> 'idle'")).rows.length);
    // Until their sockets are full they are served.
    await waitUntil('the stalled readers hold nothing', async () => (await busy()) === 0);
    expect((await desk.push([desk.line()])).status).toBe(200);
    expect(await busy()).toBe(0);
    const [first, ...rest] = stalled;
    for (const answer of rest) answer.destroy();
    if (first === undefined) throw new Error('Twelve were asked for.');
    expect(readPull((await bytesOf(first)).toString('utf8')).lines.map(({ position }) => position)).toEqual(whole(150));
  });

  it('a pull is compressed for who accepts gzip and is the same log', async () => {
    const desk = await enrolledDesk(one, 'compressed');
    await pushMany(desk, 30, 20_000);
    const packed = await rawPull(desk, one.url, { 'accept-encoding': 'gzip' });
    const bytes = await bytesOf(packed);
    const plain = await bytesOf(await rawPull(desk, one.url));
    expect([packed.headers['content-encoding'], gunzipSync(bytes).equals(plain), bytes.length < plain.length / 2]).toEqual(['gzip', true, true]);
  });

  it('eight desks push at both while readers follow at both: every reader sees every position once, in order', async () => {
    const desks = await Promise.all(whole(8).map(() => enrolledDesk(one, 'both')));
    let writing = true;
    const follow = async (desk: CentralDesk): Promise<{ readonly seen: readonly number[]; readonly hash: string | undefined }> => {
      const seen: number[] = [];
      let hash: string | undefined;
      for (let done = false; !done;) {
        done = !writing;
        const { lines } = readPull((await desk.get(`/v1/pull?after=${String(seen.length)}`)).text);
        seen.push(...lines.map(({ position }) => position));
        hash = lines.at(-1)?.logHash ?? hash;
      }
      return { seen, hash };
    };
    const at = (desk: CentralDesk, place: number): CentralDesk => desk.at(place % 2 === 0 ? one.url : other.url);
    const readers = desks.slice(0, 4).map((desk, place) => follow(at(desk, place)));
    const answers = await Promise.all(desks.map(async (desk, place) => {
      const there = at(desk, place);
      const positions: number[] = [];
      for (let batch = 0; batch < 15; batch += 1) positions.push(...pushAnswer.parse((await there.push([there.line(), there.line()])).body).receipts.map(({ position }) => position));
      return positions;
    }));
    writing = false;
    expect(answers.flat().sort((a, b) => a - b)).toEqual(whole(240));
    const read = await Promise.all(readers);
    for (const { seen } of read) expect(seen).toEqual(whole(240));
    expect(new Set(read.map(({ hash }) => hash)).size).toBe(1);
  });

  it("no route works as the database's owner", async () => {
    const desk = await enrolledDesk(one, 'owner-idle');
    const { rows: [before] } = await onServer(server.superUrl, (client) => client.query<{ now: Date }>('select clock_timestamp() now'));
    await desk.push([desk.line()]);
    await Promise.all(['/v1/pull?after=0', '/v1/devices', `/v1/chunks/${'0'.repeat(64)}`, '/health'].map((path) => desk.get(path)));
    await desk.people(0);
    const worked = await onServer(server.superUrl, (client) => client.query<{ usename: string }>(
      "select distinct usename from pg_stat_activity where datname = $1 and query_start > $2", [new URL(one.databaseUrl).pathname.slice(1), before?.now]));
    expect(worked.rows.map(({ usename }) => usename)).toEqual(['desk_service']);
  });
});

async function testPair(server: PostgresServer): Promise<[TestCentral, TestCentral]> {
  const one = await testCentral(server);
  return [one, await testCentral(server, { databaseUrl: one.databaseUrl })];
}
