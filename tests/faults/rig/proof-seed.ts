// Where a proof's randomness begins: REKISTERITISKI_SEED for a run to be repeated, else a new seed that is printed.
import { randomInt } from 'node:crypto';

/** A whole number; printed by the caller with the first line, so that a red run can be looked at again. */
export function proofSeed(): number {
  const wished = Number(process.env['REKISTERITISKI_SEED'] ?? Number.NaN);
  return Number.isSafeInteger(wished) ? wished : randomInt(1_000_000_000);
}
