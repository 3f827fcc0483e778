// Bench: 200 desks with 100 unsent lines each against central, beside the same rows by plain multi-row INSERT.
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { measurePush, measureSingles, type PushTimes } from './push/measure-push.ts';
import { peakMemoryOf } from './push/peak-memory-of.ts';
import { openFleet } from './push/push-fleet.ts';
import { openRawInsert } from './push/raw-insert.ts';

/** performance.md "push" and issue 3, Bad input and limits. */
const goals = { ofRaw: 0.5, p99: 5, memoryMiB: 300 } as const;
const size = { desks: 200, linesPerDesk: 100 } as const;
const leastRounds = 5;
const singleLines = 1000;

function print(title: string, lines: number, { raw, one, two }: PushTimes): void {
  const row = (name: string, milliseconds: number): string => `${name.padEnd(28)} ${milliseconds.toFixed(0).padStart(7)} ms ${(lines / milliseconds).toFixed(1).padStart(7)} lines/ms ${(raw / milliseconds).toFixed(2).padStart(7)} of raw`;
  console.log([title, row('limit: plain INSERT', raw), row('central, one instance', one), row('central, two instances', two)].join('\n'));
}

/** `runs` below five are raised to five rounds. The figure is the worst ratio to its goal. */
export default async function benchPush(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const rounds = Math.max(runs, leastRounds);
  const folder = proofFolder('bench-push');
  const fleet = await openFleet(folder.path, size.desks, 2);
  const raw = await openRawInsert(fleet.centrals.databaseUrl);
  try {
    const tenth = await measurePush(fleet, raw, { rounds, linesPerDesk: size.linesPerDesk / 10 });
    print(`${size.desks} desks, ${size.linesPerDesk / 10} lines each`, size.desks * size.linesPerDesk / 10, tenth);
    const whole = await measurePush(fleet, raw, { rounds, linesPerDesk: size.linesPerDesk });
    print(`${size.desks} desks, ${size.linesPerDesk} lines each`, size.desks * size.linesPerDesk, whole);
    console.log(`cost with ten times the lines: × ${(whole.one / tenth.one).toFixed(2)}, bare × ${(whole.raw / tenth.raw).toFixed(2)}`);
    const alone = await measureSingles(fleet, singleLines, 1);
    const eight = await measureSingles(fleet, singleLines, 8);
    for (const [name, { median, p99 }] of [['one line at a time', alone], ['eight desks at a time', eight]] as const) console.log(`${name.padEnd(28)} median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, × ${(p99 / median).toFixed(1)}`);
    const memory = Math.max(...fleet.centrals.all.map((one) => peakMemoryOf(one.process().pid)));
    const ratios = [
      { what: 'of plain INSERT', ratio: whole.raw / whole.one / goals.ofRaw },
      { what: 'two instances beside one', ratio: whole.one / whole.two },
      { what: 'p99 of one line', ratio: goals.p99 / (eight.p99 / eight.median) },
      { what: `${memory.toFixed(0)} MiB at most in a central process (without PostgreSQL's own)`, ratio: goals.memoryMiB / memory },
    ];
    for (const { what, ratio } of ratios) console.log(`${ratio.toFixed(2).padStart(7)} of goal  ${what}`);
    return { ok: true, figure: `${Math.min(...ratios.map(({ ratio }) => ratio)).toFixed(2)} of goal` };
  } finally {
    await raw.close();
    await fleet.centrals.close();
    folder.remove();
  }
}
