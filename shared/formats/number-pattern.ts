// A controller's number pattern as data: a small, linear-time part of the regular expressions, safe to take from a profile.

interface Part {
  readonly allowed: (character: string) => boolean;
  readonly min: number;
  readonly max: number;
}

export type NumberPattern = readonly Part[];

const atom = /\\d|\[0-9\]|\[A-Z\]|\[A-Z0-9\]|[A-Z0-9/ -]/y;
const quantifier = /\{(\d\d?)\}|\{(\d\d?),(\d\d?)\}|\?/y;

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
    const shape = matchAt(atom, body, place);
    if (shape === null) return null;
    const count = matchAt(quantifier, body, place + shape[0].length);
    const part = { allowed: classOf(shape[0]), ...timesOf(count) };
    if (part.max < part.min || part.max === 0) return null;
    parts.push(part);
    place += shape[0].length + (count?.[0].length ?? 0);
  }
  return parts.length === 0 ? null : parts;
}

function matchAt(sticky: RegExp, text: string, place: number): RegExpExecArray | null {
  sticky.lastIndex = place;
  return sticky.exec(text);
}

function timesOf(count: RegExpExecArray | null): Pick<Part, 'min' | 'max'> {
  if (count === null) return { min: 1, max: 1 };
  if (count[0] === '?') return { min: 0, max: 1 };
  return { min: Number(count[1] ?? count[2]), max: Number(count[1] ?? count[3]) };
}

function classOf(shape: string): Part['allowed'] {
  switch (shape) {
    case '\\d': case '[0-9]': return (character) => /^\d$/.test(character);
    case '[A-Z]': return (character) => /^[A-Z]$/.test(character);
    case '[A-Z0-9]': return (character) => /^[A-Z0-9]$/.test(character);
    default: return (character) => character === shape;
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
