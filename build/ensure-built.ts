// Builds the renderer and Electron's programs when their sources have changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const sources = ['renderer', 'shared', 'electron', 'build/renderer-bundle.ts', 'build/host-bundle.ts', 'package-lock.json'];
const stampFile = join(root, 'dist', '.built-from');

/** Throws when the build fails; its own output has said why. */
export function ensureBuilt(say: (text: string) => void): void {
  const stamp = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('building the desk …');
  const built = spawnSync(process.execPath, [join(root, 'build', 'build.ts')], { stdio: ['ignore', 'ignore', 'inherit'], cwd: root });
  if (built.status !== 0) throw new Error('The desk could not be built; the lines above say why.');
  writeFileSync(stampFile, stamp);
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = source.includes('.') ? [path] : readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
