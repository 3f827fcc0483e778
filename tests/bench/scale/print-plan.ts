// Prints the sizes of the plan past the machine: `node tests/bench/scale/print-plan.ts`.
import { finland } from './country.ts';
import { onTheMachine } from './measured.ts';
import { planSizes, type SeriesHeld } from './plan-sizes.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

function bytes(count: number): string {
  const place = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3)));
  return `${(count / 1000 ** place).toPrecision(3)} ${units[place] ?? ''}`.padStart(8);
}

function show(title: string, visitsOfDesk: number, series: SeriesHeld): void {
  const plan = planSizes({ ...finland, visitsOfDesk }, onTheMachine.sizes, series);
  console.log(`\n${title}`);
  for (const { what, units: count, table, indexes } of plan.sizes) console.log(`  ${what.padEnd(28)} ${(count / 1e6).toFixed(1).padStart(8)} million ${bytes(table)} tables ${bytes(indexes)} indexes`);
  console.log(`  all ${bytes(plan.total)}, of the largest controller ${bytes(plan.largest)}`);
  console.log(`  log of changes on a working day: ${plan.wal.map(({ what, bytes: count }) => `${what} ${bytes(count).trim()}`).join(', ')}`);
  console.log(`  the largest controller's desks fetch after a night, scope all: ${bytes(plan.morning)}`);
}

show('2 visits a desk and day, no series', 2, { years: 0, brought: 'never' });
show('8 visits a desk and day, no series', 8, { years: 0, brought: 'never' });
show('2 visits, a year of hours brought once a month', 2, { years: 1, brought: 'monthly' });
show('2 visits, a year of hours brought every night', 2, { years: 1, brought: 'nightly' });
show('2 visits, six years of hours brought once a month', 2, { years: 6, brought: 'monthly' });
show('2 visits, six years of hours brought every night', 2, { years: 6, brought: 'nightly' });
