// Loaded before each process of the thief's twin (node --import): gives the product's files without one guard against a thief.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../build/root.ts';
import { isGuard, withoutGuard } from './without-guard.ts';

const guard = process.env['REKISTERITISKI_WITHOUT'] ?? '';
if (!isGuard(guard)) throw new Error(`there is no guard «${guard}»`);

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    const file = url.startsWith('file:') ? relative(root, fileURLToPath(url)) : '';
    const text = withoutGuard(guard, file, () => readFileSync(fileURLToPath(url), 'utf8'));
    return text === null ? loaded : { ...loaded, source: text };
  },
});
