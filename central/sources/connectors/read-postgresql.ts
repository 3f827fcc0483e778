// A view of a PostgreSQL database as records: one still picture of it, read by cursor in a transaction that cannot write.
import pg from 'pg';
import QueryStream from 'pg-query-stream';
import type { SourceFile } from '../../../shared/registers/source-profile.ts';
import { momentText } from './moment-text.ts';
import { askableColumns, atMost, type AskedRecords } from './asked-records.ts';
import { isPlainNumber } from './plain-number.ts';
import { batchLength, type Cell, type RawBatches } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';

export interface ViewPlace { readonly connection: string; readonly schema: string; readonly view: string; readonly file: SourceFile; readonly signal: AbortSignal; /** Left out: all records. */ readonly only?: AskedRecords }

const { INT2, INT4, INT8, NUMERIC, FLOAT4, FLOAT8 } = pg.types.builtins;
const [DATE, TIMESTAMP, TIMESTAMPTZ, BOOL]: readonly number[] = [pg.types.builtins.DATE, pg.types.builtins.TIMESTAMP, pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.BOOL];
const numbers: ReadonlySet<number> = new Set([INT2, INT4, INT8, NUMERIC, FLOAT4, FLOAT8]);

/** The profile's columns in the order of the record's name, so that the same view gives the same running numbers. */
export async function* readPostgresql({ connection, schema, view, file, signal, only }: ViewPlace): RawBatches {
  const client = clientFrom(connection, only?.patience ?? importPatience);
  // A lost connection ends the stream too; without a listener it would end the process.
  client.on('error', () => undefined);
  signal.addEventListener('abort', () => { void client.end().catch(() => undefined); }, { once: true });
  await begin(client);
  try {
    const source = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(view)}`;
    const columns = await columnsOf(client, source);
    yield [{ line: 0, fields: columns.map(({ name }) => name) }];
    const there = new Set(columns.map(({ name }) => name));
    if (file.columns.some(({ column, optional }) => !optional && !there.has(column))) return;
    // What the profile does not know is told by its name and not fetched.
    const known = new Set(file.columns.map(({ column }) => column));
    const names = columns.map(({ name }) => (known.has(name) ? pg.escapeIdentifier(name) : 'null')).join(', ');
    const order = file.recordId.filter((name) => there.has(name)).map((name) => pg.escapeIdentifier(name)).join(', ');
    const condition = only === undefined ? everything : conditionOf(askableColumns(only, there), columns);
    const stream = client.query(new QueryStream(`select ${names} from ${source}${condition.text} order by ${order}${only === undefined ? '' : ` limit ${String(only.most + 1)}`}`, [...condition.values], { batchSize: batchLength, rowMode: 'array', types: { getTypeParser: () => (text: string) => text } }));
    const batches = batchesOf(untilGone(stream, client), columns);
    yield* only === undefined ? batches : atMost(batches, only);
    await client.query('commit');
  } catch (fault) {
    throw fault instanceof SourceBreak ? fault : new SourceBreak('incomplete');
  } finally {
    // A server that was cut off never says goodbye, so it is not waited for.
    void client.end().catch(() => undefined);
  }
}

/** A cursor's step may take a while in a sorted view; a server that is stuck must not hold the import for ever. */
const importPatience = 300_000;

interface Condition { readonly text: string; readonly values: readonly (readonly string[])[] }

const everything: Condition = { text: '', values: [] };

/** Digits that surely fit; a value that is no number would make the server refuse the whole question. */
const wholeDigits: ReadonlyMap<number, number> = new Map([[INT2, 4], [INT4, 9], [INT8, 18]]);

// Compared in the column's own type, so that the source's index is used.
function conditionOf(asked: AskedRecords['columns'], columns: readonly ViewColumn[]): Condition {
  const typeOf = (name: string): number => columns.find((one) => one.name === name)?.type ?? 0;
  const fits = (value: string, type: number): boolean => {
    const digits = wholeDigits.get(type);
    if (digits !== undefined) return /^\d+$/.test(value) && value.length <= digits;
    return !numbers.has(type) || isPlainNumber(value);
  };
  return {
    text: ` where ${asked.map(({ column }, place) => `${pg.escapeIdentifier(column)} = any($${String(place + 1)})`).join(' or ')}`,
    values: asked.map(({ column, values }) => values.filter((value) => fits(value, typeOf(column)))),
  };
}

interface ViewColumn { readonly name: string; readonly type: number }

async function* batchesOf(stream: AsyncIterable<unknown>, columns: readonly ViewColumn[]): RawBatches {
  let records: { line: number; fields: readonly Cell[] }[] = [];
  let line = 0;
  for await (const row of stream) {
    // True because the stream gives rows as arrays and every type was asked for as text.
    const values = row as readonly (string | null)[];
    records.push({ line: (line += 1), fields: columns.map(({ type }, place) => cellOf(values[place] ?? null, type)) });
    if (records.length < batchLength) continue;
    yield records;
    records = [];
  }
  yield records;
}

// The cursor does not hear that its connection is gone, and closing it would wait for an answer for ever. A new promise for
// each row, because one that lives as long as the reading would remember every row that raced with it.
async function* untilGone(stream: AsyncIterable<unknown>, client: pg.Client): AsyncGenerator {
  const rows = stream[Symbol.asyncIterator]();
  let isGone = false;
  let leave = (): void => undefined;
  const go = (): void => {
    isGone = true;
    leave();
  };
  client.once('error', go).once('end', go);
  const next = (): Promise<IteratorResult<unknown>> => new Promise((resolve, reject) => {
    leave = () => reject(new SourceBreak('incomplete'));
    if (isGone) leave();
    rows.next().then(resolve, reject);
  });
  for (let row = await next(); row.done !== true; row = await next()) yield row.value;
}

function clientFrom(connection: string, patience: number): pg.Client {
  try {
    return new pg.Client({ connectionString: connection, connectionTimeoutMillis: Math.min(10_000, patience), statement_timeout: patience, application_name: 'rekisteritiski-import', keepAlive: true });
  } catch {
    throw new SourceBreak('no-connection');
  }
}

async function begin(client: pg.Client): Promise<void> {
  try {
    await client.connect();
    await client.query("set time zone 'UTC'; set datestyle to 'ISO'; set intervalstyle to 'iso_8601'");
    await client.query('begin transaction isolation level repeatable read, read only');
  } catch {
    // The driver's words could quote the address and its password.
    void client.end().catch(() => undefined);
    throw new SourceBreak('unreachable');
  }
}

async function columnsOf(client: pg.Client, source: string): Promise<readonly ViewColumn[]> {
  try {
    const { fields } = await client.query(`select * from ${source} limit 0`);
    return fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
  } catch (fault) {
    const isMissing = fault instanceof pg.DatabaseError && (fault.code === '42P01' || fault.code === '3F000');
    throw new SourceBreak(isMissing ? 'file-missing' : 'unreachable');
  }
}

function cellOf(text: string | null, type: number): Cell {
  if (text === null) return '';
  if (numbers.has(type)) return { kind: 'number', text };
  if (type === BOOL) return text === 't' ? 'true' : 'false';
  if (type === DATE) return { kind: 'day', text };
  // What is no moment of the usual kind, such as infinity, stays as it is and sets its row aside.
  return type === TIMESTAMP || type === TIMESTAMPTZ ? { kind: 'moment', text: momentText(text) ?? text } : text;
}
