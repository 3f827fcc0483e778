// Central's own Ed25519 key, by which desks believe its receipts, heads and certificates.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { CentralSecret } from './central-secret.ts';

export interface ReceiptSigner {
  /** SPKI DER in base64, given to a desk at enrolment and pinned there. */
  readonly publicKey: string;
  /** Ed25519 over the UTF-8 bytes, in base64; the same text gives the same signature. Off this thread, so that a batch's receipts use the machine's other cores. */
  readonly sign: (text: string) => Promise<string>;
  /** Whether this store signed the text. */
  readonly isOwn: (text: string, signature: string) => boolean;
}

/** PKCS#8 frame of an Ed25519 private key (RFC 8410), before its 32 bytes of seed. */
const pkcs8Frame = Buffer.from('302e020100300506032b657004220420', 'hex');

// With a callback the signing leaves this thread.
const signAside = promisify(sign);

export function receiptSigner(secret: CentralSecret): ReceiptSigner {
  const der = Buffer.concat([pkcs8Frame, secret.derive('receipt-signing')]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const ownKey = createPublicKey(key);
  return {
    publicKey: ownKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: async (text) => (await signAside(null, Buffer.from(text, 'utf8'), key)).toString('base64'),
    isOwn: (text, signature) => verify(null, Buffer.from(text, 'utf8'), ownKey, Buffer.from(signature, 'base64')),
  };
}
