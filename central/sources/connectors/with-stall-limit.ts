// Leaves a source that says nothing for too long; a slow one that goes on is waited for.
import { SourceBreak } from './source-break.ts';

export const stallMilliseconds = 60_000;

/** Breaks off with `stalled` when the next part does not come in time. The source is not waited for any longer, also not to close. */
export async function* withStallLimit<T>(source: AsyncIterable<T>, milliseconds: number = stallMilliseconds): AsyncGenerator<T> {
  const parts = source[Symbol.asyncIterator]();
  let left = false;
  try {
    for (;;) {
      const next = await inTime(parts.next(), milliseconds);
      if (next === null) {
        left = true;
        throw new SourceBreak('stalled');
      }
      if (next.done === true) {
        left = true;
        return;
      }
      yield next.value;
    }
  } finally {
    if (!left) await parts.return?.(undefined);
  }
}

async function inTime<T>(given: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  // What comes after the limit is nobody's any more, an error neither.
  given.catch(() => undefined);
  try {
    return await Promise.race([given, limit]);
  } finally {
    clearTimeout(timer);
  }
}
