// Text with the matching part bold as well as coloured, and only that part (rule 6).
import { shown } from '../../parts/shown.ts';

export function Matched({ text, match }: { readonly text: string; readonly match: string | null }) {
  const safe = shown(text);
  const part = match === null ? '' : shown(match);
  const at = part === '' ? -1 : safe.toLocaleLowerCase('fi').indexOf(part.toLocaleLowerCase('fi'));
  if (at < 0) return safe;
  return <>{safe.slice(0, at)}<mark>{safe.slice(at, at + part.length)}</mark>{safe.slice(at + part.length)}</>;
}
