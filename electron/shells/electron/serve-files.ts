// Answers app://desk/… from the fixed map of files, with the policy that allows no connection at all.
import { readFileSync } from 'node:fs';
import { deskOrigin } from '../../window.ts';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { fileMap } from '../file-map.ts';

const headers = { 'content-security-policy': contentSecurityPolicy("'none'"), 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' };

/** For `protocol.handle('app', …)`. What is not on the map does not exist. */
export function serveFiles(rendererFolder: string): (request: Pick<Request, 'url' | 'method'>) => Response {
  const files = fileMap(rendererFolder);
  return ({ url, method }) => {
    const asked = new URL(url);
    const served = `${asked.protocol}//${asked.host}` === deskOrigin && method === 'GET' ? files.get(asked.pathname) : undefined;
    if (served === undefined) return new Response('Not found.', { status: 404, headers: { ...headers, 'content-type': 'text/plain' } });
    return new Response(readFileSync(served.file), { headers: { ...headers, 'content-type': served.type } });
  };
}
