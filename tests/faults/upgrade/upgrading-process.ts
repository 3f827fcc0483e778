// Opens a journal of an earlier version and kills itself after a given statement of the upgrade; the upgrade proof starts it.
import { DatabaseSync } from 'node:sqlite';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';

const [folder = '', killAt = '0'] = process.argv.slice(2);
/** The twin: each statement stands by itself, as if the upgrade had no transaction. */
const twin = process.env['REKISTERITISKI_TWIN'] === '1';
const run = Reflect.get(DatabaseSync.prototype, 'exec');
let statements = 0;

DatabaseSync.prototype.exec = function exec(this: DatabaseSync, text: string): void {
  // The shape is compared in memory, and settings are no step of the upgrade.
  if (this.location() === null || text.startsWith('PRAGMA')) return run.call(this, text);
  for (const statement of text.split(/;\s*(?:\n|$)/).filter((one) => one.trim() !== '')) {
    if (!(twin && /^(BEGIN|COMMIT)/.test(statement))) run.call(this, `${statement};`);
    statements += 1;
    if (statements === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  }
};

const opened = openJournal(folder);
process.stdout.write(`${opened.ok ? String(statements) : opened.code}\n`);
