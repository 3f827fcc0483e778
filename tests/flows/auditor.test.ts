// What an auditor does after a hard year: a copied workstation, a central store set back; the log is exported and verified by their commands, and so is each desk's journal.
import { execFile } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina, knownTampere } from '../../build/demo/known-people.ts';
import { root } from '../../build/root.ts';
import { pinnedKey } from '../../build/verify-log/verify-journal.ts';
import { deviceCard } from '../../electron/host/vault/device-keys.ts';
import { onServer, serverKinds, type PostgresServer } from './central-fixture.ts';
import { receive, waitUntilSent } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const visitor = { query: kaarina.customerNumber, birthDate: '1994-05-01' };
const other = { query: knownTampere.tenantBefore.customerNumber, birthDate: '1960-01-11' };
const controller = 'tampere';

interface Ended { readonly code: number; readonly out: string }

/** As a person would type it, past npm's bootstrap. */
function command(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'build', program), ...args], { env: { ...process.env, ...env }, timeout: 120_000 }, (error, out, problem) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out: `${out}${problem}` });
    });
  });
}

describe('an auditor', () => {
  let server: PostgresServer;
  let world: World;
  let databaseUrl: string;
  let liisa: Desk;
  let yrjo: Desk;
  const log = (): string => join(world.folder, 'exported.log');
  const exportTo = (file: string): Promise<Ended> => command('central.ts', ['export-log', '--controller', controller, '--to', file, '--receipts'], { DATABASE_URL: databaseUrl, CENTRAL_FOLDER: join(world.folder, 'central') });

  /** The desk's own lines since the image are forgotten by it, then it writes others at their places. */
  async function copyDesk(): Promise<void> {
    const device = deviceCard(liisa.folder)?.device;
    if (device === undefined) throw new Error('the desk has no device');
    await liisa.close();
    cpSync(liisa.folder, join(world.folder, 'image'), { recursive: true });
    liisa = world.openDesk('RAT-01');
    await liisa.logIn('liisa');
    await receive(liisa, visitor);
    await waitUntilSent(liisa);
    await world.stopCentral();
    await liisa.close();
    rmSync(liisa.folder, { recursive: true });
    cpSync(join(world.folder, 'image'), liisa.folder, { recursive: true });
    liisa = world.openDesk('RAT-01');
    await liisa.logIn('liisa');
    await receive(liisa, other);
    await world.startCentralAgain();
    await waitUntil('the alarm', async () => (await liisa.must('sync-now', {})).alarms.includes('forked'), 30);
    expect(await world.central.admin.resolveFork({ controller, device, decision: 'accept' })).toMatchObject({ ok: true });
    await waitUntilSent(liisa);
  }

  /** As a restored backup would be: the newest lines and epochs are gone. */
  async function setBack(lines: number): Promise<void> {
    await world.stopCentral();
    await onServer(Object.assign(new URL(server.superUrl), { pathname: new URL(databaseUrl).pathname }).href, async (client) => {
      await client.query('delete from journal_line where controller = $1 and position > (select max(position) from journal_line where controller = $1) - $2::int', [controller, lines]);
      await client.query('delete from log_epoch where controller = $1 and ordinal = (select max(ordinal) from log_epoch where controller = $1)', [controller]);
    });
    await world.startCentralAgain();
  }

  const waiting = async (desk: Desk): Promise<number> => (await desk.must('sync-now', {})).waiting;

  beforeAll(async () => {
    const [embedded] = serverKinds();
    if (embedded === undefined) throw new Error('there is always the embedded server');
    server = await embedded.start();
    databaseUrl = await server.freshDatabase();
    world = await openWorld({ databaseUrl });
    ({ liisa, yrjo } = await openCast(world));
    await receive(liisa, visitor);
    await waitUntilSent(liisa);
    await copyDesk();
    await yrjo.must('sync-now', {});
    await setBack(4);
    await receive(liisa, visitor);
    await waitUntil('both desks to have given back what was lost', async () => await waiting(liisa) === 0 && await waiting(yrjo) === 0, 60);
    await liisa.must('sync-now', {});
    await liisa.close();
    await yrjo.close();
  }, 180_000);
  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  it('exports the log beside the running service, for his eyes only, and never over another file', async () => {
    expect(await exportTo(log())).toMatchObject({ code: 0 });
    expect(statSync(log()).mode & 0o777).toBe(0o600);
    const again = await exportTo(log());
    expect(again.code).not.toBe(0);
    expect(again.out).toContain('is there already');
  });

  it('finds that it holds, with the copied desk\'s branch, under the key that a desk pinned', async () => {
    const { code, out } = await command('verify-log.ts', [log(), '--key', pinnedKey(yrjo.folder) ?? '']);
    expect(out).toMatch(/, 1 further branches, /);
    expect(out).toContain('OK: ');
    expect(code).toBe(0);
  });

  it('is told when the key is another store\'s', async () => {
    const { code, out } = await command('verify-log.ts', [log(), '--key', 'MCowBQYDK2VwAyEAioj8pqiuJJKR7sk1zTVitYSsE5Bn/zxEr/U2RdKugtc=']);
    expect(out).toContain('the log names another central key than the one given');
    expect(code).toBe(1);
  });

  it.each(['liisa', 'yrjo'])('finds that the journal of %s holds and the log holds what that desk saw, voided places told', async (name) => {
    const { folder } = name === 'liisa' ? liisa : yrjo;
    const { code, out } = await command('verify-log.ts', ['--journal', folder, log()]);
    expect(out).toContain('OK: the journal holds, and the log holds what this desk saw of it');
    expect(out).toContain('lines, 0 of them by devices whose key was not given');
    expect(out).toMatch(name === 'liisa' ? /receipts and [1-9]\d* of voided places/ : /receipts and \d+ of voided places/);
    expect(code).toBe(0);
  });

  it('does not compare a journal with a log of another store', async () => {
    const { code, out } = await command('verify-log.ts', ['--journal', yrjo.folder, log(), '--key', 'MCowBQYDK2VwAyEAioj8pqiuJJKR7sk1zTVitYSsE5Bn/zxEr/U2RdKugtc=']);
    expect(out).toContain('the exported log: BAD: first bad entry: record 1: the log names another central key than the one given');
    expect(code).toBe(1);
  });

  it('finds that a log cut since the export is not the one that a desk remembers', async () => {
    const { out: kept } = await command('verify-log.ts', [log(), '--head', log()]);
    expect(kept).toContain('OK: ');
    const file = join(world.folder, 'after-set-back.log');
    await setBack(3);
    expect(await exportTo(file)).toMatchObject({ code: 0 });
    const { code, out } = await command('verify-log.ts', [file, '--head', log()]);
    expect(out).toContain('BAD: first bad entry');
    expect(code).toBe(1);
    expect((await command('verify-log.ts', ['--journal', yrjo.folder, file])).code).toBe(1);
  });

  it('cannot check a journal that is not there', async () => {
    expect((await command('verify-log.ts', ['--journal', join(world.folder, 'nowhere')])).code).toBe(2);
  });
});
