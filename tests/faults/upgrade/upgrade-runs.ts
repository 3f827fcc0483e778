// The upgrade of every frozen version, killed at evenly spread statements from its first to its last.
import { journalUpgrades } from '../../../electron/host/journal/journal-schema.ts';
import { frozenVersions } from '../../upgrades/thaw-journal.ts';
import { memoryFolder } from '../rig/memory-folder.ts';
import { countStatements, killUpgrade } from './kill-upgrade.ts';

export interface UpgradeCount { readonly kills: number; readonly lost: number }

/** `perVersion` kills of each version that needs an upgrade: 20 are one at each 5 %. More than there are statements are that many. */
export async function upgradeRuns(perVersion: number, twin: boolean): Promise<UpgradeCount> {
  const { path: folder, remove } = memoryFolder('upgrade');
  let [kills, lost] = [0, 0];
  try {
    for (const version of frozenVersions.filter((one) => one < journalUpgrades.length)) {
      const statements = await countStatements({ folder, version });
      const points = new Set(Array.from({ length: perVersion }, (_, place) => Math.max(1, Math.round(((place + 1) * statements) / perVersion))));
      for (const statement of points) {
        const missing = await killUpgrade({ folder, version, twin }, statement);
        kills += 1;
        if (missing.length === 0) continue;
        lost += 1;
        console.log(`schema ${version}, killed after statement ${statement} of ${statements}: ${missing.join(', ')}`);
      }
      console.log(`schema ${version}: ${points.size} kills in ${statements} statements`);
    }
  } finally {
    remove();
  }
  return { kills, lost };
}
