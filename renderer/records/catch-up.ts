// Brings the lists up to the journal: from the mark when they are of this journal, else from the beginning.
import { z } from 'zod';
import { listLine } from '../../shared/domain/list-line.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { applyLines } from './apply-lines.ts';
import type { ListsStore } from './lists-store.ts';
import { tellRows } from './row-changes.ts';

/** Lines asked at once: few enough that no task of a batch holds the window for 50 ms, and as many as that allows. */
const batch = { first: 200, least: 100, most: 1000 } as const;
// Reading a batch's text is some tenth of the work of its longest task, and the part that can be timed without waiting for the disk.
const readMilliseconds = 3;
const answer = z.object({ lines: z.array(listLine), last: z.int().min(0) });

export interface LinesAfter { (request: { readonly change: number; readonly limit: number }): Promise<Result<unknown>> }

/** After each batch; `more` when it was a full one, so that others are likely to follow. */
export interface OnBatch { (more: boolean): void }

/** `rebuilt` counts the lines brought in again when the lists were missing, damaged or of another journal. */
export interface CaughtUp { readonly change: number; readonly rebuilt: number | null }

/**
 * Outcomes: those of `lines-after`; `internal-fault` when the host's answer does not parse.
 * A mark ahead of the journal means that the journal was restored: the lists start again.
 */
export async function catchUp(store: ListsStore, journalId: string, linesAfter: LinesAfter, onBatch?: OnBatch): Promise<Result<CaughtUp>> {
  const mark = await store.marks.get('journal');
  const usable = mark?.journalId === journalId;
  if (!usable) await emptyLists(store);
  return read(store, { journalId, linesAfter, onBatch, change: usable ? mark.change : 0, rebuilt: usable ? null : 0 });
}

interface Reading { readonly journalId: string; readonly linesAfter: LinesAfter; readonly onBatch: OnBatch | undefined; readonly change: number; readonly rebuilt: number | null }

async function read(store: ListsStore, start: Reading): Promise<Result<CaughtUp>> {
  let { change, rebuilt } = start;
  let limit: number = batch.first;
  for (;;) {
    const answered = await start.linesAfter({ change, limit });
    if (!answered.ok) return answered;
    const began = performance.now();
    const parsed = answer.safeParse(answered.value);
    const took = performance.now() - began;
    if (!parsed.success) return refused('internal-fault');
    const { lines, last } = parsed.data;
    if (last < change && rebuilt === null) {
      await emptyLists(store);
      return read(store, { ...start, change: 0, rebuilt: 0 });
    }
    const reached = Math.max(change, last);
    await applyLines(store, lines, { journalId: start.journalId, change: reached });
    rebuilt = rebuilt === null ? null : rebuilt + lines.length;
    // `last` moves over lines that lists do not show, so only an answer that did not move is the end.
    if (reached === change) return ok({ change: reached, rebuilt });
    change = reached;
    start.onBatch?.(lines.length === limit);
    if (lines.length === limit) limit = sized(limit, took);
  }
}

/** The next batch by how long this one took to read: a slow or busy computer gets smaller ones. */
function sized(limit: number, took: number): number {
  const fitting = took <= 0 ? limit * 2 : Math.round(limit * readMilliseconds / took);
  return Math.max(batch.least, Math.min(batch.most, limit * 2, fitting));
}

/** Drafts and settings stay: they are not of the journal. */
async function emptyLists(store: ListsStore): Promise<void> {
  await store.transaction('rw', store.lines, store.cases, store.marks, async () => {
    await Promise.all([store.lines.clear(), store.cases.clear(), store.marks.clear()]);
  });
  tellRows({ put: [], gone: 'all' });
}
