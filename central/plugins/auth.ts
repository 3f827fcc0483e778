// Which desk asks: bearer token of an enrolled device, checked before the body is read.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deviceId } from '../../shared/formats/ids.ts';
import { refused, type Result } from '../../shared/outcomes.ts';
import { findDesk, type Desk } from '../repositories/devices.ts';
import { answerRefusal } from './errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    desk: Desk | null;
  }
}

const bearer = /^Bearer ([0-9a-f-]{36})\.(.{32,100})$/;

async function deskOf(parts: CentralParts, authorization: string): Promise<Result<Desk>> {
  const [, id, token] = bearer.exec(authorization) ?? [];
  const device = deviceId.safeParse(id);
  if (!device.success || token === undefined) return refused('device-unknown');
  return findDesk(parts.db, device.data, token);
}

/** For an app scope whose every route needs a desk. */
export function addAuth(app: CentralApp, parts: CentralParts): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const desk = await deskOf(parts, request.headers.authorization ?? '');
    if (!desk.ok) return answerRefusal(reply, desk);
    request.desk = desk.value;
    return undefined;
  });
}

/** The desk of a request in a scope with `addAuth`; throws elsewhere, so that a forgotten hook cannot open a route. */
export function deskOfRequest(request: FastifyRequest): Desk {
  if (request.desk === null) throw new Error('This route has no authentication.');
  return request.desk;
}
