// A person's records as a decision may know them: days, lengths and marks, never what they say.
import type { StoredRecord } from '../../../shared/domain/case/context.ts';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { Item } from '../../../shared/registers/person.ts';
import { retentionEvents } from '../../../shared/rules/retention-events.ts';
import { recordRef, textMark } from './record-ref.ts';

/** `key`: the index key of the session. */
export function storedRecords(items: readonly Item[], profile: ControllerProfile, key: Buffer): readonly StoredRecord[] {
  const dated = retentionEvents(items, profile);
  return items.flatMap((item, place) => {
    const of = dated[place];
    return of === undefined ? [] : [{ ...of, ref: recordRef(item), text: textMark(key, item), broughtAt: item.broughtAt, fields: item.fields.map(({ key, value }) => ({ key, length: value.length })) }];
  });
}
