// Looks at the whole journal in the background after the start, in slices so short that no save waits for them.
import type { KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from './open-journal.ts';
import { chainCheck, type Damage } from './verify-chain.ts';

/** Lines of one slice: half a millisecond where each signature is verified, which is what a save waits at most. */
const sliceLines = 5;
/** Between two slices, in milliseconds: a million lines take a quarter of an hour and a tenth of one core. */
const pause = 4;
/** SQLite's own check cannot be cut into slices: at the start it runs only where it takes a tenth of a second. */
const soundCheckBytes = 16 * 1024 * 1024;

export interface JournalCheckSetup {
  readonly journal: Journal;
  readonly folder: string;
  /** This device's own public key by its id; other devices' signatures are the auditor's to verify. */
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** Told once, with the first bad entry; null when SQLite finds the file itself unsound. Nothing is deleted or mended. */
  readonly onDamage: (damage: Damage | null) => void;
}

export interface JournalCheck { readonly stop: () => void; /** Resolves when everything was looked at, damage was told, or it was stopped. */ readonly done: Promise<void> }

/** SQLite's own look at its pages, indexes and what points where, on demand; false when it finds a fault. Takes seconds for 100 MiB. */
export function isSound({ store }: Pick<Journal, 'store'>): boolean {
  return store.read((sql) => Object.values(sql('PRAGMA integrity_check(1)').get() ?? {})[0] === 'ok' && sql('PRAGMA foreign_key_check').get() === undefined);
}

/** Starts at once and runs until the end of the journal. An unreadable page counts as damage. */
export function startJournalCheck({ journal, folder, keys, onDamage }: JournalCheckSetup): JournalCheck {
  const check = chainCheck(journal, keys);
  let stopped = false;
  const step = (): { readonly damaged: boolean; readonly damage: Damage | null; readonly more: boolean } => {
    try {
      const { damage, more } = check.next(sliceLines);
      if (damage !== null || more) return { damaged: damage !== null, damage, more };
      const small = statSync(join(folder, 'journal.db')).size <= soundCheckBytes;
      return { damaged: small && !isSound(journal), damage: null, more: false };
    } catch {
      return { damaged: !stopped, damage: null, more: false };
    }
  };
  const done = new Promise<void>((resolve) => {
    const turn = (): void => {
      if (stopped) return resolve();
      const { damaged, damage, more } = step();
      if (damaged) onDamage(damage);
      if (damaged || !more) return resolve();
      setTimeout(turn, pause).unref();
    };
    setImmediate(turn);
  });
  return { done, stop: () => { stopped = true; } };
}
