// What the copy covers: the person's items in scope, by system and category in the profile's order; nothing is dropped.
import type { Category, System } from '../../registers/controller.ts';
import type { Item } from '../../registers/person.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import { inForceOr, type PaperSetting } from '../paper-setting.ts';

export interface FoundCategory {
  readonly code: string;
  /** Null for data under a category the profile does not describe: it is printed all the same. */
  readonly category: Category | null;
  readonly items: readonly Item[];
}

export interface FoundSystem {
  readonly code: string;
  readonly name: string;
  readonly system: System | null;
  readonly categories: readonly FoundCategory[];
  readonly count: number;
  /** The newest bringing of this system's data; ISO instant. */
  readonly broughtAt: string;
}

export function foundItems(input: Pick<CopyPaperInput, 'scope' | 'person'>, { profile, today }: Pick<PaperSetting, 'profile' | 'today'>): readonly FoundSystem[] {
  const wanted = input.scope.categories === 'all' ? null : new Set(input.scope.categories);
  const items = (input.person?.items ?? []).filter(({ category }) => wanted === null || wanted.has(category));
  const systemOrder = new Map(profile.systems.map(({ code }, place) => [code, place]));
  const categoryOrder = new Map(profile.categories.map(({ code }, place) => [code, place]));
  return inOrder(Map.groupBy(items, ({ system }) => system), systemOrder).map(([code, ofSystem]): FoundSystem => {
    const system = inForceOr(profile.systems.filter((entry) => entry.code === code), today);
    const categories = inOrder(Map.groupBy(ofSystem, ({ category }) => category), categoryOrder).map(([categoryCode, ofCategory]): FoundCategory => ({
      code: categoryCode, items: ofCategory,
      category: inForceOr(profile.categories.filter((entry) => entry.code === categoryCode), today),
    }));
    const broughtAt = ofSystem.reduce((latest, item) => (item.broughtAt > latest ? item.broughtAt : latest), '');
    return { code, name: system?.name ?? code, system, categories, count: ofSystem.length, broughtAt };
  });
}

function inOrder<T>(groups: Map<string, T>, order: ReadonlyMap<string, number>): readonly (readonly [string, T])[] {
  const placeOf = (code: string): number => order.get(code) ?? Number.MAX_SAFE_INTEGER;
  return [...groups].sort(([first], [second]) => placeOf(first) - placeOf(second) || (first < second ? -1 : 1));
}
