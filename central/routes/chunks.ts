// /v1/chunks: sealed papers go up and down in chunks named by their hash, so that a cut costs one chunk at most.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sha256Hex } from '../../shared/formats/ids.ts';
import { chunkBytes, missingChunksAnswer, missingChunksRequest } from '../../shared/protocol/central.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { chunkBytesOf, keepChunk, missingChunks } from '../repositories/chunks.ts';

const mediaType = 'application/octet-stream';
const params = z.strictObject({ hash: sha256Hex });

/** PUT answers 204, also for a chunk held already. Outcomes: `chunk-differs`, `too-large`; GET: `paper-elsewhere`. */
export function chunksRoute(app: CentralApp, { db }: CentralParts): void {
  app.addContentTypeParser(mediaType, { parseAs: 'buffer' }, (_request, body, done) => { done(null, body); });
  app.put('/v1/chunks/:hash', { bodyLimit: chunkBytes, schema: { params, response: { 204: z.undefined(), '4xx': refusalBody } } }, async (request, reply) => {
    const { body } = request;
    const hash = Buffer.from(request.params.hash, 'hex');
    if (!Buffer.isBuffer(body) || body.length === 0) return answerRefusal(reply, { code: 'bad-input' });
    if (!createHash('sha256').update(body).digest().equals(hash)) return answerRefusal(reply, { code: 'chunk-differs' });
    await keepChunk(db, deskOfRequest(request).controller, { hash, bytes: body });
    return reply.code(204).send();
  });
  app.get('/v1/chunks/:hash', { schema: { params, response: { 200: z.unknown(), '4xx': refusalBody } } }, async (request, reply) => {
    const bytes = await chunkBytesOf(db, deskOfRequest(request).controller, Buffer.from(request.params.hash, 'hex'));
    return bytes === null ? answerRefusal(reply, { code: 'paper-elsewhere' }) : reply.type(mediaType).send(bytes);
  });
  app.post('/v1/chunks/missing', { schema: { body: missingChunksRequest, response: { 200: missingChunksAnswer, '4xx': refusalBody } } }, async (request) => (
    { missing: await missingChunks(db, deskOfRequest(request).controller, request.body.hashes) }));
}
