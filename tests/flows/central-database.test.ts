// What the database itself refuses: changing the log, looking at another controller, starting where lines could be lost.
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../central/database/connect.ts';
import { serviceUrl } from '../../central/database/desk-role.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { readSecret } from '../../central/secrets/central-secret.ts';
import { enrolledDesk, readPull } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const tables = ['journal_line', 'log_epoch', 'fork_line', 'paper_chunk', 'device', 'device_suspension', 'enrolment_code', 'account', 'account_suspension', 'controller', 'person', 'person_anchor', 'import_run', 'import_file', 'import_aside', 'source_file', 'subject', 'source_record', 'person_sign', 'join_candidate', 'join_decision', 'store', 'signing_key', 'erased_line', 'ledger_mark', 'case_file_rule', 'erasure', 'erased_chunk', 'ban_entry', 'live_look', 'offline_scope', 'person_lookup', 'person_lookup_mark', 'people_search', 'source_version', 'admin_act', 'asked_list_rule'];
/** Made of the register, and so granted more (migration 51). */
const remade = ['person_lookup', 'person_lookup_mark'];
const tenantTables = tables.filter((table) => !['store', 'signing_key', 'ledger_mark'].includes(table));

describe.each(serverKinds())('the database of a central store on $name', ({ start }) => {
  let server: PostgresServer;
  let central: TestCentral;
  let desks: Database;
  beforeAll(async () => {
    server = await start();
    central = await testCentral(server);
    desks = connect(serviceUrl(central.databaseUrl, readSecret(server.secret).derive('postgres-desk-service').toString('hex')), 2);
    const desk = await enrolledDesk(central);
    await desk.push([desk.line(), desk.line()]);
    await (await enrolledDesk(central, 'neighbour')).push([]);
  });
  afterAll(async () => {
    await desks.destroy();
    await central.close();
    await server.stop();
  });

  const denied = { code: '42501' };
  const insideTampere = (text: string): Promise<{ rows: unknown[] }> => inScope(desks, { controller: 'tampere' }, (trx) => sql`${sql.raw(text)}`.execute(trx));

  const deleted = (table: string): Promise<unknown> => insideTampere(`delete from ${table}`);
  const updated = async (table: string): Promise<unknown> => {
    const [column] = (await onServer(central.databaseUrl, (client) => client.query<{ column_name: string }>('select column_name from information_schema.columns where table_name = $1', [table]))).rows;
    return insideTampere(`update ${table} set ${column?.column_name ?? ''} = ${column?.column_name ?? ''}`);
  };

  it.each(tables.filter((table) => !remade.includes(table)))('desks cannot change, delete or empty the rows of %s', async (table) => {
    await expect(deleted(table)).rejects.toMatchObject(denied);
    await expect(insideTampere(`truncate ${table}`)).rejects.toMatchObject(denied);
    await expect(updated(table)).rejects.toMatchObject(denied);
  });

  it('of what people are searched by, which is made of the register again at any time, desks may only take rows away and move the mark', async () => {
    await expect(updated('person_lookup')).rejects.toMatchObject(denied);
    await expect(deleted('person_lookup_mark')).rejects.toMatchObject(denied);
    for (const table of remade) await expect(insideTampere(`truncate ${table}`)).rejects.toMatchObject(denied);
  });

  it.each(['people_search', 'source_version', 'admin_act', 'live_look', 'asked_list_rule'])('desks do not even read %s', async (table) => {
    await expect(insideTampere(`select 1 from ${table}`)).rejects.toMatchObject(denied);
  });

  it('desks cannot make tables, nor write what only an administrator writes', async () => {
    await expect(insideTampere('create table own (a int)')).rejects.toMatchObject(denied);
    await expect(insideTampere("insert into account values ('tampere', 'intruder', '{}')")).rejects.toMatchObject(denied);
    await expect(insideTampere("insert into enrolment_code values ('\\x00', 'tampere', 'RAT-09')")).rejects.toMatchObject(denied);
  });

  it.each(['journal_line', 'device', 'account', 'enrolment_code', 'person', 'offline_scope', 'person_lookup', 'account_suspension'])('a query on %s that forgets its controller sees nothing', async (table) => {
    expect((await sql`select 1 from ${sql.table(table)}`.execute(desks)).rows).toEqual([]);
  });

  it('the same query sees its controller and no other once it says which', async () => {
    expect((await insideTampere('select distinct controller from journal_line')).rows).toEqual([{ controller: 'tampere' }]);
    expect((await insideTampere('select distinct controller from device')).rows).toEqual([{ controller: 'tampere' }]);
    const line = `'neighbour', 1, '${randomUUID()}', '${randomUUID()}', 1, '', '', '', '', ''`;
    await expect(insideTampere(`insert into journal_line values (${line})`)).rejects.toMatchObject(denied);
  });

  it('every tenant table is under forced row-level security', async () => {
    const { rows } = await onServer(central.databaseUrl, (client) => client.query<{ relname: string }>('select relname from pg_class where relrowsecurity and relforcerowsecurity'));
    expect(rows.map(({ relname }) => relname).sort()).toEqual([...tenantTables].sort());
  });

  it('it does not start where a commit is confirmed before it is on the disk', async () => {
    const databaseUrl = await server.freshDatabase();
    const name = new URL(databaseUrl).pathname.slice(1);
    await (await testCentral(server, { databaseUrl })).close();
    await onServer(central.databaseUrl, (client) => client.query(`alter role desk_service in database ${name} set synchronous_commit = off`));
    await expect(testCentral(server, { databaseUrl })).rejects.toThrow('synchronous_commit is off');
    await onServer(central.databaseUrl, (client) => client.query(`alter role desk_service in database ${name} reset synchronous_commit`));
    await (await testCentral(server, { databaseUrl })).close();
  });

  it('it does not start with another secret than the one its desks know, and not with a weak one', async () => {
    const secret = randomBytes(32).toString('base64');
    await expect(testCentral(server, { databaseUrl: central.databaseUrl, secret })).rejects.toThrow('This database belongs to a central store with another secret');
    await expect(testCentral(server, { databaseUrl: central.databaseUrl, secret: 'c2hvcnQ=' })).rejects.toThrow('32 bytes');
  });

  it('two central stores may start at once on one new database and give one log', async () => {
    const databaseUrl = await server.freshDatabase();
    const [one, other] = await Promise.all([testCentral(server, { databaseUrl }), testCentral(server, { databaseUrl })]);
    const first = await enrolledDesk(one);
    const second = await enrolledDesk(other);
    await Promise.all([first, second].map(async (desk) => {
      for (let batch = 0; batch < 10; batch += 1) await desk.push([desk.line()]);
    }));
    const { text } = await first.get('/v1/pull?after=0&limit=1000');
    expect((await second.get('/v1/pull?after=0&limit=1000')).text).toBe(text);
    expect(readPull(text).lines.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    await Promise.all([one.close(), other.close()]);
  });

  it('a database that goes away is told as unreachable, and nothing of it leaks', async () => {
    const databaseUrl = await server.freshDatabase();
    const gone = await testCentral(server, { databaseUrl });
    const desk = await enrolledDesk(gone);
    const name = new URL(databaseUrl).pathname.slice(1);
    await onServer(server.superUrl, (client) => client.query(`drop database ${name} with (force)`));
    const answer = await desk.push([desk.line()]);
    expect([answer.status >= 500, Object.keys(answer.body ?? {})]).toEqual([true, ['code']]);
    await gone.close();
  });
});
