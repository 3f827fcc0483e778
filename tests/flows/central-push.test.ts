// A desk's lines reach the central store once, in order, with receipts; what does not fit is refused and named.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pushAnswer, type PushAnswer } from '../../shared/protocol/central.ts';
import { logHashInput, noHash, type WireLine } from '../../shared/protocol/line.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';
import { enrolledDesk, readPull, type CentralDesk, type Pulled } from './central-desk.ts';
import { serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

describe.each(serverKinds())('lines pushed to a central store on $name', ({ start }) => {
  let server: PostgresServer;
  let central: TestCentral;
  beforeAll(async () => {
    server = await start();
    central = await testCentral(server);
  });
  afterAll(async () => {
    await central.close();
    await server.stop();
  });

  const pushed = async (desk: CentralDesk, lines: readonly WireLine[]): Promise<PushAnswer> => pushAnswer.parse((await desk.push(lines)).body);
  const pulled = async (desk: CentralDesk, after = 0): Promise<Pulled> => readPull((await desk.get(`/v1/pull?after=${String(after)}`)).text);
  const idOf = (line: WireLine | undefined): string => parseHeader(line?.header ?? '')?.id ?? '';
  const own = async (desk: CentralDesk): Promise<number> => (await pulled(desk)).lines.filter(({ line }) => parseHeader(line.header)?.device === desk.device).length;

  it('every line gets a receipt that central has signed, and comes back the same when pulled', async () => {
    const desk = await enrolledDesk(central, 'first-controller');
    const lines = [desk.line(), desk.line(), desk.line()];
    const { receipts, refused, head } = await pushed(desk, lines);
    expect(refused).toEqual([]);
    expect(receipts.map(({ lineId, position }) => [lineId, position])).toEqual(lines.map((line, place) => [idOf(line), place + 1]));
    expect(receipts.every(desk.isReceipt)).toBe(true);
    expect(receipts.some((receipt) => desk.isReceipt({ ...receipt, position: receipt.position + 1 }))).toBe(false);
    const { lines: back, head: end } = await pulled(desk);
    expect(back.map(({ line }) => line)).toEqual(lines);
    expect([end, end.position, end.epoch, desk.isHead(end), desk.isHead(end, 'other-controller')]).toEqual([head, 3, receipts[0]?.epoch, true, false]);
  });

  it('the running hash of the log can be followed from its first line', async () => {
    const desk = await enrolledDesk(central, 'hashed-controller');
    await pushed(desk, [desk.line(), desk.line()]);
    let hash = noHash;
    for (const { position, line, logHash } of (await pulled(desk)).lines) {
      const lineHash = createHash('sha256').update(line.header, 'utf8').digest('hex');
      hash = createHash('sha256').update(logHashInput(hash, position, lineHash), 'utf8').digest('hex');
      expect(logHash).toBe(hash);
    }
    expect(hash).not.toBe(noHash);
  });

  it('a batch sent again after its answer was lost gets the same receipts and makes no second row', async () => {
    const desk = await enrolledDesk(central);
    const lines = [desk.line(), desk.line()];
    const first = await pushed(desk, lines);
    expect(await pushed(desk, lines)).toEqual(first);
    const more = await pushed(desk, [...lines, desk.line()]);
    expect(more.receipts.slice(0, 2)).toEqual(first.receipts);
    expect(await own(desk)).toBe(3);
  });

  it('a thousand identical pushes at once make one row and one receipt', async () => {
    const desk = await enrolledDesk(central);
    const line = desk.line();
    const answers = await Promise.all(Array.from({ length: 1000 }, () => pushed(desk, [line])));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await own(desk)).toBe(1);
  });

  it('a line id used again with other content is refused', async () => {
    const desk = await enrolledDesk(central);
    const line = desk.line();
    await pushed(desk, [line]);
    expect((await pushed(desk, [{ ...line, sealed: 'AAAA' }])).refused).toEqual([{ lineId: idOf(line), code: 'line-id-reused' }]);
    expect((await pushed(desk, [desk.line({ id: idOf(line) })])).refused[0]?.code).toBe('line-id-reused');
    expect(await own(desk)).toBe(1);
  });

  it("a line id of another controller's desk is refused, and the lines before it stay", async () => {
    const other = await enrolledDesk(central, 'other-controller');
    const taken = other.line();
    await pushed(other, [taken]);
    const desk = await enrolledDesk(central);
    const { receipts, refused } = await pushed(desk, [desk.line(), desk.line({ id: idOf(taken) }), desk.line()]);
    expect([receipts.length, refused]).toEqual([1, [{ lineId: idOf(taken), code: 'line-id-reused' }]]);
    expect(await own(desk)).toBe(1);
  });

  it("the first refusal stops a desk's batch: what came before is kept, what comes after is not looked at", async () => {
    const desk = await enrolledDesk(central);
    const lines = [desk.line(), desk.line({ deviceSeq: 9 }), desk.line()];
    const { receipts, refused } = await pushed(desk, lines);
    expect([receipts.length, refused]).toEqual([1, [{ lineId: idOf(lines[1]), code: 'chain-broken' }]]);
    expect(await own(desk)).toBe(1);
  });

  it.each<[string, (desk: CentralDesk) => WireLine]>([
    ['chain-broken', (desk) => desk.line({ deviceSeq: 7 })],
    ['chain-broken', (desk) => desk.line({ previousHash: 'cd'.repeat(32) })],
    ['signature-wrong', (desk) => ({ ...desk.line(), signature: desk.signed('something else').signature })],
    ['line-malformed', (desk) => desk.signed('{"v":1}')],
    ['line-malformed', (desk) => desk.line({ surprise: true })],
    ['line-malformed', (desk) => desk.line({ device: '3F2B8A54-6A0F-4F57-9B6F-0D6F0B9D3C11' })],
    ['device-unknown', (desk) => desk.line({ device: '3f2b8a54-6a0f-4f57-9b6f-0d6f0b9d3c11' })],
    ['line-malformed', (desk) => desk.line({ controller: 'other-controller' })],
    ['line-malformed', (desk) => desk.signed(desk.line().header.replace('"lease-1"', '"\uD800","lease":"lease-1"'))],
    ['too-large', (desk) => ({ ...desk.line(), sealed: Buffer.alloc(220_000).toString('base64') })],
  ])('%s is refused and nothing of it is stored', async (code, make) => {
    const desk = await enrolledDesk(central);
    expect((await pushed(desk, [make(desk)])).refused[0]?.code).toBe(code);
    expect(await own(desk)).toBe(0);
  });

  it('readers following the log while eight desks write see every position once, in order', async () => {
    const desks = await Promise.all(Array.from({ length: 8 }, () => enrolledDesk(central, 'busy-controller')));
    let writing = true;
    const follow = async (desk: CentralDesk): Promise<number[]> => {
      const seen: number[] = [];
      for (let done = false; !done;) {
        done = !writing;
        seen.push(...(await pulled(desk, seen.at(-1) ?? 0)).lines.map(({ position }) => position));
      }
      return seen;
    };
    const readers = desks.slice(0, 3).map(follow);
    const writers = desks.map(async (desk) => {
      for (let batch = 0; batch < 20; batch += 1) await pushed(desk, [desk.line(), desk.line()]);
    });
    await Promise.all(writers);
    writing = false;
    const whole = Array.from({ length: 320 }, (_, place) => place + 1);
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(whole);
  });
});
