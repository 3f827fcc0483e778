// The administrator's small commands beside a running store: accounts, a code for a workstation, devices and shutting one out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsCommand } from '../../central/commands/accounts-command.ts';
import { askedListsCommand } from '../../central/commands/asked-lists-command.ts';
import { caseFileRuleCommand } from '../../central/commands/case-file-rule-command.ts';
import type { CentralCommand } from '../../central/commands/central-command.ts';
import { devicesCommand } from '../../central/commands/devices-command.ts';
import { enrolCodeCommand } from '../../central/commands/enrol-code-command.ts';
import { retentionCommand } from '../../central/commands/retention-command.ts';
import { restoreAccountCommand, suspendAccountCommand } from '../../central/commands/suspend-account-command.ts';
import { join } from 'node:path';
import { enrolledDesk, post, testActor, testController, type CentralDesk } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

describe.each(serverKinds())('commands beside a central store on $name', ({ start }) => {
  let server: PostgresServer;
  let central: TestCentral;
  let desk: CentralDesk;
  beforeAll(async () => {
    server = await start();
    central = await testCentral(server);
    desk = await enrolledDesk(central);
  });
  afterAll(async () => {
    await central.close();
    await server.stop();
  });

  const run = async (command: CentralCommand, ...args: readonly string[]): Promise<{ readonly code: number; readonly said: readonly string[] }> => {
    const said: string[] = [];
    const ledger = join(server.ledgers, `${new URL(central.databaseUrl).pathname.slice(1)}.jsonl`);
    const settings = { CENTRAL_FOLDER: central.folder, CENTRAL_PORT: 0, CENTRAL_HOST: '127.0.0.1', CENTRAL_LOG: 'silent', CENTRAL_LEDGER: ledger, CENTRAL_SECRET: server.secret, DATABASE_URL: central.databaseUrl } as const;
    return { code: await command.run({ args, settings, say: (line) => said.push(line) }), said };
  };

  it('accounts and their roles are listed', async () => {
    expect(await run(accountsCommand, '--controller', testController)).toEqual({ code: 0, said: [`accounts: ${testActor}: clerk`] });
    expect(await run(accountsCommand, '--controller', 'nobody')).toEqual({ code: 0, said: ['accounts: none in nobody'] });
  });

  it('a code lets one workstation in, once; an unknown controller and a desk without its form get none', async () => {
    const { said } = await run(enrolCodeCommand, '--controller', testController, '--desk', 'RAT-77');
    const code = /^enrol-code: ([0-9a-f]{40})$/.exec(said[0] ?? '')?.[1] ?? '';
    const asked = { ...desk.enrolment, code };
    expect((await post(`${central.url}/v1/enrol`, { ...asked, device: '00000000-0000-4000-8000-000000000001' })).status).toBe(200);
    expect((await post(`${central.url}/v1/enrol`, { ...asked, device: '00000000-0000-4000-8000-000000000002' })).body).toMatchObject({ code: 'enrolment-refused' });
    await expect(run(enrolCodeCommand, '--controller', 'nobody', '--desk', 'RAT-77')).rejects.toThrow('has no controller nobody');
    expect((await run(enrolCodeCommand, '--controller', testController, '--desk', 'Kaarina')).code).toBe(2);
  });

  it('an account that is shut out: its lines keep their place but are put aside, others’ on the same desk stand, until it is let in again', async () => {
    const other = await enrolledDesk(central);
    const user = ['--controller', testController, '--user', testActor];
    await central.admin.putAccounts({ controller: testController, accounts: [{ user: 'second-clerk', roles: ['clerk'] }] });
    /** What central says of a line in each name, both of the same workstation. */
    const said = async (first: string | null): Promise<void> => {
      const pushed = await other.push([other.line(), other.line({ actor: 'second-clerk' })]);
      expect(pushed.body).toMatchObject({ receipts: [{ quarantine: first }, { quarantine: null }] });
    };
    await said(null);
    expect((await run(suspendAccountCommand, ...user)).said).toEqual([expect.stringContaining(`${testActor} in ${testController} is shut out`)]);
    await said('account-suspended');
    expect((await run(accountsCommand, '--controller', testController)).said).toContainEqual(expect.stringMatching(new RegExp(`^accounts: ${testActor}: clerk, shut out since 20`)));
    expect((await run(restoreAccountCommand, ...user)).code).toBe(0);
    await said(null);
    expect((await run(accountsCommand, '--controller', testController)).said).toContain(`accounts: ${testActor}: clerk`);
    await expect(run(suspendAccountCommand, '--controller', testController, '--user', 'nobody')).rejects.toThrow('There is no account nobody');
    expect((await run(suspendAccountCommand, '--controller', testController)).code).toBe(2);
  });

  it('a device is listed and shut out; one that is not there is said to be unknown', async () => {
    const other = await enrolledDesk(central);
    expect((await run(devicesCommand, '--controller', testController)).said.join('\n')).toContain(`device ${other.device}, since `);
    const { said } = await run(devicesCommand, '--controller', testController, '--suspend', other.device);
    expect(said.filter((line) => line.includes('shut out'))).toEqual([expect.stringMatching(new RegExp(`${other.device}.*shut out \\(administrator\\)$`))]);
    expect((await other.push([other.line()])).body).toMatchObject({ code: 'device-suspended' });
    await expect(run(devicesCommand, '--controller', testController, '--suspend', '00000000-0000-4000-8000-00000000000f')).rejects.toThrow('There is no device');
  });

  it('the rule for case files comes from the controller\'s profile; a file that is none says so', async () => {
    expect(await run(caseFileRuleCommand, '--profile', 'assets/registers/tampere.json')).toMatchObject({ code: 0, said: [expect.stringMatching(/^case-file-rule: tampere keeps case files \d+ months/)] });
    await expect(run(caseFileRuleCommand, '--profile', 'assets/registers/none.json')).rejects.toThrow('There is no file');
    await expect(run(caseFileRuleCommand, '--profile', 'README.md')).rejects.toThrow('is not JSON');
    expect((await run(caseFileRuleCommand)).code).toBe(2);
  });

  it('who searched and who had sources looked up is listed for the controller\'s months and then ends; before that nobody takes a row away', async () => {
    const inTampere = (text: string): Promise<readonly unknown[]> => onServer(central.databaseUrl, async (client) => {
      await client.query("select set_config('app.controller', 'tampere', false)");
      return (await client.query<Record<string, unknown>>(text)).rows;
    });
    for (const months of [1, 13, 23, 25]) {
      await inTampere(`insert into people_search (controller, device, user_id, asked_by, found, at) values ('tampere', '${desk.device}', 'clerk-one', 'name', 1, now() - interval '${String(months)} months')`);
      await inTampere(`insert into live_look (controller, device, looked_by, person_key, system, category, state, looked_at) values ('tampere', '${desk.device}', 'clerk-one', gen_random_uuid(), 'ax', 'invoices', 'same', now() - interval '${String(months)} months')`);
    }
    const left = async (): Promise<unknown> => (await inTampere('select (select count(*)::int from people_search) searches, (select count(*)::int from live_look) looks'))[0];
    await central.admin.putAccounts({ controller: testController, accounts: [{ user: 'paivi', roles: ['administrator'] }] });
    expect((await run(askedListsCommand, testController)).said).toEqual(['asked-lists: tampere: searches in the central store and looks into sources are listed 24 months (nobody has set it)']);
    const said = (count: number, how: string): string => `retention: tampere: ${String(count)} rows of the list of searches and ${String(count)} of the list of looks ${how}`;
    expect((await run(retentionCommand, '--dry-run')).said).toContain(said(1, 'would end'));
    expect(await left()).toEqual({ searches: 4, looks: 4 });
    // The day that case files are judged on ends nothing here before its time.
    expect((await run(retentionCommand, '--today', '2099-01-01')).said).toContain(said(1, 'ended'));
    expect(await left()).toEqual({ searches: 3, looks: 3 });
    await expect(run(askedListsCommand, testController, '--months', '12', '--by', testActor)).rejects.toThrow('clerk-one is no administrator');
    await expect(run(askedListsCommand, testController, '--months', '11', '--by', 'paivi')).rejects.toThrow('nothing was changed');
    for (const wrong of [[], [testController, '--months', '12'], [testController, '--months', '0', '--by', 'paivi']]) expect((await run(askedListsCommand, ...wrong)).code).toBe(2);
    expect((await run(askedListsCommand, testController)).said).toEqual([expect.stringContaining('24 months')]);
    expect((await run(askedListsCommand, testController, '--months', '12', '--by', 'paivi')).said).toEqual([expect.stringContaining('12 months (set by paivi)')]);
    expect((await run(retentionCommand)).said).toContain(said(2, 'ended'));
    expect(await left()).toEqual({ searches: 1, looks: 1 });
    for (const table of ['people_search', 'live_look']) for (const act of [`delete from ${table}`, `update ${table} set controller = controller`]) await expect(inTampere(act), act).rejects.toThrow('only added until their months are over');
  });
});
