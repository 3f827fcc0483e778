// Text as it can stand on paper: safe to show, composed, and with a visible mark where the typeface has no glyph.
import { visibleText } from '../../formats/visible-text.ts';
import type { TypeFace } from './type-face.ts';

// Printable ASCII, Latin-1 letters and Latin Extended-A: visibleText returns these unchanged (a test holds it to that).
const plain = /^[ -~À-ſ]*$/;

/**
 * A character the typeface lacks (emoji, Arabic, Hebrew…) becomes `[U+0627]`: a name is never printed with a hole in it.
 * Letters and their accents are composed (NFC), which Unicode holds to be the same text. Tabs become four spaces.
 */
export function printableText(text: string, face: TypeFace): string {
  if (plain.test(text)) return text;
  const composed = visibleText(visibleText(text).normalize('NFC')).replaceAll('\t', '    ');
  let printable = '';
  for (const character of composed) printable += character === '\n' || face.has(character.codePointAt(0) ?? 0) ? character : markOf(character);
  return printable;
}

function markOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
