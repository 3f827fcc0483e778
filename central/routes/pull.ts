// GET /v1/pull and /v1/devices: a desk reads its controller's numbered lines and the keys they verify by.
import { deviceKeysAnswer, pullAnswer, pullQuery } from '../../shared/protocol/central.ts';
import type { NumberedLine } from '../../shared/protocol/line.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { inScope } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { refusalBody } from '../plugins/errors.ts';
import { listDevices } from '../repositories/devices.ts';
import { lastPosition, linesAfter } from '../repositories/journal-lines.ts';

/** Sealed bytes of one page; base64 makes a third more of it. A page is shorter than asked where lines are large. */
const pageBytesMax = 8 * 1024 * 1024;

function numbered({ position, header, signature, sealed, log_hash }: LineRow): NumberedLine {
  return { position, line: { header, signature: signature.toString('base64'), sealed: sealed.toString('base64') }, logHash: log_hash.toString('hex') };
}

/** All desks' lines, the asker's own too, in position order without gaps; ask again until `last` is reached. */
export function pullRoute(app: CentralApp, { db, epoch }: CentralParts): void {
  app.get('/v1/pull', { schema: { querystring: pullQuery, response: { 200: pullAnswer, '4xx': refusalBody } } }, async (request) => {
    const { controller } = deskOfRequest(request);
    return inScope(db, { controller }, async (trx) => {
      const lines = await linesAfter(trx, controller, { ...request.query, bytesMax: pageBytesMax });
      // Read second, so it is never older than the lines.
      return { epoch, lines: lines.map(numbered), last: await lastPosition(trx, controller) };
    });
  });
  app.get('/v1/devices', { schema: { response: { 200: deviceKeysAnswer, '4xx': refusalBody } } }, async (request) => ({ devices: await listDevices(db, deskOfRequest(request).controller) }));
}
