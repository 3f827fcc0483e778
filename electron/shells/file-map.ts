// The fixed map of files a shell serves: what is not on it does not exist, whatever path is asked.
import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface ServedFile { readonly file: string; readonly type: string }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.bcmap': 'application/octet-stream', '.wasm': 'application/wasm',
};

/** `/assets/x.js` → its file; `/` is index.html. Read once at start; kinds of files not listed here are left out. */
export function fileMap(folder: string): ReadonlyMap<string, ServedFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const map = new Map<string, ServedFile>();
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const type = types[extname(entry.name)];
    if (type !== undefined) map.set(`/${relative(folder, file).split(sep).join('/')}`, { file, type });
  }
  const start = map.get('/index.html');
  if (start !== undefined) map.set('/', start);
  return map;
}
