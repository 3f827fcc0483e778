// A controller's number pattern as data: a small, linear-time part of the regular expressions, safe to take from a profile.

interface Part {
  readonly allowed: (character: string) => boolean;
  readonly min: number;
  readonly max: number;
}

export type NumberPattern = readonly Part[];

const piece = /(\\d|\[0-9\]|\[A-Z\]|\[A-Z0-9\]|[A-Z0-9/ -])(?:\{(\d{1,2})(?:,(\d{1,2}))?\}|(\?))?/y;

/**
 * Reads `\d`, `[0-9]`, `[A-Z]`, `[A-Z0-9]`, single letters, digits, `-`, `/`, space, each with `{n}`, `{n,m}` or `?`,
 * between optional `^` and `$`; the pattern always covers the whole number. Null when anything else is in it: a pattern
 * from data never reaches the regular expression engine, where it could hang the desk.
 */
export function numberPattern(source: string): NumberPattern | null {
  const body = source.replace(/^\^/, '').replace(/\$$/, '');
  const parts: Part[] = [];
  let place = 0;
  while (place < body.length) {
    piece.lastIndex = place;
    const found = piece.exec(body);
    if (found === null) return null;
    const part = partOf(found);
    if (part.max < part.min || part.max === 0) return null;
    parts.push(part);
    place = piece.lastIndex;
  }
  return parts.length === 0 ? null : parts;
}

function partOf([, atom = '', least, most, optional]: RegExpExecArray): Part {
  const min = optional === '?' ? 0 : Number(least ?? 1);
  return { allowed: classOf(atom), min, max: optional === '?' ? 1 : Number(most ?? least ?? 1) };
}

function classOf(atom: string): Part['allowed'] {
  switch (atom) {
    case '\\d': case '[0-9]': return (character) => /^\d$/.test(character);
    case '[A-Z]': return (character) => /^[A-Z]$/.test(character);
    case '[A-Z0-9]': return (character) => /^[A-Z0-9]$/.test(character);
    default: return (character) => character === atom;
  }
}

/** Whether the whole text fits; walks a set of possible places, so that no text takes more than its length. */
export function fitsPattern(text: string, pattern: NumberPattern): boolean {
  let places = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const start of places) {
      for (let taken = 0; taken <= part.max; taken += 1) {
        if (taken > 0 && !part.allowed(text.charAt(start + taken - 1))) break;
        if (taken >= part.min) next.add(start + taken);
      }
    }
    places = next;
  }
  return places.has(text.length);
}
