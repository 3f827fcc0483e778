// The entities of an Azure storage table as records, page by page.
import { odata, TableClient, RestError, type TableEntityResult } from '@azure/data-tables';
import { askableColumns, atMost, type AskedRecords } from './asked-records.ts';
import { momentText } from './moment-text.ts';
import { batchLength, cellText, type Cell, type RawBatches, type RawRecord } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';

export interface TablePlace { readonly connection: string; readonly table: string; readonly signal: AbortSignal; /** Left out: all entities. */ readonly only?: AskedRecords }

/** Added by the service or the library, told by nobody about a person. */
const ownNames = new Set(['etag', 'timestamp', 'odata.metadata']);

/** `PartitionKey` and `RowKey` are columns of these names; `line` is the running number. A property without a value is not there at all. */
export async function* readAzureTable(place: TablePlace): RawBatches {
  const { only } = place;
  if (only === undefined) {
    yield* entities(place, undefined);
    return;
  }
  const met = new Set<string>();
  let line = 0;
  // A table answers no more than fifteen comparisons at once, and a number is written in two ways. An entity that two questions find is one record.
  const values = askableColumns(only, new Set(only.columns.map(({ column }) => column))).flatMap(({ column, values: all }) => all.map((value) => comparison(column, value)));
  for (let at = 0; at < values.length; at += comparisonsMax) {
    for await (const batch of atMost(entities(place, values.slice(at, at + comparisonsMax).join(' or ')), only)) {
      yield batch.filter((record) => !met.has(nameOf(record)) && met.add(nameOf(record))).map((record) => ({ ...record, line: (line += 1) }));
      if (met.size > only.most) throw new SourceBreak('too-big');
    }
  }
}

const comparisonsMax = 7;

// The column's name is held to letters by the profile's own check (load-source-profile.ts); the value is quoted by the library.
function comparison(column: string, value: string): string {
  const asText = `${column} ${odata`eq ${value}`}`;
  // A property that is a number is none of the texts alike.
  return /^\d{1,18}$/.test(value) ? `${asText} or ${column} eq ${value}L` : asText;
}

function nameOf(record: RawRecord): string {
  const text = (name: string): string => cellText('named' in record ? record.named.get(name) ?? '' : '');
  return JSON.stringify([text('PartitionKey'), text('RowKey')]);
}

async function* entities({ connection, table, signal }: TablePlace, filter: string | undefined): RawBatches {
  const pages = clientFrom(connection, table).listEntities({ disableTypeConversion: true, abortSignal: signal, ...(filter === undefined ? {} : { queryOptions: { filter } }) }).byPage({ maxPageSize: batchLength })[Symbol.asyncIterator]();
  let line = 0;
  for (;;) {
    const page = await nextPage(pages, line);
    if (page === null) return;
    const records = page.map((entity): RawRecord => ({ line: (line += 1), named: cellsOf(entity) }));
    yield records;
  }
}

type Entity = TableEntityResult<Record<string, unknown>>;

async function nextPage(pages: AsyncIterator<Entity[]>, line: number): Promise<readonly Entity[] | null> {
  try {
    const next = await pages.next();
    return next.done === true ? null : next.value;
  } catch (fault) {
    if (line > 0) throw new SourceBreak('incomplete');
    throw new SourceBreak(fault instanceof RestError && fault.statusCode === 404 ? 'file-missing' : 'unreachable');
  }
}

function clientFrom(connection: string, table: string): TableClient {
  try {
    return TableClient.fromConnectionString(connection, table, { allowInsecureConnection: connection.includes('http://127.0.0.1'), retryOptions: { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 2000 } });
  } catch {
    // The library's words could quote the key.
    throw new SourceBreak('no-connection');
  }
}

function cellsOf(entity: Entity): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, value] of Object.entries(entity)) {
    if (ownNames.has(name) || value === null || value === undefined) continue;
    cells.set(name === 'partitionKey' ? 'PartitionKey' : name === 'rowKey' ? 'RowKey' : name, cellOf(value));
  }
  return cells;
}

// Without conversion the library keeps the service's own text of numbers and moments.
function cellOf(value: unknown): Cell {
  if (typeof value === 'object' && value !== null && 'type' in value && 'value' in value) {
    const text = String(value.value);
    if (value.type === 'DateTime') return { kind: 'moment', text: momentText(text) ?? text };
    return value.type === 'Int64' || value.type === 'Int32' || value.type === 'Double' ? { kind: 'number', text } : text;
  }
  return typeof value === 'number' ? { kind: 'number', text: String(value) } : String(value);
}
