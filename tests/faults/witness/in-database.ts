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

/** Past the triggers that keep the log; `replica` is what a superuser would set too. The whole log each time: what the run before did is gone. */
async function putRows(client: pg.Client, { lines, devices, log }: LogParts): Promise<void> {
  const hex = (column: string): string => `decode(${column}, 'hex')`;
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await client.query('delete from journal_line where controller = $1', [log.controller]);
  await client.query(`insert into journal_line (controller, position, id, device, device_seq, header, signature, sealed, line_hash, log_hash, branch, quarantine)
    select $1, position, id, device, "deviceSeq", header, decode(signature, 'base64'), decode(sealed, 'base64'), ${hex('"lineHash"')}, ${hex('"logHash"')}, branch, quarantine
    from json_to_recordset($2::json) as t(position bigint, id uuid, device uuid, "deviceSeq" bigint, header text, signature text, sealed text, "lineHash" text, "logHash" text, branch smallint, quarantine text)`, [log.controller, JSON.stringify(lines)]);
  await client.query('update device set public_key = t."publicKey" from json_to_recordset($1::json) as t(device uuid, "publicKey" text) where id = t.device', [JSON.stringify(devices)]);
  await client.query('delete from log_epoch where controller = $1', [log.controller]);
  await client.query(`insert into log_epoch (controller, ordinal, epoch, base_position, base_log_hash, cause)
    select $1, ordinal, epoch, "basePosition", ${hex('"baseLogHash"')}, cause
    from json_to_recordset($2::json) as t(ordinal int, epoch uuid, "basePosition" bigint, "baseLogHash" text, cause text)`, [log.controller, JSON.stringify(log.epochs)]);
  await client.query('commit');
}

export interface DatabaseRun { readonly parts: LogParts; readonly mutated: Mutated; readonly name: string; /** A real central store serves the desk; else its answers are made from the export. */ readonly served: boolean }
export interface MutatedDatabase {
  /** Null when the mutation was found at its place. */
  readonly judge: (run: DatabaseRun) => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** Works on a copy of the log's database. */
export async function openMutatedDatabase(base: BaseLog, desk: WitnessDesk, folder: string): Promise<MutatedDatabase> {
  const url = Object.assign(new URL(base.superUrl), { pathname: '/witness_copy' }).href;
  await onDatabase(base.superUrl, (client) => client.query('create database witness_copy template witness'));
  const owner = connect(url, 2);
  const file = join(folder, 'from-database.log');
  const judge = async ({ parts, mutated, name, served }: DatabaseRun): Promise<string | null> => {
    const now = mutated.whole ?? parts;
    // In the file the two stand in each other's place; in a table only their position says so.
    if (name === 'two lines exchanged') for (const [place, line] of now.lines.entries()) line.position = place + 1;
    await onDatabase(url, (client) => putRows(client, now));
    rmSync(file, { force: true });
    await exportLog({ owner, signer: base.signer, now: new Date() }, { controller: parts.log.controller, file, receipts: true });
    const sync = served ? () => servedSync(base, desk, { url, folder }) : () => desk.sync(readParts(file));
    return judgeLog({ file, kept: base.file, sync }, mutated);
  };
  return { judge, close: () => owner.destroy() };
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
