// One run of the rewind proof: a random history, a saved state, more history, the store set back, and everybody meets it again.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { Fetch } from '../../../electron/host/sync/central-link.ts';
import type { RunningCentral } from '../../../central/start-central.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { controller } from '../rig/made-desk.ts';
import type { StartRewindCentral } from './rewind-central.ts';
import type { RewindDatabases } from './rewind-databases.ts';
import { rewindDesk, type RewindDesk } from './rewind-desk.ts';
import { rewindJudge, type Judge, type LogLine } from './rewind-judge.ts';

export interface RewindWorld {
  readonly folder: string;
  readonly databases: RewindDatabases;
  /** Of any desk: name and code are put in its place. */
  readonly bundle: DeskBundle;
  readonly start: StartRewindCentral;
  readonly network: Fetch;
}

export interface RewindRun { readonly faults: readonly string[]; /** Lines that the set-back took from the log. */ readonly lost: number; readonly lines: number; readonly story: string }

const deskNames = ['RAT-01', 'RAT-02', 'KES-01'] as const;
const settleRounds = 6;

/** What happens to one store and its desks, step by step. */
class History {
  readonly judge: Judge = rewindJudge();
  readonly desks: RewindDesk[] = [];
  readonly written: string[] = [];
  readonly erased = new Set<string>();
  readonly told: string[] = [];
  readonly world: RewindWorld;
  readonly random: SeededRandom;
  readonly name: string;
  central: RunningCentral | null = null;

  constructor(world: RewindWorld, random: SeededRandom, name: string) {
    this.world = world;
    this.random = random;
    this.name = name;
  }

  running(): RunningCentral {
    if (this.central === null) throw new Error('central is not running');
    return this.central;
  }

  async startCentral(): Promise<void> {
    const { databases, folder, start } = this.world;
    this.central = await start({ folder: join(folder, this.name), databaseUrl: databases.urlOf(this.name), secret: databases.secret });
  }

  async stopCentral(): Promise<void> {
    await this.central?.close();
    this.central = null;
  }

  async restart(): Promise<void> {
    await this.stopCentral();
    await this.startCentral();
    this.told.push('restart');
  }

  /**
   * A second device of one name has a series of its own, which it learns at its enrolment: before it, it and the first one
   * before its own would both count in the last series (docs/proofs.md).
   */
  async newDesk(name: string): Promise<RewindDesk> {
    const central = this.running();
    const enrolmentCode = await central.admin.createEnrolmentCode({ controller, desk: name });
    const folder = join(this.world.folder, this.name, `desk-${this.desks.length}`);
    mkdirSync(folder, { recursive: true });
    const bundle = { ...this.world.bundle, office: name.slice(0, 3), desk: name, enrolmentCode };
    const desk = rewindDesk(folder, { bundle, fetch: this.judge.listen(this.world.network), random: this.random });
    this.desks.push(desk);
    this.told.push(`new ${name}`);
    const isSecond = this.desks.some((other) => other !== desk && other.name === name);
    if (isSecond || this.random.chance(0.5)) await this.meet(desk);
    return desk;
  }

  write(desk: RewindDesk): void {
    const lines = desk.write(this.random.int(1, 4));
    this.judge.wrote(lines);
    this.written.push(...lines.map(({ id }) => id));
    this.told.push(`${this.desks.indexOf(desk)} writes`);
  }

  /** A database set back under a running store breaks its connections once: the next try finds new ones. */
  async meet(desk: RewindDesk): ReturnType<RewindDesk['exchange']> {
    for (let attempt = 1; ; attempt += 1) {
      const met = await desk.exchange(this.running().url);
      // Its code was made after the saved state and not used before the set-back: an administrator makes another.
      if (!met.ok && met.code === 'enrolment-refused' && attempt === 1) {
        desk.takeCode(await this.running().admin.createEnrolmentCode({ controller, desk: desk.name }));
        continue;
      }
      this.judge.saw(desk);
      this.told.push(`${this.desks.indexOf(desk)} meets${met.ok ? '' : ` (${met.code})`}`);
      if (met.ok || met.code !== 'central-unreachable' || attempt === 5) return met;
      await pause(100);
    }
  }

  async steps(count: number): Promise<void> {
    for (let step = 0; step < count; step += 1) {
      const desk = this.desks[this.random.int(0, this.desks.length - 1)];
      if (desk === undefined) continue;
      if (this.random.chance(0.5)) this.write(desk);
      else {
        const met = await this.meet(desk);
        if (!met.ok) this.judge.fault(`a desk was refused with ${met.code}`);
      }
    }
  }

  async erase(): Promise<void> {
    const lineIds = this.written.filter(() => this.random.chance(0.2)).slice(0, 5);
    if (lineIds.length === 0) return;
    await this.running().admin.eraseContent({ controller, lineIds, reason: 'retention-ended' });
    for (const id of lineIds) this.erased.add(id);
    this.told.push('erasure');
  }

  async log(): Promise<readonly LogLine[]> {
    const rows = await this.world.databases.rows<{ id: string; position: number; log_hash: Buffer; sealed_bytes: number }>(this.name, 'select id, position::int position, log_hash, octet_length(sealed) sealed_bytes from journal_line order by position');
    return rows.map(({ id, position, log_hash, sealed_bytes }) => ({ id, position, logHash: log_hash.toString('hex'), sealedBytes: sealed_bytes }));
  }
}

/** Before the set-back: three desks, one of them perhaps enrolled only after the state was saved. */
async function live(history: History): Promise<void> {
  const { random, world } = history;
  await world.databases.make(history.name);
  mkdirSync(join(world.folder, history.name), { mode: 0o711 });
  await history.startCentral();
  const late = random.chance(0.4);
  for (const name of late ? deskNames.slice(0, 2) : deskNames) await history.newDesk(name);
  await history.steps(random.int(4, 14));
  if (random.chance(0.4)) await history.stopCentral();
  await world.databases.save(history.name);
  history.told.push('SAVED');
  if (history.central === null) await history.startCentral();
  if (late) await history.newDesk(random.pick(['RAT-01', 'KES-01']));
  await history.steps(random.int(4, 16));
  if (random.chance(0.3)) await history.restart();
  await history.steps(random.int(0, 6));
}

/** Sets the store back; answers how many lines it lost. Under a running store now and then: then no erasure, whose ledger is applied at a start. */
async function setBack(history: History): Promise<number> {
  const { random, world } = history;
  const underRunning = random.chance(0.3);
  if (!underRunning) {
    if (random.chance(0.5)) await history.erase();
    await history.stopCentral();
  }
  const before = (await history.log()).length;
  await world.databases.setBack(history.name);
  history.told.push(`SET BACK${underRunning ? ' while running' : ''}`);
  if (history.central === null) await history.startCentral();
  return before - (await history.log()).length;
}

/** Every desk that believed a place the store has lost must know it after its first contact. */
async function firstContacts(history: History): Promise<void> {
  const { random } = history;
  const met = [...history.desks];
  const end = (await history.log()).length;
  if (random.chance(0.3)) {
    // A name of its own: the lost log may know more devices of the other names (docs/handbook/backup.md).
    const fresh = await history.newDesk('ITA-01');
    history.write(fresh);
    await history.meet(fresh);
    history.write(fresh);
  }
  const waiting = met.sort(() => random.int(0, 1) - 0.5);
  for (const desk of waiting) {
    if (random.chance(0.5)) history.write(desk);
    const before = desk.mark();
    const hadLost = desk.places().some(({ position }) => position > end);
    await history.meet(desk);
    if (hadLost && desk.mark().ordinal <= before.ordinal) history.judge.fault(`${desk.name} did not notice at its first contact`);
  }
}

async function settle(history: History): Promise<void> {
  for (let round = 0; round < settleRounds; round += 1) {
    for (const desk of history.desks) await history.meet(desk);
    const [first, ...rest] = history.desks.map((desk) => desk.mark().logHash);
    if (rest.every((hash) => hash === first) && history.desks.every((desk) => desk.waiting() === 0)) return;
  }
}

export async function rewindOnce(world: RewindWorld, random: SeededRandom, name: string): Promise<RewindRun> {
  const history = new History(world, random, name);
  try {
    await live(history);
    const lost = await setBack(history);
    await firstContacts(history);
    await history.steps(random.int(0, 6));
    await settle(history);
    const log = await history.log();
    return { faults: history.judge.end(history.desks, log, history.erased), lost, lines: log.length, story: history.told.join(', ') };
  } finally {
    for (const desk of history.desks) desk.close();
    await history.stopCentral();
    rmSync(join(world.folder, name), { recursive: true, force: true });
  }
}
