// The inbox in the window's memory says at every moment what the store says, whatever came while it was being read.
import { expect, it } from 'vitest';
import { applyLines } from '../../../../renderer/records/apply-lines.ts';
import { useCatchingUp } from '../../../../renderer/records/catching-up.ts';
import { catchUp } from '../../../../renderer/records/catch-up.ts';
import type { ListsStore } from '../../../../renderer/records/lists-store.ts';
import { byDueDate } from '../../../../renderer/records/queries/inbox.ts';
import { keepInbox, useInboxPicture } from '../../../../renderer/records/queries/inbox-memory.ts';
import type { ListLine } from '../../../../shared/domain/list-line.ts';
import { ok } from '../../../../shared/outcomes.ts';
import { freshLists } from './fresh-lists.ts';
import { caseOf, line, logged, wholeCase } from './made-lines.ts';

const mark = { journalId: '00000000-0000-4000-8000-000000000001', change: 1 };

function due(number: number, day: string): ListLine {
  const made = logged(number, { case: number });
  return { ...made, fields: { ...made.fields, due: day } };
}

async function listsWith(lines: readonly ListLine[]): Promise<ListsStore> {
  const store = freshLists();
  await applyLines(store, lines, mark);
  return store;
}

const shown = (): readonly string[] => (useInboxPicture.getState().rows ?? []).map(({ diaryNumber }) => diaryNumber.slice(-3));

/** As the store has it. */
async function read(store: ListsStore): Promise<readonly string[]> {
  return byDueDate(await store.cases.toArray()).map(({ diaryNumber }) => diaryNumber.slice(-3));
}

it('has the open cases by their day before the rest, and then every case', async () => {
  const store = await listsWith([...wholeCase(900, 900), ...Array.from({ length: 700 }, (_, place) => due(place + 1, place === 650 ? '2026-12-01' : '2026-12-22'))]);
  const pictures: (readonly [number, boolean])[] = [];
  const stop = useInboxPicture.subscribe(({ rows, whole }) => { if (rows !== undefined) pictures.push([rows.length, whole]); });
  await keepInbox(store, {});
  stop();
  expect(pictures).toEqual([[150, false], [701, true]]);
  expect(shown()).toEqual(await read(store));
});

it('begins with the case in conflict, then with the one due first; what is closed is not among the first', async () => {
  const decided = (number: number, decision: string): ListLine => line({ number, case: 2, type: 'right-decided', device: number, fields: { right: 'access', decision } });
  const store = await listsWith([due(1, '2026-12-01'), due(2, '2026-12-22'), decided(11, 'granted'), decided(12, 'refused'), ...wholeCase(3, 20)]);
  expect((await store.cases.orderBy('inboxKey').toArray()).map(({ caseId }) => caseId)).toEqual([caseOf(2), caseOf(1)]);
});

it('takes a new case, a moved day and an ended file from the writer without reading again', async () => {
  const store = await listsWith([due(1, '2026-12-03'), due(2, '2026-12-22'), ...wholeCase(3, 30)]);
  await keepInbox(store, {});
  expect(shown()).toEqual(['001', '002', '031']);
  store.cases.hook('reading', () => { throw new Error('read again'); });
  const erased = wholeCase(3, 30).map((one) => ({ ...one, change: one.change + 100, type: 'content-erased', fields: {} }));
  await applyLines(store, [due(4, '2026-12-02'), line({ number: 50, case: 1, type: 'due-extended', fields: { due: '2027-02-22' } }), ...erased, line({ number: 90, case: 3, type: 'case-file-expired' })], mark);
  expect(shown()).toEqual(['004', '002', '001']);
});

it('a change that comes while the rows are being read is not undone by what was read before it', async () => {
  const store = await listsWith(Array.from({ length: 900 }, (_, place) => due(place + 1, '2026-12-22')));
  const reading = keepInbox(store, {});
  await applyLines(store, [line({ number: 5000, case: 1, type: 'due-extended', fields: { due: '2027-02-22' } }), line({ number: 5001, case: 899, type: 'due-extended', fields: { due: '2027-02-22' } })], mark);
  await reading;
  expect(shown()).toEqual(await read(store));
  expect(shown().slice(-2)).toEqual(['001', '899']);
});

it('while many lines come it shows a picture now and then, and all of them at the end', async () => {
  const store = await listsWith([due(1, '2026-12-22')]);
  await keepInbox(store, {});
  useCatchingUp.setState({ busy: true, round: 1 });
  await applyLines(store, [due(2, '2026-12-22')], mark);
  expect(shown()).toEqual(['001']);
  useCatchingUp.setState({ busy: true, round: 2 });
  expect(shown()).toEqual(['001', '002']);
  await applyLines(store, [due(3, '2026-12-22')], mark);
  useCatchingUp.setState({ busy: false, round: 3 });
  expect(shown()).toEqual(['001', '002', '003']);
});

it('lists that begin anew leave nothing of the old ones', async () => {
  const store = await listsWith([due(1, '2026-12-22')]);
  await keepInbox(store, {});
  await catchUp(store, '00000000-0000-4000-8000-000000000002', ({ change }) => Promise.resolve(ok({ lines: change === 0 ? [due(7, '2026-12-22')] : [], last: 7 })));
  expect(shown()).toEqual(['007']);
});

it('a store that cannot be read is tried again by the next who asks', async () => {
  const store = await listsWith([due(1, '2026-12-22')]);
  store.close();
  await expect(keepInbox(store, {})).rejects.toThrow();
  await store.open();
  await keepInbox(store, {});
  expect([shown(), useInboxPicture.getState().whole]).toEqual([['001'], true]);
});
