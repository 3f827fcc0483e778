// Measures what the files of a person of years of hourly readings take in memory, in a process that does nothing else; prints one JSON line.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { zipFiles } from '../../../electron/host/export/zip-files.ts';
import { composeExport } from '../../../shared/export/compose-export.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { item, type Person } from '../../../shared/registers/person.ts';
import { shippedProfile } from '../../people/shipped-profiles.ts';
import { madeSeriesPerson } from './made-series-person.ts';

const [points = 2, years = 10, makesPerson = 0] = process.argv.slice(2).map(Number);

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

async function measure(items: Person['items']): Promise<object> {
  const today = parseLocalDate('2026-11-22');
  if (!today.ok) throw new Error('no day');
  const profile = shippedProfile('tampere');
  const madeAt = '2026-11-22T08:41:00.000Z';
  const setting = { right: 'access', language: 'fi', profile, registerId: profile.registers[0]?.id ?? '', madeAt, today: today.value, diaryNumber: 'RAT-02/2026/000123', receivedOn: today.value } as const;
  const person = { ...madeSeriesPerson({ points: 1, years: 0 }), items };
  const idle = process.memoryUsage.rss();
  const files = composeExport({ ...setting, scope: { categories: 'all', from: null, to: null }, person, withoutOthers: (_item, { value }) => value }, () => createHash('sha256'));
  const zip = await zipFiles(files, madeAt);
  const peak = process.resourceUsage().maxRSS * 1024;
  return { items: items.length, zipBytes: zip.length, idleMiB: mebibytes(idle), peakMiB: mebibytes(peak), aboveMiB: mebibytes(peak - idle) };
}

if (makesPerson === 1) {
  process.stdout.write(JSON.stringify(madeSeriesPerson({ points, years }).items));
} else {
  // Another process makes the person up: what that takes is none of the files'.
  const made = execFileSync(process.execPath, [import.meta.filename, String(points), String(years), '1'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  console.log(JSON.stringify(await measure(item.array().parse(JSON.parse(made)))));
}
