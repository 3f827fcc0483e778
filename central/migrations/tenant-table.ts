// Puts a table under forced row-level security: only rows of the transaction's controller are seen or written.
import { sql, type Kysely } from 'kysely';

export async function tenantTable(db: Kysely<unknown>, table: string, column = 'controller'): Promise<void> {
  const name = sql.id(table);
  await sql`alter table ${name} enable row level security, force row level security`.execute(db);
  // An unset setting is null or '', neither of which any controller is called.
  const own = sql`${sql.id(column)} = current_setting('app.controller', true)`;
  await sql`create policy own_controller on ${name} using (${own}) with check (${own})`.execute(db);
}
