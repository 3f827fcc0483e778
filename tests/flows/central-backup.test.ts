// The embedded store saved while it serves, tried out, restored: nothing saved is lost, nothing erased or shut out comes back.
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral, type RunningCentral } from '../../central/start-central.ts';
import { headHeader, headHeaderValue } from '../../shared/protocol/central.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';
import { enrolledDesk, readPull, testController, type CentralDesk, type Pulled } from './central-desk.ts';
import { scratchFolder } from './central-fixture.ts';

interface Said { readonly code: number; readonly out: string; readonly problem: string }

const program = join(import.meta.dirname, '../../build/central.ts');

/** The command itself, as a process of its own beside the running store. */
function central(folder: string, ...args: readonly string[]): Promise<Said> {
  const env = { ...process.env, CENTRAL_FOLDER: folder, DATABASE_URL: undefined, CENTRAL_SECRET: undefined, CENTRAL_LEDGER: undefined };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], { env }, (_error, out, problem) => resolve({ code: child.exitCode ?? -1, out, problem }));
  });
}

async function pulled(desk: CentralDesk): Promise<Pulled> {
  return readPull((await desk.get('/v1/pull?after=0')).text);
}

function idsOf(lines: readonly WireLine[]): readonly string[] {
  return lines.map(({ header }) => parseHeader(header)?.id ?? '');
}

describe('a backup of the embedded central store', () => {
  let base = '';
  let folder = '';
  let backup = '';
  let store: RunningCentral;
  let desk: CentralDesk;
  let gone: CentralDesk;
  const early: WireLine[] = [];
  const during: WireLine[] = [];

  beforeAll(async () => {
    base = scratchFolder();
    // Under root PostgreSQL is another user, who passes through.
    chmodSync(base, 0o711);
    folder = join(base, 'central');
    backup = join(base, 'backup');
    store = await startCentral({ folder, port: 0, logLevel: 'silent' });
    desk = await enrolledDesk(store);
    gone = await enrolledDesk(store);
    early.push(...Array.from({ length: 50 }, () => desk.line()));
    await desk.push(early);
    const progress = { over: false };
    const saving = central(folder, 'backup', '--to', backup).finally(() => { progress.over = true; });
    while (!progress.over) {
      const line = desk.line();
      await desk.push([line]);
      during.push(line);
    }
    expect(await saving).toMatchObject({ code: 0, problem: '' });
  });
  afterAll(async () => {
    await store.close();
    rmSync(base, { recursive: true, force: true });
  });

  it('is for its owner alone and holds neither the secret nor the ledger', () => {
    expect([backup, join(backup, 'data'), join(backup, 'manifest.json')].map((place) => statSync(place).mode & 0o777)).toEqual([0o700, 0o700, 0o600]);
    const names = readdirSync(backup, { recursive: true }).map(String);
    expect(names.filter((name) => /secret|erasures|postmaster\.pid/.test(name))).toEqual([]);
  });

  it('is not laid over another one', async () => {
    expect(await central(folder, 'backup', '--to', backup)).toMatchObject({ code: 1, out: '' });
  });

  it('is tried out beside the running store, which goes on, and nothing of the trial stays', async () => {
    const { code, out, problem } = await central(folder, 'rehearse', '--from', backup);
    expect([code, problem]).toEqual([0, '']);
    const [, lines] = /^rehearsal: ok, (\d+) lines, epoch ordinal \d+$/m.exec(out) ?? [];
    expect(Number(lines)).toBeGreaterThanOrEqual(early.length);
    expect(Number(lines)).toBeLessThanOrEqual(early.length + during.length);
    expect((await desk.push([early[0] ?? desk.line()])).status).toBe(200);
  });

  it('once restored, it has every line saved in the same log; what was erased and who was shut out since stays so; the epoch is new', async () => {
    const late = [desk.line(), desk.line()];
    await desk.push(late);
    const [erasedEarly = '', erasedLate = ''] = [idsOf(early)[3], idsOf(late)[1]];
    await store.admin.eraseContent({ controller: testController, lineIds: [erasedEarly, erasedLate], reason: 'retention-ended' });
    await store.admin.suspendDevice({ controller: testController, device: gone.device });
    const before = await pulled(desk);
    const fresh = join(base, 'restored');
    mkdirSync(fresh);
    copyFileSync(join(folder, 'central.secret'), join(fresh, 'central.secret'));
    copyFileSync(join(folder, 'erasures.jsonl'), join(fresh, 'erasures.jsonl'));
    const restore = await central(folder, 'restore', '--from', backup, '--folder', fresh);
    expect([restore.code, restore.problem]).toEqual([0, '']);
    expect(restore.out).toContain('2 entries of the ledger were newer than the backup and were applied');

    const restored = await startCentral({ folder: fresh, port: 0, logLevel: 'silent' });
    const there = desk.at(restored.url);
    const shown = { [headHeader]: headHeaderValue(before.head) };
    const refilled = await there.push([...early, ...during, ...late].slice(-150), shown);
    expect(refilled.body).toMatchObject({ refused: [] });
    const after = await pulled(there);
    expect(after.head.epoch).not.toBe(before.head.epoch);
    expect(after.head.ordinal).toBeGreaterThan(before.head.ordinal);
    expect(after.lines.slice(0, early.length).map(({ logHash }) => logHash)).toEqual(before.lines.slice(0, early.length).map(({ logHash }) => logHash));
    expect(idsOf(after.lines.map(({ line }) => line))).toEqual(idsOf(before.lines.map(({ line }) => line)));
    expect(idsOf(after.lines.filter(({ line }) => line.sealed === '').map(({ line }) => line))).toEqual([erasedEarly, erasedLate]);
    expect((await gone.at(restored.url).push([gone.line()])).body).toMatchObject({ code: 'device-suspended' });
    await restored.close();
  });

  it('the commands beside a running store list a copied desk and decide on it, and the decision is in the ledger', async () => {
    const copied = await enrolledDesk(store);
    await copied.push([copied.line()]);
    const copy = copied.clone();
    await copied.push([copied.line(), copied.line()]);
    expect((await copy.push([copy.line()])).body).toMatchObject({ refused: [{ code: 'device-forked' }] });
    const listed = await central(folder, 'forks', '--controller', testController);
    expect(listed.out).toContain(`device ${copied.device}: 1 lines aside (its numbers 2 to 2)`);
    const decide = ['resolve-fork', '--controller', testController, '--device', copied.device, '--decision', 'accept'];
    expect(await central(folder, ...decide)).toMatchObject({ code: 0, problem: '' });
    expect((await copied.push([copied.line()])).status).toBe(200);
    expect((await central(folder, ...decide)).problem).toContain('Nothing of device');
    expect((await central(folder, 'resolve-fork', '--device', copied.device)).code).toBe(2);
    expect(readFileSync(join(folder, 'erasures.jsonl'), 'utf8')).toContain(`{"kind":"lift","controller":"${testController}","device":"${copied.device}"}`);
  });

  it.each([
    ['without the secret', ['erasures.jsonl'], 'The secret is not in the backup'],
    ['without the ledger', ['central.secret'], 'The ledger of erasures is not in the backup'],
    ['where something lies already', ['central.secret', 'erasures.jsonl', 'postgres'], 'is not empty'],
  ])('is not restored %s', async (_what, names, sentence) => {
    const fresh = join(base, `refused-${names.join('-')}`);
    mkdirSync(fresh);
    for (const name of names) {
      if (existsSync(join(folder, name)) && statSync(join(folder, name)).isFile()) copyFileSync(join(folder, name), join(fresh, name));
      else mkdirSync(join(fresh, name));
    }
    const { code, problem } = await central(folder, 'restore', '--from', backup, '--folder', fresh);
    expect(code).toBe(1);
    expect(problem).toContain(sentence);
    expect(readdirSync(fresh).sort()).toEqual([...names].sort());
  });

  it('of which one byte has changed, or the manifest is cut, is refused by name', async () => {
    const file = join(backup, 'data', 'PG_VERSION');
    writeFileSync(file, '19\n');
    expect((await central(folder, 'rehearse', '--from', backup)).problem).toContain('PG_VERSION is not what was saved');
    writeFileSync(file, '18\n');
    writeFileSync(join(backup, 'manifest.json'), '{"manifest":');
    const { code, problem } = await central(folder, 'rehearse', '--from', backup);
    expect([code, problem]).toEqual([1, expect.stringContaining('is damaged')]);
  });
});
