// The end of rows in the lists of who searched for people and who had sources looked up: by the controller's months, or those of migration 80.
import { sql } from 'kysely';
import { z } from 'zod';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import type { Ledger } from './ledger.ts';

/** Months that rows are kept where the controller has said nothing; the same stands in migration 80. */
const askedMonthsUsual = 24;

/** Both notices let a person use the rights once a year without a fee: whoever asks then who looked at them finds the whole year. */
export const askedMonthsLeast = 12;
export const askedMonthsMost = 120;

const given = z.strictObject({ controller: controllerId, months: z.int().min(askedMonthsLeast).max(askedMonthsMost), by: actorId });
export type AskedListRule = z.input<typeof given>;

/** Replaces the one before. On the owner's connection. */
export async function putAskedListRule(owner: Database, rule: AskedListRule): Promise<void> {
  const { controller, months, by } = given.parse(rule);
  await inScope(owner, { controller }, (trx) => trx.insertInto('asked_list_rule').values({ controller, months, set_by: by })
    .onConflict((conflict) => conflict.column('controller').doUpdateSet({ months, set_by: by, since: sql<Date>`clock_timestamp()` })).execute());
}

/** `by` null: nobody has set one. */
export async function askedListRule(owner: Database, controller: string): Promise<{ readonly months: number; readonly by: string | null }> {
  const row = await inScope(owner, { controller }, (trx) => trx.selectFrom('asked_list_rule').select(['months', 'set_by']).where('controller', '=', controller).executeTakeFirst());
  return row === undefined ? { months: askedMonthsUsual, by: null } : { months: row.months, by: row.set_by };
}

/** Rows that ended, or would: of searches in the central store, and of looks into live sources. */
export interface AskedListsEnd { readonly controller: string; readonly searches: number; readonly looks: number }

const counted = z.object({ rows: z.coerce.number() });

/** By the clock alone, whatever day case files are judged on. Controllers of which nothing ends are left out. */
export function endAskedLists(ledger: Ledger, { dryRun }: { readonly dryRun: boolean }): Promise<readonly AskedListsEnd[]> {
  return ledger.recordFound(async (retention) => {
    const ended: AskedListsEnd[] = [];
    for (const { id: controller } of await retention.selectFrom('controller').select('id').orderBy('id').execute()) {
      const one = await inScope(retention, { controller }, async (trx) => ({
        controller, searches: await endOf(trx, { controller, table: 'people_search', at: 'at', dryRun }), looks: await endOf(trx, { controller, table: 'live_look', at: 'looked_at', dryRun }),
      }));
      if (one.searches + one.looks > 0) ended.push(one);
    }
    // Nothing for the ledger: a restored backup brings such rows back until the next run ends them again.
    return { acts: [], found: ended };
  });
}

interface Ending { readonly controller: string; readonly table: 'people_search' | 'live_look'; readonly at: 'at' | 'looked_at'; readonly dryRun: boolean }

async function endOf(trx: Scoped, { controller, table, at, dryRun }: Ending): Promise<number> {
  // Asked once, so that the index by time serves; the trigger asks again for each row that goes, a little later.
  const due = sql`from ${sql.table(table)} where controller = ${controller} and ${sql.id(at)} < (select asked_list_end(${controller}))`;
  if (dryRun) return counted.parse((await sql`select count(*) rows ${due}`.execute(trx)).rows[0]).rows;
  return Number((await sql`delete ${due}`.execute(trx)).numAffectedRows ?? 0);
}
