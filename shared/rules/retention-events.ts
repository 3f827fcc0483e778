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
  const dayOf = dayReader();
  const starts = new Map(profile.retentions.map(({ code, from }) => [code, from]));
  const contractEnd = contractEndOf(items, categories, dayOf);
  const own = items.map((item) => dayOf(item, categories.get(item.category), ['recorded', 'financial-year']));
  const newest = newestBySystem(items, own, categories);
  return items.map((item, place) => {
    const category = categories.get(item.category);
    const start = starts.get(category?.retention ?? '');
    const dated = start === 'record-date' || start === 'financial-year-end' || start === 'calendar-year-end';
    const recorded = dated ? own[place] ?? newest.get(groupOf(item, category)) ?? null : null;
    const withdrawn = start === 'withdrawal' ? dayOf(item, category, ['withdrawn']) : null;
    const financialYearEnd = start === 'record-date' || recorded === null ? null : yearEndOf(recorded, profile.financialYearEnd ?? '12-31');
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
  const contracts = items.filter(({ category }) => categories.get(category)?.fields.some(({ event }) => event === 'contract-end') === true);
  const ends = contracts.map((item) => dayOf(item, categories.get(item.category), ['contract-end']));
  return ends.reduce<LocalDate | null>((latest, end) => (end === null || latest === null ? null : end > latest ? end : latest), ends[0] ?? null);
}

type DayReader = (item: Item, category: Category | undefined, events: readonly NonNullable<Field['event']>[]) => LocalDate | null;

/** Thousands of records share a few hundred days: each text is read once. */
function dayReader(): DayReader {
  const [days, instants] = [new Map<string, LocalDate | null>(), new Map<string, LocalDate | null>()];
  return (item, category, events) => {
    const field = category?.fields.find(({ event }) => event !== undefined && events.includes(event));
    const value = field === undefined ? '' : valueOf(item, field.key).trim();
    const read = field?.format === 'instant' ? instants : days;
    const known = read.get(value);
    if (known !== undefined) return known;
    const at = read === instants ? helsinkiDateOf(value) : null;
    const day = at?.ok === true ? at.value : parsed(value);
    read.set(value, day);
    return day;
  };
}

/** Of a month of readings the newest one's: the month is kept until none of it has to be. */
function valueOf({ fields, series }: Item, key: string): string {
  if (series === undefined || key !== series.at) return fields.find((one) => one.key === key)?.value ?? '';
  const [from, count] = series.spans.at(-1) ?? [0, 1];
  return new Date(Date.parse(series.first) + (from + count - 1) * series.minutes * 60_000).toISOString();
}

function parsed(text: string): LocalDate | null {
  const day = parseLocalDate(text);
  return day.ok ? day.value : null;
}

/** The end of the financial year to which the day belongs. */
function yearEndOf(day: LocalDate, monthDay: string): LocalDate {
  const [month = 12, date = 31] = monthDay.split('-').map(Number);
  const { year } = calendarDayOf(day);
  const end = localDateFrom({ year, month, day: date });
  return end !== null && day <= end ? end : localDateFrom({ year: year + 1, month, day: date }) ?? day;
}
