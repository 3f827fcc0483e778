// The second key to people's data: an unlocked desk signs each question, and each signed question is answered once.
import { createPublicKey, verify } from 'node:crypto';
import { isoInstant } from '../../shared/formats/ids.ts';
import type { Desk } from '../repositories/devices.ts';

/** A wrong clock does not keep a desk from its people; a proof older than a day says nothing about today's lock. */
const toleranceMs = 24 * 60 * 60 * 1000;
/** Oldest are forgotten first; one entry is about 200 bytes. */
const rememberedMax = 200_000;

/** `textAt`: what the desk signs for this question at the time it says. */
export interface ProofAsked { readonly desk: Pick<Desk, 'device' | 'publicKey'>; readonly header: string | string[] | undefined; readonly textAt: (isoTime: string) => string; readonly now: Date }
export type PeopleProofs = (asked: ProofAsked) => boolean;

/** A check with its own memory of proofs used. In memory only: a proof may be used again at another central or after a restart. */
export function peopleProofs(): PeopleProofs {
  const used = new Set<string>();
  return ({ desk, header, textAt, now }) => {
    const [time, signature, ...more] = typeof header === 'string' ? header.split(' ') : [];
    if (time === undefined || signature === undefined || more.length > 0 || !isoInstant.safeParse(time).success) return false;
    if (Math.abs(Date.parse(time) - now.getTime()) > toleranceMs) return false;
    const text = textAt(time);
    const key = createPublicKey({ key: Buffer.from(desk.publicKey, 'base64'), format: 'der', type: 'spki' });
    if (used.has(text) || !verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))) return false;
    used.add(text);
    const oldest = used.size > rememberedMax ? used.values().next().value : undefined;
    if (oldest !== undefined) used.delete(oldest);
    return true;
  };
}
