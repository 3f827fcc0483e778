// Which processes one of our own has started, read from /proc before it is killed: afterwards they belong to nobody.
import { readFileSync, readdirSync } from 'node:fs';

function parentOf(pid: number): number | null {
  try {
    // The name in brackets may hold anything, so the fields are counted from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null; // ended meanwhile
  }
}

/** Children, their children and so on; never `pid` itself. Empty where there is no /proc. */
export function descendantsOf(pid: number): readonly number[] {
  const parents = new Map<number, number | null>();
  try {
    for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)));
  } catch {
    return [];
  }
  const found: number[] = [];
  for (let from = [pid]; from.length > 0;) {
    from = [...parents].filter(([, parent]) => parent !== null && from.includes(parent)).map(([child]) => child);
    found.push(...from);
  }
  return found;
}
