// Gathers the readings of a metering series into one record for each month of a metering point, as the rows come, in memory that does not grow with them.
import { helsinkiMonthReader } from '../../shared/formats/helsinki-month.ts';
import { packReadings, type Reading, type SeriesShape } from '../../shared/registers/readings.ts';
import type { Series } from '../../shared/registers/series.ts';
import type { SourceFile } from '../../shared/registers/source-profile.ts';
import type { Quarantined } from './import-result.ts';
import type { SourceRow } from './read-row.ts';

/** A row, or a month of rows: `series` then holds what differs in them, `fields` what all of them share. */
export interface PackedRow extends SourceRow { readonly series?: Series }

export interface SeriesPacker {
  /** Rows that are no reading of a quarter or an hour come back as they are; months that memory has no room for come back unfinished. */
  readonly take: (rows: readonly SourceRow[]) => { readonly rows: readonly PackedRow[]; readonly quarantined: readonly Quarantined[] };
  /** What is left. */
  readonly end: () => readonly PackedRow[];
}

/** Lengths of reading that have a step in UTC; months and days begin where the local calendar says and are records of their own. */
const minutesOf: ReadonlyMap<string, Series['minutes']> = new Map([['PT15M', 15], ['PT1H', 60]]);
/** Some 25 MiB; an import's process has little more than a hundred for everything. A file in the order of its metering points never has more than a few open at a time. */
const mostReadings = 120_000;

/** Null for a file that is no series, or whose profile does not read times and quantities as such: its rows stay as they are. */
export function seriesPacker(file: SourceFile, most = mostReadings): SeriesPacker | null {
  const plan = planOf(file);
  return plan === null ? null : packerOf(plan, most);
}

interface Plan extends Omit<SeriesShape, 'minutes'> { readonly resolution: string; readonly own: ReadonlySet<string> }

/** What of a reading is its own: its time, its decimals and its quality. */
function planOf({ series, columns, recordId }: SourceFile): Plan | null {
  // The time ends the record's name, and the month takes its place there.
  if (series === null || recordId.at(-1) !== series.start) return null;
  const formatOf = new Map(columns.map(({ column, format }) => [column, format]));
  if (formatOf.get(series.start) !== 'utc-instant' || formatOf.get(series.quantity) !== 'decimal') return null;
  const fieldOf = new Map(columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const])));
  const [at, quantity, quality, resolution] = [series.start, series.quantity, series.quality, series.resolution].map((column) => fieldOf.get(column));
  const keys = [...fieldOf.values()];
  // A field that two columns fill stands twice in a record, which a series has no place for.
  if (at === undefined || quantity === undefined || quality === undefined || resolution === undefined || new Set(keys).size < keys.length) return null;
  const measured = [...fieldOf].flatMap(([column, key]) => (formatOf.get(column) === 'decimal' || key === quality ? [{ key, isDecimal: formatOf.get(column) === 'decimal' }] : []));
  return { at, quantity, quality, resolution, keys, columns: measured, own: new Set([at, ...measured.map(({ key }) => key)]) };
}

interface OpenMonth { readonly row: SourceRow; readonly minutes: Series['minutes']; readonly name: string; readonly readings: Reading[] }

function packerOf(plan: Plan, most: number): SeriesPacker {
  const monthOf = helsinkiMonthReader();
  let open = new Map<string, OpenMonth>();
  let held = 0;
  const put = (row: SourceRow): 'held' | 'doubled' | 'other' => {
    const { at, minutes, shared, values } = readingOf(row, plan);
    if (minutes === undefined || Number.isNaN(at)) return 'other';
    const month = monthOf(at).name;
    const key = shared + month;
    const found = open.get(key);
    if (found === undefined) open.set(key, { row, minutes, name: row.recordId.slice(0, row.recordId.lastIndexOf('/') + 1) + month, readings: [{ at, values }] });
    else if (!isPlaced(found.readings, { at, values })) return 'doubled';
    held += 1;
    return 'held';
  };
  const drop = (): PackedRow[] => {
    const rows = [...open.values()].map((month) => packedRow(month, plan));
    open = new Map();
    held = 0;
    return rows;
  };
  return {
    take: (given) => {
      const rows: PackedRow[] = [];
      const quarantined: Quarantined[] = [];
      for (const row of given) {
        const done = put(row);
        if (done === 'other') rows.push(row);
        if (done === 'doubled') quarantined.push({ system: row.system, file: row.file, line: row.line, reason: 'duplicate-key' });
        if (held > most) rows.push(...drop());
      }
      return { rows, quarantined };
    },
    end: drop,
  };
}

/** Notes were told row by row. */
function packedRow({ row, minutes, name, readings }: OpenMonth, plan: Plan): PackedRow {
  return { ...row, recordId: name, notes: [], fields: row.fields.filter(({ key }) => !plan.own.has(key)), series: packReadings(readings, { ...plan, minutes }) };
}

/** `shared`: everything that two readings of one record have alike, whose they are included. */
function readingOf(row: SourceRow, plan: Plan): { readonly at: number; readonly minutes: Series['minutes'] | undefined; readonly shared: string; readonly values: readonly string[] } {
  let [at, minutes]: [number, Series['minutes'] | undefined] = [NaN, undefined];
  let shared = `${row.identityCode ?? ''}\u0001${row.customerNumber ?? ''}\u0001${row.meteringPoint ?? ''}\u0001`;
  const values = plan.columns.map(() => '');
  for (const { key, value } of row.fields) {
    if (key === plan.at) at = Date.parse(value);
    else if (plan.own.has(key)) values[plan.columns.findIndex((one) => one.key === key)] = value;
    else shared += `${key}\u0002${value}\u0001`;
    if (key === plan.resolution) minutes = minutesOf.get(value.trim());
  }
  for (const [role, value] of Object.entries(row.roles)) if (!keyRoles.has(role)) shared += `${role}\u0002${value}\u0001`;
  return { at, minutes, shared, values };
}

/** What these say is in the row's own keys. */
const keyRoles: ReadonlySet<string> = new Set(['identity-code', 'customer-number', 'metering-point']);

/** In the order of time; files are nearly always in it. False where a reading of that time stands already. */
export function isPlaced(readings: Reading[], reading: Reading): boolean {
  let place = readings.length;
  while (place > 0 && (readings[place - 1]?.at ?? 0) > reading.at) place -= 1;
  if (readings[place - 1]?.at === reading.at) return false;
  if (place === readings.length) readings.push(reading);
  else readings.splice(place, 0, reading);
  return true;
}
