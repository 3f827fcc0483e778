// The state of one simulated run: desks, central's store, the network's leftovers, clocks, and what was promised to whom.
import { join } from 'node:path';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import { sha256 as hashOf } from '../../../central/repositories/devices.ts';
import type { Answer, CentralDouble, Question } from './central-double.ts';
import type { CentralTables } from './central-tables.ts';
import type { CommitFault } from './faulty-store.ts';
import { actors, controller, identityOf } from './made-world.ts';
import { simDesk, type SimDesk } from './sim-desk.ts';
import { createTrace, type Trace } from './trace.ts';

export interface Confirmed { readonly desk: number; readonly seq: number; readonly stranger: boolean }

export interface World {
  readonly random: SeededRandom;
  readonly trace: Trace;
  readonly central: CentralDouble;
  readonly tables: CentralTables;
  readonly desks: readonly SimDesk[];
  readonly up: boolean[];
  readonly cutOff: Set<number>;
  /** Milliseconds that each desk's clock is off. */
  readonly skew: number[];
  /** Instead of true time and `skew`: what a desk's clock says at its next look. */
  clock: ((desk: number) => number) | null;
  /** Commands that were not done, as kind and code. */
  readonly refused: string[];
  /** True time in milliseconds. */
  time: number;
  /** No new faults: what is broken heals. */
  healing: boolean;
  late: Question[];
  /** Central's own true answers, for a proxy that gives an old one again. */
  readonly old: { readonly path: string; readonly answer: Answer }[];
  /** Lines whose command answered ok, by id. */
  readonly confirmed: Map<string, Confirmed>;
  /** Lines that a rolled-back desk had on its lost disk only, until somebody else holds them. */
  readonly atRisk: Set<string>;
  /** `epoch:position` to line hash, of every receipt that central gave. */
  readonly given: Map<string, string>;
  /** What is set back in this run: central's store, a desk's disk, or both. */
  readonly disaster: 'restore' | 'roll-back' | 'both';
  readonly found: string[];
  backup: CentralTables | null;
  image: { readonly desk: number; readonly path: string; readonly confirmed: ReadonlySet<string> } | null;
  restores: number;
  rollBacks: number;
  cases: number;
  papers: number;
}

export const deskCount = 5;
/** 22 November 2026, 08:00 UTC: each run's first moment. */
const dawn = Date.UTC(2026, 10, 22, 8);

function emptyTables(): CentralTables {
  const devices = Array.from({ length: deskCount }, (_, at) => {
    const { device, token, publicKey } = identityOf(at + 1);
    return { id: device, controller, desk: `RAT-0${at + 1}`, public_key: publicKey, token_hash: hashOf(token) };
  });
  return { lines: [], epochs: [], suspensions: [], forks: [], decided: [], started: 1, devices, actors: [actors.clerk, actors.contactPerson] };
}

/** Rare enough that most rounds come to something. */
function commitFault({ random, healing }: Pick<World, 'random' | 'healing'>): CommitFault {
  if (healing || !random.chance(0.03)) return 'none';
  return random.pick(['refused', 'dies-before', 'dies-after']);
}

/** What a desk's clock says now. */
export function deskTime({ clock, time, skew }: World, desk: number): number {
  return clock === null ? time + (skew[desk - 1] ?? 0) : clock(desk);
}

export interface WorldWish { readonly seed: number; readonly folder: string; readonly disaster?: World['disaster'] }

export function makeWorld(central: CentralDouble, { seed, folder, disaster }: WorldWish): World {
  const tables = emptyTables();
  central.use(tables);
  const desks: SimDesk[] = [];
  const random = seededRandom(seed);
  const world: World = {
    random, disaster: disaster ?? random.pick(['restore', 'roll-back', 'both']), trace: createTrace(), central, tables, desks, up: [true, true], cutOff: new Set(), skew: Array.from({ length: deskCount }, () => 0),
    clock: null, refused: [], time: dawn, healing: false, late: [], old: [], confirmed: new Map(), atRisk: new Set(), given: new Map(), found: [], backup: null, image: null,
    restores: 0, rollBacks: 0, cases: 0, papers: 0,
  };
  for (let at = 0; at < deskCount; at += 1) {
    desks.push(simDesk({
      number: at + 1, folder: join(folder, `desk-${at + 1}`), centralKey: central.signer.publicKey, fault: () => commitFault(world),
      now: () => new Date(deskTime(world, at + 1)), centralTime: () => new Date(world.time),
    }));
  }
  return world;
}
