// What the packed application weighs without the runtime: electron-builder itself packs, with the product's own settings, into a runtime of empty files.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../../build/root.ts';
import { runTool } from '../../../build/steps/run-tool.ts';

export interface PackedSize {
  /** Bytes below `resources`: the archive, and what native code needs beside it. */
  readonly bytes: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Just enough for electron-builder on Linux to rename its executable and to look through its languages. */
function emptyRuntime(folder: string): string {
  const runtime = join(folder, 'runtime');
  mkdirSync(join(runtime, 'resources'), { recursive: true });
  mkdirSync(join(runtime, 'locales'));
  for (const file of ['electron', 'LICENSE', join('locales', 'fi.pak'), join('locales', 'sv.pak'), join('locales', 'en-US.pak')]) writeFileSync(join(runtime, file), '');
  return runtime;
}

/** Throws with electron-builder's own words when it does not pack. The fuses are left out: they are set in the runtime's own program. */
export async function packedSize(folder: string): Promise<PackedSize> {
  const config = join(folder, 'builder.json');
  const output = join(folder, 'packed');
  writeFileSync(config, JSON.stringify({ extends: join(root, 'electron-builder.yml'), electronDist: emptyRuntime(folder), electronFuses: null, directories: { output } }));
  const { code, output: said } = await runTool(join(root, 'node_modules/electron-builder/cli.js'), ['--linux', '--dir', '--config', config, '--publish', 'never']);
  if (code !== 0) throw new Error(`electron-builder did not pack: ${said.trim().split('\n').slice(-6).join(' | ')}`);
  const resources = join(output, 'linux-unpacked', 'resources');
  const files = filesIn(resources).map((file) => ({ name: relative(resources, file), bytes: statSync(file).size }));
  if (!files.some(({ name }) => name === 'app.asar')) throw new Error('electron-builder packed no app.asar, so nothing was measured');
  // Without it nobody could log in; it is the one part that a packer can miss.
  if (!files.some(({ name }) => name.endsWith('.node'))) throw new Error('electron-builder packed no native password hashing, so nothing was measured');
  return { files, bytes: files.reduce((sum, one) => sum + one.bytes, 0) };
}
