// A new line's id: a UUID of version 7, which begins with the time, so that what is written together lies together in every index of ids.
import { randomUUID } from 'node:crypto';
import { lineId, type LineId } from '../../../shared/formats/ids.ts';

const timeDigits = 12;
const timeEnd = 16 ** timeDigits;

/**
 * 74 bits are chance: a clock that is wrong or stands still costs order in an index and nothing else. `milliseconds`: of
 * the line's own wall time since 1970; what is no such time counts as 0.
 */
export function newLineId(milliseconds: number): LineId {
  const time = (milliseconds >= 0 && milliseconds < timeEnd ? Math.floor(milliseconds) : 0).toString(16).padStart(timeDigits, '0');
  // What follows the version's digit in a UUID of version 4: its variant and chance. Node keeps that chance ready, unlike bytes asked for one by one.
  const chance = randomUUID().slice(15);
  return lineId.parse(`${time.slice(0, 8)}-${time.slice(8)}-7${chance}`);
}
