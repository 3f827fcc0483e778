// How an administrator's act reaches central: the unlocked desk signs who asks, when, once, and for exactly what.
import { z } from 'zod';
import { actorId, isoInstant } from '../formats/ids.ts';

/** Path under central's address. */
export const administerPath = 'v1/administer';

/** `text` is the exact JSON of `{act, request}` that was signed; `nonce` is used once. */
export const signedAct = z.strictObject({ actor: actorId, at: isoInstant, nonce: z.uuid(), text: z.string().max(1_000_000), signature: z.base64().max(100) });
export type SignedAct = z.infer<typeof signedAct>;

/** The exact text the desk's device signs with the key that only an unlocked desk has. */
export function actText(device: string, { actor, at, nonce, text }: Omit<SignedAct, 'signature'>): string {
  return `administer:1:${device}:${actor}:${at}:${nonce}:${text}`;
}
