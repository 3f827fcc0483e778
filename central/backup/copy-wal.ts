// Copies the segments of PostgreSQL's log of changes that a backup needs to become whole.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyFile } from './copy-file.ts';
import type { CopiedFile } from './copy-cluster.ts';

const segmentName = /^[0-9A-F]{24}$/;
/** Segments of 16 MiB, PostgreSQL's default: 256 of them share the middle part of the name. */
const segmentsOfLog = 256;

function numberOf(segment: string): number {
  return Number.parseInt(segment.slice(8, 16), 16) * segmentsOfLog + Number.parseInt(segment.slice(16), 16);
}

/** From the segment `first` to `last`, both of one timeline. Throws when one is missing: such a backup could not be restored. */
export function copyWal(from: string, to: string, { first, last }: { readonly first: string; readonly last: string }): readonly CopiedFile[] {
  const names = readdirSync(join(from, 'pg_wal')).filter((name) => segmentName.test(name) && name >= first && name <= last).sort();
  if (names[0] !== first || names.at(-1) !== last || names.length !== numberOf(last) - numberOf(first) + 1) throw new Error('PostgreSQL no longer has the changes made during the backup.');
  return names.map((name) => ({ path: `pg_wal/${name}`, ...copyFile(join(from, 'pg_wal', name), join(to, 'pg_wal', name)) }));
}
