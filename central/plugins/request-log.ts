// One log line per answer: method, route pattern, status, time, desk; never a query, a header or a body.
import type { CentralApp } from '../central-parts.ts';

export function addRequestLog(app: CentralApp): void {
  app.addHook('onResponse', async (request, reply) => {
    const entry = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime), device: request.desk?.device };
    request.log.info(entry, 'answered');
  });
}
