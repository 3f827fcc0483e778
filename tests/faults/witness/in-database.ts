// The same mutations where central keeps its log: a superuser changes the rows of real PostgreSQL, then the auditor exports and a desk pulls.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { exportLog } from '../../../central/admin/export-log.ts';
import { connect } from '../../../central/database/connect.ts';
import { startCentral } from '../../../central/start-central.ts';
import { onDatabase, type BaseLog } from './base-log.ts';
import type { WitnessDesk } from './desk-sync.ts';
import { judgeLog } from './judge-log.ts';
import { readParts, type LogParts } from './log-parts.ts';
import type { Mutated } from './mutations.ts';

/** Kinds that rows can hold: PostgreSQL's own constraints refuse the others, and receipts and heads are signed at the export. */
export const databaseKinds = [
  'a byte of the header', 'the content hash in the header', 'a bit of the signature', 'the line hash', 'the log hash', 'the filed line id', 'the filed device', 'a line dropped', 'two lines exchanged',
  'a line altered, the rest mended', "two desks' lines exchanged, the rest mended", "a desk's last line dropped, the rest mended", "a device's key replaced",
  'a desk written anew from a line on, its key replaced, the rest mended', 'the tail cut off, the head signed anew', 'rolled back to an older export',
] as const;

/** Past the triggers that keep the log; `replica` is what a superuser would set too. */
async function putRows(client: pg.Client, { lines, devices, log }: LogParts): Promise<void> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await client.query('delete from journal_line where controller = $1', [log.controller]);
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  for (const line of lines) {
    await client.query('insert into journal_line (controller, position, id, device, device_seq, header, signature, sealed, line_hash, log_hash, branch, quarantine) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
      log.controller, line.position, line.id, line.device, line.deviceSeq, line.header, Buffer.from(line.signature, 'base64'), Buffer.from(line.sealed, 'base64'), bytes(line.lineHash), bytes(line.logHash), line.branch, line.quarantine,
    ]);
  }
  for (const { device, publicKey } of devices) await client.query('update device set public_key = $1 where id = $2', [publicKey, device]);
  await client.query('delete from log_epoch where controller = $1', [log.controller]);
  for (const { epoch, ordinal, basePosition, baseLogHash, cause } of log.epochs) {
    await client.query('insert into log_epoch (controller, ordinal, epoch, base_position, base_log_hash, cause) values ($1, $2, $3, $4, $5, $6)', [log.controller, ordinal, epoch, basePosition, bytes(baseLogHash), cause]);
  }
  await client.query('commit');
}

export interface DatabaseRun { readonly parts: LogParts; readonly mutated: Mutated; readonly name: string; /** A real central store serves the desk; else its answers are made from the export. */ readonly served: boolean }

/** On a copy of the database; null when the mutation was found at its place. */
export async function judgeInDatabase(base: BaseLog, desk: WitnessDesk, { folder, run }: { readonly folder: string; readonly run: DatabaseRun }): Promise<string | null> {
  const { parts, mutated, name, served } = run;
  const copy = 'witness_copy';
  const url = Object.assign(new URL(base.superUrl), { pathname: `/${copy}` }).href;
  await onDatabase(base.superUrl, async (client) => {
    await client.query(`drop database if exists ${copy} with (force)`);
    await client.query(`create database ${copy} template witness`);
  });
  const now = mutated.whole ?? parts;
  // In the file the two stand in each other's place; in a table only their position says so.
  if (name === 'two lines exchanged') for (const [place, line] of now.lines.entries()) line.position = place + 1;
  await onDatabase(url, (client) => putRows(client, now));
  const file = join(folder, 'from-database.log');
  rmSync(file, { force: true });
  const owner = connect(url, 2, () => undefined);
  try {
    await exportLog({ owner, signer: base.signer, now: new Date() }, { controller: parts.log.controller, file, receipts: true });
  } finally {
    await owner.destroy();
  }
  const sync = served ? () => servedSync(base, desk, { url, folder }) : () => desk.sync(readParts(file));
  return judgeLog({ file, kept: base.file, sync }, mutated);
}

// The folder holds the ledger of erasures, without which no central store starts on this database.
async function servedSync({ secret, card }: BaseLog, desk: WitnessDesk, { url, folder }: { readonly url: string; readonly folder: string }): ReturnType<WitnessDesk['sync']> {
  const central = await startCentral({ folder, port: 0, databaseUrl: url, secret, logLevel: 'silent' });
  try {
    return await desk.syncWith({ url: central.url, ...card });
  } finally {
    await central.close();
  }
}
