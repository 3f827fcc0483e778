// A row of a metering series against itself: a gap stays a gap, and a value or a time is never guessed (spec/formats.md).
import type { SourceFile } from '../../shared/registers/source-profile.ts';
import type { Cell } from './connectors/raw-record.ts';
import type { QuarantineReason } from './import-result.ts';

/** Minutes between starts; longer periods start where the market's calendar says, which is local and not looked at. */
const lengths: Readonly<Record<string, number>> = { PT15M: 15, PT1H: 60 };

/** Null where the file is no series, or the row is whole in itself: a value, or a quality that says why there is none. */
export function seriesFault(cells: readonly Cell[], file: SourceFile): QuarantineReason | null {
  const { series } = file;
  if (series === null) return null;
  const text = (column: string): string => textOf(cells[file.columns.findIndex((one) => one.column === column)] ?? '').trim();
  if (text(series.quantity) === '' && (text(series.quality) === 'OK' || text(series.quality) === '')) return 'value-missing';
  const length = lengths[text(series.resolution)];
  if (length === undefined) return null;
  // The row's other checks have held that it is an instant in UTC.
  const time = /[T ]\d{2}:(\d{2}):(\d{2})/.exec(text(series.start));
  return time !== null && (Number(time[1]) % length !== 0 || time[2] !== '00') ? 'period-not-aligned' : null;
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
