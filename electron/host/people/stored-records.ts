// A person's records as a decision may know them: days and lengths, never what they say.
import type { StoredRecord } from '../../../shared/domain/case/context.ts';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { Item } from '../../../shared/registers/person.ts';
import { retentionEvents } from '../../../shared/rules/retention-events.ts';
import { recordRef } from './record-ref.ts';

export function storedRecords(items: readonly Item[], profile: ControllerProfile): readonly StoredRecord[] {
  const dated = retentionEvents(items, profile);
  return items.flatMap((item, place) => {
    const of = dated[place];
    return of === undefined ? [] : [{ ...of, ref: recordRef(item), fields: item.fields.map(({ key, value }) => ({ key, length: value.length })) }];
  });
}
