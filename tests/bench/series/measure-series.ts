// Measures a person of years of hourly readings in a process of its own: stored, shown, on paper, as files; prints one JSON line.
import { createHash } from 'node:crypto';
import { zipFiles } from '../../../electron/host/export/zip-files.ts';
import { fontReader } from '../../../electron/host/papers/read-fonts.ts';
import { composeExport } from '../../../shared/export/compose-export.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { composePaper } from '../../../shared/papers/compose-paper.ts';
import { item } from '../../../shared/registers/person.ts';
import { unpackItem } from '../../../shared/registers/unpack-item.ts';
import { seriesDays } from '../../../shared/rules/series-days.ts';
import { seriesGroups } from '../../../shared/rules/series-totals.ts';
import { shippedProfile } from '../../people/shipped-profiles.ts';
import { madeSeriesPerson } from './made-series-person.ts';

const [points = 2, years = 10, whole = 0] = process.argv.slice(2).map(Number);
const person = madeSeriesPerson({ points, years });
const packedText = JSON.stringify(person.items);
const today = parseLocalDate('2026-11-22');
if (!today.ok) throw new Error('no day');
const setting = { language: 'fi', profile: shippedProfile('tampere'), registerId: shippedProfile('tampere').registers[0]?.id ?? '', madeAt: '2026-11-22T08:41:00.000Z', today: today.value, diaryNumber: 'RAT-02/2026/000123', receivedOn: today.value, scope: { categories: 'all', from: null, to: null }, person } as const;

interface Timed { readonly milliseconds: number; readonly stall: number }

/** `milliseconds` of this process's own work, which no neighbour makes longer; `stall`: the longest of it that let nothing else in. */
async function timed(work: () => unknown): Promise<Timed> {
  let stall = 0;
  const cpu = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
  let [live, last] = [true, cpu()];
  const tick = (): void => {
    stall = Math.max(stall, cpu() - last);
    last = cpu();
    // A timer: what only waits for the packing would else be counted as work.
    if (live) setTimeout(tick, 1);
  };
  setTimeout(tick, 1);
  const began = cpu();
  await work();
  const milliseconds = cpu() - began;
  live = false;
  await new Promise((done) => { setTimeout(done, 2); });
  return { milliseconds: Math.round(milliseconds), stall: Math.round(stall) };
}

function mebibytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

const fonts = fontReader()();
const read = await timed(() => item.array().parse(JSON.parse(packedText)));
const groups = await timed(() => seriesGroups(person.items));
const days = await timed(() => seriesDays(person.items, 0, '2020-10'));
let pages = 0;
let paperBytes = 0;
const paper = await timed(async () => {
  const made = await composePaper({ ...setting, kind: 'copy', office: 'RAT', desk: 'RAT-02', copyNumber: 1, clerkName: 'Liisa Palvelija', requester: { name: 'Sarjanen Testi', birthYear: null }, searched: null, wholeSeries: whole === 1 }, fonts);
  [pages, paperBytes] = [made.pages, made.bytes.length];
});
const peakBefore = mebibytes();
let [plainBytes, zipBytes] = [0, 0];
const files = await timed(async () => {
  const made = composeExport({ ...setting, right: 'access', withoutOthers: (_item, { value }) => value }, () => {
    const hash = createHash('sha256');
    return { update: (piece) => { plainBytes += Buffer.byteLength(piece); return hash.update(piece); }, digest: (encoding) => hash.digest(encoding) };
  });
  zipBytes = (await zipFiles(made, setting.madeAt)).length;
});
const peakMiB = mebibytes();
const rows = person.items.flatMap(unpackItem);
console.log(JSON.stringify({
  readings: rows.length, items: person.items.length, packedBytes: packedText.length, unpackedBytes: rows.reduce((sum, row) => sum + JSON.stringify(row).length + 1, 0),
  read, groups, days, paper: { ...paper, pages, bytes: paperBytes }, files: { ...files, plainBytes, zipBytes }, peakBefore, peakMiB,
}));
