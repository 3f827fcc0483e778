// The vault: no hint at a wrong password, growing delays, records that cannot be changed, keys zeroed at lock.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from '../../../../../electron/host/vault/make-account.ts';
import { createVault, type Vault } from '../../../../../electron/host/vault/vault.ts';
import type { LockCause } from '../../../../../shared/bridge.ts';
import type { Account } from '../../../../../shared/protocol/desk-bundle.ts';
import { account as accountSchema } from '../../../../../shared/protocol/desk-bundle.ts';
import { lowestArgon2, password, testAccount } from '../account-fixture.ts';
import { temporaryFolder, valueOf } from '../journal-fixture.ts';

const minute = 60_000;
let aino: Account;
beforeAll(async () => {
  aino = await testAccount();
});

interface Desk { vault: Vault; locks: LockCause[]; pass: (ms: number) => void; setBack: (ms: number) => void }

function desk(folder = temporaryFolder(), accounts: readonly Account[] = [aino], start = Date.parse('2026-11-22T08:00:00Z')): Desk {
  let wall = start;
  let steady = 0;
  const locks: LockCause[] = [];
  const vault = createVault({ folder, accounts, clocks: { now: () => new Date(wall), monotonic: () => steady }, onLock: (why) => locks.push(why) });
  const pass = (ms: number): void => {
    wall += ms;
    steady += ms;
  };
  return { vault, locks, pass, setBack: (ms) => { wall -= ms; } };
}

describe('logging in', () => {
  it('opens the desk with the right password', async () => {
    const session = valueOf(await desk().vault.logIn('aino', password));
    expect(session.actor).toEqual({ id: 'aino', roles: ['clerk'], registers: [] });
  });

  it('answers a wrong password and an unknown name in the same words', async () => {
    const wrong = await desk().vault.logIn('aino', 'väärä salasana kuitenkin');
    const nobody = await desk().vault.logIn('ei-kukaan', password);
    expect(wrong).toEqual({ ok: false, code: 'login-refused' });
    expect(nobody).toEqual(wrong);
  });

  it('makes the wait grow with each wrong password, for unknown names too', async () => {
    for (const name of ['aino', 'ei-kukaan']) {
      const { vault, pass } = desk();
      await vault.logIn(name, 'väärä 1 väärä 1 väärä');
      expect(await vault.logIn(name, password)).toMatchObject({ code: 'login-delayed', values: { seconds: 1 } });
      pass(1000);
      await vault.logIn(name, 'väärä 2 väärä 2 väärä');
      expect(await vault.logIn(name, password)).toMatchObject({ code: 'login-delayed', values: { seconds: 2 } });
    }
  });

  it('keeps the wait when the application is started again', async () => {
    const folder = temporaryFolder();
    await desk(folder).vault.logIn('aino', 'väärä salasana kuitenkin');
    const again = await desk(folder).vault.logIn('aino', password);
    expect(again).toMatchObject({ ok: false, code: 'login-delayed' });
    expect(readFileSync(join(folder, 'login-attempts.json'), 'utf8')).not.toContain('aino');
  });

  it('makes guesses sent at once wait for each other', async () => {
    const { vault } = desk();
    const answers = await Promise.all([1, 2, 3].map((n) => vault.logIn('aino', `arvaus numero ${n} on väärä`)));
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(['login-refused', 'login-delayed', 'login-delayed']);
  });

  it('refuses a password that the rule refuses when an account is made', async () => {
    const made = await makeAccount({ ...aino, password: 'lyhyt', rootKey: randomBytes(32), argon2: lowestArgon2 });
    expect(made).toMatchObject({ ok: false, code: 'bad-input', field: 'password' });
  });
});

describe('an account record that was changed', () => {
  it.each<[string, (account: Account) => Account]>([
    ['a role added', (account) => ({ ...account, roles: [...account.roles, 'contact-person'] })],
    ['a register added', (account) => ({ ...account, registers: ['asiakasrekisteri'] })],
    ['a longer lease', (account) => ({ ...account, lease: 'lease-9' })],
    ['another name', (account) => ({ ...account, name: 'Joku Muu' })],
    ['fewer Argon2 passes', (account) => ({ ...account, argon2: { ...account.argon2, passes: 3 } })],
  ])('does not open with %s', async (_what, change) => {
    const { vault } = desk(temporaryFolder(), [change(aino)]);
    expect(await vault.logIn('aino', password)).toEqual({ ok: false, code: 'login-refused' });
  });

  it('is not read at all below the Argon2 floor', () => {
    expect(accountSchema.safeParse(aino).success).toBe(true);
    expect(accountSchema.safeParse({ ...aino, argon2: { ...aino.argon2, memoryKiB: 1024 } }).success).toBe(false);
  });
});

describe('locking', () => {
  it('zeroes every key and ends the session', async () => {
    const { vault, locks } = desk();
    const { keys } = valueOf(await vault.logIn('aino', password));
    const every = [keys.content, keys.people, keys.index, keys.device, keys.draft, keys.papers];
    expect(every.some((key) => key.equals(Buffer.alloc(32)))).toBe(false);
    vault.lock('command');
    expect(every.every((key) => key.equals(Buffer.alloc(32)))).toBe(true);
    expect(vault.session()).toBeNull();
    expect(locks).toEqual(['command']);
  });

  it('comes after five idle minutes, and any use puts it off', async () => {
    const { vault, pass, locks } = desk();
    valueOf(await vault.logIn('aino', password));
    pass(4 * minute);
    expect(vault.touch()).toBe(true);
    pass(4 * minute);
    expect(vault.session()).not.toBeNull();
    pass(minute);
    expect(vault.session()).toBeNull();
    expect(locks).toEqual(['idle']);
  });

  it('comes after eight hours however busy the day', async () => {
    const { vault, pass, locks } = desk();
    valueOf(await vault.logIn('aino', password));
    for (let spent = 0; spent < 8 * 60; spent += 4) {
      vault.touch();
      pass(4 * minute);
    }
    expect(vault.touch()).toBe(false);
    expect(locks).toEqual(['end-of-day']);
  });

  it('comes also when the clock is set back', async () => {
    const { vault, pass, setBack } = desk();
    valueOf(await vault.logIn('aino', password));
    setBack(24 * 60 * minute);
    pass(5 * minute);
    expect(vault.session()).toBeNull();
  });

  it('keeps the device and its key for the next person', async () => {
    const folder = temporaryFolder();
    const first = valueOf(await desk(folder).vault.logIn('aino', password));
    const second = valueOf(await desk(folder).vault.logIn('aino', password));
    expect(second.device).toEqual(first.device);
    expect(readFileSync(join(folder, 'device.json'), 'utf8')).not.toContain(first.keys.device.toString('base64'));
  });
});
