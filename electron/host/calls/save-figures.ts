// Saves the yearly account as a CSV file beside the papers; its name tells the period and the day, never a person.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { fileRefusal } from '../journal/sqlite-fault.ts';
import { officeToday } from '../office-today.ts';
import { csvText } from '../papers/csv-text.ts';
import { writeFileDurably } from '../write-file-durably.ts';

export const saveFigures: Handler<'save-figures'> = (host, { from, to, rows }) => {
  const folder = join(host.folder, 'papers-out');
  const place = join(folder, `figures-${from}-${to}-made-${officeToday(host.clocks.now(), host.bundle.profile)}.csv`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileDurably(place, Buffer.from(csvText(rows), 'utf8'));
    return ok({ place });
  } catch (error) {
    host.log.fault('save-figures', error);
    return fileRefusal(error);
  }
};
