// Several central instances, each the product's own server process, on one PostgreSQL.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { centralMemory } from '../../../build/bootstrap/central-memory.mjs';
import { root } from '../../../build/root.ts';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { startCentral } from '../../../central/start-central.ts';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import { enrolDevice, type EnrolledDevice } from './enrolled-device.ts';
import { freePort } from './free-port.ts';
import { lineMaker } from './line-maker.ts';
import { controller } from './made-desk.ts';
import { nodeProgram, startOwn, type OwnProcess } from './own-process.ts';

export interface CentralInstance { readonly url: string; readonly process: () => OwnProcess; /** After a kill, on the same port. */ readonly startAgain: () => Promise<void> }

export interface CentralInstances {
  readonly all: readonly CentralInstance[];
  /** The database's owner, to see what is stored; and what startCentral needs for one more instance. */
  readonly databaseUrl: string;
  readonly secret: string;
  /** One a desk, `codes[0]` for RAT-01 and so on. */
  readonly codes: readonly string[];
  /** A device of its own that reads central's log. */
  readonly reader: EnrolledDevice;
  readonly close: () => Promise<void>;
}

export interface InstancesWish { readonly folder: string; readonly instances: number; readonly desks: number; readonly accounts: readonly Pick<Account, 'user' | 'roles'>[] }

const startMilliseconds = 60_000;

export function deskName(number: number): string {
  return `${['RAT', 'KES', 'ITA'][Math.floor(number / 99)] ?? 'LAN'}-${String(number % 99 + 1).padStart(2, '0')}`;
}

async function seeded(wish: InstancesWish, databaseUrl: string, secret: string): Promise<readonly string[]> {
  const central = await startCentral({ folder: join(wish.folder, 'seeding'), port: 0, databaseUrl, secret });
  try {
    await central.admin.createController({ controller });
    await central.admin.putAccounts({ controller, accounts: [...wish.accounts] });
    const codes: string[] = [];
    for (let desk = 0; desk <= wish.desks; desk += 1) codes.push(await central.admin.createEnrolmentCode({ controller, desk: deskName(desk) }));
    return codes;
  } finally {
    await central.close();
  }
}

async function instance(place: string, env: Readonly<Record<string, string>>): Promise<CentralInstance> {
  const port = await freePort();
  const start = async (): Promise<OwnProcess> => {
    const central = nodeProgram('central', join(root, 'central', 'server.ts'), [], { ...env, CENTRAL_FOLDER: place, CENTRAL_PORT: String(port), CENTRAL_LOG: 'error',
      // Lifted: a proof works faster than a person.
      CENTRAL_CALLS_PER_MINUTE: '1000000',
    });
    // As `npm run central` starts it.
    const program = startOwn({ ...central, args: [...centralMemory, ...central.args] });
    await program.waitFor((line) => line.startsWith('central: http'), startMilliseconds);
    return program;
  };
  let running = await start();
  return { url: `http://127.0.0.1:${port}`, process: () => running, startAgain: async () => { running = await start(); } };
}

/** The PostgreSQL is the embedded one; this process starts it and stops it. */
export async function startInstances(wish: InstancesWish): Promise<CentralInstances> {
  const secret = randomBytes(32).toString('base64');
  const place = join(wish.folder, 'database');
  mkdirSync(place, { mode: 0o711 });
  const server = await startEmbedded(place, randomBytes(16).toString('hex'));
  const all: CentralInstance[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(all.map((one) => one.process().end()));
    await server.stop();
  };
  try {
    const codes = await seeded(wish, server.ownerUrl, secret);
    for (let number = 0; number < wish.instances; number += 1) all.push(await instance(join(wish.folder, `central-${number}`), { DATABASE_URL: server.ownerUrl, CENTRAL_SECRET: secret }));
    const reader = await enrolDevice(all[0]?.url ?? '', codes[wish.desks] ?? '', lineMaker());
    // An instance begins an epoch at its first call: here, so that proofs of other things do not meet it half-way.
    for (const { url } of all) await reader.pulled(0, url).next();
    return { all, databaseUrl: server.ownerUrl, secret, codes: codes.slice(0, wish.desks), reader, close };
  } catch (error) {
    await close();
    throw error;
  }
}
