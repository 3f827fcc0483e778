// The newest head the desk has seen, from its header; what is no head is taken for none.
import type { FastifyRequest } from 'fastify';
import { headHeader, parseHeadHeader, type LogHead } from '../../shared/protocol/central.ts';

/** Not yet verified: that costs a signature and is done when it contradicts the log. */
export function shownHead(request: FastifyRequest): LogHead | null {
  const value = request.headers[headHeader];
  return typeof value === 'string' ? parseHeadHeader(value) : null;
}
