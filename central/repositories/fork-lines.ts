// Branches kept aside: a forked device's lines and its suspension, until an administrator decides.
import type { Scoped } from '../database/in-scope.ts';
import type { CheckedLine } from '../lines/check-line.ts';
import { suspend } from './devices.ts';

/** Idempotent. In the transaction that found the fork: the lines are kept before anybody is told of it. */
export async function keepFork(trx: Scoped, controller: string, lines: readonly CheckedLine[]): Promise<void> {
  const rows = lines.map(({ header, headerText, signature, sealed, lineHash }) => ({
    controller, device: header.device, id: header.id, device_seq: header.deviceSeq, header: headerText, signature, sealed, line_hash: lineHash,
  }));
  await trx.insertInto('fork_line').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
  for (const device of new Set(rows.map((row) => row.device))) await suspend(trx, { controller, device, reason: 'forked' });
}
