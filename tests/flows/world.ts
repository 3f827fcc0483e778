// A whole small world for flows and proofs: a real central store, seeded, and desks on it that can be cut off and reopened.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFile, seedDemo } from '../../build/demo/seed-demo.ts';
import { startCentral, type CentralWish, type RunningCentral } from '../../central/start-central.ts';
import { createDeskHost, type DeskHost } from '../../electron/host/desk-host.ts';
import type { HostLog } from '../../electron/host/host-log.ts';
import type { Fetch } from '../../electron/host/sync/central-link.ts';
import type { BridgeEvent, CallAnswer, CallName, CallRequest } from '../../shared/bridge.ts';
import type { Result } from '../../shared/outcomes.ts';
import { deskBundle, type DeskBundle } from '../../shared/protocol/desk-bundle.ts';

export interface Desk {
  readonly name: string;
  readonly folder: string;
  readonly events: readonly BridgeEvent[];
  readonly call: <N extends CallName>(name: N, request: CallRequest<N>) => Promise<Result<CallAnswer<N>>>;
  /** The answer's value; throws with the outcome's code when refused. */
  readonly must: <N extends CallName>(name: N, request: CallRequest<N>) => Promise<CallAnswer<N>>;
  /** One of the demonstration's accounts. */
  readonly logIn: (user: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface World {
  readonly folder: string;
  central: RunningCentral;
  readonly stopCentral: () => Promise<void>;
  /** On the same port, as the desks' bundles say. */
  readonly startCentralAgain: () => Promise<void>;
  readonly bundle: (desk: string) => DeskBundle;
  readonly openDesk: (name: string, more?: { readonly bundle?: DeskBundle; readonly clock?: () => Date; /** A slow or broken way to central. */ readonly fetch?: Fetch }) => Desk;
  readonly close: () => Promise<void>;
}

const origin = 'http://127.0.0.1:1';
const quiet: HostLog = { note: () => undefined, fault: (where, error) => { console.error(`[desk] ${where}:`, error); } };

/** `persons` made-up people besides the known ones; `databaseUrl` for a PostgreSQL other than the embedded one; `more` of central's wishes, in the world's folder. */
export async function openWorld({ persons = 40, databaseUrl, more = () => ({}) }: { readonly persons?: number; readonly databaseUrl?: string; readonly more?: (folder: string) => Partial<CentralWish> } = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-world-'));
  // Started by root, PostgreSQL runs as another user and has to pass through.
  chmodSync(folder, 0o711);
  const wish = { folder: join(folder, 'central'), imports: join(folder, 'exports'), logLevel: 'error' as const, ...(databaseUrl === undefined ? {} : { databaseUrl }), ...more(folder) };
  const desks: Desk[] = [];
  const central = await startCentral({ ...wish, port: 0 });
  await seedDemo({ folder, admin: central.admin, centralUrl: central.url, persons, say: () => undefined });
  const bundle = (desk: string): DeskBundle => deskBundle.parse(JSON.parse(readFileSync(bundleFile(folder, desk), 'utf8')));
  const world: World = {
    folder, central, bundle,
    stopCentral: () => world.central.close(),
    startCentralAgain: async () => { world.central = await startCentral({ ...wish, port: Number(new URL(central.url).port) }); },
    openDesk: (name, more = {}) => {
      const desk = openDesk(join(folder, 'desks', name), name, { bundle: more.bundle ?? bundle(name), clock: more.clock, fetch: more.fetch ?? fetch });
      desks.push(desk);
      return desk;
    },
    close: async () => {
      await Promise.all(desks.map((desk) => desk.close()));
      await world.central.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

function openDesk(folder: string, name: string, { bundle, clock, fetch: way }: { readonly bundle: DeskBundle; readonly clock: (() => Date) | undefined; readonly fetch: Fetch }): Desk {
  mkdirSync(folder, { recursive: true });
  const opened = createDeskHost({ folder, bundle, shell: 'browser', origin, log: quiet, clock, ports: { limits: { calls: 100_000 }, fetch: way } });
  if (!opened.ok) throw new Error(`desk ${name}: ${opened.code}`);
  const host: DeskHost = opened.value;
  const events: BridgeEvent[] = [];
  host.onEvent((event) => events.push(event));
  // handle() has parsed the answer by this very call's schema; its type is lost in the one door's `unknown`.
  const call: Desk['call'] = async (called, request) => await host.handle({ origin, mainFrame: true }, called, request) as never;
  const must: Desk['must'] = async (called, request) => {
    const answer = await call(called, request);
    if (!answer.ok) throw new Error(`${called} was refused: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  const logIn = async (user: string): Promise<void> => {
    const account = bundle.demonstration?.accounts.find((one) => one.user === user);
    await must('log-in', { user, password: account?.password ?? '' });
  };
  return { name, folder, events, call, must, logIn, close: host.close };
}

/** The usual cast: Liisa the clerk at desk 1, Yrjö the contact person at desk 2, both logged in. */
export async function openCast(world: World): Promise<{ readonly liisa: Desk; readonly yrjo: Desk }> {
  const [liisa, yrjo] = [world.openDesk('RAT-01'), world.openDesk('RAT-02')];
  await liisa.logIn('liisa');
  await yrjo.logIn('yrjo');
  return { liisa, yrjo };
}
