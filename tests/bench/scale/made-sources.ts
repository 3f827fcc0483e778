// The exports of the measurements: made-up people whose readings are drawn, since readings that repeat would be packed smaller than real ones, and the same with some invoices changed.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../../build/demo/seeded-random.ts';
import { rowsOfPerson, writeMadeExports } from '../../people/made-exports.ts';

const seriesFile = join('generis', 'mittaussarjat.csv');
const invoices = join('ax', 'CustInvoiceJour.csv');
const hoursOfYear = 8760;

/** A year of hours for the first `points` people. */
export function writeSources(folder: string, { seed, persons, points }: { readonly seed: number; readonly persons: number; readonly points: number }): void {
  writeMadeExports(folder, { seed, persons, rows: persons * rowsOfPerson + points * hoursOfYear });
  if (points === 0) return;
  const random = seededRandom(seed);
  const place = join(folder, seriesFile);
  writeFileSync(place, readFileSync(place, 'utf8').replaceAll(/;\d,\d{3};OK;/g, () => `;${String(random.int(0, 4))},${String(random.int(0, 999)).padStart(3, '0')};OK;`));
}

/** Without the series, and with another amount on the invoices of the people from `first` up to, not with, `last`. */
export function changeInvoices(from: string, to: string, { first, last }: { readonly first: number; readonly last: number }): void {
  cpSync(from, to, { recursive: true });
  rmSync(join(to, seriesFile), { force: true });
  const place = join(to, invoices);
  writeFileSync(place, readFileSync(place, 'utf8').replaceAll(/^("L(\d{8})\d",.*?),"\d+\.50",/gm, (whole: string, before: string, number: string) => {
    const running = Number(number) - 20_200_000;
    return running >= first && running < last ? `${before},"999.90",` : whole;
  }));
}
