// Remembers a computation's last answer beyond the screen that asked: going through every case again each time a list is opened would hold the window.

/** The same answer as long as each argument is the very same. */
export function lastOf<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly answer: R } | null = null;
  return (...args) => {
    if (last === null || args.some((one, place) => one !== last?.args[place])) last = { args, answer: work(...args) };
    return last.answer;
  };
}
