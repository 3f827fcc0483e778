// What the newest import could not place: rows without a person and rows that could not be read, by their place in the export.
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

const place = z.object({ system: z.string(), file: z.string(), line: z.int(), reason: z.string() });
const report = z.object({ unjoined: z.array(place), quarantined: z.array(place) });
export type ImportLists = z.infer<typeof report>;

/** Null before the first import. */
export async function listUnjoined(owner: Database, controller: string): Promise<ImportLists | null> {
  const row = await inScope(owner, { controller }, (trx) => trx.selectFrom('import_report').select('report').where('controller', '=', controller).orderBy('imported_at', 'desc').limit(1).executeTakeFirst());
  return row === undefined ? null : report.parse(JSON.parse(row.report));
}
