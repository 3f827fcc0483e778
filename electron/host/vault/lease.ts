// This desk's lease: central's last word on its accounts, when it was heard, and the latest time the desk has been used at since; kept in the journal's file.
import { z } from 'zod';
import { isoInstant } from '../../../shared/formats/ids.ts';
import { accountWord, type AccountWord } from '../../../shared/protocol/account-word.ts';
import { leaseVerdict, type LeaseVerdict } from '../../../shared/rules/lease.ts';
import type { Journal } from '../journal/open-journal.ts';
import { soundInstant } from '../office-today.ts';
import type { Clocks } from './session-clock.ts';

const keptLease = z.object({ word: z.object({ hours: accountWord.shape.hours, shutOut: accountWord.shape.shutOut }), heardAt: isoInstant, seen: isoInstant });
type Kept = z.infer<typeof keptLease>;

export interface Lease {
  /** Believed already: signed by central for this desk, in answer to it. */
  readonly hear: (word: Pick<AccountWord, 'hours' | 'shutOut'>) => void;
  readonly isShutOut: (user: string) => boolean;
  /** Null before central was first heard: such a desk has nothing from it to show. */
  readonly verdict: () => LeaseVerdict | null;
}

/** `clocks`: this computer's own, not put right by central's: what central said is forgotten at a restart, and time would seem to have been set. */
interface Parts { readonly journal: Journal; readonly clocks: Clocks }

const key = 'accountWord';
/** The time of use is written down this often, in milliseconds, and each start counts as much: it counts on also where the clock is set back again and again. */
const noteEvery = 60_000;

function readKept({ store }: Journal): Kept | null {
  const text = store.read((sql) => sql('SELECT value FROM meta WHERE key = ?').get(key)?.['value']);
  return typeof text === 'string' ? keptLease.parse(JSON.parse(text)) : null;
}

function later(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}

export function openLease({ journal, clocks }: Parts): Lease {
  let kept = readKept(journal);
  // A desk that was killed may have been used so long after its last note: each start counts as that.
  let began = clocks.monotonic() - noteEvery;
  // A disk that refuses keeps nobody from working: what was heard holds until the desk is closed.
  const write = (next: Kept): void => {
    kept = next;
    began = clocks.monotonic();
    journal.store.write((sql) => sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, JSON.stringify(next)));
  };
  /** Also with a clock that stands still or is set back, use itself is time. */
  const seenBy = (known: Kept, now: string): string => {
    const used = new Date(Date.parse(known.seen) + Math.max(0, clocks.monotonic() - began)).toISOString();
    return later(used, now);
  };
  return {
    hear: ({ hours, shutOut }) => {
      const now = soundInstant(clocks.now()).toISOString();
      write({ word: { hours, shutOut }, heardAt: now, seen: now });
    },
    isShutOut: (user) => kept?.word.shutOut.some((one) => one === user) === true,
    verdict: () => {
      if (kept === null) return null;
      const now = soundInstant(clocks.now()).toISOString();
      const seen = seenBy(kept, now);
      const verdict = leaseVerdict({ heardAt: kept.heardAt, hours: kept.word.hours, seen }, now);
      if (Date.parse(seen) - Date.parse(kept.seen) >= noteEvery) write({ ...kept, seen });
      return verdict;
    },
  };
}
