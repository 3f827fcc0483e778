// `npm run build [-- --package]`: bundles the renderer and Electron's programs into dist; --package also packs the application.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { electronBinary } from './electron-binary.ts';
import { hostBundle, hostEntries, preloadBundle } from './host-bundle.ts';
import { inlineContent, rendererBundle } from './renderer-bundle.ts';
import { root } from './root.ts';
import { runTool } from './steps/run-tool.ts';

const dist = join(root, 'dist');

/** Bundles the renderer; a page that its own policy would block is a failed build. */
async function buildRenderer(): Promise<void> {
  const source = join(root, 'renderer');
  if (!existsSync(join(source, 'index.html'))) throw new Error('renderer/index.html is missing, so there is no page to build.');
  const target = join(dist, 'renderer');
  await build(rendererBundle(source, target));
  const blocked = inlineContent(readFileSync(join(target, 'index.html'), 'utf8'));
  if (blocked.length > 0) throw new Error(`dist/renderer/index.html holds ${blocked.join(', ')}, which the content security policy blocks.`);
  console.log('dist/renderer is built.');
}

/** Bundles what exists of main, host process and preload, and names what does not. */
async function buildHost(): Promise<void> {
  const target = join(dist, 'electron');
  rmSync(target, { recursive: true, force: true });
  const { programs, preload } = hostEntries(root);
  const missing = [...programs, preload].filter((file) => !existsSync(file)).map((file) => relative(root, file));
  const present = programs.filter((file) => existsSync(file));
  if (present.length > 0) await build(hostBundle(present, target));
  if (existsSync(preload)) await build(preloadBundle(preload, target));
  copyPaperFaces(join(target, 'fonts'));
  console.log(missing.length === 0 ? 'dist/electron is built.' : `dist/electron is built without ${missing.join(', ')}, which this checkout does not have.`);
}

/** The packed program has no packages beside it, and without its two faces it makes no paper. */
function copyPaperFaces(target: string): void {
  mkdirSync(target, { recursive: true });
  for (const face of ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf']) {
    copyFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${face}`), join(target, basename(face)));
  }
}

/** Packs with electron-builder; without Electron's binary it would retry a download for most of a minute, so it is told first. */
async function pack(): Promise<boolean> {
  const electron = electronBinary();
  if ('explanation' in electron) {
    console.error(`The application cannot be packed here: ${electron.explanation}`);
    return false;
  }
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const dir = override === undefined ? [] : [`--config.electronDist=${override}`];
  const { code, output } = await runTool(join(root, 'node_modules/electron-builder/cli.js'), ['--dir', '--config', 'electron-builder.yml', '--publish', 'never', ...dir]);
  console.log(output.trimEnd());
  return code === 0;
}

const { values } = parseArgs({ options: { package: { type: 'boolean', default: false } } });
await buildRenderer();
await buildHost();
if (values.package && !(await pack())) process.exitCode = 1;
