// One weight of the typeface: measures and encodes text character by character, and remembers which glyphs a paper used.
import { create, type Font, type Glyph } from '@cantoo/fontkit';

const unknown = 0;
const lacking = 0xffff;
// In a literal PDF string a bare CR would be read as LF, and brackets and the backslash are syntax.
const escapes: ReadonlyMap<number, string> = new Map([[0x0d, '\\r'], [0x28, '\\('], [0x29, '\\)'], [0x5c, '\\\\']]);

/** What reading a font file taught, kept as long as its bytes are: reading one takes longer than a short paper. */
interface ReadFont {
  readonly font: Font;
  /** 1/1000 em by the pair's characters. */
  readonly kerns: Map<string, number>;
}

const readFonts = new WeakMap<Uint8Array, ReadFont>();

function readFont(bytes: Uint8Array): ReadFont {
  const known = readFonts.get(bytes);
  if (known !== undefined) return known;
  const font = create(bytes);
  if (!('createSubset' in font)) throw new Error('The typeface file is a collection, not one font.');
  const read = { font, kerns: new Map<string, number>() };
  readFonts.set(bytes, read);
  return read;
}

/** A glyph in use; its place in the list plus one is its code in the paper. */
export interface UsedGlyph {
  readonly codePoint: number;
  readonly glyph: Glyph;
}

/**
 * Each character gets its own code, also where two share a glyph (space and no-break space, µ and μ), so that text comes
 * back from the paper as it went in.
 */
export class TypeFace {
  readonly font: Font;
  readonly used: UsedGlyph[] = [];
  /** 1/1000 em by code. */
  readonly advances: number[] = [0];
  readonly #codes = new Uint16Array(0x10000);
  readonly #beyond = new Map<number, number>();
  readonly #escaped: string[] = [''];
  readonly #kerns: Map<string, number>;

  constructor(bytes: Uint8Array) {
    const { font, kerns } = readFont(bytes);
    this.font = font;
    this.#kerns = kerns;
  }

  has(codePoint: number): boolean {
    return this.codeOf(codePoint) !== lacking;
  }

  /** The character's code in this paper, or `lacking`. */
  codeOf(codePoint: number): number {
    const known = codePoint < 0x10000 ? this.#codes[codePoint] ?? unknown : this.#beyond.get(codePoint) ?? unknown;
    return known === unknown ? this.#learn(codePoint) : known;
  }

  /** Width in 1/1000 em. Throws on a character without a glyph: printableText has to come first. */
  widthOf(text: string): number {
    let width = 0;
    for (let place = 0; place < text.length; place += 1) {
      const codePoint = text.codePointAt(place) ?? 0;
      if (codePoint > 0xffff) place += 1;
      width += this.advanceOf(codePoint);
    }
    return width;
  }

  advanceOf(codePoint: number): number {
    return this.advances[this.#glyphCode(codePoint)] ?? 0;
  }

  /** The inside of a literal PDF string, two bytes a character. */
  encode(text: string): string {
    let encoded = '';
    for (let place = 0; place < text.length; place += 1) {
      const codePoint = text.codePointAt(place) ?? 0;
      if (codePoint > 0xffff) place += 1;
      encoded += this.#escaped[this.#glyphCode(codePoint)] ?? '';
    }
    return encoded;
  }

  /** Kerning between two characters in 1/1000 em; for headings, where it is seen. */
  kernOf(first: number, second: number): number {
    const pair = String.fromCodePoint(first, second);
    const known = this.#kerns.get(pair);
    if (known !== undefined) return known;
    const run = this.font.layout(pair);
    const laid = run.positions?.[0]?.xAdvance ?? 0;
    const kern = run.glyphs.length === 2 ? Math.round(laid * (1000 / this.font.unitsPerEm)) - this.advanceOf(first) : 0;
    this.#kerns.set(pair, kern);
    return kern;
  }

  #glyphCode(codePoint: number): number {
    const code = this.codeOf(codePoint);
    if (code === lacking) throw new Error('A character without a glyph reached the page.');
    return code;
  }

  #learn(codePoint: number): number {
    const glyph = this.font.hasGlyphForCodePoint(codePoint) ? this.font.glyphForCodePoint(codePoint) : null;
    const code = glyph === null || glyph.id === 0 ? lacking : this.#use(codePoint, glyph);
    if (codePoint < 0x10000) this.#codes[codePoint] = code;
    else this.#beyond.set(codePoint, code);
    return code;
  }

  #use(codePoint: number, glyph: Glyph): number {
    const code = this.used.push({ codePoint, glyph });
    this.advances.push(Math.round(glyph.advanceWidth * (1000 / this.font.unitsPerEm)));
    this.#escaped.push(escapedByte(code >> 8) + escapedByte(code & 0xff));
    return code;
  }
}

function escapedByte(byte: number): string {
  return escapes.get(byte) ?? String.fromCharCode(byte);
}
