// A central store set back to an old backup: it learns so from its own signatures, numbers nothing twice, and takes everything back from its desks.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolAnswer, headHeaderValue, pushAnswer, type LogHead, type PushAnswer, type Receipt } from '../../shared/protocol/central.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import { enrolledDesk, post, readPull, type CentralDesk, type Pulled } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const shownBy = (head: LogHead): Record<string, string> => ({ 'x-log-head': headHeaderValue(head) });

function placeOf({ lineId, position, logHash }: Receipt): readonly unknown[] {
  return [lineId, position, logHash];
}

describe.each(serverKinds())('a central store set back on $name', ({ start }) => {
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

  const pushed = async (desk: CentralDesk, lines: readonly WireLine[], head?: LogHead): Promise<PushAnswer> => pushAnswer.parse((await desk.push(lines, head === undefined ? {} : shownBy(head))).body);
  const pulled = async (desk: CentralDesk, head?: LogHead): Promise<Pulled> => readPull((await desk.get('/v1/pull?after=0', head === undefined ? {} : shownBy(head))).text);

  /** Takes the newest lines and epochs away, as a restored backup would; the owner's triggers do not stand in a superuser's way. */
  const setBack = async (controller: string, position: number, ordinal: number): Promise<void> => {
    const url = Object.assign(new URL(server.superUrl), { pathname: new URL(central.databaseUrl).pathname }).href;
    await onServer(url, async (client) => {
      await client.query('delete from journal_line where controller = $1 and position > $2', [controller, position]);
      await client.query('delete from log_epoch where controller = $1 and ordinal > $2', [controller, ordinal]);
    });
  };
  /** Another instance on the same database has given nothing yet, so it has only the desks to learn from. */
  const onFreshInstance = async <T>(work: (fresh: TestCentral) => Promise<T>): Promise<T> => {
    const fresh = await testCentral(server, { databaseUrl: central.databaseUrl });
    try {
      return await work(fresh);
    } finally {
      await fresh.close();
    }
  };

  it('each start of a store numbers under an epoch of its own, counted upwards, and receipts a held line at its old place', async () => {
    const desk = await enrolledDesk(central, 'starts');
    const line = desk.line();
    const first = await pushed(desk, [line]);
    const second = await onFreshInstance((fresh) => pushed(desk.at(fresh.url), [line]));
    expect(second.receipts.map(placeOf)).toEqual(first.receipts.map(placeOf));
    expect(second.receipts.every((receipt) => receipt.epoch === second.head.epoch && desk.isReceipt(receipt))).toBe(true);
    expect([second.head.ordinal - first.head.ordinal, second.head.position, second.head.epoch === first.head.epoch]).toEqual([1, 1, false]);
    expect((await pulled(desk)).head).toEqual(second.head);
  });

  it('a head it signed and no longer holds begins an epoch past it, under which the desks bring back what was lost', async () => {
    const [desk, other] = [await enrolledDesk(central, 'restored'), await enrolledDesk(central, 'restored')];
    const kept = [desk.line()];
    const lost = [desk.line(), desk.line()];
    const others = [other.line()];
    const before = await pushed(desk, kept);
    await pushed(desk, lost);
    const { head: seen } = await pushed(other, others);
    await setBack('restored', 1, seen.ordinal);
    const back = await onFreshInstance(async (fresh) => {
      const { head } = await pulled(desk.at(fresh.url), seen);
      expect([head.ordinal > seen.ordinal, head.position, head.logHash]).toEqual([true, 1, before.head.logHash]);
      return pushed(desk.at(fresh.url), [...kept, ...lost, ...others], head);
    });
    expect([back.refused, back.receipts.map(({ position, quarantine }) => [position, quarantine])]).toEqual([[], [[1, null], [2, null], [3, null], [4, null]]]);
    expect(back.receipts.slice(0, 1).map(placeOf)).toEqual(before.receipts.map(placeOf));
    expect((await pulled(other)).lines.map(({ line }) => line)).toEqual([...kept, ...lost, ...others]);
  });

  it('a desk with an older head does not begin another epoch, and one with a head as new as the store does, once', async () => {
    const desk = await enrolledDesk(central, 'once');
    const old = await pushed(desk, [desk.line()]);
    const seen = await onFreshInstance((fresh) => pushed(desk.at(fresh.url), [desk.line(), desk.line()]));
    await setBack('once', 1, old.head.ordinal);
    const heads = await onFreshInstance(async (fresh) => {
      const at = desk.at(fresh.url);
      const [first, again, older] = [await pulled(at, seen.head), await pulled(at, seen.head), await pulled(at, { ...old.head, position: 9 })];
      return [first, again, older].map(({ head }) => head);
    });
    expect(new Set(heads.map(({ epoch }) => epoch)).size).toBe(1);
    expect(heads[0]?.ordinal).toBe(seen.head.ordinal + 1);
  });

  it('a database set back under a running store is noticed by the store itself', async () => {
    const desk = await enrolledDesk(central, 'under-way');
    const lines = [desk.line(), desk.line(), desk.line()];
    const { head } = await pushed(desk, lines);
    await setBack('under-way', 1, head.ordinal);
    const back = await pushed(desk, lines);
    expect([back.head.ordinal, back.head.position, back.receipts.map(({ position }) => position)]).toEqual([head.ordinal + 1, 3, [1, 2, 3]]);
    expect(back.receipts.every(({ epoch }) => epoch === back.head.epoch && epoch !== head.epoch)).toBe(true);
  });

  it('a head that it did not sign changes nothing', async () => {
    const desk = await enrolledDesk(central, 'forged');
    const { head } = await pushed(desk, [desk.line()]);
    const forged = { ...head, epoch: randomUUID(), ordinal: head.ordinal + 7, position: 99 };
    for (const more of [shownBy(forged), { 'x-log-head': 'no head' }]) {
      expect(readPull((await desk.get('/v1/pull?after=0', more)).text).head).toEqual(head);
    }
  });

  it('a desk the restored store does not know comes back by its certificate, under the same series, and by no other', async () => {
    const desk = await enrolledDesk(central, 'forgotten');
    const { certificate, enrolment } = desk;
    const url = Object.assign(new URL(server.superUrl), { pathname: new URL(central.databaseUrl).pathname }).href;
    await onServer(url, (client) => client.query('delete from device where id = $1', [desk.device]));
    expect((await desk.push([desk.line()])).status).toBe(401);
    const refused = { status: 403, body: { code: 'enrolment-refused' } };
    const enrol = (over: Readonly<Record<string, unknown>>): ReturnType<typeof post> => post(`${central.url}/v1/enrol`, { ...enrolment, certificate, ...over });
    expect(await enrol({ certificate: { ...certificate, series: 3 } })).toMatchObject(refused);
    expect(await enrol({ token: randomBytes(32).toString('hex') })).toMatchObject(refused);
    expect(await enrol({ device: randomUUID() })).toMatchObject(refused);
    expect(enrolAnswer.parse((await enrol({})).body).certificate).toEqual(certificate);
    expect(enrolAnswer.parse((await enrol({})).body).certificate).toEqual(certificate);
    expect((await desk.clone().push([])).status).toBe(400);
  });

  it('each device of one desk name has another series, and the tenth is refused', async () => {
    const { publicKey } = (await enrolledDesk(central, 'series')).enrolment;
    const answers: (number | string)[] = [];
    for (let device = 0; device < 10; device += 1) {
      const code = await central.admin.createEnrolmentCode({ controller: 'series', desk: 'RAT-77' });
      const { status, body } = await post(`${central.url}/v1/enrol`, { code, device: randomUUID(), publicKey, token: randomBytes(32).toString('hex'), certificate: null });
      answers.push(status === 200 ? enrolAnswer.parse(body).certificate.series : JSON.stringify(body));
    }
    expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, '{"code":"enrolment-refused"}']);
  });
});
