// In which rows of a decision a text was found, and whether those rows are still what the screen shows.
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import { partKey } from './item-draft.ts';

/** `counts`: how many records of each group hold the text. `isChanged`: it stands also in a group that came after the rows on the screen. */
export interface ItemsFound { readonly text: string; readonly counts: ReadonlyMap<string, number>; readonly isChanged: boolean }

function keyOf(group: ItemGroup): string {
  return `${group.system} ${group.category} ${partKey(group)}`;
}

/** `shown`: the groups of the rows; `now`: those of the answer, an import may have come between. */
export function itemsFound(text: string, shown: readonly ItemGroup[], now: readonly ItemGroup[]): ItemsFound {
  const known = new Set(shown.map(keyOf));
  return { text, counts: new Map(now.map((group) => [keyOf(group), group.found])), isChanged: now.some((group) => group.found > 0 && !known.has(keyOf(group))) };
}

export function foundIn(found: ItemsFound, group: ItemGroup): number {
  return found.counts.get(keyOf(group)) ?? 0;
}
