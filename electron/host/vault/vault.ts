// The desk's vault: log in, stay, lock; keys exist only in between.
import { randomBytes } from 'node:crypto';
import type { LockCause } from '../../../shared/bridge.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import { soundInstant } from '../office-today.ts';
import { openDevice } from './device-keys.ts';
import { loginAttempts } from './login-attempts.ts';
import { passwordKey } from './password-key.ts';
import type { Session } from './session.ts';
import { sessionClock, type Clocks, type SessionClock } from './session-clock.ts';
import { sessionKeys } from './session-keys.ts';
import { unwrapRoot } from './wrap-root.ts';

export interface Vault {
  /** Outcomes: `login-refused` (never which part), `login-delayed` with `seconds`. An earlier session ends. */
  readonly logIn: (user: string, password: string) => Promise<Result<Session>>;
  /** The session, or null; ends it first when its time is over. */
  readonly session: () => Session | null;
  /** Puts off the idle lock; false when there is no session. */
  readonly touch: () => boolean;
  /** When the session ends by itself, as an ISO instant. */
  readonly locksAt: () => string;
  readonly lock: (why: LockCause) => void;
}

export interface VaultSetup {
  readonly folder: string;
  readonly accounts: readonly Account[];
  readonly clocks: Clocks;
  /** Told once per ended session, after the keys are gone. */
  readonly onLock: (why: LockCause) => void;
}

/** A name nobody has costs the same work and the same answer as a wrong password. */
function nobody(accounts: readonly Account[]): Account {
  const [first] = accounts;
  if (first === undefined) throw new Error('a desk has at least one account');
  return { ...first, argon2: { ...first.argon2, salt: randomBytes(16).toString('base64') }, wrapped: randomBytes(60).toString('base64') };
}

async function unlock(setup: VaultSetup, account: Account, password: string): Promise<Session | null> {
  const key = await passwordKey(password, account.argon2);
  const root = unwrapRoot(account, key);
  key.fill(0);
  if (root === null) return null;
  const keys = sessionKeys(root);
  const opened = openDevice(setup.folder, keys.device);
  if (opened === null) {
    keys.zero();
    throw new Error('the device key does not open with the key of this controller');
  }
  const { user, roles, registers } = account;
  return { account, actor: { id: user, roles, registers }, keys, device: opened.card, privateKey: opened.privateKey, readAlready: new Set(), zoneTries: new Map() };
}

export function createVault(setup: VaultSetup): Vault {
  const attempts = loginAttempts(setup.folder, () => setup.clocks.now().getTime());
  const stranger = nobody(setup.accounts);
  let current: { readonly session: Session; readonly clock: SessionClock } | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const lock = (why: LockCause): void => {
    if (current === null) return;
    const { session } = current;
    current = null;
    session.keys.zero();
    session.readAlready.clear();
    session.zoneTries.clear();
    setup.onLock(why);
  };
  const session = (): Session | null => {
    const why = current?.clock.ended() ?? null;
    if (why !== null) lock(why);
    return current?.session ?? null;
  };
  const attempt = async (user: string, password: string): Promise<Result<Session>> => {
    const waiting = attempts.waiting(user);
    if (waiting > 0) return refused('login-delayed', { values: { seconds: Math.ceil(waiting / 1000) } });
    attempts.count(user);
    const account = setup.accounts.find((one) => one.user === user) ?? stranger;
    const opened = await unlock(setup, account, password);
    if (opened === null) return refused('login-refused');
    attempts.forget(user);
    lock('command');
    current = { session: opened, clock: sessionClock(setup.clocks) };
    return ok(opened);
  };
  return {
    // One at a time: a thousand guesses sent at once still wait for each other's delay.
    logIn: (user, password) => {
      const next = turn.then(() => attempt(user, password));
      turn = next.catch(() => null);
      return next;
    },
    session,
    touch: () => {
      if (session() === null || current === null) return false;
      current.clock.touch();
      return true;
    },
    // A clock that says nonsense keeps nobody out.
    locksAt: () => soundInstant(current?.clock.locksAt() ?? setup.clocks.now()).toISOString(),
    lock,
  };
}
