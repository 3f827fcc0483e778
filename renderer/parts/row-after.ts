// Where a list key leads: arrows, Home, End, a page of ten; nothing else moves.

const page = 10;

/** Null when the key does not move or the list is empty. `at` is -1 when nothing is chosen. */
export function rowAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown': return Math.min(at + 1, last);
    case 'ArrowUp': return Math.max(at - 1, 0);
    case 'PageDown': return Math.min(at + page, last);
    case 'PageUp': return Math.max(at - page, 0);
    case 'Home': return 0;
    case 'End': return last;
    default: return null;
  }
}
