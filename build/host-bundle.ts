// How Electron's three programs are bundled: main and host process as modules, preload as one CommonJS file.
import { basename, join } from 'node:path';
import type { InlineConfig } from 'vite';

/** Electron brings itself; the rest are native or optional and stay beside the bundle. */
const OUTSIDE = ['electron', '@node-rs/argon2', 'pg-native', 'bufferutil', 'utf-8-validate'];

function common(target: string): InlineConfig {
  return { configFile: false, publicDir: false, logLevel: 'warn', ssr: { noExternal: true, external: OUTSIDE, target: 'node' }, build: { outDir: target, emptyOutDir: false, target: 'node24', minify: false } };
}

/** Main, and the host's own process, each `NAME.ts` to `target/NAME.js`. */
export function hostBundle(entries: readonly string[], target: string): InlineConfig {
  const input = Object.fromEntries(entries.map((entry) => [basename(entry, '.ts'), entry]));
  const settings = common(target);
  return { ...settings, build: { ...settings.build, ssr: true, rolldownOptions: { input, external: OUTSIDE, output: { format: 'es', entryFileNames: '[name].js' } } } };
}

/** The preload: a sandboxed one may only be a single CommonJS file. */
export function preloadBundle(entry: string, target: string): InlineConfig {
  const settings = common(target);
  return {
    ...settings,
    build: { ...settings.build, ssr: true, rolldownOptions: { input: { preload: entry }, external: OUTSIDE, output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' } } },
  };
}

/** The files of the electron room that become programs, where they exist. */
export function hostEntries(root: string): { readonly programs: readonly string[]; readonly preload: string } {
  return {
    programs: [join(root, 'electron', 'main.ts'), join(root, 'electron', 'shells', 'electron', 'host-process.ts')],
    preload: join(root, 'electron', 'preload.ts'),
  };
}
