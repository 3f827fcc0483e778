// The skip proof's red twin (a double of central's numbering): positions from a sequence, no lock, so numbers are given before commits.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { inScope } from '../../../central/database/in-scope.ts';
import { linesAfter } from '../../../central/repositories/journal-lines.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { controller } from '../rig/made-desk.ts';
import type { ReadAfter } from './follow-log.ts';
import type { InstanceParts, SkipWorld, SkipWriter } from './skip-world.ts';

/** Milliseconds between a number and its commit, at the most: what a busy disk does by itself now and then. */
const commitDelay = 3;

export async function openSequence({ ownerUrl }: SkipWorld): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 8 });
  await pool.query('create sequence twin_position');
  return pool;
}

export async function writeBySequence(pool: pg.Pool, { maker }: SkipWriter, lines: number, random: SeededRandom): Promise<void> {
  for (const { id, hash, wire } of maker.make(lines)) {
    const client = await pool.connect();
    const lineHash = Buffer.from(hash, 'hex');
    await client.query('begin');
    await client.query(
      "insert into journal_line (controller, position, id, device, device_seq, header, signature, sealed, line_hash, log_hash) values ($1, nextval('twin_position'), $2, $3, $4, $5, $6, $7, $8, $8)",
      [controller, id, maker.device, parseHeader(wire.header)?.deviceSeq, wire.header, Buffer.from(wire.signature, 'base64'), Buffer.from(wire.sealed, 'base64'), lineHash],
    );
    await pause(random.int(0, commitDelay));
    await client.query('commit');
    client.release();
  }
}

/** Central's own page, without the pull's look for gaps, which would cut the answer and hide the loss of order. */
export function bareReader({ db }: InstanceParts): ReadAfter {
  return async (after) => {
    const rows = await inScope(db, { controller }, (trx) => linesAfter(trx, controller, { after, last: Number.MAX_SAFE_INTEGER, limit: 500, bytesMax: 1024 * 1024 }));
    return rows.map(({ position, line_hash, log_hash }) => ({ position, lineHash: line_hash.toString('hex'), logHash: log_hash.toString('hex') }));
  };
}
