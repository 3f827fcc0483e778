// The month of an instant by the calendar of Finland, without asking the time zone rules for each of millions of readings.
const helsinki = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric' });
const hour = 3_600_000;

export interface HelsinkiMonth {
  /** `2024-12` */
  readonly name: string;
  /** Its first millisecond and the first of the next month, since 1970. */
  readonly from: number;
  readonly to: number;
}

/** Gives the month of milliseconds since 1970; the rules are asked once for each month of data. */
export function helsinkiMonthReader(): (at: number) => HelsinkiMonth {
  const months = new Map<string, HelsinkiMonth>();
  let last: HelsinkiMonth = { name: '', from: 0, to: 0 };
  return (at) => {
    if (at >= last.from && at < last.to) return last;
    const name = nameOf(at);
    last = months.get(name) ?? monthNamed(name);
    months.set(name, last);
    return last;
  };
}

/** Of `2024-12`. */
export function monthNamed(name: string): HelsinkiMonth {
  const [year = 0, month = 0] = name.split('-').map(Number);
  return { name, from: beginOf(year, month), to: beginOf(year, month + 1) };
}

/** Finland is two or three hours ahead of UTC, in its whole history less than three: the month begins there before it does in UTC. */
function beginOf(year: number, month: number): number {
  const utc = Date.UTC(year, month - 1, 1);
  let begin = utc;
  while (nameOf(begin - hour) === nameOf(utc)) begin -= hour;
  return begin;
}

function nameOf(at: number): string {
  const shown = new Map(helsinki.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${(shown.get('year') ?? '').padStart(4, '0')}-${(shown.get('month') ?? '').padStart(2, '0')}`;
}
