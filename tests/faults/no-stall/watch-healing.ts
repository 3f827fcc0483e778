// The no-stall proof's judgement: after a network has healed the queue empties in time, or the lamp cries in time; else it is a stall.
import { setTimeout as pause } from 'node:timers/promises';
import type { Lamp } from '../../../shared/bridge.ts';

export type Verdict = 'empty' | 'alarm' | 'stall';
export interface Healing { readonly verdict: Verdict; /** Milliseconds after healing. */ readonly after: number; readonly last: Lamp }

export interface HealingLimits { readonly empty: number; readonly alarm: number }
/** guarantees.md "no-stall", in milliseconds. */
export const promised: HealingLimits = { empty: 60_000, alarm: 120_000 };

const lookEvery = 200;

/** `position`: where central's log was when the network healed; a desk that does not know it yet is not at its end. */
export function isAtRest(lamp: Lamp, position: number): boolean {
  const { waiting, papersWaiting, log, people, reach } = lamp;
  return reach === 'ok' && waiting === 0 && papersWaiting === 0 && log.have >= position && log.have >= (log.last ?? 0) && people.have >= (people.last ?? 0);
}

export async function watchHealing(lampNow: () => Promise<Lamp>, position: number, limits: HealingLimits = promised): Promise<Healing> {
  const began = performance.now();
  for (;;) {
    const last = await lampNow();
    const after = performance.now() - began;
    if (after <= limits.empty && isAtRest(last, position)) return { verdict: 'empty', after, last };
    if (last.alarms.includes('stalled')) return { verdict: 'alarm', after, last };
    if (after > limits.alarm) return { verdict: 'stall', after, last };
    await pause(lookEvery);
  }
}
