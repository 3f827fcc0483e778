// Brings the sealed papers made here to central, chunk by chunk, only those it lacks.
import { centralPaths, missingChunksAnswer } from '../../../shared/protocol/central.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { Chunk } from '../papers/chunks-of.ts';
import type { PaperStore } from '../papers/paper-store.ts';
import { askCentral, capped, headersOf, jsonOf, patience, refusalOf } from './ask-central.ts';
import { urlOf, type CentralLink } from './central-link.ts';

/** Papers of one round; the lines of the next minute do not wait for a year's papers. */
const papersInRound = 20;
const refusalBytesMax = 64 * 1024;

/** A paper counts as sent when central lacks none of its chunks, not when a PUT was answered. Outcomes: those of askCentral, `chunk-differs`. */
export async function sendPapers(papers: PaperStore, link: CentralLink): Promise<Result<{ readonly sent: number }>> {
  const waiting = papers.waiting().slice(0, papersInRound);
  for (const paperId of waiting) {
    const sent = await sendPaper(papers.chunks(paperId), link);
    if (!sent.ok) return sent;
    papers.sent(paperId);
  }
  return ok({ sent: waiting.length });
}

async function sendPaper(chunks: readonly Chunk[], link: CentralLink): Promise<Result<null>> {
  const missing = await missingOf(chunks, link);
  if (!missing.ok) return missing;
  for (const chunk of missing.value) {
    const put = await putChunk(chunk, link);
    if (!put.ok) return put;
  }
  if (missing.value.length === 0) return ok(null);
  const still = await missingOf(chunks, link);
  if (!still.ok) return still;
  return still.value.length === 0 ? ok(null) : refused('central-answer-invalid');
}

async function missingOf(chunks: readonly Chunk[], link: CentralLink): Promise<Result<readonly Chunk[]>> {
  const body = { hashes: chunks.map(({ hash }) => hash) };
  const answer = await askCentral(link, { url: urlOf(link, centralPaths.missingChunks), schema: missingChunksAnswer, body });
  if (!answer.ok) return answer;
  const missing = new Set(answer.value.missing);
  return ok(chunks.filter(({ hash }) => missing.has(hash)));
}

async function putChunk({ hash, bytes }: Chunk, link: CentralLink): Promise<Result<null>> {
  try {
    const response = await link.fetch(urlOf(link, `${centralPaths.chunks}/${hash}`), {
      method: 'PUT', headers: headersOf(link, { 'content-type': 'application/octet-stream' }), body: new Uint8Array(bytes), redirect: 'error', signal: AbortSignal.timeout(patience),
    });
    const text = (await capped(response, refusalBytesMax))?.toString('utf8') ?? '';
    return response.ok ? ok(null) : refusalOf(jsonOf(text));
  } catch {
    return refused('central-unreachable');
  }
}
