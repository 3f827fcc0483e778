// A simulated desk: the product's own journal, case commands and exchange of lines; its process, disk, clock and network are the run's to spoil.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCaseCommand, type Ran } from '../../../electron/host/case/run-case-command.ts';
import type { HostParts } from '../../../electron/host/host-parts.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import { keepEnrolment, publicKeyOf, type CentralLink } from '../../../electron/host/sync/central-link.ts';
import { deviceKeyRing } from '../../../electron/host/sync/device-key-ring.ts';
import { exchangeLines, type Exchanged } from '../../../electron/host/sync/exchange-lines.ts';
import type { Session } from '../../../electron/host/vault/session.ts';
import type { CaseCommand, PaperCommand } from '../../../shared/domain/case/commands.ts';
import { actorId, controllerId } from '../../../shared/formats/ids.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { Actor } from '../../../shared/rules/permission.ts';
import { faultyJournal, ProcessDied, type CommitFault } from './faulty-store.ts';
import { actors, contentKey, controller, identityOf, simulatedProfile, type DeviceIdentity } from './made-world.ts';
import { wireOf, type Pending } from './network.ts';

export interface DeskSetup {
  readonly number: number;
  readonly folder: string;
  readonly centralKey: string;
  readonly now: () => Date;
  readonly centralTime: () => Date;
  readonly fault: () => CommitFault;
}

export type Who = keyof typeof actors;
export type Done = Result<Exchanged> | 'died' | 'abandoned';

export interface SimDesk {
  readonly number: number;
  readonly identity: DeviceIdentity;
  /** Throws while the process is not running. */
  readonly journal: () => Journal;
  readonly running: () => boolean;
  readonly command: (who: Who, command: CaseCommand | PaperCommand) => Result<Ran> | 'died';
  /** Null while no round is under way. */
  readonly pending: () => Pending | null;
  readonly busy: () => boolean;
  /** Begins a round and lets it run until it asks central or ends. */
  readonly beginRound: () => Promise<Done | null>;
  /** After the pending question got its fate: runs until the next question or the end of the round. */
  readonly goOn: (fate: () => void) => Promise<Done | null>;
  /** kill -9: the files stay as they are. */
  readonly kill: () => Promise<void>;
  readonly start: () => void;
  /** A copy of the disk as it is now. */
  readonly image: () => string;
  /** kill -9, and the disk is the image's: `start` then runs a desk that was rolled back. */
  readonly rollBack: (image: string) => Promise<void>;
  readonly remove: () => void;
}

const roleOf: Readonly<Record<Who, Actor['roles']>> = { clerk: ['clerk'], contactPerson: ['contact-person'], stranger: ['clerk', 'contact-person'] };

function sessionOf(who: Who, { device, token, publicKey, privateKey }: DeviceIdentity): Session {
  const account = { user: actorId.parse(actors[who]), lease: 'simulated' };
  const actor = { id: actors[who], roles: roleOf[who], registers: simulatedProfile().registers.map((one) => one.id) };
  // Of a session, a case command reads the actor, the writer's names and keys, and the content key.
  return { account, actor, device: { device, token, publicKey }, privateKey, keys: { content: contentKey } } as unknown as Session;
}

function hostOf({ folder, number, now }: DeskSetup, journal: Journal): HostParts {
  const bundle = { controller: controllerId.parse(controller), office: 'RAT', desk: `RAT-0${number}`, profile: simulatedProfile() };
  // Of the host, a case command uses these parts only: nobody is in the registers, and nobody listens.
  return { folder, bundle, journal, clocks: { now, monotonic: () => 0 }, people: { index: () => null }, emit: () => undefined, sync: { nudge: () => undefined } } as unknown as HostParts;
}

function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of ['journal.db', 'journal.db-wal', 'central.json']) if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
}

export function simDesk(setup: DeskSetup): SimDesk {
  const identity = identityOf(setup.number);
  let life = 0;
  let images = 0;
  let journal: Journal | null = null;
  let round: Promise<Done> | null = null;
  let wake: () => void = () => undefined;
  let wire = wireOf(() => { wake(); }, setup.centralTime);
  let ring = deviceKeyRing();
  const folderOf = (of: number): string => join(setup.folder, `life-${of}`);
  const opened = (): Journal => {
    if (journal === null) throw new Error('the desk is not running');
    return journal;
  };
  const linkNow = (): CentralLink => ({
    baseUrl: 'http://central.invalid/', controller, key: publicKeyOf(setup.centralKey), fetch: wire.fetch, heard: () => undefined,
    card: { device: identity.device, token: identity.token, publicKey: identity.publicKey },
  });
  const start = (): void => {
    mkdirSync(folderOf(life), { recursive: true });
    const made = openJournal(folderOf(life));
    if (!made.ok) throw new Error(`desk ${setup.number} does not open: ${made.code}`);
    journal = faultyJournal(made.value, setup.fault);
    wire = wireOf(() => { wake(); }, setup.centralTime);
    ring = deviceKeyRing();
  };
  /** The files are copied before the connection closes, since closing it would tidy what a kill leaves. */
  const endLife = (image: string | null): void => {
    const old = folderOf(life);
    life += 1;
    copyFolder(image ?? old, folderOf(life));
    journal?.close();
    journal = null;
    rmSync(old, { recursive: true, force: true });
  };
  const untilAskedOrEnded = async (act: () => void): Promise<Done | null> => {
    const asked = new Promise<null>((resolve) => { wake = () => { resolve(null); }; });
    act();
    return Promise.race([asked, round ?? Promise.resolve(null)]);
  };
  const beginRound = async (): Promise<Done | null> => untilAskedOrEnded(() => {
    const errand = { journal: opened(), ring, now: setup.now, logSeen: () => undefined };
    const mine: Promise<Done> = exchangeLines(linkNow(), errand).catch((error: unknown): Done => {
      if (error instanceof ProcessDied) return 'died';
      if (errand.journal !== journal) return 'abandoned';
      throw error;
    }).finally(() => { if (round === mine) round = null; });
    round = mine;
  });
  const stop = async (image: string | null): Promise<void> => {
    const left = round;
    endLife(image);
    wire.end();
    await left;
  };
  const command: SimDesk['command'] = (who, given) => {
    try {
      return runCaseCommand(hostOf({ ...setup, folder: folderOf(life) }, opened()), sessionOf(who, identity), given);
    } catch (error) {
      if (error instanceof ProcessDied) return 'died';
      throw error;
    }
  };
  mkdirSync(folderOf(0), { recursive: true });
  keepEnrolment(folderOf(0), { controller: controllerId.parse(controller), publicKey: setup.centralKey, certificate: null });
  start();
  return {
    number: setup.number, identity, journal: opened, running: () => journal !== null, command,
    pending: () => wire.pending(), busy: () => round !== null, beginRound, goOn: untilAskedOrEnded, kill: async () => stop(null), start,
    image: () => {
      images += 1;
      const to = join(setup.folder, `image-${images}`);
      copyFolder(folderOf(life), to);
      return to;
    },
    rollBack: async (image) => stop(image),
    remove: () => {
      journal?.close();
      journal = null;
      rmSync(setup.folder, { recursive: true, force: true });
    },
  };
}
