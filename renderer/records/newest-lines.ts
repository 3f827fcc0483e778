// Of several copies of a line the one with the newest change stays: its receipt may have come meanwhile.
import type { ListLine } from '../../shared/domain/list-line.ts';

/** One line for each id that is newer than what is `known`; order and repeats do not matter. */
export function newestLines(lines: readonly ListLine[], known: ReadonlyMap<string, ListLine> = new Map()): ReadonlyMap<string, ListLine> {
  const fresh = new Map<string, ListLine>();
  for (const line of lines) {
    const before = fresh.get(line.id) ?? known.get(line.id);
    if (before === undefined || before.change < line.change) fresh.set(line.id, line);
  }
  return fresh;
}
