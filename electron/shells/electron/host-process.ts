// The host's own process under Electron: started by main, ends with it.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type {} from 'electron';
import { hostLog } from '../../host/host-log.ts';
import { deskOrigin } from '../../window.ts';
import { boundMemory } from '../bound-memory.ts';
import { badBundle, readBundle } from '../read-bundle.ts';
import { wipeAfterLock } from '../wipe-after-lock.ts';
import { prepareWiping } from '../wipe-memory.ts';
import { readPlace } from './read-place.ts';
import { serveHost } from './serve-host.ts';

const place = readPlace(process.argv.slice(2));
const bundle = place === null ? null : readBundle(place.bundle);
const port = process.parentPort;
if (place === null || bundle === null) {
  port.postMessage({ kind: 'not-started', explanation: badBundle });
} else {
  boundMemory();
  const wipe = prepareWiping();
  process.umask(0o077);
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const logFile = createWriteStream(join(place.folder, 'desk.log'), { flags: 'a', mode: 0o600 });
  const log = hostLog((line) => logFile.write(line), () => new Date());
  process.on('uncaughtException', (error) => {
    log.fault('process', error);
    process.exit(1);
  });
  const host = serveHost(port, { folder: place.folder, bundle, shell: 'electron', origin: deskOrigin, log }, () => process.exit(0));
  if (host !== null) wipeAfterLock(host, wipe);
}
