// People of the demonstration's generator, brought in from the exports of every system, and the two answers made of each: paper and files.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { generateExports } from '../../../build/demo/generate-exports.ts';
import { kaarina } from '../../../build/demo/known-people.ts';
import { zipFiles } from '../../../electron/host/export/zip-files.ts';
import { fontReader } from '../../../electron/host/papers/read-fonts.ts';
import { composeExport } from '../../../shared/export/compose-export.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { composePaper } from '../../../shared/papers/compose-paper.ts';
import type { Person } from '../../../shared/registers/person.ts';
import { importShipped } from '../../people/export-folder.ts';
import { shippedProfile } from '../../people/shipped-profiles.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { readZip } from './read-zip.ts';
import { sourceReadings, type SourceReading } from './source-readings.ts';

const fonts = fontReader();
export const profile = shippedProfile('tampere');
const madeAt = '2026-11-22T08:41:00.000Z';
const everything = { categories: 'all', from: null, to: null } as const;

/** A person as imported, and their series as the source's own file has it. */
export interface Drawn { readonly person: Person; readonly readings: readonly SourceReading[] }

/** The known person with data in every system first, then drawn people; hostile ones are the hostile-people test's. */
export async function drawnPeople(count: number, seed: number): Promise<readonly Drawn[]> {
  const folder = proofFolder('same-content');
  try {
    // Some drawn people are in one system only and join to nobody.
    generateExports({ seed, persons: count + 10 + Math.ceil(count / 5), folder: folder.path });
    const { persons } = await importShipped('tampere', join(folder.path, 'tampere'));
    const drawn = persons.filter(({ customerNumbers }) => customerNumbers.some((number) => number === kaarina.customerNumber || number.startsWith('202')));
    const readings = sourceReadings(join(folder.path, 'tampere'));
    return drawn.toSorted((one, other) => Number(isKaarina(other)) - Number(isKaarina(one))).slice(0, count)
      .map((person) => ({ person, readings: person.customerNumbers.flatMap((number) => readings.get(number) ?? []) }));
  } finally {
    folder.remove();
  }
}

function isKaarina({ customerNumbers }: Person): boolean {
  return customerNumbers.includes(kaarina.customerNumber);
}

function setting(): { readonly language: 'fi'; readonly profile: typeof profile; readonly registerId: string; readonly madeAt: string; readonly today: ReturnType<typeof today>; readonly diaryNumber: string; readonly receivedOn: ReturnType<typeof today> } {
  return { language: 'fi', profile, registerId: profile.registers[0]?.id ?? '', madeAt, today: today(), diaryNumber: 'RAT-02/2026/000123', receivedOn: today() };
}

function today(): Extract<ReturnType<typeof parseLocalDate>, { ok: true }>['value'] {
  const day = parseLocalDate('2026-11-22');
  if (!day.ok) throw new Error('the day of the proof is no date');
  return day.value;
}

export async function madePaper(person: Person): Promise<Uint8Array> {
  const requester = { name: `${person.familyName} ${person.givenNames}`, birthYear: null };
  const made = await composePaper({ ...setting(), kind: 'copy', office: 'RAT', desk: 'RAT-02', copyNumber: 1, clerkName: 'Liisa Palvelija', requester, scope: everything, person, searched: null }, fonts());
  return made.bytes;
}

/** Zipped and read back. */
export async function madeFiles(person: Person): Promise<ReadonlyMap<string, Buffer>> {
  const files = composeExport({ ...setting(), right: 'access', scope: everything, person, withoutOthers: (_item, { value }) => value }, () => createHash('sha256'));
  return readZip(await zipFiles(files, madeAt));
}
