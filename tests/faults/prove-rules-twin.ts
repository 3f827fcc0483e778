// Proves that the tables can fail: each rule with its guard taken away must be caught by a row of its own table.
import { allTables } from './rules/all-tables.ts';

export default function proveRulesTwin(_runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const blind = allTables.filter((table) => table.check('spoilt').every(({ expected, got }) => expected === got));
  for (const { id } of blind) console.log(`${id}: no row noticed that the rule is spoilt`);
  const caught = allTables.length - blind.length;
  const ok = blind.length === 0 && caught > 0;
  return Promise.resolve({ ok, figure: ok ? `red as it must be: ${caught} of ${allTables.length} spoilt rules caught` : `${blind.length} spoilt rules went unnoticed, so the tables cannot be trusted` });
}
