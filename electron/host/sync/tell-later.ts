// The lamp after a save: told when the answer is on its way, since nobody's answer should wait for a count.

export interface TellLater { readonly later: () => void; readonly stop: () => void }

/** `tell` runs in a later turn of the loop, never after `stop`; what it throws goes to `fault`, because the save stands. */
export function tellLater(tell: () => void, fault: (error: unknown) => void): TellLater {
  let stopped = false;
  const now = (): void => {
    if (stopped) return;
    try {
      tell();
    } catch (error) {
      fault(error);
    }
  };
  return { later: () => void setImmediate(now), stop: () => { stopped = true; } };
}
