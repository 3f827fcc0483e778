// The limit of the push bench: the same rows by plain multi-row INSERT into a table like central's log, nothing checked.
import pg from 'pg';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { controller } from '../../faults/rig/made-desk.ts';
import type { ReadyPush } from './push-fleet.ts';

export interface RawInsert {
  /** Milliseconds until every desk's rows are committed, one statement and one transaction a desk, as many at once as central has connections. */
  readonly insert: (pushes: readonly ReadyPush[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

const columns = ['controller', 'position', 'id', 'device', 'device_seq', 'header', 'signature', 'sealed', 'line_hash', 'log_hash'] as const;
/** As many as a central instance opens. */
const connections = 10;

function statementFor(rows: number): string {
  const places = Array.from({ length: rows }, (_, row) => `(${columns.map((_column, place) => `$${row * columns.length + place + 1}`).join(',')})`);
  return `insert into raw_line (${columns.join(',')}) values ${places.join(',')}`;
}

export async function openRawInsert(databaseUrl: string): Promise<RawInsert> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  await pool.query('create table if not exists raw_line (like journal_line including defaults including indexes)');
  let position = 0;
  const valuesOf = ({ lines }: ReadyPush): unknown[] => lines.flatMap(({ id, hash, wire }) => {
    position += 1;
    const header = parseHeader(wire.header);
    const lineHash = Buffer.from(hash, 'hex');
    return [controller, position, id, header?.device, header?.deviceSeq, wire.header, Buffer.from(wire.signature, 'base64'), Buffer.from(wire.sealed, 'base64'), lineHash, lineHash];
  });
  return {
    insert: async (pushes) => {
      const ready = pushes.map((push) => ({ text: statementFor(push.lines.length), values: valuesOf(push) }));
      const began = performance.now();
      await Promise.all(ready.map((statement) => pool.query(statement)));
      return performance.now() - began;
    },
    close: () => pool.end(),
  };
}
