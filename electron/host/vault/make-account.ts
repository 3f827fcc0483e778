// Makes a personal account: the password's key wraps the controller's root key.
import { randomBytes } from 'node:crypto';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import { checkPassword } from '../../../shared/rules/password.ts';
import { passwordKey } from './password-key.ts';
import { wrapRoot } from './wrap-root.ts';

export type NewAccount = Pick<Account, 'user' | 'name' | 'roles' | 'registers' | 'lease'> & {
  readonly password: string;
  /** 32 bytes, the same for every account of the controller. */
  readonly rootKey: Buffer;
  readonly argon2?: Omit<Account['argon2'], 'salt'>;
};

/** 64 MiB, over the floor of 46 MiB that the account's schema keeps. */
const usual = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } as const;

/** Outcome: `bad-input` on `password`, with `why` from the password rule. */
export async function makeAccount({ password, rootKey, argon2 = usual, ...person }: NewAccount): Promise<Result<Account>> {
  const verdict = checkPassword(password, [person.user, person.name]);
  if (verdict.verdict === 'refused') return refused('bad-input', { field: 'password', values: { why: verdict.why } });
  const record = { ...person, argon2: { ...argon2, salt: randomBytes(16).toString('base64') } };
  const key = await passwordKey(verdict.password, record.argon2);
  const wrapped = wrapRoot(rootKey, key, record);
  key.fill(0);
  return ok({ ...record, wrapped });
}
