// The one secret of a central store: 32 random bytes, from which its signing key, passwords and anchor key are derived.
import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const size = 32;
const secretText = z.base64().refine((text) => Buffer.from(text, 'base64').length === size, 'must be 32 bytes of base64');

export type SecretPurpose = 'receipt-signing' | 'person-anchor' | 'postgres-owner' | 'postgres-desk-service' | 'postgres-desk-retention';

export interface CentralSecret {
  /** 32 bytes for one purpose; knowing one tells nothing about another. */
  readonly derive: (purpose: SecretPurpose) => Buffer;
}

/** Reads a secret given as base64 of 32 bytes; throws when it is anything else, because a weak secret must not start a store. */
export function readSecret(text: string): CentralSecret {
  const bytes = Buffer.from(secretText.parse(text.trim()), 'base64');
  return { derive: (purpose) => Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), `rekisteritiski:1:${purpose}`, size)) };
}

/** The secret of `folder`, made at the first start in a file only its owner reads. */
export function secretOf(folder: string): CentralSecret {
  const file = join(folder, 'central.secret');
  if (!existsSync(file)) makeSecret(folder, file);
  return readSecret(readFileSync(file, 'utf8'));
}

// Written aside, flushed and renamed: half a secret after a power cut would lock the store out of its own database.
function makeSecret(folder: string, file: string): void {
  const aside = `${file}.new`;
  const handle = openSync(aside, 'w', 0o600);
  writeSync(handle, randomBytes(size).toString('base64'));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(aside, file);
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const place = openSync(folder, 'r');
  fsyncSync(place);
  closeSync(place);
}
