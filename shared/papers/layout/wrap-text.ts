// Breaks text into lines of a given width; a word longer than the line is cut, never dropped or let over the edge.
import type { TypeFace } from './type-face.ts';

/** What a run of text needs: its width on one line and that of its longest word, in 1/1000 em. */
export interface Extent {
  readonly width: number;
  readonly longestWord: number;
  readonly lines: number;
}

/** `text` must be printable (printable-text.ts). */
export function extentOf(face: TypeFace, text: string): Extent {
  let line = 0;
  let word = 0;
  let width = 0;
  let longestWord = 0;
  let lines = 1;
  for (let place = 0; place < text.length; place += 1) {
    const codePoint = text.codePointAt(place) ?? 0;
    if (codePoint > 0xffff) place += 1;
    if (codePoint === 0x0a) { line = 0; word = 0; lines += 1; continue; }
    const advance = face.advanceOf(codePoint);
    line += advance;
    word = codePoint === 0x20 ? 0 : word + advance;
    if (line > width) width = line;
    if (word > longestWord) longestWord = word;
    if (codePoint === 0x2d) word = 0;
  }
  return { width, longestWord, lines };
}

/** `width` in 1/1000 em. Spaces at a line's end are taken by the break; those inside it stay as they were. */
export function wrapText(face: TypeFace, text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(face, line, width));
}

function wrapLine(face: TypeFace, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  let breakAt = 0;
  let used = 0;
  for (let place = 0; place < text.length; place += 1) {
    const codePoint = text.codePointAt(place) ?? 0;
    const next = place + (codePoint > 0xffff ? 2 : 1);
    const space = codePoint === 0x20;
    const advance = face.advanceOf(codePoint);
    // A space may hang over the edge: it is not seen.
    if (!space && used + advance > width && place > start) {
      const end = breakAt > start ? breakAt : place;
      lines.push(text.slice(start, end).trimEnd());
      start = end;
      place = end - 1;
      used = 0;
      continue;
    }
    used += advance;
    if (space || codePoint === 0x2d) breakAt = next;
    place = next - 1;
  }
  const last = text.slice(start);
  return lines.length > 0 && last.trim() === '' ? lines : [...lines, last];
}
