// The central store's service, joined from its parts; it listens to nothing itself.
import compress from '@fastify/compress';
import sse, { type SSEPluginOptions } from '@fastify/sse';
import Fastify, { LogController, type FastifyPluginAsync } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Socket } from 'node:net';
import { noticeSilenceMax } from '../shared/protocol/central.ts';
import type { CentralApp, CentralParts } from './central-parts.ts';
import { addAuth } from './plugins/auth.ts';
import { addCallLimit } from './plugins/call-limit.ts';
import { addErrors, answerRefusal } from './plugins/errors.ts';
import { addOpenapi } from './plugins/openapi.ts';
import { addRequestLog } from './plugins/request-log.ts';
import { accountStandingRoute } from './routes/account-standing.ts';
import { chunksRoute } from './routes/chunks.ts';
import { enrolRoute } from './routes/enrol.ts';
import { erasuresRoute } from './routes/erasures.ts';
import { healthRoute } from './routes/health.ts';
import { lookUpRoute } from './routes/look-up.ts';
import { noticesRoute } from './routes/notices.ts';
import { offlineScopeRoute } from './routes/offline-scope.ts';
import { peopleRoute } from './routes/people.ts';
import { peopleSearchRoute } from './routes/people-search.ts';
import { pullRoute } from './routes/pull.ts';
import { pushRoute } from './routes/push.ts';
import { administerRoute } from './routes/sources-administer.ts';

/** Bytes of one request. A desk sends fewer lines at once when they are large. */
export const bodyBytesMax = 4 * 1024 * 1024;

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** A request that is not HTTP; Fastify's own answer would not be of our catalogue. */
function refuseBytes(_error: Error, socket: Socket): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: 20\r\nconnection: close\r\n\r\n{"code":"bad-input"}');
}

export async function buildApp(parts: CentralParts, log: { readonly level: LogLevel }): Promise<CentralApp> {
  const app = Fastify({
    bodyLimit: bodyBytesMax, logger: log, logController: new LogController({ disableRequestLogging: true }), forceCloseConnections: true, requestTimeout: 60_000,
    clientErrorHandler: refuseBytes,
    // Its message would quote the address.
    frameworkErrors: (_error, _request, reply) => void answerRefusal(reply, { code: 'bad-input' }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('desk', null);
  addErrors(app);
  addRequestLog(app);
  await addOpenapi(app);
  // Routes ask for it; nothing that comes in is unpacked.
  await app.register(compress, { global: false, globalDecompression: false });
  // Its types describe a default export, its code exports the plugin itself.
  await app.register(sse as unknown as FastifyPluginAsync<SSEPluginOptions>, { heartbeatInterval: noticeSilenceMax / 2 });
  await app.register(async (open) => {
    healthRoute(open.withTypeProvider<ZodTypeProvider>(), parts);
    enrolRoute(open.withTypeProvider<ZodTypeProvider>(), parts);
  });
  await app.register(async (scope) => {
    const desks = scope.withTypeProvider<ZodTypeProvider>();
    addAuth(desks, parts);
    await addCallLimit(desks, parts);
    pushRoute(desks, parts);
    pullRoute(desks, parts);
    noticesRoute(desks, parts);
    chunksRoute(desks, parts);
    peopleRoute(desks, parts);
    offlineScopeRoute(desks, parts);
    accountStandingRoute(desks, parts);
    peopleSearchRoute(desks, parts);
    erasuresRoute(desks, parts);
    if (parts.live !== undefined) lookUpRoute(desks, { ...parts, live: parts.live });
    if (parts.administer !== undefined) administerRoute(desks, { ...parts, ...parts.administer });
  });
  await app.ready();
  return app;
}
