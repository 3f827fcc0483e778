// The only writer of the lists: local and pulled lines pass the same door.
import type { ListLine } from '../../shared/domain/list-line.ts';
import { tellRows, type RowChanges } from './row-changes.ts';
import { caseRowOf } from './case-row.ts';
import type { ListsStore, Mark } from './lists-store.ts';
import { newestLines } from './newest-lines.ts';

/**
 * Puts the lines and folds their cases again, with the mark, in one transaction: after a crash the
 * lists are either before or after the batch. A line that comes again keeps its newest change
 * (its receipt may have come meanwhile), so order and repeats do not matter.
 */
export async function applyLines(store: ListsStore, lines: readonly ListLine[], mark: Omit<Mark, 'key'>): Promise<void> {
  const changes = await store.transaction('rw', store.lines, store.cases, store.marks, async () => {
    const known = await store.lines.bulkGet(lines.map((line) => line.id));
    const fresh = newestLines(lines, new Map(known.flatMap((line) => (line === undefined ? [] : [[line.id, line]]))));
    await store.lines.bulkPut([...fresh.values()]);
    const folded = await foldCases(store, new Set([...fresh.values()].map((line) => line.caseId)));
    await store.marks.put({ key: 'journal', ...mark });
    return folded;
  });
  // Only what is committed is told.
  tellRows(changes);
}

async function foldCases(store: ListsStore, caseIds: ReadonlySet<string>): Promise<RowChanges> {
  const lines = await store.lines.where('caseId').anyOf([...caseIds]).toArray();
  const byCase = Map.groupBy(lines, (line) => line.caseId);
  const rows = [...byCase].map(([caseId, ofCase]) => ({ caseId, row: caseRowOf(ofCase) }));
  const put = rows.flatMap(({ row }) => row ?? []);
  const gone = rows.flatMap(({ caseId, row }) => (row === null ? [caseId] : []));
  await store.cases.bulkPut(put);
  await store.cases.bulkDelete(gone);
  return { put, gone };
}
