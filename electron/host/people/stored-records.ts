// A person's records as a decision may know them: days, lengths and marks, never what they say.
import type { StoredRecord } from '../../../shared/domain/case/context.ts';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { Item } from '../../../shared/registers/person.ts';
import { retentionEvents } from '../../../shared/rules/retention-events.ts';
import { recordRef, textMark } from './record-ref.ts';

/** `key`: the index key of the session. */
export function storedRecords(items: readonly Item[], profile: ControllerProfile, key: Buffer): readonly StoredRecord[] {
  const dated = retentionEvents(items, profile);
  const running = newestMonths(items);
  return items.flatMap((item, place) => {
    const of = dated[place];
    return of === undefined ? [] : [{ ...of, ref: recordRef(item), text: textMark(key, item, item.series?.first !== undefined && item.series.first === running.get(seriesOf(item))), broughtAt: item.broughtAt, fields: item.fields.map(({ key, value }) => ({ key, length: value.length })) }];
  });
}

/** Of each metering series when its newest month begins. */
function newestMonths(items: readonly Item[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const item of items) if (item.series !== undefined && item.series.first > (newest.get(seriesOf(item)) ?? '')) newest.set(seriesOf(item), item.series.first);
  return newest;
}

/** The month ends the record's name (series.ts). */
function seriesOf({ system, category, recordId }: Item): string {
  return `${system} ${category} ${recordId.slice(0, recordId.lastIndexOf('/') + 1)}`;
}
