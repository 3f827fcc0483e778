// The one order in which a set of lines is folded: central's number first, then what waits by device and its own sequence.

export interface Placed {
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  /** Central's number; null while the line has none. */
  readonly position: number | null;
}

/** Total: two branches of one device may hold the same sequence, and then the id decides. Wall clocks decide nothing. */
export function byPlace(a: Placed, b: Placed): number {
  if (a.position !== null && b.position !== null && a.position !== b.position) return a.position - b.position;
  if (a.position !== null && b.position === null) return -1;
  if (a.position === null && b.position !== null) return 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.deviceSeq !== b.deviceSeq) return a.deviceSeq - b.deviceSeq;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

export function inCanonicalOrder<T extends Placed>(lines: readonly T[]): readonly T[] {
  return lines.toSorted(byPlace);
}
