// Serves the window's page and its files from the fixed map, with the socket client put before the page's own script.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { fileMap } from '../file-map.ts';

const clientPath = '/desk-client.js';

/** The page's own script expects window.desk, so the client stands before it. */
function withClient(html: string): string {
  return html.replace('<head>', `<head><script src="${clientPath}"></script>`);
}

export function servePage(server: FastifyInstance, rendererFolder: string): void {
  const files = fileMap(rendererFolder);
  const client = stripTypeScriptTypes(readFileSync(new URL('./page/desk-client.ts', import.meta.url), 'utf8'));
  server.get(clientPath, async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(client));
  // Browsers ask for it unbidden; a 404 would stand in every console.
  server.get('/favicon.ico', async (_request, reply) => reply.code(204).send());
  server.get('/*', async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://desk');
    const served = files.get(pathname);
    if (served === undefined) return reply.code(404).type('text/plain').send('Not found.');
    const bytes = readFileSync(served.file);
    return reply.type(served.type).send(pathname === '/' ? withClient(bytes.toString('utf8')) : bytes);
  });
}
