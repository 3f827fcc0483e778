// Where a line stands among its device's lines: the branch of its parent, or a new one when its place there is taken.
import { noHash, type LineHeader } from '../../../shared/protocol/line.ts';
import type { Sql } from './journal-store.ts';

function parentBranch(sql: Sql, { device, deviceSeq, previousHash }: LineHeader): number | null {
  if (deviceSeq === 1) return previousHash === noHash ? 0 : null;
  const parent = sql('SELECT branch FROM line WHERE device = ? AND device_seq = ? AND hash = ?').get(device, deviceSeq - 1, previousHash);
  return parent === undefined ? null : Number(parent['branch']);
}

/**
 * The branch of a line that is not held yet, counted by this desk alone (0: what it knew first). Null when the line's
 * parent is not held. A second child of one parent is a device that was copied or rolled back: both are kept.
 */
export function branchFor(sql: Sql, header: LineHeader): number | null {
  const branch = parentBranch(sql, header);
  if (branch === null) return null;
  const taken = sql('SELECT 1 AS yes FROM line WHERE device = ? AND device_seq = ? AND branch = ?').get(header.device, header.deviceSeq, branch);
  if (taken === undefined) return branch;
  return Number(sql('SELECT max(branch) AS n FROM line WHERE device = ?').get(header.device)?.['n'] ?? 0) + 1;
}
