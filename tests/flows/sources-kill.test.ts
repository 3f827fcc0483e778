// Central killed in the middle of an import that a desk began: the desk is told, nothing is half replaced, and begun again it ends.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportProgress } from '../../shared/registers/source-acts.ts';
import { openWorld, type Desk, type World } from './world.ts';

const rows = 40_000;
let world: World;

beforeAll(async () => { world = await openWorld({ persons: 5 }); }, 120_000);
afterAll(async () => { await world.close(); });

/** The program as `npm run central` starts it, on the world's folder and port. */
async function startProgram(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../central/server.ts')], {
    env: { ...process.env, CENTRAL_FOLDER: join(world.folder, 'central'), CENTRAL_PORT: new URL(world.central.url).port, CENTRAL_IMPORTS: join(world.folder, 'exports'), CENTRAL_LOG: 'silent', DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

/** Asks until it holds; bounded. */
async function until(desk: Desk, holds: (progress: ImportProgress) => boolean): Promise<ImportProgress> {
  for (let asked = 0; asked < 1200; asked += 1) {
    const answer = await desk.call('import-progress', {});
    if (answer.ok && holds(answer.value)) return answer.value;
    await pause(50);
  }
  throw new Error('the import does not come so far');
}

it('says that the import was cut off, brings nothing of it, and begun again brings all of it once', async () => {
  const path = join(world.folder, 'exports', 'tampere', 'visitor-system', 'kaynnit.csv');
  const [header = '', first = ''] = readFileSync(path, 'utf8').split(/\r?\n/);
  writeFileSync(path, [header, ...Array.from({ length: rows }, (_, place) => first.replace(/^[^;]*/, `K${String(place)}`)), ''].join('\n'));
  await world.stopCentral();
  const child = await startProgram();
  const desk = world.openDesk('RAT-05');
  await desk.logIn('ylla');
  const wish = { systems: ['visitor-system'], trial: false, trustAbsence: true };
  await desk.must('begin-import', wish);
  await until(desk, ({ work }) => (work?.files[0]?.rows ?? 0) > 0);
  const died = once(child, 'exit');
  child.kill('SIGKILL');
  await died;

  await world.startCentralAgain();
  const told = await until(desk, ({ state }) => state === 'interrupted' || state === 'idle');
  expect([told.state, told.last]).toEqual(['interrupted', null]);
  const before = (await desk.must('list-sources', {})).systems.find(({ system }) => system === 'visitor-system')?.files[0]?.last;
  expect(before?.run).toBe(1);

  await desk.must('begin-import', wish);
  const { last } = await until(desk, ({ state }) => state === 'idle');
  expect(last).toMatchObject({ end: 'done', run: 2, read: rows });
  await desk.must('begin-import', wish);
  const repeated = await until(desk, ({ state }) => state === 'idle');
  expect(repeated.last).toMatchObject({ end: 'done', run: 3, changed: 0 });
  const report = await desk.must('import-report', { run: 3, after: 0 });
  expect(report.files).toMatchObject([{ read: rows, added: 0, changed: 0, gone: 0 }]);
}, 300_000);
