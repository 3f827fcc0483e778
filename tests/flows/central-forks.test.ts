// Copied and rolled-back desks, unknown actors and suspended desks: everything genuine is kept, and what central does not stand behind says so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pushAnswer, type PushAnswer } from '../../shared/protocol/central.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';
import { enrolledDesk, readPull, type CentralDesk, type Pulled } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

describe.each(serverKinds())('a central store on $name', ({ start }) => {
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
  const pulled = async (desk: CentralDesk): Promise<Pulled> => readPull((await desk.get('/v1/pull?after=0')).text);
  const idOf = (line: WireLine | undefined): string => parseHeader(line?.header ?? '')?.id ?? '';
  const ids = (lines: readonly WireLine[]): string[] => lines.map(idOf);
  const keptAside = async (): Promise<unknown> => onServer(server.superUrl.replace(/\/[^/]*$/, new URL(central.databaseUrl).pathname), async (client) => (await client.query('select device from fork_line where decision is null')).rows.length);

  interface Forked { readonly desk: CentralDesk; readonly copy: CentralDesk; readonly witness: CentralDesk; readonly common: readonly WireLine[]; readonly branch: readonly WireLine[]; readonly answer: PushAnswer; readonly controller: string }

  /** A desk with three lines, copied after the first; the copy pushes two of its own. */
  async function forkedDesk(controller: string): Promise<Forked> {
    const [desk, witness] = [await enrolledDesk(central, controller), await enrolledDesk(central, controller)];
    const common = [desk.line()];
    const copy = desk.clone();
    common.push(desk.line(), desk.line());
    await pushed(desk, common);
    const branch = [copy.line(), copy.line()];
    return { desk, copy, witness, common, branch, answer: await pushed(copy, branch), controller };
  }

  it('a copied desk is recognised at its first line: both branches are kept and the device is shut out', async () => {
    const { desk, witness, branch, common, answer } = await forkedDesk('forked');
    expect(answer).toMatchObject({ receipts: [], refused: [{ lineId: idOf(branch[0]), code: 'device-forked' }] });
    expect(await desk.push([desk.line()])).toMatchObject({ status: 403, body: { code: 'device-forked' } });
    expect(await keptAside()).toBe(2);
    expect((await pulled(witness)).lines.map(({ line }) => line)).toEqual(common);
    expect(await central.admin.listForks({ controller: 'forked' })).toMatchObject([{ device: desk.device, lines: 2, firstSeq: 2, lastSeq: 3 }]);
  });

  it('a decision to go on puts the branch into the log, and both copies are heard again on their own branch', async () => {
    const { desk, copy, witness, common, branch, controller } = await forkedDesk('accepted');
    expect(await central.admin.resolveFork({ controller, device: desk.device, decision: 'accept' })).toEqual({ ok: true, value: { taken: 2, left: 0 } });
    const more = [copy.line(), desk.line()];
    expect((await pushed(copy, more)).refused).toEqual([]);
    expect((await pushed(desk, branch)).receipts.map(({ position }) => position)).toEqual([4, 5]);
    expect((await pulled(witness)).lines.map(({ line }) => line)).toEqual([...common, ...branch, ...more]);
    expect(await central.admin.listForks({ controller })).toEqual([]);
    expect(await central.admin.resolveFork({ controller, device: desk.device, decision: 'accept' })).toMatchObject({ ok: false, code: 'bad-input' });
  });

  it('a decision to retire keeps both branches and the device out', async () => {
    const { desk, witness, common, branch, controller } = await forkedDesk('retired');
    expect(await central.admin.resolveFork({ controller, device: desk.device, decision: 'retire' })).toEqual({ ok: true, value: { taken: 2, left: 0 } });
    expect((await pulled(witness)).lines.map(({ line, quarantine }) => [line, quarantine])).toEqual([...common, ...branch].map((line) => [line, null]));
    expect((await desk.push([desk.line()])).status).toBe(403);
  });

  it("a suspension by an administrator outlives the fork's", async () => {
    const { desk, controller } = await forkedDesk('twice-out');
    await central.admin.suspendDevice({ controller, device: desk.device });
    await central.admin.resolveFork({ controller, device: desk.device, decision: 'accept' });
    expect(await desk.push([desk.line()])).toMatchObject({ status: 403, body: { code: 'device-suspended' } });
  });

  it("a line of an unknown actor is in the log, put aside, receipted so, and its desk's chain goes on", async () => {
    const desk = await enrolledDesk(central, 'unknown-actor');
    const lines = [desk.line(), desk.line({ actor: 'nobody-known' }), desk.line()];
    const { receipts, refused } = await pushed(desk, lines);
    expect([refused, receipts.map(({ quarantine }) => quarantine)]).toEqual([[], [null, 'actor-unknown', null]]);
    expect(receipts.every(desk.isReceipt)).toBe(true);
    expect(receipts.some((receipt) => desk.isReceipt({ ...receipt, quarantine: receipt.quarantine === null ? 'actor-unknown' : null }))).toBe(false);
    expect((await pulled(desk)).lines.map(({ quarantine }) => quarantine)).toEqual([null, 'actor-unknown', null]);
  });

  it("another desk's lines are taken from whoever brings them, and put aside when their writer is suspended", async () => {
    const [gone, bringer] = [await enrolledDesk(central, 'brought'), await enrolledDesk(central, 'brought')];
    const first = [gone.line(), gone.line()];
    expect((await pushed(bringer, [...first, bringer.line()])).receipts.map(({ position, quarantine }) => [position, quarantine])).toEqual([[1, null], [2, null], [3, null]]);
    await central.admin.suspendDevice({ controller: 'brought', device: gone.device });
    const later = gone.line();
    const { receipts } = await pushed(bringer, [...first, later]);
    expect(receipts.map(({ position, quarantine }) => [position, quarantine])).toEqual([[1, null], [2, null], [4, 'device-suspended']]);
    expect((await pulled(bringer)).lines.map(({ line }) => idOf(line)).slice(0, 2)).toEqual(ids(first));
  });

  it("one device's refused line stops its own lines and no other device's", async () => {
    const [one, other] = [await enrolledDesk(central, 'mixed'), await enrolledDesk(central, 'mixed')];
    const stranger = await enrolledDesk(central, 'strangers');
    const [good, bad, after] = [one.line(), { ...one.line(), signature: stranger.line().signature }, one.line()];
    const foreign = { ...stranger.line({ controller: 'mixed' }) };
    const { receipts, refused } = await pushed(other, [good, other.line(), bad, foreign, after, other.line()]);
    expect(receipts.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(refused).toEqual([{ lineId: idOf(bad), code: 'signature-wrong' }, { lineId: idOf(foreign), code: 'device-unknown' }]);
  });
});
