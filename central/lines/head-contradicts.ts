// Whether a head that this store signed shows that its log was set back: pure, so that each case can be tested.
import type { LogHead } from '../../shared/protocol/central.ts';
import { noHash } from '../../shared/protocol/line.ts';

/** A head before it is signed. */
export type BareHead = Omit<LogHead, 'signature'>;

/**
 * The newest epoch of a controller, where its log ends, and its hash at the shown position (null: nothing there). `started`:
 * when the database server that answered was started, since a log is set back under a stopped server only.
 */
export interface LogPlace { readonly epoch: string; readonly ordinal: number; readonly position: number; readonly logHash: string; readonly hashAtShown: string | null; readonly started: string }

/**
 * A head of an older epoch calls for nothing, whatever it says: its desk sees the newer epoch and steps back to where the
 * two logs agree, and what is numbered now is numbered under an epoch that never gave those positions.
 */
export function headContradicts(shown: BareHead, log: LogPlace): boolean {
  if (shown.ordinal < log.ordinal) return false;
  if (shown.epoch !== log.epoch || shown.position > log.position) return true;
  return shown.logHash !== (shown.position === 0 ? noHash : log.hashAtShown);
}

/** The first position whose line is known to be lost; null when the log still holds what the head says and only the epoch is gone. */
export function lostFrom(shown: BareHead, log: LogPlace): number | null {
  if (shown.position > log.position) return log.position + 1;
  const same = shown.logHash === (shown.position === 0 ? noHash : log.hashAtShown);
  return same ? null : shown.position;
}
