// Simulates a year of the plan past the machine: `node tests/bench/scale/simulate-year.ts [--seed N] [--days N] [--instances N] [--cores N] [--visits N] [--held 0..1] [--round 0..1]`; the same words print the same table. `--round 0.32`: a round in which nothing is new costs that part of today's, as the log's question does.
import { parseArgs } from 'node:util';
import { desksOfEach, finland } from './country.ts';
import { onTheMachine } from './measured.ts';
import { yearOfDesks } from './year-of-desks.ts';
import type { Waits } from './year-wish.ts';
import type { WaitTable } from './wait-table.ts';

const { values } = parseArgs({ options: {
  seed: { type: 'string', default: '2026' }, days: { type: 'string', default: '250' }, instances: { type: 'string', default: '4' }, cores: { type: 'string', default: '8' },
  visits: { type: 'string', default: '2' }, held: { type: 'string', default: '0' }, round: { type: 'string', default: '1' }, desks: { type: 'string', default: String(finland.desks) }, controllers: { type: 'string', default: String(finland.controllers) },
} });
const days = Number(values.days);

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function row(what: string, table: WaitTable): void {
  console.log(`  ${what.padEnd(44)} ${String(table.count()).padStart(9)} ${[0.5, 0.99].map((share) => seconds(table.quantile(share)).padStart(9)).join(' ')} ${seconds(table.worst()).padStart(9)}`);
}

function show(title: string, { receipt, seen, register }: Waits): void {
  console.log(`${title.padEnd(46)} ${'times'.padStart(9)} ${'half'.padStart(9)} ${'99 %'.padStart(9)} ${'worst'.padStart(9)}`);
  row('saved until receipted', receipt);
  row('saved until the last desk has it', seen);
  row("logged in until the night's people are here", register);
}

const { costs, sizes } = onTheMachine;
const roundShare = Number(values.round);
const country = { ...finland, workingDays: days, visitsOfDesk: Number(values.visits), desks: Number(values.desks), controllers: Number(values.controllers) };
const figures = yearOfDesks({
  seed: Number(values.seed), instances: Number(values.instances), databaseCores: Number(values.cores), held: Number(values.held),
  country,
  costs: { ...costs, round: { central: costs.round.central * roundShare, database: costs.round.database * roundShare } }, visit: sizes.visit, cutOn: Math.floor(days / 2) - 1,
});
const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;
console.log(`${String(days)} days, ${values.desks} desks of ${values.controllers} controllers, ${values.instances} instances, ${values.cores} cores of the database, seed ${values.seed}, each desk holding ${values.held} of its people, a round at ${values.round} of its cost`);
console.log(`visits ${String(figures.visits)}, lines ${String(figures.lines)}, receipted ${String(figures.receipted)}, ${values.desks} streams of notices (${(country.desks * sizes.streamKiB / 1024).toFixed(0)} MiB of central's memory)`);
console.log(`busiest hour: an instance ${percent(figures.busiest.central)}, the database ${percent(figures.busiest.database)}`);
show('ordinary days', figures.ordinary);
if (figures.after !== null) {
  console.log(`a cut of two days at the largest controller ends at nine: ${String(figures.after.lines)} lines wait, and its desks fetch ${(figures.after.lines * (desksOfEach(country)[0] ?? 0) * sizes.brought.line / 1e9).toFixed(1)} GB of them; busiest hour: an instance ${percent(figures.after.busiest.central)}, the database ${percent(figures.after.busiest.database)}`);
  show('the controller that was cut off, that day', figures.after.own);
  show('the others, that day', figures.after.others);
}
