// Fills tables that hold nothing yet without their indexes, which are made afterwards in one go: at a first import that takes a fraction of the time, and of what is written to the disk.
import { z } from 'zod';
import type { ImportSession } from './import-session.ts';

const sized = z.object({ bytes: z.coerce.number() });
const indexed = z.object({ name: z.string(), definition: z.string(), constraint: z.string().nullable() });

/**
 * Inside `atOnce`. Only a table without a single page, of any controller, loses its indexes: nobody reads or writes it
 * before the commit, and taking the import back takes this back. Gives what makes them again, to be called before the
 * table is read by them.
 */
export async function withoutIndexes(session: ImportSession, table: 'source_record' | 'subject' | 'person_sign'): Promise<() => Promise<void>> {
  const [size] = await session.ask(sized, 'select pg_relation_size($1::regclass) bytes', [table]);
  if (size?.bytes !== 0) return () => Promise.resolve();
  const indexes = await session.ask(indexed, `select quote_ident(c.relname) as name, coalesce(pg_get_constraintdef(k.oid), pg_get_indexdef(i.indexrelid)) definition, quote_ident(k.conname) as constraint
    from pg_index i join pg_class c on c.oid = i.indexrelid left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid where i.indrelid = $1::regclass`, [table]);
  await session.script(indexes.map(({ name, constraint }) => (constraint === null ? `drop index ${name}` : `alter table ${table} drop constraint ${constraint}`)));
  return () => session.script(indexes.map(({ definition, constraint }) => (constraint === null ? definition : `alter table ${table} add constraint ${constraint} ${definition}`)));
}
