// Central's own Ed25519 key, by which desks believe its receipts.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { CentralSecret } from './central-secret.ts';

export interface ReceiptSigner {
  /** SPKI DER in base64, given to a desk at enrolment and pinned there. */
  readonly publicKey: string;
  /** Ed25519 over the UTF-8 bytes, in base64; the same text gives the same signature. */
  readonly sign: (text: string) => string;
}

/** PKCS#8 frame of an Ed25519 private key (RFC 8410), before its 32 bytes of seed. */
const pkcs8Frame = Buffer.from('302e020100300506032b657004220420', 'hex');

export function receiptSigner(secret: CentralSecret): ReceiptSigner {
  const der = Buffer.concat([pkcs8Frame, secret.derive('receipt-signing')]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  return { publicKey, sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64') };
}
