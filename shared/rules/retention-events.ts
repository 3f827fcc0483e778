// From what day the retention of each stored record runs, read from the record itself by the register's field marks (R36).
import { helsinkiDateOf } from '../formats/helsinki-date.ts';
import { localDateFrom, calendarDayOf, parseLocalDate, type LocalDate } from '../formats/local-date.ts';
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

type Profile = Pick<ControllerProfile, 'categories' | 'retentions' | 'financialYearEnd'>;

/**
 * One for each item, in their order. A record without a day of its own under a period that needs one (a billing address)
 * serves the dated records of the same system and retention, and is kept as long as the newest of them.
 */
export function retentionEvents(items: readonly Item[], profile: Profile): readonly DatedRecord[] {
  const categories = new Map(profile.categories.map((one) => [one.code, one]));
  const starts = new Map(profile.retentions.map(({ code, from }) => [code, from]));
  const read = readOnce();
  const contractEnd = contractEndOf(items, categories, dayReader(['contract-end'], read));
  const [recordedDay, withdrawnDay, yearEnd] = [dayReader(['recorded', 'financial-year'], read), dayReader(['withdrawn'], read), yearEnds(profile.financialYearEnd ?? '12-31')];
  const own = items.map((item) => recordedDay(item, categories.get(item.category)));
  const newest = newestBySystem(items, own, categories);
  return items.map((item, place) => {
    const category = categories.get(item.category);
    const start = starts.get(category?.retention ?? '');
    const dated = start === 'record-date' || start === 'financial-year-end' || start === 'calendar-year-end';
    const recorded = dated ? own[place] ?? newest.get(groupOf(item, category)) ?? null : null;
    const withdrawn = start === 'withdrawal' ? withdrawnDay(item, category) : null;
    const financialYearEnd = start === 'record-date' || recorded === null ? null : yearEnd(recorded);
    return { system: item.system, category: item.category, day: recorded ?? withdrawn, events: { contractEnd, financialYearEnd, recorded, withdrawn } };
  });
}

function groupOf({ system }: Item, category: Category | undefined): string {
  return `${system} ${category?.retention ?? ''}`;
}

function newestBySystem(items: readonly Item[], days: readonly (LocalDate | null)[], categories: ReadonlyMap<string, Category>): ReadonlyMap<string, LocalDate> {
  const newest = new Map<string, LocalDate>();
  items.forEach((item, place) => {
    const day = days[place] ?? null;
    const key = groupOf(item, categories.get(item.category));
    const known = newest.get(key);
    if (day !== null && (known === undefined || day > known)) newest.set(key, day);
  });
  return newest;
}

/** Null while any contract runs, and where no contract is known. */
function contractEndOf(items: readonly Item[], categories: ReadonlyMap<string, Category>, dayOf: DayReader): LocalDate | null {
  const ending = new Set([...categories.values()].filter(({ fields }) => fields.some(({ event }) => event === 'contract-end')).map(({ code }) => code));
  const ends = items.filter(({ category }) => ending.has(category)).map((item) => dayOf(item, categories.get(item.category)));
  return ends.reduce<LocalDate | null>((latest, end) => (end === null || latest === null ? null : end > latest ? end : latest), ends[0] ?? null);
}

type DayReader = (item: Item, category: Category | undefined) => LocalDate | null;
type ReadDay = (field: Field, text: string) => LocalDate | null;

/** Thousands of records share a few hundred days: each text is read once. */
function readOnce(): ReadDay {
  const [days, instants] = [new Map<string, LocalDate | null>(), new Map<string, LocalDate | null>()];
  return ({ format }, text) => {
    const read = format === 'instant' ? instants : days;
    const known = read.get(text);
    if (known !== undefined) return known;
    const at = format === 'instant' ? helsinkiDateOf(text) : null;
    const day = at?.ok === true ? at.value : parsed(text);
    read.set(text, day);
    return day;
  };
}

/** The day in the first field of the category that bears one of the marks. */
function dayReader(events: readonly NonNullable<Field['event']>[], read: ReadDay): DayReader {
  const fields = new Map<Category, Field | null>();
  const fieldOf = (category: Category): Field | null => {
    const known = fields.get(category);
    if (known !== undefined) return known;
    const found = category.fields.find(({ event }) => event !== undefined && events.includes(event)) ?? null;
    fields.set(category, found);
    return found;
  };
  return (item, category) => {
    const field = category === undefined ? null : fieldOf(category);
    return field === null ? null : read(field, item.fields.find(({ key }) => key === field.key)?.value.trim() ?? '');
  };
}

/** The end of the financial year to which a day belongs, counted once for each day. */
function yearEnds(monthDay: string): (day: LocalDate) => LocalDate {
  const ends = new Map<LocalDate, LocalDate>();
  return (day) => {
    const end = ends.get(day) ?? yearEndOf(day, monthDay);
    ends.set(day, end);
    return end;
  };
}

function parsed(text: string): LocalDate | null {
  const day = parseLocalDate(text);
  return day.ok ? day.value : null;
}

function yearEndOf(day: LocalDate, monthDay: string): LocalDate {
  const [month = 12, date = 31] = monthDay.split('-').map(Number);
  const { year } = calendarDayOf(day);
  const end = localDateFrom({ year, month, day: date });
  return end !== null && day <= end ? end : localDateFrom({ year: year + 1, month, day: date }) ?? day;
}
