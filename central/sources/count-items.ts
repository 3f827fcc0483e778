// How much came in and how much did not, per system and category: the figures an administrator compares with the source.
import type { SourceProfile } from '../../shared/registers/source-profile.ts';
import type { ImportCount, Quarantined, RowPlace } from './import-result.ts';
import type { JoinedPeople } from './join-people.ts';

export function countItems(sources: readonly SourceProfile[], joined: JoinedPeople, quarantined: readonly Quarantined[]): readonly ImportCount[] {
  const items = tally(joined.people.flatMap(({ rows }) => rows));
  const aside = tally(joined.unjoined);
  const broken = tally(quarantined);
  return sources.flatMap(({ system, files }) => [...new Set(files.map(({ category }) => category))].map((category) => {
    const sum = (counts: ReadonlyMap<string, number>): number => files.filter((file) => file.category === category)
      .reduce((total, { name }) => total + (counts.get(`${system}/${name}`) ?? 0), 0);
    return { system, category, items: sum(items), unjoined: sum(aside), quarantined: sum(broken) };
  }));
}

function tally(places: readonly RowPlace[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { system, file } of places) counts.set(`${system}/${file}`, (counts.get(`${system}/${file}`) ?? 0) + 1);
  return counts;
}
