// What the rewind proof holds against a run: everything ever receipted, every diary number, and what desks and central say at the end.
import { pushAnswer } from '../../../shared/protocol/central.ts';
import type { Fetch } from '../../../electron/host/sync/central-link.ts';
import type { RewindDesk } from './rewind-desk.ts';

export interface LogLine { readonly id: string; readonly position: number; readonly logHash: string; readonly sealedBytes: number }

export interface Judge {
  /** The desk's network, listened to: every receipt that central gives is noted, believed or not. */
  readonly listen: (fetch: Fetch) => Fetch;
  readonly wrote: (lines: ReturnType<RewindDesk['write']>) => void;
  /** The desk's own view, after each of its rounds. */
  readonly saw: (desk: RewindDesk) => void;
  readonly fault: (what: string) => void;
  /** At the end, when everybody has exchanged everything. */
  readonly end: (desks: readonly RewindDesk[], log: readonly LogLine[], erased: ReadonlySet<string>) => readonly string[];
}

interface Given { readonly epoch: string; readonly position: number; readonly lineId: string }

export function rewindJudge(): Judge {
  const faults = new Set<string>();
  const places = new Map<string, string>();
  const receipted = new Set<string>();
  const written = new Set<string>();
  const diary = new Set<string>();

  const note = ({ epoch, position, lineId }: Given): void => {
    const key = `${epoch}:${position}`;
    const before = places.get(key);
    if (before !== undefined && before !== lineId) faults.add(`one place was given to two lines (position ${position})`);
    places.set(key, lineId);
    receipted.add(lineId);
  };

  const end: Judge['end'] = (desks, log, erased) => {
    const held = new Map<string, number>();
    for (const { id } of log) held.set(id, (held.get(id) ?? 0) + 1);
    const missing = [...new Set([...receipted, ...written])].filter((id) => !held.has(id)).length;
    if (missing > 0) faults.add(`${missing} lines are not in the log again`);
    if ([...held.values()].some((times) => times > 1)) faults.add('a line is in the log twice');
    if (held.size > written.size) faults.add('the log holds a line nobody wrote');
    const last = log.at(-1);
    for (const desk of desks) {
      const mark = desk.mark();
      if (mark.position !== last?.position || mark.logHash !== last.logHash) faults.add(`${desk.name} and central end at different logs`);
      if (desk.waiting() > 0) faults.add(`${desk.name} still has lines waiting`);
    }
    if (log.some(({ id, sealedBytes }) => erased.has(id) && sealedBytes > 0)) faults.add('erased content came back');
    return [...faults];
  };

  return {
    listen: (fetch) => async (url, init) => {
      const answer = await fetch(url, init);
      if (!url.pathname.endsWith('/push') || !answer.ok) return answer;
      const parsed = pushAnswer.safeParse(await answer.clone().json());
      if (parsed.success) parsed.data.receipts.forEach(note);
      return answer;
    },
    wrote: (lines) => {
      for (const { id, diaryNumber } of lines) {
        written.add(id);
        if (diaryNumber === null) continue;
        if (diary.has(diaryNumber)) faults.add('a diary number was given twice');
        diary.add(diaryNumber);
      }
    },
    saw: (desk) => desk.places().forEach(note),
    fault: (what) => faults.add(what),
    end,
  };
}
