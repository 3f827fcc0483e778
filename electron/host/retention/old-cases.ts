// Finds cases by age from their headers alone: nothing of a young case is opened.
import { isPassiveType } from '../../../shared/domain/passive-lines.ts';
import { afterCase, ofCase } from '../journal/of-case.ts';
import type { Journal } from '../journal/open-journal.ts';

/** ISO instants sort as text. `newest`: when the case was last changed by the clock of the desk that did it; null when only read. */
export interface CaseAge { readonly caseId: string; readonly newest: string | null; /** Said already, and nothing has changed since. */ readonly said: boolean }

/** The next cases after `after` in the order of their ids; every step is one down an index. */
export function caseAges({ store }: Pick<Journal, 'store'>, after: string, limit: number): readonly CaseAge[] {
  return store.read((sql) => {
    const ids = sql(`SELECT DISTINCT case_id FROM line WHERE ${afterCase.where} ORDER BY ${afterCase.orderBy} LIMIT ?2`).all(after, limit);
    return ids.map(({ case_id }) => {
      const lines = sql(`SELECT type, json_extract(header, '$.wallTime') AS at FROM line WHERE ${ofCase} ORDER BY seq`).all(String(case_id));
      const changing = lines.filter(({ type }) => !isPassiveType(String(type)));
      const newest = changing.map(({ at }) => String(at)).toSorted().at(-1) ?? null;
      const lastSaid = lines.findLastIndex(({ type }) => type === 'case-file-expired');
      return { caseId: String(case_id), newest, said: lastSaid >= 0 && !lines.slice(lastSaid).some(({ type }) => !isPassiveType(String(type))) };
    });
  });
}
