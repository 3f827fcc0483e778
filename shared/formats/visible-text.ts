// Makes any text from a person or a source system safe to show and print: nothing in it hides, reorders or runs.
import type { z } from 'zod';

/** Text in which every character is seen and stands where it is read. */
export type VisibleText = string & z.$brand<'VisibleText'>;

// Controls, what Unicode lets a renderer leave out (zero-width, bidi controls, tags, variation selectors, fillers, soft
// hyphen), line and paragraph separators, interlinear marks, noncharacters.
const hidden = /(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/u;
// Living scripts stack at most this many; a tower of marks covers the lines above it.
const mostMarksOnOneLetter = 4;
const shortestMax = 16;

/**
 * Lone surrogates become U+FFFD; hidden characters and the fifth and later combining marks on one letter become a
 * mark such as `[U+202E]`; CR LF becomes LF. `max` is in code points of the result: longer text is cut between
 * characters and ends `…[+123]`, 123 being the characters of the source that were cut. Idempotent, also with `max`.
 */
export function visibleText(text: string, max?: number): VisibleText {
  const whole = text.toWellFormed().replaceAll('\r\n', '\n');
  if (max !== undefined && max < shortestMax) throw new RangeError('visibleText: max leaves no room for the count of what is cut');
  const clean = !hidden.test(whole) && !/\p{M}/u.test(whole);
  // Nearly all text is clean and short, and a copy has tens of thousands of cells: they are not taken apart.
  if (clean && (max === undefined || whole.length <= max)) return branded(whole);
  const units = clean ? Array.from(whole) : marked(whole);
  return branded(max === undefined || lengthOf(units) <= max ? units.join('') : cut(units, max));
}

/** One entry for each character of the source, a mark where the character may not stand. */
function marked(text: string): readonly string[] {
  let stacked = 0;
  return Array.from(text, (character) => {
    stacked = /\p{M}/u.test(character) ? stacked + 1 : 0;
    return stacked > mostMarksOnOneLetter || hidden.test(character) ? nameOf(character) : character;
  });
}

function cut(units: readonly string[], max: number): string {
  let kept = units.length;
  let length = lengthOf(units);
  const tail = (): string => `…[+${units.length - kept}]`;
  while (kept > 0 && length + tail().length > max) {
    kept -= 1;
    length -= lengthOfUnit(units[kept] ?? '');
  }
  return units.slice(0, kept).join('') + tail();
}

// A unit is either one code point or an ASCII mark, so its length in code points needs no second walk.
function lengthOfUnit(unit: string): number {
  return unit.startsWith('[U+') ? unit.length : 1;
}

function lengthOf(units: readonly string[]): number {
  return units.reduce((sum, unit) => sum + lengthOfUnit(unit), 0);
}

function nameOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

function branded(text: string): VisibleText {
  // True because every character has passed marked() or was found to need no mark.
  return text as VisibleText;
}
