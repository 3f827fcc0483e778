// The administrator's small commands beside a running store: accounts, a code for a workstation, devices and shutting one out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsCommand } from '../../central/commands/accounts-command.ts';
import { caseFileRuleCommand } from '../../central/commands/case-file-rule-command.ts';
import type { CentralCommand } from '../../central/commands/central-command.ts';
import { devicesCommand } from '../../central/commands/devices-command.ts';
import { enrolCodeCommand } from '../../central/commands/enrol-code-command.ts';
import { restoreAccountCommand, suspendAccountCommand } from '../../central/commands/suspend-account-command.ts';
import { join } from 'node:path';
import { enrolledDesk, post, testActor, testController, type CentralDesk } from './central-desk.ts';
import { serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

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
});
