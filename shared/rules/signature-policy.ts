// Whether the desk offers the written request for signing: evidence the desk helps to make, never a gate (R6, R10; Otavamedia was fined for a gate).
import type { Register } from '../registers/controller.ts';
import type { RightCode } from '../registers/right.ts';

/** `offered`: the notice speaks of a signed request. `on-wish`: oral is enough, printed when the person wants it. */
export type SignatureOffer = 'offered' | 'on-wish';

export interface SignaturePolicy {
  readonly offer: SignatureOffer;
  /** Always true: without a signature the clock starts just the same. The type has no other value. */
  readonly clockStartsWithout: true;
}

/** Several rights in one visit: one that the notice wants signed makes the whole request offered. */
export function signaturePolicy(rights: readonly RightCode[], { signature, signatureFor }: Pick<Register, 'signature' | 'signatureFor'>): SignaturePolicy {
  const offered = signature === 'advisory' && rights.some((right) => signatureFor.includes(right));
  return { offer: offered ? 'offered' : 'on-wish', clockStartsWithout: true };
}
