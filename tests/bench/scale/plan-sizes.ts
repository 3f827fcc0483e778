// The sizes of the plan past the machine: measured bytes of one row of each kind, times how many the assumptions make of them.
import { desksOfEach, sharesOf, type Country } from './country.ts';
import type { MeasuredSizes, RowBytes } from './measured.ts';

export interface PlannedSize { readonly what: string; readonly units: number; readonly table: number; readonly indexes: number }

export interface Plan {
  readonly sizes: readonly PlannedSize[];
  readonly total: number;
  /** The part of the largest controller. */
  readonly largest: number;
  /** Bytes of the log of changes on a working day, by what writes them. */
  readonly wal: readonly { readonly what: string; readonly bytes: number }[];
  /** Bytes that the desks of the largest controller fetch together after a night, when each holds everybody; where readings are brought, one in which they were. */
  readonly morning: number;
}

/** Years of hourly readings that are held of every metering point, and whether they are brought every night or once a month. */
export interface SeriesHeld { readonly years: number; readonly brought: 'never' | 'monthly' | 'nightly' }

const monthsOfYear = 12;
const workingDaysOfMonth = 21;

function sized(what: string, units: number, { table, indexes }: RowBytes): PlannedSize {
  return { what, units, table: units * table, indexes: units * indexes };
}

/** The longer the series, the more is written again for each change of a person: the document holds all of it. */
function changedWal({ wal }: MeasuredSizes, years: number): number {
  return wal.changed + years * (wal.changedWithYear - wal.changed);
}

export function planSizes(country: Country, measured: MeasuredSizes, series: SeriesHeld): Plan {
  const visits = country.desks * country.visitsOfDesk * country.workingDays;
  const persons = country.meteringPoints * country.personsOfPoint;
  const lines = visits * measured.visit.lines;
  const lineBytes = { ...measured.line, table: measured.line.table + measured.visit.sealed + measured.visit.header - measured.lineOf.sealed - measured.lineOf.header };
  const sizes = [
    sized('lines of the log', lines * country.years, lineBytes),
    sized('papers, by visit', visits * country.paperYears, measured.papers),
    sized('people with seven records', persons, measured.person),
    sized('months of hourly readings', country.meteringPoints * series.years * monthsOfYear, measured.month),
  ];
  const total = sizes.reduce((sum, one) => sum + one.table + one.indexes, 0);
  const [[share = 0], [desks = 0]] = [sharesOf(country.controllers), desksOfEach(country)];
  const changed = persons * country.changedByNight;
  const nights = { never: 0, monthly: 1 / workingDaysOfMonth, nightly: 1 }[series.brought];
  const wal = [
    { what: 'lines', bytes: lines / country.workingDays * measured.wal.line },
    { what: 'papers', bytes: visits / country.workingDays * measured.papers.table },
    { what: 'people changed in the night', bytes: changed * changedWal(measured, series.years) },
    { what: 'readings brought', bytes: nights * country.meteringPoints * (measured.wal.month + series.years * (measured.wal.changedWithYear - measured.wal.changed)) },
  ];
  const document = measured.brought.person + series.years * monthsOfYear * measured.brought.month;
  const people = (changed + (series.brought === 'never' ? 0 : country.meteringPoints)) * share;
  return { sizes, total, largest: total * share, wal, morning: people * document * desks };
}
