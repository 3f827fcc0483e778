// How long each controller keeps a case's file, as central was told by an administrator from the controller's profile.
import { z } from 'zod';
import { controllerId } from '../../shared/formats/ids.ts';
import type { CaseFileRule } from '../../shared/rules/case-file-retention.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';

const given = z.strictObject({ controller: controllerId, months: z.int().min(1).max(1200), then: z.enum(['identifiers-only', 'delete']) });
export type GivenRule = z.input<typeof given>;

/** Replaces the one before. On the owner's connection: the retention role carries rules out, it does not make them. */
export async function putCaseFileRule(owner: Database, rule: GivenRule): Promise<void> {
  const { controller, months, then } = given.parse(rule);
  await inScope(owner, { controller }, (trx) => trx.insertInto('case_file_rule').values({ controller, months, action: then })
    .onConflict((conflict) => conflict.column('controller').doUpdateSet({ months, action: then })).execute());
}

/** Null: nothing of this controller is ever erased by age. */
export async function caseFileRuleOf(trx: Scoped, controller: string): Promise<CaseFileRule | null> {
  const row = await trx.selectFrom('case_file_rule').select(['months', 'action']).where('controller', '=', controller).executeTakeFirst();
  return row === undefined ? null : { months: row.months, then: row.action };
}

/** Seen by the retention role only (migration 21). */
export async function controllersWithRule(retention: Database): Promise<readonly string[]> {
  const rows = await retention.selectFrom('case_file_rule').select('controller').orderBy('controller').execute();
  return rows.map(({ controller }) => controller);
}
