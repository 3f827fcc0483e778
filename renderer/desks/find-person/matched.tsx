// Text with the matching part bold as well as coloured, and only that part (rule 6).
import { shown } from '../../parts/shown.ts';

const longestInRow = 80;

export function Matched({ text, match }: { readonly text: string; readonly match: string | null }) {
  // Rows stay rows: a name longer than any name rule asks for is cut with its count here and whole on the card.
  const safe = shown(text, longestInRow);
  const part = match === null ? '' : shown(match);
  const at = part === '' ? -1 : safe.toLocaleLowerCase('fi').indexOf(part.toLocaleLowerCase('fi'));
  if (at < 0) return safe;
  return <>{safe.slice(0, at)}<mark>{safe.slice(at, at + part.length)}</mark>{safe.slice(at + part.length)}</>;
}
