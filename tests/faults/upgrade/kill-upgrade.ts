// One upgrade killed at a statement, and what is missing when the product opens the folder afterwards.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { nodeProgram, startOwn } from '../rig/own-process.ts';
import { expectedOf, missingOf, thawJournal } from '../../upgrades/thaw-journal.ts';

const program = join(import.meta.dirname, 'upgrading-process.ts');
const patience = 60_000;

export interface UpgradeRig { readonly folder: string; readonly version: number; readonly twin: boolean }

/** How many statements the upgrade of this version has, counted by a run that is not killed. Throws when that run fails. */
export async function countStatements({ folder, version }: Pick<UpgradeRig, 'folder' | 'version'>): Promise<number> {
  const place = join(folder, `count-${version}`);
  thawJournal(version, place);
  const child = startOwn(nodeProgram('the upgrade', program, [place, '0']));
  const said = Number(await child.waitFor(() => true, patience));
  await child.kill();
  if (!Number.isInteger(said)) throw new Error('the upgrade that was not killed did not open');
  return said;
}

/** In words what is missing afterwards; empty when nothing is. */
export async function killUpgrade({ folder, version, twin }: UpgradeRig, statement: number): Promise<readonly string[]> {
  const place = join(folder, `run-${version}-${statement}`);
  mkdirSync(place);
  thawJournal(version, place);
  const child = startOwn(nodeProgram('the upgrade', program, [place, String(statement)], twin ? { REKISTERITISKI_TWIN: '1' } : {}));
  const ended = await child.waitFor(() => true, patience).then(() => 'opened', () => 'killed');
  await child.kill();
  if (ended !== 'killed') throw new Error(`the upgrade was not killed at statement ${statement}`);
  const opened = openJournal(place);
  if (!opened.ok) return [`it does not open: ${opened.code}`];
  const missing = missingOf(opened.value, expectedOf(version));
  opened.value.close();
  rmSync(place, { recursive: true, force: true });
  return missing;
}
