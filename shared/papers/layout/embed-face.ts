// Writes a typeface into the file: only the glyphs the paper used, with the table that gives the text back to readers.
import { PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { TypeFace } from './type-face.ts';

/** `tag` is the six capital letters of a subset (ISO 32000-1, 9.6.4); fixed, so that the bytes are the same each time. */
export function embedFace(context: PDFContext, face: TypeFace, tag: string): PDFRef {
  const name = `${tag}+${face.font.postscriptName ?? 'Face'}`;
  const subset = face.font.createSubset();
  const glyphIds = face.used.map(({ glyph }) => subset.includeGlyph(glyph));
  const program = context.register(context.flateStream(subset.encode()));
  const descendant = context.obj({
    Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(context.obj(descriptorOf(face, name, program))),
    CIDToGIDMap: context.register(context.flateStream(glyphMap(glyphIds))),
    W: [1, face.advances.slice(1)],
  });
  return context.register(context.obj({
    Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(unicodeMap(face))),
  }));
}

function descriptorOf({ font }: TypeFace, name: string, program: PDFRef) {
  const scale = 1000 / font.unitsPerEm;
  const box = font.bbox;
  const symbolic = 4;
  return {
    Type: 'FontDescriptor', FontName: name, Flags: symbolic, ItalicAngle: font.italicAngle,
    FontBBox: [box.minX * scale, box.minY * scale, box.maxX * scale, box.maxY * scale],
    Ascent: font.ascent * scale, Descent: font.descent * scale, CapHeight: font.capHeight * scale, StemV: 80,
    FontFile2: program,
  };
}

function glyphMap(glyphIds: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * (glyphIds.length + 1));
  glyphIds.forEach((id, place) => {
    bytes[2 * place + 2] = id >> 8;
    bytes[2 * place + 3] = id & 0xff;
  });
  return bytes;
}

function unicodeMap(face: TypeFace): string {
  const lines = face.used.map(({ codePoint }, place) => `<${hex(place + 1)}><${utf16(codePoint)}>`);
  // A block of bfchar holds at most 100 entries (Adobe technical note 5411).
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, block) => lines.slice(block * 100, block * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def', '/CMapName /Adobe-Identity-UCS def', '/CMapType 2 def',
    '1 begincodespacerange', '<0000><ffff>', 'endcodespacerange',
    ...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
    'endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end',
  ].join('\n');
}

function utf16(codePoint: number): string {
  return [...Array(codePoint > 0xffff ? 2 : 1).keys()].map((unit) => hex(String.fromCodePoint(codePoint).charCodeAt(unit))).join('');
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
