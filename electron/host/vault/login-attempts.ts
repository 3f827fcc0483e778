// Counts wrong passwords per name, on disk, so that a restart does not shorten the delay.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { longestLoginDelay, loginDelay } from '../../../shared/rules/login-delay.ts';
import { writeFileDurably } from '../write-file-durably.ts';

const kept = z.record(z.string(), z.strictObject({ failed: z.int().min(0), at: z.number() }));
type Kept = z.infer<typeof kept>;

export interface LoginAttempts {
  /** Milliseconds still to wait; the same for names that exist and names that do not. */
  readonly waiting: (user: string) => number;
  /** Counted before the password is looked at, so that pulling the plug in between saves nothing. */
  readonly count: (user: string) => void;
  readonly forget: (user: string) => void;
}

/** Names typed at the desk that are kept at once; the oldest go first, accounts of a desk are far fewer. */
const namesMax = 1000;

function read(file: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // missing at the first start; a damaged file counts anew from its first wrong password
  }
}

/** `now` in milliseconds since 1970. A clock set back never makes the wait longer than the longest delay. */
export function loginAttempts(folder: string, now: () => number): LoginAttempts {
  const file = join(folder, 'login-attempts.json');
  let state = read(file);
  const keyOf = (user: string): string => createHash('sha256').update(user).digest('hex').slice(0, 32);
  const save = (next: Kept): void => {
    const newest = Object.entries(next).sort((a, b) => b[1].at - a[1].at).slice(0, namesMax);
    state = Object.fromEntries(newest);
    writeFileDurably(file, Buffer.from(JSON.stringify(state)));
  };
  return {
    waiting: (user) => {
      const known = state[keyOf(user)];
      if (known === undefined) return 0;
      return Math.max(0, Math.min(known.at + loginDelay(known.failed) - now(), longestLoginDelay));
    },
    count: (user) => {
      const failed = (state[keyOf(user)]?.failed ?? 0) + 1;
      save({ ...state, [keyOf(user)]: { failed, at: now() } });
    },
    forget: (user) => {
      const { [keyOf(user)]: gone, ...rest } = state;
      if (gone !== undefined) save(rest);
    },
  };
}
