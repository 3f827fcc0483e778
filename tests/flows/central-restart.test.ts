// The embedded central store comes back after a kill at any moment, with everything it had confirmed, and never runs twice on one folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startCentral } from '../../central/start-central.ts';
import { enrolledDesk, readPull } from './central-desk.ts';
import { scratchFolder } from './central-fixture.ts';

const program = join(import.meta.dirname, '../../central/server.ts');

/** The program itself, as `npm run central` starts it. */
async function startProgram(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string; readonly log: () => string }> {
  const child = spawn(process.execPath, [program], { env: { ...process.env, CENTRAL_FOLDER: folder, CENTRAL_PORT: '0', DATABASE_URL: undefined }, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const said = /^central: (\S+)$/m.exec(log)?.[1];
      if (said !== undefined) resolve(said);
    });
    child.once('exit', () => { reject(new Error('The program ended.')); });
  });
  return { child, url, log: () => log };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

describe('the embedded central store', () => {
  let folder = '';
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('killed while it runs, it starts again on the same folder with every line it had confirmed', async () => {
    folder = scratchFolder();
    const first = await startCentral({ folder, port: 0 });
    const desk = await enrolledDesk(first);
    await first.close();
    for (let round = 1; round <= 3; round += 1) {
      const { child, url } = await startProgram(folder);
      const push = await fetch(`${url}/v1/push`, { method: 'POST', headers: { ...desk.headers, 'content-type': 'application/json' }, body: JSON.stringify({ lines: [desk.line()] }) });
      expect(push.status).toBe(200);
      await end(child, 'SIGKILL');
    }
    const { child, url } = await startProgram(folder);
    const answer = await (await fetch(`${url}/v1/pull?after=0&limit=10`, { headers: desk.headers })).text();
    expect(readPull(answer).lines.map(({ position }) => position)).toEqual([1, 2, 3]);
    await end(child, 'SIGTERM');
  });

  it('its log names routes and desks, never what was asked or sent', async () => {
    folder = scratchFolder();
    const { child, url, log } = await startProgram(folder);
    await fetch(`${url}/v1/people?after=010594Y9032&limit=1`, { headers: { authorization: 'Bearer 010594Y9032' } });
    await fetch(`${url}/v1/enrol`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"code":"010594Y9032"}' });
    await end(child, 'SIGTERM');
    expect(log()).toContain('"route":"/v1/people"');
    expect(log()).not.toContain('010594Y9032');
  });

  it('a second start on a folder in use is refused and leaves the first one working', async () => {
    folder = scratchFolder();
    const first = await startCentral({ folder, port: 0 });
    await expect(startCentral({ folder, port: 0 })).rejects.toThrow('already running');
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    await first.close();
    const again = await startCentral({ folder, port: 0 });
    await again.close();
  });

  it('a first start cut short begins again, a process id that now belongs to another program is left alone', async () => {
    folder = scratchFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n');
    await (await startCentral({ folder, port: 0 })).close();
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${String(process.pid)}\n`);
    const central = await startCentral({ folder, port: 0 });
    expect((await fetch(`${central.url}/health`)).status).toBe(200);
    await central.close();
  });

  it('only its owner reads the secret', async () => {
    folder = scratchFolder();
    await (await startCentral({ folder, port: 0 })).close();
    expect(statSync(join(folder, 'central.secret')).mode & 0o777).toBe(0o600);
  });
});
