// GET /health: whether the store answers, for the start command and for monitoring.
import { sql } from 'kysely';
import { z } from 'zod';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { refusalBody } from '../plugins/errors.ts';
import { version } from '../version.ts';

const healthAnswer = z.strictObject({ ok: z.literal(true), database: z.literal('ok'), version: z.string() });

/** A database that does not answer becomes 503 `central-unreachable`. */
export function healthRoute(app: CentralApp, { db }: CentralParts): void {
  app.get('/health', { schema: { response: { 200: healthAnswer, '5xx': refusalBody } } }, async () => {
    await sql`select 1`.execute(db);
    return { ok: true as const, database: 'ok' as const, version };
  });
}
