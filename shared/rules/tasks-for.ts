// The tasks that a request creates, one for each system and kind of work, made from register data alone (R29-R31, R22).
import { addDays } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { inForce, type ControllerProfile, type Register, type SearchKey, type System } from '../registers/controller.ts';
import type { RightCode } from '../registers/right.ts';
import type { Texts } from '../registers/words.ts';
import { dayOffOn, type WorkingDayCalendar } from './working-day-calendar.ts';

/** `preserve`: keep what would be overwritten. `stop-marketing`: at once, in every marketing system (R22). */
export const taskKinds = ['preserve', 'search', 'rectify', 'erase', 'restrict', 'export', 'stop-marketing', 'stop-consent'] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface AskedOfSystems {
  readonly right: RightCode;
  readonly categories: 'all' | readonly string[];
}

export interface TaskDates {
  /** Local date of receipt. */
  readonly received: LocalDate;
  /** The statutory due day of the case. */
  readonly due: LocalDate;
  readonly today: LocalDate;
}

export interface Task {
  readonly system: string;
  readonly name: string;
  readonly kind: TaskKind;
  readonly owner: Texts;
  /** Recipient code of the processor that keeps the system, or null. */
  readonly processor: string | null;
  readonly searchBy: readonly SearchKey[];
  /** The system's categories that the request covers. */
  readonly categories: readonly string[];
  readonly due: LocalDate;
  /** Of a preservation: the first day on which records of the day of receipt are gone. */
  readonly goneFrom: LocalDate | null;
}

const workOf: Readonly<Record<RightCode, TaskKind | null>> = {
  'access': 'search', 'rectification': 'rectify', 'erasure': 'erase', 'restriction': 'restrict', 'portability': 'export',
  // An objection restricts until it is decided (Art. 18(1)(d)).
  'objection': 'restrict', 'marketing-ban': 'stop-marketing', 'consent-withdrawal': 'stop-consent',
  // Answered from the register's own record; a complaint is looked into by a person.
  'automated-decisions': null, 'complaint': null,
};
/** These wait for nobody: no review, no search before (R22, R23, R30). */
const atOnce: readonly TaskKind[] = ['preserve', 'stop-marketing', 'stop-consent'];

/** In the order of the register's systems; two rights that need the same work of a system make one task with the categories of both. */
export function tasksFor(asked: readonly AskedOfSystems[], register: Pick<Register, 'systems'>, profile: Pick<ControllerProfile, 'systems' | 'categories' | 'calendar'>, dates: TaskDates): readonly Task[] {
  const systems = register.systems.flatMap((code) => profile.systems.find((system) => system.code === code && inForce(system, dates.today)) ?? []);
  const marketing = new Set(profile.categories.filter((category) => category.marketing).map(({ code }) => code));
  return systems.flatMap((system) => taskKinds.flatMap((kind): readonly Task[] => {
    const categories = system.categories.filter((category) => asked.some((one) => covers(one, kind, system) && (one.categories === 'all' || one.categories.includes(category))));
    const chosen = kind === 'stop-marketing' ? categories.filter((category) => marketing.has(category)) : categories;
    // A marketing system is told of a ban also where none of its categories is marked.
    const needed = chosen.length > 0 || (kind === 'stop-marketing' && system.marketing && asked.some(({ right }) => right === 'marketing-ban'));
    return needed ? [{ ...sentTo(system), kind, categories: chosen, due: dueOf(system, kind, dates, profile.calendar), goneFrom: goneFrom(system, kind, dates.received) }] : [];
  }));
}

function covers({ right }: AskedOfSystems, kind: TaskKind, system: System): boolean {
  // Whatever is asked, recordings are kept from being overwritten until it is known whether they belong to it; a marketing choice touches no recording.
  if (kind === 'preserve') return system.overwrittenAfterDays !== null && (right === 'access' || right === 'restriction' || right === 'objection' || right === 'complaint');
  if (kind === 'stop-marketing') return right === 'marketing-ban' && system.marketing;
  return workOf[right] === kind;
}

function sentTo({ code, name, owner, processor, searchBy }: System): Pick<Task, 'system' | 'name' | 'owner' | 'processor' | 'searchBy'> {
  return { system: code, name, owner, processor, searchBy };
}

function dueOf({ dueDaysBefore }: System, kind: TaskKind, { due, today }: TaskDates, calendar: ControllerProfile['calendar']): LocalDate {
  const planned = atOnce.includes(kind) ? today : workingDayBefore(addDays(due, -dueDaysBefore), toCalendar(calendar));
  // A request registered late leaves no time: due today, never in the past.
  return planned < today ? today : planned;
}

function goneFrom({ overwrittenAfterDays }: System, kind: TaskKind, received: LocalDate): LocalDate | null {
  return kind === 'preserve' && overwrittenAfterDays !== null ? addDays(received, overwrittenAfterDays + 1) : null;
}

/** An owner's day is rolled back, so that it stays before the statutory one. */
function workingDayBefore(date: LocalDate, calendar: WorkingDayCalendar): LocalDate {
  let day = date;
  while (dayOffOn(day, calendar) !== null) day = addDays(day, -1);
  return day;
}

function toCalendar({ rollEves, changes }: ControllerProfile['calendar']): WorkingDayCalendar {
  // True because the profile's schema has held each date to the calendar (z.iso.date).
  return { rollEves, changes: changes.map(({ date, becomes }) => ({ date: date as LocalDate, becomes })) };
}
