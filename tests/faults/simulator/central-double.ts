// Two instances of central's own service (its routes, checks, plans and heads) on one store in memory: a double in its storage, not in its decisions.
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { CentralApp, CentralParts } from '../../../central/central-parts.ts';
import type { Database } from '../../../central/database/connect.ts';
import { logHeads, type LogHeads } from '../../../central/lines/log-heads.ts';
import { addAuth } from '../../../central/plugins/auth.ts';
import { addErrors } from '../../../central/plugins/errors.ts';
import { pullRoute } from '../../../central/routes/pull.ts';
import { pushRoute } from '../../../central/routes/push.ts';
import { receiptSigner, type ReceiptSigner } from '../../../central/secrets/receipt-signer.ts';
import type { CentralTables } from './central-tables.ts';
import { tableDatabase } from './table-database.ts';

export interface Question { readonly method: 'GET' | 'POST'; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string | null }
export interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }

export interface CentralDouble {
  readonly signer: ReceiptSigner;
  /** As the administrator's commands reach it. */
  readonly db: Database;
  /** Puts another store under both instances, whose processes begin anew. */
  readonly use: (tables: CentralTables) => void;
  /** What a process holds in memory is gone. */
  readonly restart: (instance: number) => void;
  readonly answer: (instance: number, question: Question) => Promise<Answer>;
}

export const instances = 2;

/** The same secret in every run, so that signatures, and with them sizes, do not vary. */
function signerOfProof(): ReceiptSigner {
  return receiptSigner({ derive: (purpose) => createHash('sha256').update(`simulator:${purpose}`).digest() });
}

async function buildInstance(parts: CentralParts): Promise<CentralApp> {
  const app = Fastify({ bodyLimit: 4 * 1024 * 1024 }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('desk', null);
  addErrors(app);
  addAuth(app, parts);
  pushRoute(app, parts);
  pullRoute(app, parts);
  await app.ready();
  return app;
}

/** The heads of a process that may begin anew while its routes stay. */
function renewable(make: () => LogHeads): { readonly heads: LogHeads; readonly renew: () => void } {
  let now = make();
  const heads: LogHeads = {
    current: async (controller, shown) => now.current(controller, shown), epochUnderLock: async (trx, controller, seen) => now.epochUnderLock(trx, controller, seen),
    given: (controller, head) => { now.given(controller, head); }, signed: async (controller, head) => now.signed(controller, head),
  };
  return { heads, renew: () => { now = make(); } };
}

export async function centralDouble(): Promise<CentralDouble> {
  let current: CentralTables | null = null;
  const db = tableDatabase(() => {
    if (current === null) throw new Error('the simulated central store has no tables yet');
    return current;
  });
  const signer = signerOfProof();
  const all = await Promise.all(Array.from({ length: instances }, async () => {
    const { heads, renew } = renewable(() => logHeads(db, signer));
    // Push and pull use these parts only.
    const parts = { db, signer, heads, now: () => new Date(0) } as unknown as CentralParts;
    return { app: await buildInstance(parts), renew };
  }));
  const at = (instance: number): (typeof all)[number] => {
    const one = all[instance];
    if (one === undefined) throw new Error(`there is no instance ${instance}`);
    return one;
  };
  return {
    signer, db,
    use: (tables) => {
      current = tables;
      for (const { renew } of all) renew();
    },
    restart: (instance) => { at(instance).renew(); },
    answer: async (instance, { method, path, headers, body }) => {
      const answered = await at(instance).app.inject({ method, url: path, headers: { ...headers }, ...(body === null ? {} : { payload: body }) });
      return { status: answered.statusCode, headers: { 'content-type': answered.headers['content-type'] ?? '' }, body: answered.rawPayload };
    },
  };
}
