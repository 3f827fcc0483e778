// A view of a SQL Server database as records. The driver could never be run here: there is no such server to try it on.
import mssql from 'mssql';
import { askableColumns, atMost, type AskedRecords } from './asked-records.ts';
import { isPlainNumber } from './plain-number.ts';
import { batchLength, type Cell, type RawBatches, type RawRecord } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';
import type { ViewPlace } from './read-postgresql.ts';

/** What is used of the driver, so that everything around it can be tried with a double. */
export interface SqlServer {
  /** Columns of the view, or null where there is none of this name. */
  readonly columns: (schema: string, view: string) => Promise<readonly string[] | null>;
  /** `values` are the parameters `@p0`, `@p1`, … of the query. */
  readonly rows: (query: string, values: readonly string[]) => AsyncIterable<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

/** As PostgreSQL's: the profile's columns, in the order of the record's name, read as a stream. */
export async function* readSqlServer(place: ViewPlace, connect: (connection: string) => Promise<SqlServer> = connectMssql): RawBatches {
  const server = await reached(connect(place.connection));
  place.signal.addEventListener('abort', () => { void server.close().catch(() => undefined); }, { once: true });
  try {
    const columns = await reached(server.columns(place.schema, place.view));
    if (columns === null) throw new SourceBreak('file-missing');
    yield [{ line: 0, fields: columns }];
    if (place.file.columns.some(({ column, optional }) => !optional && !columns.includes(column))) return;
    const order = place.file.recordId.filter((name) => columns.includes(name)).map(quoted).join(', ');
    // What the profile does not know is told by its name and not fetched.
    const known = new Set(place.file.columns.map(({ column }) => column));
    const { only } = place;
    const condition = only === undefined ? { text: '', values: [] } : conditionOf(askableColumns(only, new Set(columns)));
    const batches = batchesOf(server.rows(`select ${only === undefined ? '' : `top (${String(only.most + 1)}) `}${columns.map((name) => (known.has(name) ? quoted(name) : 'null')).join(', ')} from ${quoted(place.schema)}.${quoted(place.view)}${condition.text} order by ${order}`, condition.values));
    yield* only === undefined ? batches : atMost(batches, only);
  } catch (fault) {
    throw fault instanceof SourceBreak ? fault : new SourceBreak('incomplete');
  } finally {
    void server.close().catch(() => undefined);
  }
}

async function* batchesOf(rows: AsyncIterable<readonly unknown[]>): RawBatches {
  let records: RawRecord[] = [];
  let line = 0;
  for await (const row of rows) {
    records.push({ line: (line += 1), fields: row.map(cellOf) });
    if (records.length < batchLength) continue;
    yield records;
    records = [];
  }
  yield records;
}

function conditionOf(asked: AskedRecords['columns']): { readonly text: string; readonly values: readonly string[] } {
  let next = 0;
  const parts = asked.map(({ column, values }) => `${quoted(column)} in (${values.map(() => `@p${String(next++)}`).join(', ')})`);
  return { text: ` where ${parts.join(' or ')}`, values: asked.flatMap(({ values }) => values) };
}

function quoted(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`;
}

// The driver gives decimals as numbers and 64-bit integers as text; what it could not keep whole is said so.
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return { kind: 'moment', text: value.toISOString() };
  if (typeof value === 'number') {
    const text = String(value);
    return isPlainNumber(text) && Math.abs(value) < 1e15 ? { kind: 'number', text } : { kind: 'rounded', text };
  }
  if (typeof value === 'object') return Buffer.isBuffer(value) ? value.toString('hex') : JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}

async function reached<T>(given: Promise<T>): Promise<T> {
  try {
    return await given;
  } catch {
    // The driver's words could quote the address and its password.
    throw new SourceBreak('unreachable');
  }
}

async function connectMssql(connection: string): Promise<SqlServer> {
  const pool = await mssql.connect(connection);
  return {
    columns: async (schema, view) => {
      const { recordset } = await pool.request().input('schema', mssql.NVarChar, schema).input('view', mssql.NVarChar, view)
        .query<{ readonly name: string }>('select COLUMN_NAME as name from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = @schema and TABLE_NAME = @view order by ORDINAL_POSITION');
      return recordset.length === 0 ? null : recordset.map(({ name }) => name);
    },
    rows: (query, values) => {
      const request = pool.request();
      for (const [place, value] of values.entries()) request.input(`p${String(place)}`, mssql.NVarChar, value);
      request.stream = true;
      request.arrayRowMode = true;
      const stream = request.toReadableStream({ highWaterMark: batchLength });
      void request.query(query);
      // True because of arrayRowMode: each row is a list in the order of the query.
      return stream as AsyncIterable<readonly unknown[]>;
    },
    close: () => pool.close(),
  };
}
