// HMAC-SHA256 of a short text in two one-shot hashes, since an import makes millions and createHmac takes five times as long.
import { hash } from 'node:crypto';

const blockBytes = 64;

/** RFC 2104 for a key of at most 64 bytes; the text as UTF-8. Gives hexadecimal. */
export function keyedHash(key: Buffer): (text: string) => string {
  if (key.length > blockBytes) throw new Error('A key of keyed hashes is at most 64 bytes.');
  const padded = (pad: number): Buffer => Buffer.from(Buffer.concat([key, Buffer.alloc(blockBytes - key.length)]).map((byte) => byte ^ pad));
  const inner = padded(0x36);
  const outer = padded(0x5c);
  return (text) => hash('sha256', Buffer.concat([outer, hash('sha256', Buffer.concat([inner, Buffer.from(text, 'utf8')]), 'buffer')]), 'hex');
}
