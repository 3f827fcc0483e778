// Writes the source exports of made-up people for both controllers; the same seed writes the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axExport } from './ax-export.ts';
import { enerityExport } from './enerity-export.ts';
import type { ExportTable } from './export-table.ts';
import { generisExport } from './generis-export.ts';
import { recordingsAndArchive, premisesExports } from './recordings-and-archive.ts';
import { knownNurmijarvi, knownTampere, type KnownPerson } from './known-people.ts';
import { madeUpMeteringPoint } from './made-up-numbers.ts';
import { knownPerson, madeUpPerson, type MadeUpPerson, type Population } from './made-up-person.ts';
import { townsOfNurmijarvi, townsOfTampere } from './made-up-places.ts';
import { nurmijarviExport } from './nurmijarvi-export.ts';
import { cloudExport, siteExport } from './site-and-cloud-exports.ts';
import { exportBytes } from './write-export.ts';

export interface Generation {
  readonly seed: number;
  /** Drawn people of controller tampere, besides the known ones; nurmijarvi gets three for every twenty. */
  readonly persons: number;
  /** Files go to `<folder>/<controller>/<system>/<file>`. */
  readonly folder: string;
}

export function generateExports({ seed, persons, folder }: Generation): void {
  write(join(folder, 'tampere'), tampereTables(seed, persons));
  write(join(folder, 'nurmijarvi'), nurmijarviTables(seed, Math.ceil(persons * 0.15)));
}

export function tampereTables(seed: number, persons: number): readonly ExportTable[] {
  const everyone = populate(knownTampere, persons, {
    seed, towns: townsOfTampere, takenCodes: new Set(['130380-907P', '140390-907X']),
    customerNumber: (running) => String(20_200_000 + running), meteringPoint: (running) => madeUpMeteringPoint(20_000 + running),
  });
  return [...enerityExport(everyone), ...generisExport(everyone), ...axExport(everyone), ...siteExport(everyone), ...cloudExport(everyone), ...recordingsAndArchive(everyone), ...premisesExports(everyone)];
}

export function nurmijarviTables(seed: number, persons: number): readonly ExportTable[] {
  const everyone = populate(knownNurmijarvi, persons, {
    seed: seed + 1, towns: townsOfNurmijarvi, takenCodes: new Set(),
    customerNumber: (running) => `N${String(200_000 + running)}`, meteringPoint: (running) => `NL${String(20_000 + running)}`,
  });
  return [...nurmijarviExport(everyone), ...recordingsAndArchive(everyone)];
}

// Known people come first, so that a drawn person never takes their codes.
function populate(known: Readonly<Record<string, KnownPerson>>, persons: number, population: Population): readonly MadeUpPerson[] {
  for (const { identityCode } of Object.values(known)) if (identityCode !== null) population.takenCodes.add(identityCode);
  const named = Object.values(known).map((one, place) => knownPerson(one, place + 1, population));
  return [...named, ...Array.from({ length: persons }, (_, place) => madeUpPerson(100 + place, population))];
}

function write(folder: string, tables: readonly ExportTable[]): void {
  for (const table of tables) {
    mkdirSync(join(folder, table.system), { recursive: true });
    writeFileSync(join(folder, table.system, table.file), exportBytes(table));
  }
}
