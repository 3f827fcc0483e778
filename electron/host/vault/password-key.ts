// The key a password makes: Argon2id with the account's own parameters.
import { hashRaw } from '@node-rs/argon2';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';

/** 32 bytes; about 60 ms at 64 MiB. NFC, so that the same password typed on two keyboards is the same bytes. */
export async function passwordKey(password: string, argon2: Account['argon2']): Promise<Buffer> {
  return hashRaw(password.normalize('NFC'), {
    // The package's default algorithm is Argon2id.
    memoryCost: argon2.memoryKiB, timeCost: argon2.passes, parallelism: argon2.lanes, outputLen: 32, salt: Buffer.from(argon2.salt, 'base64'),
  });
}
