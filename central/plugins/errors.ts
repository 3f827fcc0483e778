// Every failure leaves as `{code}` of the catalogue; nothing of the request is echoed, nothing personal is logged.
import type { FastifyError, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { CentralApp } from '../central-parts.ts';
import { outcomes, type OutcomeCode, type Refusal } from '../../shared/outcomes.ts';

// Object.keys widens to string; the keys of the catalogue are its codes.
export const refusalBody = z.strictObject({ code: z.enum(Object.keys(outcomes) as OutcomeCode[]) });

const statusOf: Partial<Record<OutcomeCode, number>> = {
  'device-unknown': 401, 'device-suspended': 403, 'device-forked': 403, 'enrolment-refused': 403, 'not-permitted': 403, 'unknown-call': 404, 'paper-elsewhere': 404, 'too-large': 413, 'too-many-calls': 429, 'internal-fault': 500, 'central-unreachable': 503,
};

/** The status and body of a refusal; sent as text, so that no response schema of a route stands in its way. */
export function answerRefusal(reply: FastifyReply, { code }: Pick<Refusal, 'code'>): FastifyReply {
  return reply.code(statusOf[code] ?? 400).type('application/json').serializer((body) => JSON.stringify(body)).send({ code });
}

/** pg's own connection failures, and SQLSTATE classes 08 (connection), 53 (resources) and 57P (shutdown, starting up). */
const databaseAway = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08...|53...|57P..)$/;

function codeOf(error: FastifyError): OutcomeCode {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'too-large';
  if (error.statusCode === 429) return 'too-many-calls';
  if (error.validation !== undefined || (error.statusCode !== undefined && error.statusCode < 500)) return 'bad-input';
  // pg's pool gives its own waiting time out no code.
  const waited = error.message === 'timeout exceeded when trying to connect';
  return waited || databaseAway.test(error.code) ? 'central-unreachable' : 'internal-fault';
}

/** Without the message: PostgreSQL and zod quote values in theirs. */
export function withoutMessage(error: Error & { readonly code?: string }): { name: string; code: string | undefined; at: string[] } {
  return { name: error.name, code: error.code, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) };
}

export function addErrors(app: CentralApp): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error);
    if (code === 'internal-fault' || code === 'central-unreachable') request.log.error({ fault: withoutMessage(error) }, code);
    return answerRefusal(reply, { code });
  });
  app.setNotFoundHandler((_request, reply) => answerRefusal(reply, { code: 'unknown-call' }));
}
