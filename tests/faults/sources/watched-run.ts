// A file dropped in halves into a watched folder, and what was read of it.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchFolder } from '../../../central/sources/watch/watch-folder.ts';
import type { SourceFile } from '../../../shared/registers/source-profile.ts';
import { readingOf } from '../../people/read-export.ts';
import { readStreamed, type Reading } from './judge-reading.ts';

/** Read too early, the first half would be judged. The same content is dropped a second time and must not be read again. */
export async function readWatched(folder: string, file: SourceFile, bytes: Buffer): Promise<Reading> {
  mkdirSync(join(folder, 'enerity'), { recursive: true });
  const readings: Reading[] = [];
  const path = join(folder, 'enerity', file.name);
  const watch = await watchFolder({
    folder, stillMilliseconds: 300, retryMilliseconds: 60_000, isExpected: (_system, name) => name === file.name, now: () => new Date(),
    onTrouble: ({ code }) => { throw new Error(code); },
    deliver: async () => {
      const reading = await readStreamed(readingOf('enerity', file, folder));
      readings.push(reading);
      return { isWhole: reading.whole, report: { records: reading.records } };
    },
  });
  const half = Math.floor(bytes.length / 2);
  writeFileSync(path, bytes.subarray(0, half));
  await pause(150);
  appendFileSync(path, bytes.subarray(half));
  await until(() => readings.length > 0, watch.idle);
  writeFileSync(path, bytes);
  await pause(900);
  await watch.close();
  const [first, ...again] = readings;
  if (first === undefined || again.length > 0) throw new Error(`the dropped file was read ${String(readings.length)} times`);
  return first;
}

async function until(holds: () => boolean, idle: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await pause(50);
  await idle();
}
