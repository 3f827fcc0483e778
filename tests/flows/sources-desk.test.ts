// An administrator at a desk: sources listed, a column mapped, an import tried out, brought, reported, repeated; and everybody else refused.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../shared/registers/source-acts.ts';
import { openWorld, type Desk, type World } from './world.ts';

let world: World;
let ylla: Desk;

beforeAll(async () => {
  world = await openWorld({ persons: 12 });
  ylla = world.openDesk('RAT-03');
  await ylla.logIn('ylla');
}, 120_000);
afterAll(async () => { await world.close(); });

/** The work that has ended; bounded. */
async function ended(desk: Desk): Promise<ImportProgress> {
  for (let asked = 0; asked < 600; asked += 1) {
    const progress = await desk.must('import-progress', {});
    if (progress.state !== 'running' && progress.state !== 'elsewhere') return progress;
    await pause(100);
  }
  throw new Error('the import does not end');
}

async function bring(desk: Desk, wish: { readonly systems?: string[] | null; readonly trial?: boolean } = {}): Promise<NonNullable<ImportProgress['last']>> {
  const begun = await desk.must('begin-import', { systems: wish.systems ?? null, trial: wish.trial ?? false, trustAbsence: false });
  expect(begun.state).toBe('running');
  const { last } = await ended(desk);
  if (last === null) throw new Error('nothing ended');
  return last;
}

/** A system with a file of the folder, and that file as text. */
function fileAt(system: string, file: string): string {
  return join(world.folder, 'exports', 'tampere', system, file);
}

describe('an administrator at a desk', () => {
  it('sees every system with its last import and what lies in the import folder', async () => {
    const { systems, runs, progress } = await ylla.must('list-sources', {});
    expect(progress.state).toBe('idle');
    expect(runs[0]).toMatchObject({ run: 1, trial: false, state: 'stored' });
    const visitors = systems.find(({ system }) => system === 'visitor-system');
    expect(visitors?.files[0]).toMatchObject({ from: 'folder', last: { run: 1, state: 'stored', quarantined: 0 } });
    expect(visitors?.files[0]?.waiting?.bytes).toBeGreaterThan(0);
  });
});
