// What the routes are given: the service's database, the signer, the heads of the log, who follows it, the clock.
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { LiveSources } from './admin/live-sources.ts';
import type { SourceOffice } from './admin/source-office.ts';
import type { Database } from './database/connect.ts';
import type { LogHeads } from './lines/log-heads.ts';
import type { NoticeBoard } from './notices/notice-board.ts';
import type { ReceiptSigner } from './secrets/receipt-signer.ts';

export interface CentralParts {
  /** Connected as the service role. */
  readonly db: Database;
  readonly signer: ReceiptSigner;
  readonly heads: LogHeads;
  readonly board: NoticeBoard;
  /** Of one desk, at this instance. */
  readonly callsPerMinute: number;
  /** What administrators may do from a desk, on the owner's connection; without it no desk may. */
  readonly administer?: { readonly owner: Database; readonly office: SourceOffice };
  /** On the owner's connection; without it no desk can ask a source. */
  readonly live?: LiveSources;
  readonly now: () => Date;
}

/** Fastify whose routes are typed by their zod schemas. */
export type CentralApp = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;
