// From what day the retention of each stored record runs, read from the record itself by the register's field marks (R36).
import { helsinkiDateOf } from '../formats/helsinki-date.ts';
import { isLocalDate, localDateFrom, type LocalDate } from '../formats/local-date.ts';
import type { Category, ControllerProfile, Field } from '../registers/controller.ts';
import type { Item } from '../registers/person.ts';
import type { KeepEvents } from './keep-until.ts';

export interface DatedRecord {
  readonly system: string;
  readonly category: string;
  /** The day the period runs from; null where the period runs from no day of the record. */
  readonly day: LocalDate | null;
  readonly events: KeepEvents;
}

/** Of a record what its days are read from: all of its fields, or those that hold days. */
export type DayFields = Pick<Item, 'system' | 'category' | 'fields'>;

type Profile = Pick<ControllerProfile, 'categories' | 'retentions' | 'financialYearEnd'>;

/**
 * One for each item, in their order. A record without a day of its own under a period that needs one (a billing address)
 * serves the dated records of the same system and retention, and is kept as long as the newest of them.
 */
export function retentionEvents(items: readonly DayFields[], profile: Profile): readonly DatedRecord[] {
  const plans = plansOf(profile);
  const read = readOnce();
  const contractEnd = contractEndOf(items, plans, read);
  const yearEnd = yearEnds(profile.financialYearEnd ?? '12-31');
  const own = items.map((item) => {
    const plan = plans.get(item.category);
    // Where the period runs from no day of the record, nobody asks for it: categories of one retention are all dated or none is.
    return plan?.dated === true ? dayIn(item, plan.recorded, read) : null;
  });
  const newest = newestBySystem(items, own, plans);
  return items.map((item, place) => {
    const { system, category } = item;
    const plan = plans.get(category);
    const recorded = plan?.dated === true ? own[place] ?? newest.get(system)?.get(plan.retention) ?? null : null;
    const withdrawn = plan?.start === 'withdrawal' ? dayIn(item, plan.withdrawn, read) : null;
    const financialYearEnd = plan?.start === 'record-date' || recorded === null ? null : yearEnd(recorded);
    return { system, category, day: recorded ?? withdrawn, events: { contractEnd, financialYearEnd, recorded, withdrawn } };
  });
}

/** What a category's days are read from. `dated`: its period runs from a day of the record. */
interface Plan { readonly retention: string; readonly start: ControllerProfile['retentions'][number]['from'] | undefined; readonly dated: boolean; readonly recorded: Field | undefined; readonly withdrawn: Field | undefined; readonly ending: Field | undefined }
type Plans = ReadonlyMap<string, Plan>;

function plansOf({ categories, retentions }: Profile): Plans {
  const starts = new Map(retentions.map(({ code, from }) => [code, from]));
  return new Map(categories.map((category) => {
    const start = starts.get(category.retention);
    const dated = start === 'record-date' || start === 'financial-year-end' || start === 'calendar-year-end';
    return [category.code, { retention: category.retention, start, dated, recorded: fieldOf(category, ['recorded', 'financial-year']), withdrawn: fieldOf(category, ['withdrawn']), ending: fieldOf(category, ['contract-end']) }];
  }));
}

/** The first field that bears one of the marks. */
function fieldOf({ fields }: Category, events: readonly NonNullable<Field['event']>[]): Field | undefined {
  return fields.find(({ event }) => event !== undefined && events.includes(event));
}

function newestBySystem(items: readonly DayFields[], days: readonly (LocalDate | null)[], plans: Plans): ReadonlyMap<string, ReadonlyMap<string, LocalDate>> {
  const newest = new Map<string, Map<string, LocalDate>>();
  items.forEach(({ system, category }, place) => {
    const day = days[place] ?? null;
    const retention = plans.get(category)?.retention;
    if (day === null || retention === undefined) return;
    const of = newest.get(system) ?? new Map<string, LocalDate>();
    newest.set(system, of);
    const known = of.get(retention);
    if (known === undefined || day > known) of.set(retention, day);
  });
  return newest;
}

/** Null while any contract runs, and where no contract is known. */
function contractEndOf(items: readonly DayFields[], plans: Plans, read: ReadDay): LocalDate | null {
  let latest: LocalDate | null = null;
  for (const item of items) {
    const ending = plans.get(item.category)?.ending;
    if (ending === undefined) continue;
    const end = dayIn(item, ending, read);
    if (end === null) return null;
    if (latest === null || end > latest) latest = end;
  }
  return latest;
}

type ReadDay = (field: Field, text: string) => LocalDate | null;

/** Thousands of records share a few hundred days: each text is read once. */
function readOnce(): ReadDay {
  const [days, instants] = [new Map<string, LocalDate | null>(), new Map<string, LocalDate | null>()];
  return ({ format }, text) => {
    const read = format === 'instant' ? instants : days;
    const known = read.get(text);
    if (known !== undefined) return known;
    const at = format === 'instant' ? helsinkiDateOf(text) : null;
    const day = at?.ok === true ? at.value : isLocalDate(text) ? text : null;
    read.set(text, day);
    return day;
  };
}

function dayIn({ fields }: DayFields, field: Field | undefined, read: ReadDay): LocalDate | null {
  if (field === undefined) return null;
  for (const { key, value } of fields) if (key === field.key) return read(field, value.trim());
  return null;
}

/** The end of the financial year to which a day belongs; the end in each year is counted once. */
function yearEnds(monthDay: string): (day: LocalDate) => LocalDate {
  const [month = 12, date = 31] = monthDay.split('-').map(Number);
  const ends = new Map<string, LocalDate | null>();
  const endIn = (year: string): LocalDate | null => {
    const known = ends.get(year);
    if (known !== undefined) return known;
    const end = localDateFrom({ year: Number(year), month, day: date });
    ends.set(year, end);
    return end;
  };
  return (day) => {
    const year = day.slice(0, 4);
    const end = endIn(year);
    return end !== null && day <= end ? end : endIn(String(Number(year) + 1)) ?? day;
  };
}
