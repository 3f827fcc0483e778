// The lists are the same for any order and any number of repeats of the same lines (guarantees.md, order).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLines } from '../../../../renderer/records/apply-lines.ts';
import { freshLists } from './fresh-lists.ts';
import { arrivals, caseOf, line, logged, wholeCase } from './made-lines.ts';

const mark = { journalId: '00000000-0000-4000-8000-000000000001', change: 1 };

describe('applying lines', () => {
  it('gives the same rows in any order, in any batches, with any repeats', async () => {
    await fc.assert(fc.asyncProperty(arrivals, async ({ lines, batches }) => {
      const once = freshLists();
      await applyLines(once, lines, mark);
      const often = freshLists();
      for (const batch of batches) await applyLines(often, batch, mark);
      expect(await often.cases.toArray()).toEqual(await once.cases.toArray());
      expect(await often.lines.toArray()).toEqual(await once.lines.toArray());
    }), { numRuns: 60 });
  });

  it('an older copy of a line never takes its receipt away', async () => {
    const store = freshLists();
    await applyLines(store, [{ ...logged(1), change: 5, position: 1 }], mark);
    await applyLines(store, [{ ...logged(1), change: 1, position: null }], mark);
    expect((await store.cases.toArray())[0]?.unsent).toBe(0);
  });

  it('an ended case whose diary number is not kept leaves no row, and no field in any line', async () => {
    const store = freshLists();
    await store.open();
    const lines = [...wholeCase(1, 1), ...wholeCase(2, 20)];
    await applyLines(store, lines, mark);
    const erased = wholeCase(1, 1).map((one) => ({ ...one, change: one.change + 100, type: 'content-erased', fields: {} }));
    await applyLines(store, [...erased, line({ number: 90, type: 'case-file-expired' })], mark);
    expect((await store.cases.toArray()).map(({ caseId }) => caseId)).toEqual([caseOf(2)]);
    expect((await store.lines.where('caseId').equals(caseOf(1)).toArray()).filter(({ fields }) => Object.keys(fields).length > 0)).toEqual([]);
  });

  it('a batch that fails leaves neither rows nor the mark', async () => {
    const store = freshLists();
    await store.open();
    store.cases.hook('creating', () => { throw new Error('the disk is gone'); });
    await expect(applyLines(store, wholeCase(1, 1), mark)).rejects.toThrow();
    expect([await store.lines.count(), await store.cases.count(), await store.marks.count()]).toEqual([0, 0, 0]);
  });
});
