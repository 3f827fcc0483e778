// Wraps the controller's root key with the key of one person's password, bound to the whole account record.
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';

type Unwrapped = Omit<Account, 'wrapped'>;

/** Everything of the record but the wrapping itself: a changed role or a lowered parameter does not open. */
function recordText({ user, name, roles, registers, lease, argon2 }: Unwrapped): string {
  return JSON.stringify(['account:1', user, name, roles, registers, lease, argon2.memoryKiB, argon2.passes, argon2.lanes, argon2.salt]);
}

export function wrapRoot(rootKey: Buffer, key: Buffer, record: Unwrapped): string {
  return sealBytes(key, recordText(record), rootKey).toString('base64');
}

/** The root key, or null when the password or the record is not the one it was wrapped with. */
export function unwrapRoot(account: Account, key: Buffer): Buffer | null {
  return openBytes(key, recordText(account), Buffer.from(account.wrapped, 'base64'));
}
