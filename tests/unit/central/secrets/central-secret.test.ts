// The secret of a central store: derived the same every time, different for each purpose, never weak.
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSecret } from '../../../../central/secrets/central-secret.ts';
import { receiptSigner } from '../../../../central/secrets/receipt-signer.ts';

const text = randomBytes(32).toString('base64');

describe('the secret of a central store', () => {
  it('gives the same key for the same purpose and another for another', () => {
    expect(readSecret(text).derive('person-anchor')).toEqual(readSecret(`${text}\n`).derive('person-anchor'));
    expect(readSecret(text).derive('person-anchor')).not.toEqual(readSecret(text).derive('receipt-signing'));
  });

  it.each(['', 'short', randomBytes(31).toString('base64'), 'å'.repeat(44)])('a secret that is not 32 bytes of base64 is refused', (weak) => {
    expect(() => readSecret(weak)).toThrow();
  });

  it('receipts verify by the public key it publishes, and by no other', async () => {
    const signer = receiptSigner(readSecret(text));
    const signature = Buffer.from(await signer.sign('receipt'), 'base64');
    const keyOf = (publicKey: string) => createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from('receipt'), keyOf(signer.publicKey), signature)).toBe(true);
    expect(verify(null, Buffer.from('receipt'), keyOf(receiptSigner(readSecret(randomBytes(32).toString('base64'))).publicKey), signature)).toBe(false);
  });
});
