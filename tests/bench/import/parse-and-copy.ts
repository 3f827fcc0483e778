// The limit of the import bench: the same files through a CSV parser alone and COPY into bare tables, nothing understood, joined or checked.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { copyRows } from '../../../central/sources/pipeline/copy-rows.ts';

/** Milliseconds until all rows are committed; how many they were. */
export async function parseAndCopy(databaseUrl: string, files: readonly string[]): Promise<{ readonly milliseconds: number; readonly rows: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const began = performance.now();
    let rows = 0;
    for (const file of files) rows += await copyFile(client, file);
    return { milliseconds: performance.now() - began, rows };
  } finally {
    await client.end();
  }
}

async function copyFile(client: pg.Client, file: string): Promise<number> {
  const parser = createReadStream(file, 'latin1').pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ',', newline: '\r\n' }));
  let into: ReturnType<typeof copyRows> | null = null;
  let rows = 0;
  // True because papaparse gives arrays of text when it is not asked for a header.
  for await (const row of parser as AsyncIterable<readonly string[]>) {
    if (into === null) {
      const table = `bare_${basename(file, '.csv').toLowerCase()}`;
      await client.query(`drop table if exists ${table}; create table ${table} (${row.map((_, place) => `c${String(place)} text`).join(', ')})`);
      into = copyRows(client.query(from(`copy ${table} from stdin`)));
    } else {
      const wait = into.put(row);
      if (wait !== null) await wait;
      rows += 1;
    }
  }
  await into?.end();
  return rows;
}
