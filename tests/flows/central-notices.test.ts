// News of the log reaches every desk that listens, whichever instance wrote it, and goes on after PostgreSQL dropped the line.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { logNotice } from '../../shared/protocol/central.ts';
import { enrolledDesk, testController, type CentralDesk } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';
import { waitUntil } from './wait-until.ts';

interface Stream { readonly positions: readonly number[]; readonly ended: () => boolean; readonly text: () => string; readonly status: number; readonly close: () => void }

const open: Stream[] = [];

async function listen(url: string, desk: CentralDesk): Promise<Stream> {
  const cut = new AbortController();
  const response = await fetch(`${url}/v1/notices`, { headers: { ...desk.headers, accept: 'text/event-stream' }, signal: cut.signal });
  const positions: number[] = [];
  let [text, ended] = ['', false];
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) {
      text += decoder.decode(part, { stream: true });
      positions.splice(0, positions.length, ...[...text.matchAll(/^event: log\ndata: (.+)\n\n/gm)].map(([, data = '']) => logNotice.parse(JSON.parse(data)).position));
    }
  };
  void read().catch(() => undefined).then(() => { ended = true; });
  const stream = { positions, ended: () => ended, text: () => text, status: response.status, close: () => { cut.abort(); } };
  open.push(stream);
  return stream;
}

describe.each(serverKinds())('notices of two central stores on one $name', ({ start }) => {
  let server: PostgresServer;
  let one: TestCentral;
  let other: TestCentral;
  beforeAll(async () => {
    server = await start();
    one = await testCentral(server);
    other = await testCentral(server, { databaseUrl: one.databaseUrl });
  });
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close();
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await server.stop();
  });

  it('a desk hears at once how far the log is, and then of each growth, also what came in at the other instance', async () => {
    const desk = await enrolledDesk(one, 'heard');
    await desk.push([desk.line()]);
    const streams = [await listen(one.url, desk), await listen(other.url, desk)];
    await waitUntil('the notices', () => streams.every(({ positions }) => positions.at(-1) === 1));
    await desk.push([desk.line()]);
    await waitUntil('the notices', () => streams.every(({ positions }) => positions.at(-1) === 2));
    await desk.at(other.url).push([desk.line()]);
    await waitUntil('the notices', () => streams.every(({ positions }) => positions.at(-1) === 3));
    expect(streams.map(({ positions }) => [...new Set(positions)])).toEqual([[1, 2, 3], [1, 2, 3]]);
  });

  it("another controller's lines are not heard", async () => {
    const [desk, neighbour] = [await enrolledDesk(one, 'quiet'), await enrolledDesk(one, 'noisy')];
    const [mine, theirs] = [await listen(one.url, desk), await listen(one.url, neighbour)];
    await neighbour.push([neighbour.line()]);
    await waitUntil('the notices', () => theirs.positions.at(-1) === 1);
    expect(new Set(mine.positions)).toEqual(new Set([0]));
  });

  it("when PostgreSQL drops the listening connection, what came meanwhile is told after it is back", async () => {
    const desk = await enrolledDesk(one, 'dropped');
    const stream = await listen(one.url, desk);
    await waitUntil('the notices', () => stream.positions.at(-1) === 0);
    await onServer(server.superUrl, (client) => client.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' or query = 'select 1'"));
    await desk.at(other.url).push([desk.line()]);
    await waitUntil('the notices', () => stream.positions.at(-1) === 1);
    expect(stream.ended()).toBe(false);
  });

  it("a suspended desk's stream ends at both instances, and it gets no new one", async () => {
    const desk = await enrolledDesk(one, testController);
    const streams = [await listen(one.url, desk), await listen(other.url, desk)];
    await waitUntil('the notices', () => streams.every(({ positions }) => positions.length > 0));
    await one.admin.suspendDevice({ controller: testController, device: desk.device });
    await waitUntil('the notices', () => streams.every(({ ended }) => ended()));
    expect((await listen(one.url, desk)).status).toBe(403);
  });

  it('a store that closes ends its streams', async () => {
    const third = await testCentral(server, { databaseUrl: one.databaseUrl });
    const desk = await enrolledDesk(third, 'closing');
    const stream = await listen(third.url, desk);
    await third.close();
    await waitUntil('the notices', () => stream.ended());
    expect(stream.positions).toEqual([0]);
  });
});
