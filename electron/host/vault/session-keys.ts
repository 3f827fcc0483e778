// The keys of an unlocked desk, one per purpose, gone from memory at lock.
import { hkdfSync } from 'node:crypto';

const purposes = ['content', 'people', 'index', 'device', 'draft', 'papers'] as const;
export type KeyPurpose = (typeof purposes)[number];

export type SessionKeys = { readonly [P in KeyPurpose]: Buffer } & { readonly zero: () => void };

/** Derives every purpose's key by HKDF-SHA-256 and zeroes the root: from then on only subkeys exist. */
export function sessionKeys(rootKey: Buffer): SessionKeys {
  const keyFor = (purpose: KeyPurpose): Buffer => Buffer.from(hkdfSync('sha256', rootKey, 'rekisteritiski', purpose, 32));
  const keys = { content: keyFor('content'), people: keyFor('people'), index: keyFor('index'), device: keyFor('device'), draft: keyFor('draft'), papers: keyFor('papers') };
  rootKey.fill(0);
  const zero = (): void => {
    for (const purpose of purposes) keys[purpose].fill(0);
  };
  return { ...keys, zero };
}
