// One power cut under the central store's PostgreSQL, and the count of receipted lines that are missing afterwards.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeCentral, startCentralProcess } from '../rig/made-central.ts';
import { clerkAccount } from '../rig/made-desk.ts';
import type { CutDisk } from '../rig/cut-disk.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import type { CutCount } from './count-missing.ts';
import { pushingDesk } from './pushing-desk.ts';

const linesReady = 6000;

/** Central's folder is on the disk, the pushing desk is not. Throws when nothing was receipted before the cut. */
export async function cutCentral(disk: CutDisk, milliseconds: number): Promise<CutCount> {
  const away = proofFolder('power-desk');
  const folder = join(disk.folder, 'central');
  mkdirSync(folder, { mode: 0o711 });
  const made = await makeCentral(folder, await clerkAccount());
  let central = await startCentralProcess(made);
  const desk = await pushingDesk(away.path, made, linesReady);
  try {
    let first = (): void => undefined;
    const began = new Promise<void>((resolve) => { first = resolve; });
    const pushing = desk.pushUntilCut(() => first());
    await Promise.race([began, pushing]);
    await pause(milliseconds);
    central.freeze();
    disk.cut();
    await central.killTree();
    const receipts = await pushing;
    await disk.mountAgain();
    if (receipts.length === 0) throw new Error('central receipted nothing before the cut');
    central = await startCentralProcess(made);
    const held = await desk.held();
    const missing = receipts.filter(({ position, lineId, logHash }) => held.get(position)?.id !== lineId || held.get(position)?.logHash !== logHash).length;
    return { confirmed: receipts.length, missing, fault: null };
  } finally {
    desk.close();
    await central.end();
    away.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
