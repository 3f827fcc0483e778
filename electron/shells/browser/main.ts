// Starts the browser shell as a process of its own: reads its arguments and stays until the window or the process ends.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { hostLog } from '../../host/host-log.ts';
import { boundMemory } from '../bound-memory.ts';
import { badBundle, readBundle } from '../read-bundle.ts';
import { wipeAfterLock } from '../wipe-after-lock.ts';
import { prepareWiping } from '../wipe-memory.ts';
import { startBrowserShell } from './start-browser-shell.ts';

const usage = 'Usage: main.ts --folder DESK_FOLDER --bundle DESK_BUNDLE.json --port 1024-65535 --renderer RENDERER_FOLDER [--window app|none] [--print-ready] [--no-rate-limit]';

const wish = z.strictObject({
  'folder': z.string().min(1),
  'bundle': z.string().min(1),
  'port': z.coerce.number().int().min(1024).max(65_535),
  'renderer': z.string().min(1),
  'window': z.enum(['app', 'none']).default('app'),
  /** One JSON line when the desk answers: for programs that start it. */
  'print-ready': z.boolean().default(false),
  /** For benches and proofs, which call faster than a person; refused without their environment variable. */
  'no-rate-limit': z.boolean().default(false),
});
type Wish = z.infer<typeof wish>;

function readWish(): Wish | null {
  try {
    const { values } = parseArgs({ options: {
      'folder': { type: 'string' }, 'bundle': { type: 'string' }, 'port': { type: 'string' }, 'renderer': { type: 'string' }, 'window': { type: 'string' },
      'print-ready': { type: 'boolean' }, 'no-rate-limit': { type: 'boolean' },
    } });
    const read = wish.safeParse(values);
    return read.success && (!read.data['no-rate-limit'] || process.env['REKISTERITISKI_PROOF'] === '1') ? read.data : null;
  } catch {
    return null;
  }
}

function end(explanation: string): never {
  process.stderr.write(`${explanation}\n`);
  process.exit(2);
}

async function run(asked: Wish, bundle: DeskBundle): Promise<void> {
  boundMemory();
  const wipe = prepareWiping();
  process.umask(0o077); // also SQLite's own files are the user's alone
  mkdirSync(asked.folder, { recursive: true, mode: 0o700 });
  const logFile = createWriteStream(join(asked.folder, 'desk.log'), { flags: 'a', mode: 0o600 });
  const log = hostLog((line) => logFile.write(line), () => new Date());
  // For the power proof's red twin only: openJournal refuses it without REKISTERITISKI_TWIN.
  const synchronous = process.env['REKISTERITISKI_TWIN'] === '1' ? 'NORMAL' as const : 'FULL' as const;
  const limits = asked['no-rate-limit'] ? { calls: Number.MAX_SAFE_INTEGER } : {};
  const started = await startBrowserShell({ folder: asked.folder, bundle, port: asked.port, window: asked.window, rendererFolder: asked.renderer, log, ports: { synchronous, limits } });
  if (!started.ok) end(started.explanation);
  const { shell } = started;
  wipeAfterLock(shell.host, wipe);
  process.stdout.write(asked['print-ready'] ? `${JSON.stringify({ ready: true, url: shell.url })}\n` : `The desk is at ${shell.url} (opens once)\n`);
  const stop = (): void => void shell.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  void shell.windowClosed.then(stop);
  process.on('uncaughtException', (error) => {
    log.fault('process', error);
    process.exitCode = 1;
    stop();
  });
}

const asked = readWish();
if (asked === null) end(usage);
const bundle = readBundle(asked.bundle);
if (bundle === null) end(badBundle);
await run(asked, bundle);
