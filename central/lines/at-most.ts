// Lets only so many pieces of work run at once; the others wait in the order in which they came.

/** Answers what the work answers. Work that fails makes room as well. */
export function atMost(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on without becoming free, so that nobody who comes later takes it first.
      if (next === undefined) free += 1;
      else next();
    }
  };
}
