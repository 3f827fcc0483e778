// The export of a billing system as the import bench reads it: customers, addresses, invoices and payments of made-up people, ten rows each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { axExport } from '../../../build/demo/ax-export.ts';
import { madeUpPerson, type Population } from '../../../build/demo/made-up-person.ts';
import { madeUpMeteringPoint } from '../../../build/demo/made-up-numbers.ts';
import { townsOfTampere } from '../../../build/demo/made-up-places.ts';
import { exportBytes } from '../../../build/demo/write-export.ts';

export interface AxFolder { readonly folder: string; readonly files: readonly string[]; readonly rows: number; readonly bytes: number }

const rowsOfCustomer = 10;

/** The same seed writes the same bytes; reminders and rows broken on purpose are left out, so that every row counts for both sides. */
export function axFolder(folder: string, rows: number, seed: number): AxFolder {
  const population: Population = {
    seed, towns: townsOfTampere, takenCodes: new Set(), customerNumber: (running) => String(20_200_000 + running), meteringPoint: (running) => madeUpMeteringPoint(20_000 + running),
  };
  const everyone = Array.from({ length: rows / rowsOfCustomer }, (_, place) => ({ ...madeUpPerson(100 + place, population), reach: 'all' as const }));
  mkdirSync(join(folder, 'ax'), { recursive: true });
  const tables = axExport(everyone).filter(({ file }) => file !== 'CustCollectionLetterJour.csv').map((table) => ({ ...table, broken: [] }));
  const written = tables.map((table) => {
    const bytes = exportBytes(table);
    writeFileSync(join(folder, 'ax', table.file), bytes);
    return { rows: table.rows.length, bytes: bytes.length };
  });
  return { folder, files: tables.map(({ file }) => join(folder, 'ax', file)), rows: written.reduce((sum, one) => sum + one.rows, 0), bytes: written.reduce((sum, one) => sum + one.bytes, 0) };
}

/** Every thirtieth invoice has another amount, which is one row of a hundred. */
export interface ChangedFolder extends AxFolder { readonly changed: number }

export function changedFolder(ax: AxFolder, folder: string): ChangedFolder {
  mkdirSync(join(folder, 'ax'), { recursive: true });
  let changed = 0;
  const files = ax.files.map((file) => {
    const copy = join(folder, 'ax', basename(file));
    let line = 0;
    const text = readFileSync(file, 'latin1');
    writeFileSync(copy, basename(file) !== 'CustInvoiceJour.csv' ? text : text.replace(/"(\d+)\.(\d\d)","EUR"/g, (whole, euros: string, cents: string) => {
      line += 1;
      if (line % 30 !== 0) return whole;
      changed += 1;
      return `"${String(Number(euros) + 1)}.${cents}","EUR"`;
    }), 'latin1');
    return copy;
  });
  return { ...ax, folder, files, changed };
}
