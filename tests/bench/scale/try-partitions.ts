// Tries the log partitioned by controller on a real PostgreSQL: `node tests/bench/scale/try-partitions.ts [partitions]`. Runs the product's own statements as the service's role, prints how many partitions each of them reads, and whether the one that adds lines still runs.
import { randomBytes, randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { connect } from '../../../central/database/connect.ts';
import { ensureRole, serviceRole, serviceUrl } from '../../../central/database/desk-role.ts';
import { inScope, type Scoped } from '../../../central/database/in-scope.ts';
import type { Tables } from '../../../central/database/tables.ts';
import { runMigrations } from '../../../central/migrations/run-migrations.ts';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { addLines, linesAfter, linesById, readSenders } from '../../../central/repositories/journal-lines.ts';
import { readLogEnds } from '../../../central/repositories/log-epochs.ts';
import { retentionRole } from '../../../central/retention/retention-role.ts';
import { proofFolder } from '../../faults/rig/proof-folder.ts';

const [partitions = 100] = process.argv.slice(2).map(Number);
const controller = 'controller-7';
const password = randomBytes(16).toString('hex');

/** As migrations leave it, but partitioned; every unique key has to hold the controller. */
async function partition(owner: Kysely<Tables>): Promise<void> {
  await sql`alter table journal_line rename to journal_line_whole`.execute(owner);
  await sql`create table journal_line (like journal_line_whole including defaults, primary key (controller, position), unique (controller, id), unique (controller, device, branch, device_seq)) partition by list (controller)`.execute(owner);
  for (let nth = 0; nth < partitions; nth += 1) await sql`create table ${sql.table(`line_of_${String(nth)}`)} partition of journal_line for values in (${sql.lit(`controller-${String(nth)}`)})`.execute(owner);
  await sql`alter table journal_line enable row level security, force row level security`.execute(owner);
  await sql`create policy own_controller on journal_line using (controller = current_setting('app.controller', true))`.execute(owner);
  await sql`grant select, insert on journal_line to desk_service`.execute(owner);
  const rows = sql`select c, p, gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad(to_hex(p % 7), 12, '0'))::uuid, p, '{}', '', '', '', sha256(c::bytea) from (select 'controller-' || n c from generate_series(0, ${partitions - 1}) n) cs, generate_series(1, 200) p`;
  await sql`insert into journal_line (controller, position, id, device, device_seq, header, signature, sealed, line_hash, log_hash) ${rows}`.execute(owner);
  await sql`analyze journal_line`.execute(owner);
}

const line = { controller, position: 201, id: randomUUID(), device: randomUUID(), device_seq: 1, header: '{}', signature: Buffer.alloc(64), sealed: Buffer.alloc(8), line_hash: Buffer.alloc(32), log_hash: Buffer.alloc(32), branch: 0, quarantine: null };
const devices = [1, 2].map((digit) => `00000000-0000-4000-8000-00000000000${String(digit)}`);

const statements: Readonly<Record<string, (trx: Scoped) => Promise<unknown>>> = {
  'readLogEnds (every call)': (trx) => readLogEnds(trx, controller, [5]),
  'linesAfter (pull)': (trx) => linesAfter(trx, controller, { after: 10, last: 150, limit: 100, bytesMax: 1000 }),
  'readSenders (push)': (trx) => readSenders(trx, { controller, devices, actors: ['liisa'] }),
  'linesById (push again)': (trx) => linesById(trx, [randomUUID()]),
};

/** Partitions that the plan names as read; `Subplans Removed` are those it passed over when it began. */
async function partitionsRead(service: pg.Client, { text, values }: { readonly text: string; readonly values: readonly unknown[] }): Promise<number> {
  await service.query('begin');
  await service.query("select set_config('app.controller', $1, true)", [controller]);
  const { rows } = await service.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off, timing off) ${text}`, [...values]);
  await service.query('rollback');
  const read = rows.flatMap((row) => (row['QUERY PLAN'].includes('never executed') ? [] : [...row['QUERY PLAN'].matchAll(/on (line_of_\d+)/g)].map((found) => found[1])));
  return new Set(read).size;
}

const folder = proofFolder('try-partitions');
const server = await startEmbedded(folder.path, password);
const owner = connect(server.ownerUrl, 3);
const asked: { text: string; values: readonly unknown[] }[] = [];
const address = serviceUrl(server.ownerUrl, password);
const service = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: address, max: 1 }) }), log: ({ query }) => { asked.push({ text: query.sql, values: query.parameters }); } });
const plain = new pg.Client({ connectionString: address });
try {
  await ensureRole(owner, { role: serviceRole, password });
  await ensureRole(owner, { role: retentionRole, password });
  await runMigrations(owner);
  await partition(owner);
  await plain.connect();
  for (const [name, run] of Object.entries(statements)) {
    asked.length = 0;
    await inScope(service, { controller }, run);
    const own = asked.find(({ text }) => text.includes('journal_line'));
    console.log(`${name.padEnd(28)} reads ${String(own === undefined ? Number.NaN : await partitionsRead(plain, own))} of ${String(partitions)} partitions`);
  }
  const { rows } = await sql<{ bytes: number; one: number }>`select pg_relation_size('journal_line') bytes, pg_relation_size('line_of_7') one`.execute(owner);
  console.log(`pg_relation_size of the whole and of one partition: ${JSON.stringify(rows[0])}`);
  const added = await inScope(service, { controller }, (trx) => addLines(trx, controller, [line])).then(() => 'runs as it is', (error: unknown) => (error instanceof Error ? `does not run as it is: ${error.message}` : 'fails'));
  console.log(`${'addLines (push)'.padEnd(28)} ${added}`);
} finally {
  await plain.end();
  await service.destroy();
  await owner.destroy();
  await server.stop();
  folder.remove();
}
