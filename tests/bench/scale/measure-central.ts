// Measures one unit of everything the plan past the machine multiplies: `node tests/bench/scale/measure-central.ts [people] [metering points]`. Linux; a few minutes.
import { join } from 'node:path';
import { folderSources } from '../../../central/sources/pipeline/folder-sources.ts';
import { startCentral } from '../../../central/start-central.ts';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import type { CentralInstances } from '../../faults/rig/central-instances.ts';
import { proofFolder } from '../../faults/rig/proof-folder.ts';
import { shippedProfile, shippedSources } from '../../people/shipped-profiles.ts';
import { median } from '../append/figures.ts';
import { openFleet, type Fleet } from '../push/push-fleet.ts';
import { changeInvoices, writeSources } from './made-sources.ts';
import { measuredRounds, peopleBrought } from './measured-rounds.ts';
import { measureVisit } from './measure-visit.ts';
import { openScratch, type ScratchStore, type TableSize } from './table-sizes.ts';

const [persons = 2000, points = 20] = process.argv.slice(2).map(Number);
const peopleTables = ['person', 'person_anchor', 'person_sign', 'subject', 'source_record', 'join_candidate'] as const;
const changedPeople = 200;

async function bring(centrals: CentralInstances, folder: string, exports: string, at: string): Promise<number> {
  const central = await startCentral({ folder: join(folder, 'importing'), port: 0, databaseUrl: centrals.databaseUrl, secret: centrals.secret, logLevel: 'silent' });
  try {
    const profile = shippedProfile('tampere');
    const found = await folderSources({ profile, sourceProfiles: shippedSources('tampere'), folder: exports, today: answerOf(helsinkiDateOf(at)) });
    return (await central.admin.importExports({ profile, ...found, importedAt: at })).changed;
  } finally {
    await central.close();
  }
}

function show(title: string, sizes: readonly TableSize[], units: number): void {
  console.log(`${title}, bytes a unit of ${String(units)}:`);
  for (const { table, rows, bytes, indexes } of sizes) console.log(`  ${table.padEnd(16)} ${String(rows).padStart(8)} rows ${(bytes / units).toFixed(0).padStart(8)} table ${(indexes / units).toFixed(0).padStart(8)} indexes`);
}

interface Measuring { readonly fleet: Fleet; readonly store: ScratchStore; readonly folder: string }

async function measurePeople({ fleet, store, folder }: Measuring, between: (people: number) => Promise<void>): Promise<void> {
  const { centrals, desks } = fleet;
  const [plain, series] = [join(folder, 'plain'), join(folder, 'series')];
  writeSources(plain, { seed: 7, persons, points: 0 });
  writeSources(series, { seed: 7, persons, points });
  console.log(`log of changes for a person brought: ${(await store.walOf(() => bring(centrals, folder, plain, '2026-11-22T05:00:00.000Z')) / persons).toFixed(0)} bytes`);
  const before = await store.sizes(peopleTables, 'tidied');
  show('people of seven records', before, persons);
  const { rows } = await store.query<{ last: string }>('select max(position) last from person');
  const last = Number(rows[0]?.last ?? 0);
  await between(last);
  const months = points * 12;
  const wal = await store.walOf(() => bring(centrals, folder, series, '2026-11-22T06:00:00.000Z'));
  const after = await store.sizes(peopleTables, 'tidied');
  show('a month of hours more', after.map((size, place) => ({ ...size, bytes: size.bytes - (before[place]?.bytes ?? 0), indexes: size.indexes - (before[place]?.indexes ?? 0) })), months);
  console.log(`log of changes for a month of hours brought, twelve at once: ${(wal / months).toFixed(0)} bytes`);
  const [desk] = desks;
  const brought = desk === undefined ? { people: 0, bytes: 0 } : await peopleBrought(centrals.all[0]?.url ?? '', desk, last);
  console.log(`a month of hours on its way to a desk, compressed: ${(brought.bytes / months).toFixed(0)} bytes (${String(brought.people)} people)`);
  let latest = plain;
  for (const [name, first, until, at] of [['without series', points, points + changedPeople, '07'], ['with a year of hours', 0, points, '08']] as const) {
    const changed = join(folder, `changed-${at}`);
    changeInvoices(latest, changed, { first, last: until });
    latest = changed;
    let people = 1;
    const bytes = await store.walOf(async () => { people = await bring(centrals, folder, changed, `2026-11-22T${at}:00:00.000Z`); });
    console.log(`log of changes for a changed person ${name}: ${(bytes / people).toFixed(0)} bytes, ${String(people)} changed`);
  }
}

const folder = proofFolder('measure-central');
const visit = await measureVisit(folder.path);
console.log(`a visit: ${JSON.stringify(visit)}`);
const fleet = await openFleet(folder.path, 20, 1);
const store = await openScratch(fleet.centrals.databaseUrl);
try {
  const [central] = fleet.centrals.all;
  if (central === undefined) throw new Error('there is no central');
  console.log(`a commit that notifies: ${median(await store.commits(200)).toFixed(2)} ms`);
  await measurePeople({ fleet, store, folder: folder.path }, async (people) => {
    let measured = '';
    const wal = await store.walOf(async () => { measured = JSON.stringify(await measuredRounds(central, fleet.desks, people), null, 1); });
    // Only added to, so nothing is left behind; and an index on chance ids has the gaps that it has in use.
    const lines = await store.sizes(['journal_line'], 'as-they-grew');
    show('lines', lines, lines[0]?.rows ?? 1);
    const { rows } = await store.query('select round(avg(octet_length(header))) header, round(avg(octet_length(sealed))) sealed from journal_line');
    console.log(`bytes of a line: ${JSON.stringify(rows[0])}`);
    console.log(`log of changes for a line: ${(wal / (lines[0]?.rows ?? 1)).toFixed(0)} bytes`);
    console.log(measured);
  });
} finally {
  await store.close();
  await fleet.centrals.close();
  folder.remove();
}
