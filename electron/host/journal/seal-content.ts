// Seals the content of a line and opens it again: AES-256-GCM bound to the line's id, hash salted so that content can be erased.
import { createCipheriv, createDecipheriv, createSecretKey, hash, randomBytes } from 'node:crypto';
import { overwriteFreed } from '../vault/overwrite-freed.ts';
import { refuseZeroed } from '../vault/seal-bytes.ts';

const saltBytes = 16;
const ivBytes = 12;
const tagBytes = 16;
// Below, a key object is made for each use: one kept for the session could not be zeroed by the lock, and a bare buffer costs Node twice the time.

export interface SealedContent { readonly sealed: Buffer; readonly contentHash: string }

/** sealed = iv(12) + ciphertext + tag(16); plaintext = salt(16) + content text. */
export function sealContent(key: Buffer, lineId: string, text: string): SealedContent {
  refuseZeroed(key);
  const chance = randomBytes(saltBytes + ivBytes);
  const plain = Buffer.alloc(saltBytes + Buffer.byteLength(text, 'utf8'));
  plain.set(chance.subarray(0, saltBytes));
  plain.write(text, saltBytes, 'utf8');
  const iv = chance.subarray(saltBytes);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), iv).setAAD(Buffer.from(lineId, 'utf8'));
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const contentHash = hash('sha256', plain, 'hex');
  plain.fill(0);
  return { sealed, contentHash };
}

/** The content text, or null when the seal, the line's id or the hash does not fit. */
export function openContent(key: Buffer, lineId: string, given: { readonly sealed: Uint8Array; readonly contentHash: string }): string | null {
  const bytes = Buffer.from(given.sealed.buffer, given.sealed.byteOffset, given.sealed.byteLength);
  if (bytes.length < ivBytes + saltBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), bytes.subarray(0, ivBytes)).setAAD(Buffer.from(lineId, 'utf8'));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const plain = decipher.update(bytes.subarray(ivBytes, -tagBytes));
    overwriteFreed(plain.length);
    // In GCM the end brings no bytes, only the verdict.
    decipher.final();
    const fits = hash('sha256', plain, 'hex') === given.contentHash;
    const text = fits ? plain.toString('utf8', saltBytes) : null;
    plain.fill(0);
    return text;
  } catch {
    return null;
  }
}
