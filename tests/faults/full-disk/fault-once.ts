// One injected fault under a journal: a disk that fills up, or one whose fsync fails; and whether anything was confirmed falsely.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { confirmedLines, countMissing, writerHello } from '../power/count-missing.ts';
import type { CutDisk } from '../rig/cut-disk.ts';
import { nodeProgram, startOwn, type OwnProcess } from '../rig/own-process.ts';
import type { SmallDisk } from './small-disk.ts';

/** What went wrong, in words; null when nothing did. */
export type Fault = string | null;
const patience = 30_000;

interface Running { readonly child: OwnProcess; readonly folder: string; readonly hello: ReturnType<typeof writerHello.parse> }

async function start(disk: string, twin: boolean): Promise<Running> {
  const folder = join(disk, 'desk');
  mkdirSync(folder);
  const child = startOwn(nodeProgram('the disk writer', join(import.meta.dirname, 'disk-writer.ts'), [folder], twin ? { REKISTERITISKI_TWIN: '1' } : {}));
  const hello = writerHello.parse(JSON.parse(await child.waitFor((line) => line.startsWith('{"device"'), patience)));
  await child.waitFor((line) => !line.startsWith('{'), patience);
  return { child, folder, hello };
}

const refusals = (child: OwnProcess, code: string): number => child.said.filter((line) => line === `{"refused":"${code}"}`).length;
const saved = (child: OwnProcess): number => confirmedLines(child.said).size;

/** Asked again and again, since the writer is another process. */
async function until(holds: () => boolean, between: () => void = () => undefined): Promise<boolean> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) return false;
    between();
    await pause(5);
  }
  return true;
}

function judge({ child, folder, hello }: Running): Fault {
  const { missing, confirmed, fault } = countMissing(folder, confirmedLines(child.said), hello);
  rmSync(folder, { recursive: true, force: true });
  return missing > 0 || fault !== null ? `${missing} of ${confirmed} confirmed lines missing, fault: ${fault ?? 'none'}` : null;
}

/** Filled `milliseconds` after the first save, again when the reserve is given up, until a save is refused; then freed, and saving must work again. */
export async function fillOnce(disk: SmallDisk, milliseconds: number, twin: boolean): Promise<Fault> {
  const running = await start(disk.folder, twin);
  const { child } = running;
  await pause(milliseconds);
  const refused = await until(() => refusals(child, 'disk-full') > 0, disk.fill);
  disk.free();
  const before = saved(child);
  const again = await until(() => saved(child) > before + 2);
  await child.kill();
  const fault = judge(running);
  if (!refused) return 'the full disk was never told';
  return again ? fault : 'saving did not work again';
}

/** The disk fails under the writer; it is stopped only for the moment of the cut (docs/proofs.md, power). Whatever it says afterwards must be true. */
export async function failOnce(disk: CutDisk, milliseconds: number, twin: boolean): Promise<Fault> {
  const running = await start(disk.folder, twin);
  const { child } = running;
  await pause(milliseconds);
  child.freeze();
  disk.cut();
  process.kill(child.pid, 'SIGCONT');
  const refused = await until(() => refusals(child, 'not-saved') > 2);
  await child.killTree();
  await disk.mountAgain();
  const fault = judge(running);
  return refused ? fault : 'the failed fsync was never told';
}
