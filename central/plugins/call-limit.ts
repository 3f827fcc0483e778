// One desk's flood is answered with `too-many-calls` and costs the others nothing: calls are counted per device, after it has proved who it is.
import rateLimit from '@fastify/rate-limit';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from './auth.ts';

/** Twenty a second: a first sync with every paper stays below, a loop gone wild does not. */
export const callsPerMinuteMax = 1200;

/** After `addAuth` in the same scope, so that nobody uses up the calls of a device whose token it does not have. */
export async function addCallLimit(app: CentralApp, { callsPerMinute }: Pick<CentralParts, 'callsPerMinute'>): Promise<void> {
  await app.register(rateLimit, {
    max: callsPerMinute, timeWindow: 60_000, hook: 'onRequest',
    keyGenerator: (request) => deskOfRequest(request).device,
    // Thrown, and answered by the one place that answers failures; the message goes nowhere.
    errorResponseBuilder: () => Object.assign(new Error('Too many calls of one desk.'), { statusCode: 429 }),
  });
}
