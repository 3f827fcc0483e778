// Holds what a connector gave against what its source was made of, record by record.
import { streamSource, type FileReading } from '../../../central/sources/read-source-file.ts';
import type { FileNote, Quarantined } from '../../../central/sources/import-result.ts';
import type { SourceRow } from '../../../central/sources/read-row.ts';
import type { MadeContract } from './made-contracts.ts';

/** A record of a source and where a person would find it there. */
export interface Placed { readonly line: number; readonly fate: MadeContract['fate']; readonly fields: MadeContract['fields'] }

export interface Reading { readonly rows: readonly SourceRow[]; readonly quarantined: readonly Quarantined[]; readonly notes: readonly FileNote[]; readonly records: number; readonly whole: boolean }

export async function readStreamed(given: FileReading): Promise<Reading> {
  const rows: SourceRow[] = [];
  const quarantined: Quarantined[] = [];
  for await (const batch of streamSource(given)) {
    if (batch.kind === 'end') return { rows, quarantined, notes: batch.notes, records: batch.records, whole: batch.whole };
    rows.push(...batch.rows);
    quarantined.push(...batch.quarantined);
  }
  throw new Error('a source ended without saying so');
}

export interface Account { readonly records: number; readonly rows: number; readonly quarantined: number; readonly unaccounted: readonly string[] }

/** A record is accounted for when it came in once, whole and on its line, or was set aside once, on its line and for its reason. */
export function accountOf(placed: readonly Placed[], reading: Reading): Account {
  const rows = byLine(reading.rows);
  const asides = byLine(reading.quarantined);
  const unaccounted = placed.flatMap((one) => {
    const came = rows.get(one.line) ?? [];
    const aside = asides.get(one.line) ?? [];
    rows.delete(one.line);
    asides.delete(one.line);
    return isAccounted(one, came, aside) ? [] : [`line ${String(one.line)}: to be ${one.fate}, came ${String(came.length)} times, set aside ${aside.map(({ reason }) => reason).join(' ') || 'never'}`];
  });
  const extra = [...rows.keys(), ...asides.keys()].map((line) => `line ${String(line)}: nobody wrote it`);
  const whole = reading.whole ? [] : [`not whole: ${reading.notes.map(({ fault }) => fault).join(' ')}`];
  const count = reading.records === placed.length ? [] : [`${String(reading.records)} records counted of ${String(placed.length)}`];
  return { records: placed.length, rows: reading.rows.length, quarantined: reading.quarantined.length, unaccounted: [...unaccounted, ...extra, ...whole, ...count] };
}

function isAccounted({ fate, fields }: Placed, came: readonly SourceRow[], aside: readonly Quarantined[]): boolean {
  if (fate !== 'row') return came.length === 0 && aside.length === 1 && aside[0]?.reason === fate;
  return aside.length === 0 && came.length === 1 && JSON.stringify(came[0]?.fields) === JSON.stringify(fields);
}

function byLine<T extends { readonly line: number }>(list: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of list) found.set(one.line, [...found.get(one.line) ?? [], one]);
  return found;
}
