// One run of the retention role in a process of its own that kills itself before a given step; the retention proof starts it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';
import { withOwnLedger } from '../../../central/commands/own-ledger.ts';
import { runRetention } from '../../../central/retention/run-retention.ts';
import { readServerSettings } from '../../../central/server-settings.ts';
import { retentionToday } from './retention-day.ts';

/** 0: not at all; then the number of steps is said. */
const killAt = Number(process.argv[2] ?? 0);
let steps = 0;

function step(before: () => void = () => undefined): void {
  steps += 1;
  if (steps !== killAt) return;
  before();
  process.kill(process.pid, 'SIGKILL');
}

// Each statement, each write to the ledger (cut in half), each fsync of it.
const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown; // true: the driver's own method
Reflect.set(pg.Client.prototype, 'query', function counted(this: pg.Client, ...given: unknown[]) {
  step();
  return query.apply(this, given);
});
const { writeSync, fsyncSync } = fs;
type Place = readonly [offset: number, length: number, position: number];
Reflect.set(fs, 'writeSync', (handle: number, bytes: Uint8Array, ...[offset, length, position]: Place) => {
  step(() => writeSync(handle, bytes, offset, Math.floor(length / 2), position));
  return writeSync(handle, bytes, offset, length, position);
});
Reflect.set(fs, 'fsyncSync', (handle: number) => {
  step();
  fsyncSync(handle);
});
syncBuiltinESMExports();

const settings = readServerSettings(process.env);
if (!settings.ok) throw new Error(`settings: ${settings.names.join(', ')}`);
const reports = await withOwnLedger(settings.value, ({ ledger }) => runRetention(ledger, retentionToday));
process.stdout.write(`steps ${String(steps)} cases ${String(reports.flatMap(({ cases }) => cases).length)}\n`);
