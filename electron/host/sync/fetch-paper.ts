// Brings a paper that another desk made: its sealed chunks from central, each checked against its address.
import { hash } from 'node:crypto';
import { centralPaths, chunkBytes } from '../../../shared/protocol/central.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { capped, headersOf, patience } from './ask-central.ts';
import { urlOf, type CentralLink } from './central-link.ts';

/** The sealed bytes. Outcome: `paper-elsewhere`, when central does not answer or does not hold all of it yet. */
export async function fetchPaper(link: CentralLink, chunks: readonly string[]): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  for (const address of chunks) {
    const part = await fetchChunk(link, address);
    if (part === null) return refused('paper-elsewhere');
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

async function fetchChunk(link: CentralLink, address: string): Promise<Uint8Array | null> {
  try {
    const response = await link.fetch(urlOf(link, `${centralPaths.chunks}/${address}`), { headers: headersOf(link), redirect: 'error', signal: AbortSignal.timeout(patience) });
    const bytes = await capped(response, chunkBytes);
    return response.ok && bytes !== null && hash('sha256', bytes, 'hex') === address ? bytes : null;
  } catch {
    return null;
  }
}
