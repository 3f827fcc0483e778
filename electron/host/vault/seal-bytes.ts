// Seals bytes with AES-256-GCM, bound to the words that say what they are.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { overwriteFreed } from './overwrite-freed.ts';

const ivBytes = 12;
const tagBytes = 16;

const zeroed = Buffer.alloc(32);

/** A key zeroed by the lock seals nothing: anybody could open what it sealed. */
export function refuseZeroed(key: Buffer): void {
  if (key.equals(zeroed)) throw new Error('the desk was locked while it worked');
}

/** iv(12) + ciphertext + tag(16); `about` is authenticated, not kept. */
export function sealBytes(key: Buffer, about: string, plain: Uint8Array): Buffer {
  refuseZeroed(key);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about, 'utf8'));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null when the key, the bytes or `about` differ. What comes out is the caller's to wipe. */
export function openBytes(key: Buffer, about: string, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < ivBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(about, 'utf8'));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const plain = decipher.update(bytes.subarray(ivBytes, -tagBytes));
    overwriteFreed(plain.length);
    // In GCM the end brings no bytes, only the verdict: a second copy would be one more to wipe.
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}
