// Cuts sealed bytes into the chunks they travel in, each known by its own SHA-256.
import { hash } from 'node:crypto';
import { chunkBytes } from '../../../shared/protocol/central.ts';

export interface Chunk { readonly hash: string; readonly bytes: Uint8Array }

/** In order; the last is shorter. The same bytes give the same chunks, so a transfer cut anywhere goes on where it was. */
export function chunksOf(sealed: Uint8Array): readonly Chunk[] {
  const starts = Array.from({ length: Math.ceil(sealed.length / chunkBytes) }, (_one, place) => place * chunkBytes);
  return starts.map((start) => {
    const bytes = sealed.subarray(start, start + chunkBytes);
    return { hash: hash('sha256', bytes, 'hex'), bytes };
  });
}
