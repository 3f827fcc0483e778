// Proves that the no-stall proof can fail: a round that hangs for ever with the watch off must be judged a stall, and with it on be cried about.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDeskHost } from '../../electron/host/desk-host.ts';
import { lamp } from '../../shared/bridge.ts';
import { answerOf } from './rig/answer-of.ts';
import { openFaultProxy } from './rig/fault-proxy.ts';
import { bundleOf, clerk } from './rig/made-desk.ts';
import { openStallWorld } from './no-stall/stall-world.ts';
import { watchHealing, type Verdict } from './no-stall/watch-healing.ts';

const origin = 'http://127.0.0.1';
/** The hosts' steady clock runs this much faster, so that the watch's hundred seconds pass in ten. */
const faster = 10;
/** Looks come every five real seconds whatever the steady clock does: the cry is due at 10 to 15 s, and a busy machine gets as long again. */
const limits = { empty: 60_000 / faster, alarm: 30_000 } as const;

type World = Awaited<ReturnType<typeof openStallWorld>>;

/** The product's host with a double of the network under it that never gives up waiting. */
async function hung(world: World, desk: string, watched: boolean): Promise<Verdict> {
  const proxy = await openFaultProxy(world.centrals.all.map(({ url }) => url));
  proxy.set({ kind: 'freeze' });
  const bundle = bundleOf({ desk, account: world.account, centralUrl: proxy.url, enrolmentCode: world.centrals.codes[watched ? 0 : 1] ?? '' });
  const folder = join(world.folder, desk);
  mkdirSync(folder);
  const host = answerOf(createDeskHost({
    folder, bundle, shell: 'browser', origin, log: { note: () => undefined, fault: (where, error) => { console.error(where, error); } },
    ports: { watched, monotonic: () => performance.now() * faster, fetch: (url, { signal: _never, ...init }) => fetch(url, init) },
  }));
  const call = async (name: string, request: unknown): Promise<unknown> => answerOf(await host.handle({ origin, mainFrame: true }, name, request));
  await call('log-in', { ...clerk });
  for (let looks = 0; looks < 100 && proxy.met() === 0; looks += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
  proxy.heal();
  const { verdict, after } = await watchHealing(async () => lamp.parse(await call('sync-lamp', {})), 1, limits);
  console.log(`${desk}, watch ${watched ? 'on' : 'off'}, a round that hangs for ever: ${verdict} after ${(after / 1000).toFixed(1)} s`);
  // Closing the proxy ends the hanging question, without which the host would wait for its round for ever.
  await proxy.close();
  await host.close();
  return verdict;
}

/** Once whatever `runs` says. */
export default async function proveNoStallTwin(): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const world = await openStallWorld(2);
  try {
    const [on, off] = await Promise.all([hung(world, 'RAT-01', true), hung(world, 'RAT-02', false)]);
    const ok = on === 'alarm' && off === 'stall';
    return { ok, figure: ok ? 'red as it must be: 1 stall of 1 without the watch, an alarm with it' : `${off} without the watch, ${on} with it, so the no-stall proof cannot be trusted` };
  } finally {
    await world.close();
  }
}
