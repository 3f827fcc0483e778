// The connector of a source by its profile: where it lies, and how it holds its records.
import { join } from 'node:path';
import type { SourceFile } from '../../../shared/registers/source-profile.ts';
import type { AskedRecords } from './asked-records.ts';
import { decodeText } from '../decode-file.ts';
import type { BlobOrigin } from './blob-parts.ts';
import { openFileBytes } from './file-bytes.ts';
import { joinParts } from './join-parts.ts';
import type { RawBatches } from './raw-record.ts';
import { readDelimited } from './read-delimited.ts';
import { readJson } from './read-json.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { readXml } from './read-xml.ts';
import { SourceBreak } from './source-break.ts';
import type { SourceBytes } from './source-bytes.ts';
import { unpack } from './unpack.ts';

/** Addresses and keys of sources by the name profiles call them by. */
export type Connections = ReadonlyMap<string, string>;

export interface Opening {
  /** The system's folder. */
  readonly folder: string;
  readonly file: SourceFile;
  readonly connections: Connections;
  /** Ends what is under way with a source that is left. */
  readonly signal: AbortSignal;
  /** Of views and tables only; a file is read whole. */
  readonly only?: AskedRecords;
}

/** Reads nothing before its first record is asked for. */
export async function* openSource({ folder, file, connections, signal, ...asked }: Opening): RawBatches {
  const { from } = file;
  const address = (name: string): string => {
    const known = connections.get(name);
    if (known === undefined) throw new SourceBreak('no-connection');
    return known;
  };
  // Drivers are loaded when a profile names them: together they take as much memory as the rest of an import.
  switch (from.kind) {
    case 'folder': yield* readBytes(await openFileBytes(join(folder, file.name)), file); return;
    case 'azure-blob': yield* readBlobs({ connection: address(from.connection), from, file, signal }); return;
    case 'azure-table': yield* (await import('./read-azure-table.ts')).readAzureTable({ connection: address(from.connection), table: from.table, signal, ...asked }); return;
    case 'postgresql': yield* (await import('./read-postgresql.ts')).readPostgresql({ connection: address(from.connection), schema: from.schema, view: from.view, file, signal, ...asked }); return;
    case 'sql-server': yield* (await import('./read-sql-server.ts')).readSqlServer({ connection: address(from.connection), schema: from.schema, view: from.view, file, signal, ...asked }); return;
  }
}

async function* readBlobs({ connection, from, file, signal }: { readonly connection: string; readonly from: BlobOrigin; readonly file: SourceFile; readonly signal: AbortSignal }): RawBatches {
  const { openBlobBytes } = await import('./blob-bytes.ts');
  const open = async (blob: string, listed?: string): Promise<RawBatches> => readBytes(await openBlobBytes({ connection, container: from.container, blob, signal, listed }), file);
  if (from.parts === null) {
    yield* await open(from.prefix + file.name);
    return;
  }
  const parts = await (await import('./blob-parts.ts')).listParts({ connection, from, name: file.name, signal });
  yield* joinParts((async function* () {
    for (const { blob, etag } of parts) yield await open(blob, etag);
  })(), { hasHeader: file.shape.kind === 'delimited' || file.shape.kind === 'xlsx' });
}

async function* readBytes(bytes: SourceBytes, file: SourceFile): RawBatches {
  try {
    yield* readShape(bytes, file);
  } finally {
    await bytes.close();
  }
}

function readShape(bytes: SourceBytes, { name, shape, dialect }: SourceFile): RawBatches {
  const text = (): AsyncIterable<string> => decodeText(name.endsWith('.gz') ? unpack(bytes) : bytes.readInPlace(0, bytes.size), dialect.encoding);
  switch (shape.kind) {
    case 'delimited': return readDelimited(text(), dialect);
    case 'xlsx': return readXlsx(bytes, shape.sheet);
    case 'json': return readJson(text(), shape.path);
    case 'json-lines': return readJsonLines(text());
    case 'xml': return readXml(text(), { record: shape.record, encoding: dialect.encoding });
  }
}
