// Forty ways to go on reading at a desk without a connection, and what each must come to: kind by kind, so that a few from the start try every kind.
import type { LeaseDesk } from './lease-desk.ts';

/** `reads`: the lease holds at the end. Hours are counted from central's word, of 72 hours. */
export interface Trick { readonly name: string; readonly reads: boolean; readonly play: (desk: LeaseDesk) => Promise<void> }

/** What the proof prints of a trick that worked; its twin counts it. */
export const shownAfterEnd = 'shown after the end';

const day = 24;

async function at(desk: LeaseDesk, hours: number | Date): Promise<void> {
  desk.setClock(hours);
  await desk.restart();
  await desk.logIn();
}

function honest(hours: number): Trick {
  return { name: `${String(hours)} h without central`, reads: hours < 3 * day, play: (desk) => at(desk, hours) };
}

function setBack(worked: number, to: number | Date): Trick {
  return { name: `worked at ${String(worked)} h, then the clock set to ${to instanceof Date ? String(to.getTime()) : `${String(to)} h`}`, reads: false, play: async (desk) => { await at(desk, worked); await desk.look(); await at(desk, to); } };
}

/** As a clock is put right: the lease goes on. */
function putRight(worked: number, back: number): Trick {
  return { name: `worked at ${String(worked)} h, then the clock put back by ${String(back)} h`, reads: true, play: async (desk) => { await at(desk, worked); await desk.look(); await at(desk, worked - back); } };
}

/** The clock is set to the same hour again and again: what was used counts all the same. */
function stuck(piece: number, restarted: boolean): Trick {
  return { name: `the clock stuck, used in pieces of ${String(piece)} h${restarted ? ' with restarts' : ''}`, reads: false, play: async (desk) => {
    for (let used = 0; used <= 3 * day; used += piece) {
      if (restarted) await desk.restart();
      await desk.logIn();
      desk.passStill(piece);
      await desk.touch();
    }
    await desk.logIn();
  } };
}

/** Logged in before the end, and never away for five minutes. */
function keptOpen(from: number, hours: number, still: boolean): Trick {
  const step = 1 / 15;
  return { name: `logged in at ${String(from)} h and kept open ${String(hours)} h${still ? ' with the clock stopped' : ''}`, reads: from + hours < 3 * day, play: async (desk) => {
    await at(desk, from);
    for (let open = 0; open < hours; open += step) {
      (still ? desk.passStill : desk.pass)(step);
      await desk.touch();
    }
  } };
}

const kinds: readonly (readonly Trick[])[] = [
  [73, 71, 74, 1, 96, 48, 168, 24, 720, 8760].map(honest),
  ([[10, 5], [24, 0], [48, -1000], [70, 2], [71, 60], [2, -24], [30, 28], [71, -100_000]] as const).map(([worked, to]) => setBack(worked, to)),
  ([[75, 10], [100, 71], [1000, 50], [8760, 1], [73, 0], [80, 60]] as const).map(([worked, to]) => setBack(worked, to)),
  ([[24, 0.5], [70, 0.9], [3, 0.1], [48, 0.2]] as const).map(([worked, back]) => putRight(worked, back)),
  [stuck(7, false), stuck(7, true), stuck(4, true)],
  [keptOpen(70, 3, false), keptOpen(69, 2, false), keptOpen(70, 3, true)],
  [new Date(0), new Date(-1), new Date('9998-01-01T00:00:00.000Z'), new Date('2000-01-01T00:00:00.000Z'), new Date('2036-02-07T06:28:16.000Z'), new Date(8.64e15)].map((to) => setBack(1, to)),
];

export const tricks: readonly Trick[] = Array.from({ length: Math.max(...kinds.map((kind) => kind.length)) }, (_, nth) => kinds.flatMap((kind) => kind[nth] ?? [])).flat();
