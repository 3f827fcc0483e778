// Real desk hosts whose process sees another time (libfaketime), with a real central store: people's data comes, lines go, the alarm is shown.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { root } from '../../../build/root.ts';
import type { Lamp } from '../../../shared/bridge.ts';
import type { DeskCaller } from '../../bench/append/desk-caller.ts';
import { callerOf } from '../../bench/append/host-over-socket.ts';
import { openWorld, type World } from '../../flows/world.ts';
import { answerOf } from '../rig/answer-of.ts';
import { freePort } from '../rig/free-port.ts';
import { madeVisit } from '../rig/made-desk.ts';
import { nodeProgram, startOwn } from '../rig/own-process.ts';

/** Where Debian's `libfaketime` puts it, by architecture. */
const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`);
const ready = z.strictObject({ ready: z.literal(true), url: z.url() });
const startMilliseconds = 60_000;
const syncMilliseconds = 60_000;

export interface FakedClock { readonly desk: string; readonly name: string; readonly shift: string; readonly alarm: boolean }

/** More than half a day off is an alarm; people's data comes all the same. */
export const fakedClocks: readonly FakedClock[] = [
  { desk: 'RAT-01', name: 'eleven years ahead', shift: '+4015d', alarm: true },
  { desk: 'RAT-02', name: 'three hours behind', shift: '-3h', alarm: false },
];

export function faketimeLibrary(): string | null {
  return libraries.find((file) => existsSync(file)) ?? null;
}

async function settled(lamp: () => Promise<Lamp>): Promise<Lamp> {
  const until = performance.now() + syncMilliseconds;
  for (;;) {
    const now = await lamp();
    const done = now.waiting === 0 && now.people.last !== null && now.people.have > 0 && now.people.have === now.people.last;
    if (done || performance.now() > until) return now;
    await pause(200);
  }
}

/** Central may put the clock right between the date shown and the save: the desk then says which field, and the clerk saves again. */
async function logOnce(call: DeskCaller['call']): Promise<void> {
  const logged = async () => {
    const visit = madeVisit(answerOf(await call('desk-info', {})).today);
    const checked = await call('run-command', { command: visit.identity });
    return checked.ok ? await call('run-command', { command: visit.request }) : checked;
  };
  const first = await logged();
  answerOf(first.ok || first.code !== 'received-in-future' ? first : await logged());
}

async function judgeHost(world: World, library: string, { desk, name, shift, alarm }: FakedClock): Promise<readonly string[]> {
  const folder = join(world.folder, `faked-${desk}`);
  mkdirSync(join(folder, 'page'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>-</title>');
  const bundle = world.bundle(desk);
  writeFileSync(join(folder, 'bundle.json'), JSON.stringify(bundle), { mode: 0o600 });
  const host = startOwn(nodeProgram('the host', join(root, 'electron', 'shells', 'browser', 'main.ts'), [
    '--folder', join(folder, 'desk'), '--bundle', join(folder, 'bundle.json'), '--port', String(await freePort()), '--renderer', join(folder, 'page'),
    '--window', 'none', '--print-ready', '--no-rate-limit',
  ], { REKISTERITISKI_PROOF: '1', LD_PRELOAD: library, FAKETIME: shift, FAKETIME_DONT_FAKE_MONOTONIC: '1' }));
  const { url } = ready.parse(JSON.parse(await host.waitFor((line) => line.startsWith('{'), startMilliseconds)));
  const { call, close } = await callerOf({ host, url });
  try {
    const password = bundle.demonstration?.accounts.find((one) => one.user === 'liisa')?.password ?? '';
    answerOf(await call('log-in', { user: 'liisa', password }));
    await logOnce(call);
    const lamp = await settled(async () => answerOf(await call('sync-lamp', {})));
    console.log(`host ${name}: waiting ${lamp.waiting}, people ${lamp.people.have} of ${lamp.people.last ?? 'none'}, alarms ${lamp.alarms.join(' ') || 'none'}`);
    return [
      ...(lamp.waiting > 0 ? [`${lamp.waiting} lines wait`] : []), ...(lamp.people.have === 0 || lamp.people.have !== lamp.people.last ? ['people were not brought'] : []),
      ...(lamp.alarms.includes('clock-off') === alarm ? [] : [`alarm clock-off ${alarm ? 'missing' : 'for nothing'}`]),
    ];
  } finally {
    await close();
  }
}

/** What went wrong at each host, by its name. */
export async function judgeHosts(library: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const world = await openWorld({ persons: 10 });
  try {
    const found = new Map<string, readonly string[]>();
    for (const clock of fakedClocks) {
      const wrong = await judgeHost(world, library, clock).catch((error: unknown) => [error instanceof Error ? error.message : 'threw']);
      found.set(clock.name, wrong);
    }
    return found;
  } finally {
    await world.close();
  }
}
