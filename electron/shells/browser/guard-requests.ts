// Checks every request of the browser shell: right host, right origin, the cookie; then sets the security headers.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EntryPass } from './entry-pass.ts';
import { securityHeaders } from './security-headers.ts';

export const cookieName = 'desk';

/** Another site that resolves its name to this computer (DNS rebinding) has another Host; another page another Origin. */
function isForeign(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  const { host, origin: given } = request.headers;
  if (`http://${host ?? ''}` !== origin || (given !== undefined && given !== origin)) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

async function enter(request: FastifyRequest, reply: FastifyReply, pass: EntryPass): Promise<unknown> {
  const token = new URL(request.url, 'http://desk').searchParams.get('token');
  if (token === null || !pass.redeem(token)) return null;
  // To an address without the token: it stays in no history, and works no second time.
  return reply.setCookie(cookieName, pass.cookie, { httpOnly: true, sameSite: 'strict', path: '/' }).redirect('/', 303);
}

/** Refusals say no more than where the desk opens: its start prints an address that works once, and a closed browser needs a new one. */
export function guardRequests(server: FastifyInstance, origin: string, pass: EntryPass): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(securityHeaders);
    if (isForeign(request, origin)) return reply.code(403).type('text/plain').send('Refused.');
    if (pass.holds(request.cookies[cookieName])) return undefined;
    const entered = request.method === 'GET' && request.url.startsWith('/?') ? await enter(request, reply, pass) : null;
    return entered ?? reply.code(403).type('text/plain').send('Open the desk from its own start command: each start prints an address that opens it once.');
  });
}
