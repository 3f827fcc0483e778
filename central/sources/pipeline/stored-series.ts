// A month of readings as a record stores it: the text after `"fields":` in a person's document, read back and written.
import type { Item } from '../../../shared/registers/person.ts';
import { packReadings, readingsOf, shapeOf, type Reading } from '../../../shared/registers/readings.ts';
import type { Series } from '../../../shared/registers/series.ts';
import { isPlaced } from '../pack-series.ts';
import { storedFields } from './stage-source.ts';

/** A condition in SQL: only a series has this outside of quotes, since a quote in a text is escaped. */
export const isStoredSeries = (column: string): string => `position('],"series":{"at":' in ${column}) > 0`;

export interface StoredMonth { readonly kind: string; readonly fields: Item['fields']; readonly series: Series }

/** `kind`: alike in two parts of one month. */
export function storedMonth(text: string): StoredMonth {
  // True because this process wrote the text, in stage-source.ts.
  const { fields, series } = JSON.parse(`{"fields":${text}}`) as Pick<StoredMonth, 'fields' | 'series'>;
  return { kind: JSON.stringify([fields, shapeOf(series)]), fields, series };
}

export interface GrowingMonth { readonly month: StoredMonth; readonly readings: Reading[] }

export function growingMonth(month: StoredMonth): GrowingMonth {
  return { month, readings: [...readingsOf(month.series)] };
}

/** Of two readings of one time the first stays. */
export function grow({ readings }: GrowingMonth, more: readonly Reading[]): void {
  for (const reading of more) isPlaced(readings, reading);
}

export function writtenMonth({ month: { fields, series }, readings }: GrowingMonth): string {
  return storedFields({ fields, series: packReadings(readings, shapeOf(series)) });
}
