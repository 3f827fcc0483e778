// GET /v1/pull and /v1/devices: a desk reads its controller's numbered lines and the keys they verify by.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { deviceKeysAnswer, pullMediaType, pullQuery } from '../../shared/protocol/central.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { readLog } from '../lines/read-log.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { compression } from '../plugins/compression.ts';
import { refusalBody } from '../plugins/errors.ts';
import { shownHead } from '../plugins/shown-head.ts';
import { listDevices } from '../repositories/devices.ts';

/** All desks' lines, the asker's own too, in position order without gaps, up to where the log ended when the answer began. */
export function pullRoute(app: CentralApp, { db, heads }: CentralParts): void {
  app.get('/v1/pull', { compress: compression, schema: { querystring: pullQuery, response: { 200: z.unknown(), '4xx': refusalBody } } }, async (request, reply) => {
    const { controller } = deskOfRequest(request);
    const { after, limit = Number.MAX_SAFE_INTEGER } = request.query;
    const head = await heads.current(controller, shownHead(request));
    const lines = readLog(db, { controller, after, limit, head });
    return reply.type(pullMediaType).send(Readable.from(lines, { objectMode: false, highWaterMark: 1 }));
  });
  app.get('/v1/devices', { schema: { response: { 200: deviceKeysAnswer, '4xx': refusalBody } } }, async (request) => ({ devices: await listDevices(db, deskOfRequest(request).controller) }));
}
