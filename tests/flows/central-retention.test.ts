// The end of a line's content: blanked by a role that can do nothing else, noted outside the database, done again after a restore.
import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { retentionUrl } from '../../central/retention/retention-role.ts';
import { readSecret } from '../../central/secrets/central-secret.ts';
import { logHashInput, noHash, type WireLine } from '../../shared/protocol/line.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';
import { sha256 } from '../../central/repositories/devices.ts';
import { enrolledDesk, readPull, testController, type CentralDesk, type Pulled } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const denied = { code: '42501' };

function idOf(line: WireLine | undefined): string {
  return parseHeader(line?.header ?? '')?.id ?? '';
}

async function pulled(desk: CentralDesk): Promise<Pulled> {
  return readPull((await desk.get('/v1/pull?after=0')).text);
}

/** The running hash from the first line on, as a desk reckons it. */
function logHashOf({ lines }: Pulled): string {
  return lines.reduce((before, { position, line }) => sha256(logHashInput(before, position, sha256(line.header).toString('hex'))).toString('hex'), noHash);
}

describe.each(serverKinds())('retention in a central store on $name', ({ start }) => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
  });

  const ledgerOf = ({ databaseUrl }: TestCentral): string => join(server.ledgers, `${new URL(databaseUrl).pathname.slice(1)}.jsonl`);
  const retentionOf = ({ databaseUrl }: TestCentral): Database => connect(retentionUrl(databaseUrl, readSecret(server.secret).derive('postgres-desk-retention').toString('hex')), 1);

  it('an erased line keeps its place and its hashes, and holds no content', async () => {
    const central = await testCentral(server);
    const desk = await enrolledDesk(central);
    const lines = [desk.line(), desk.line(), desk.line()];
    await desk.push(lines);
    const before = await pulled(desk);
    expect(await central.admin.eraseContent({ controller: testController, lineIds: [idOf(lines[1])], reason: 'retention-ended' })).toEqual({ ok: true, value: { lines: 1 } });
    const after = await pulled(desk);
    expect(after.lines.map(({ line }) => line.sealed === '')).toEqual([false, true, false]);
    expect(after.head.logHash).toBe(before.head.logHash);
    expect(logHashOf(after)).toBe(after.head.logHash);
    await central.close();
  });

  it('sent again by its desk, an erased line gets its receipt and stays erased', async () => {
    const central = await testCentral(server);
    const desk = await enrolledDesk(central);
    const line = desk.line();
    const first = await desk.push([line]);
    await central.admin.eraseContent({ controller: testController, lineIds: [idOf(line)], reason: 'retention-ended' });
    const again = await desk.push([line]);
    expect(again.body).toMatchObject({ receipts: [{ lineId: idOf(line) }], refused: [] });
    expect(first.status).toBe(200);
    expect((await pulled(desk)).lines.map((numbered) => numbered.line.sealed)).toEqual(['']);
    await central.close();
  });

  it('a line erased before it came, as after a restore, comes without its content', async () => {
    const central = await testCentral(server);
    const desk = await enrolledDesk(central);
    const lines = [desk.line(), desk.line()];
    await central.admin.eraseContent({ controller: testController, lineIds: [idOf(lines[0])], reason: 'retention-ended' });
    await desk.push(lines);
    expect((await pulled(desk)).lines.map(({ line }) => line.sealed === '')).toEqual([true, false]);
    await central.close();
  });

  it('a reason in words and a line id that is none are refused, and the ledger stays as it was', async () => {
    const central = await testCentral(server);
    await enrolledDesk(central);
    expect(await central.admin.eraseContent({ controller: testController, lineIds: ['kaarina'], reason: 'retention-ended' })).toMatchObject({ ok: false, code: 'bad-input' });
    expect(await central.admin.eraseContent({ controller: testController, lineIds: ['11111111-1111-4111-8111-111111111111'], reason: 'Kaarina asked' })).toMatchObject({ ok: false, code: 'bad-input' });
    expect(readFileSync(ledgerOf(central), 'utf8')).toBe('');
    await central.close();
  });

  it('the retention role blanks content and changes nothing else; nobody else changes a line at all', async () => {
    const central = await testCentral(server);
    const desk = await enrolledDesk(central);
    await desk.push([desk.line()]);
    const retention = retentionOf(central);
    const attempt = (text: string): Promise<unknown> => inScope(retention, { controller: testController }, (trx) => sql`${sql.raw(text)}`.execute(trx));
    for (const text of ["update journal_line set header = ''", "update journal_line set sealed = 'other'", 'delete from journal_line', 'truncate journal_line', "insert into account values ('tampere', 'x', '{}')", 'select * from person', 'delete from erased_line']) {
      await expect(attempt(text), text).rejects.toMatchObject(denied);
    }
    await expect(onServer(server.superUrl.replace(/[^/]*$/, new URL(central.databaseUrl).pathname.slice(1)), (client) => client.query("update journal_line set sealed = ''"))).rejects.toMatchObject(denied);
    await attempt("update journal_line set sealed = ''");
    expect((await pulled(desk)).lines[0]?.line.sealed).toBe('');
    expect((await sql`select 1 from journal_line`.execute(retention)).rows).toEqual([]);
    await retention.destroy();
    await central.close();
  });

  it('what the ledger says is done again at a start on a database that has lost it', async () => {
    const central = await testCentral(server);
    const desk = await enrolledDesk(central);
    const other = await enrolledDesk(central);
    const lines = [desk.line(), desk.line()];
    await desk.push(lines);
    const name = new URL(central.databaseUrl).pathname.slice(1);
    const copyUrl = central.databaseUrl.replace(name, `${name}_old`);
    await central.close();
    await onServer(central.databaseUrl.replace(name, 'postgres'), (client) => client.query(`create database ${name}_old template ${name}`));
    const again = await testCentral(server, { databaseUrl: central.databaseUrl });
    await again.admin.eraseContent({ controller: testController, lineIds: [idOf(lines[0])], reason: 'retention-ended' });
    await again.admin.suspendDevice({ controller: testController, device: other.device });
    await again.close();
    const restored = await testCentral(server, { databaseUrl: copyUrl, ledger: ledgerOf(central) });
    expect((await pulled(desk.at(restored.url))).lines.map(({ line }) => line.sealed === '')).toEqual([true, false]);
    expect((await other.at(restored.url).push([other.line()])).body).toMatchObject({ code: 'device-suspended' });
    await restored.close();
  });

  it('a ledger older than what was applied, a missing one and a damaged one stop the start with a plain sentence', async () => {
    const central = await testCentral(server);
    const ledger = ledgerOf(central);
    const desk = await enrolledDesk(central);
    await central.admin.suspendDevice({ controller: testController, device: desk.device });
    const one = readFileSync(ledger);
    await central.admin.suspendDevice({ controller: testController, device: (await enrolledDesk(central)).device });
    await central.close();
    const two = readFileSync(ledger);
    const restart = (): Promise<TestCentral> => testCentral(server, { databaseUrl: central.databaseUrl });
    truncateSync(ledger, one.length);
    await expect(restart()).rejects.toThrow('knows 2 entries of the ledger of erasures, but the ledger ends at 1');
    rmSync(ledger);
    await expect(restart()).rejects.toThrow('the ledger is missing');
    writeFileSync(ledger, two.toString().replace('suspend', 'suspenD'));
    await expect(restart()).rejects.toThrow('damaged: entry 1');
    writeFileSync(ledger, two);
    appendFileSync(ledger, '{"n":3,');
    await (await restart()).close();
  });

  it('two central stores on one database write one ledger', async () => {
    const one = await testCentral(server);
    const other = await testCentral(server, { databaseUrl: one.databaseUrl });
    const desk = await enrolledDesk(one);
    const lines = Array.from({ length: 8 }, () => desk.line());
    await desk.push(lines);
    await Promise.all(lines.map((line, place) => (place % 2 === 0 ? one : other).admin.eraseContent({ controller: testController, lineIds: [idOf(line)], reason: 'retention-ended' })));
    expect(readFileSync(ledgerOf(one), 'utf8').trimEnd().split('\n')).toHaveLength(8);
    expect((await pulled(desk)).lines.every(({ line }) => line.sealed === '')).toBe(true);
    await one.close();
    await other.close();
    await (await testCentral(server, { databaseUrl: one.databaseUrl })).close();
  });
});
