// This desk's lease: central's last word on its accounts, when it was heard, and the latest time the desk has been used at since; kept in the journal's file.
import { z } from 'zod';
import { isoInstant } from '../../../shared/formats/ids.ts';
import { accountWord, type AccountWord } from '../../../shared/protocol/account-word.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { leaseVerdict, type LeaseVerdict } from '../../../shared/rules/lease.ts';
import type { Journal } from '../journal/open-journal.ts';
import { soundInstant } from '../office-today.ts';
import type { Clocks } from './session-clock.ts';

/** `line`: the journal's newest when the word was heard; times of lines from before say nothing of this lease. */
const keptLease = z.strictObject({ word: z.object({ hours: accountWord.shape.hours, shutOut: accountWord.shape.shutOut }), heardAt: isoInstant, seen: isoInstant, line: z.int().min(0) });
type Kept = z.infer<typeof keptLease>;

export interface Lease {
  /** Believed already: signed by central for this desk, in answer to it. */
  readonly hear: (word: Pick<AccountWord, 'hours' | 'shutOut'>) => void;
  readonly isShutOut: (user: string) => boolean;
  /** Null before central was first heard: such a desk has nothing from it to show. */
  readonly verdict: () => LeaseVerdict | null;
}

interface Parts {
  readonly journal: Journal;
  readonly clocks: Clocks;
  /** This desk's own device; null before the first log-in. */
  readonly device: () => string | null;
}

const key = 'accountWord';
/** The time of use is written down this often, in milliseconds: it counts on also where the clock is set back again and again. */
const noteEvery = 60_000;

function readKept({ store }: Journal): Kept | null {
  const text = store.read((sql) => sql('SELECT value FROM meta WHERE key = ?').get(key)?.['value']);
  return typeof text === 'string' ? keptLease.parse(JSON.parse(text)) : null;
}

function later(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}

/** When this desk's own newest line was written, if it came after the line numbered `after`. Another desk's clock says nothing of this one's. */
function newestOwn({ journal, device }: Parts, after: number): string | null {
  const own = device();
  const row = own === null ? undefined : journal.store.read((sql) => sql('SELECT seq, header FROM line WHERE device = ? ORDER BY device_seq DESC LIMIT 1').get(own));
  return row === undefined || Number(row['seq']) <= after ? null : parseHeader(String(row['header']))?.wallTime ?? null;
}

function newestLine({ store }: Journal): number {
  return Number(store.read((sql) => sql('SELECT max(seq) AS n FROM line').get())?.['n'] ?? 0);
}

export function openLease(parts: Parts): Lease {
  const { journal, clocks } = parts;
  let kept = readKept(journal);
  let began = clocks.monotonic();
  // A disk that refuses keeps nobody from working: what was heard holds until the desk is closed.
  const write = (next: Kept): void => {
    kept = next;
    began = clocks.monotonic();
    journal.store.write((sql) => sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, JSON.stringify(next)));
  };
  /** Also with a clock that stands still or is set back, use itself is time. */
  const seenBy = (known: Kept, now: string): string => {
    const used = new Date(Date.parse(known.seen) + Math.max(0, clocks.monotonic() - began)).toISOString();
    return later(later(used, newestOwn(parts, known.line) ?? used), now);
  };
  return {
    hear: ({ hours, shutOut }) => {
      const now = soundInstant(clocks.now()).toISOString();
      write({ word: { hours, shutOut }, heardAt: now, seen: now, line: newestLine(journal) });
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
