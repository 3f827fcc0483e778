// A spreadsheet's day number as a date; the year 1900 has a 29 February in it that never was.

const dayMilliseconds = 86_400_000;

export interface SerialDate { readonly day: string; readonly moment: string; readonly isWhole: boolean }

/** Null where the number is no day of the years 1900-9999. Parts of a second below a hundredth are rounding noise of the sheet. */
export function serialDate(serial: number, from1904: boolean): SerialDate | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465.999_99) return null;
  const days = from1904 ? serial + 1462 : serial;
  // Day 60 is the false 29 February; the days before it are one too few.
  if (!from1904 && Math.floor(serial) === 60) return null;
  const sinceEpoch = days - 25_569 + (!from1904 && serial < 60 && serial >= 1 ? 1 : 0);
  const moment = new Date(Math.round(sinceEpoch * dayMilliseconds / 10) * 10).toISOString();
  return { day: moment.slice(0, 10), moment, isWhole: moment.endsWith('T00:00:00.000Z') };
}
