// One page's drawing: text and lines as PDF operators, written straight to text because a long copy draws half a million of them.
import type { PDFRef } from 'pdf-lib';
import { sheet, type Ink, type TextStyle } from './page-size.ts';
import { artifact, type ElementId, type StructureTree } from './structure-tree.ts';
import type { TypeFace } from './type-face.ts';

/** Puts a content stream into the file; one character is one byte. */
export type KeepContent = (content: string) => PDFRef;

export interface Faces {
  readonly regular: TypeFace;
  readonly bold: TypeFace;
}

/** Where the next text stands; points from the top left of the page, y at the baseline. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
  readonly element: ElementId;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const kernFrom = 12;

export class PageCanvas {
  readonly #faces: Faces;
  readonly #structure: StructureTree;
  readonly #page: number;
  readonly #keep: KeepContent;
  /** The parts of the content that are in the file already, in order. */
  readonly contents: PDFRef[] = [];
  #graphics: string[] = [];
  #text: string[] = [];
  #pen = '';
  #x = 0;
  #y = 0;
  #font = '';
  #ink = '';
  #element: ElementId | null = null;

  constructor({ faces, structure, keep }: { readonly faces: Faces; readonly structure: StructureTree; readonly keep: KeepContent }, page: number) {
    this.#keep = keep;
    this.#faces = faces;
    this.#structure = structure;
    this.#page = page;
  }

  /** One line of printable text. */
  text(text: string, { x, y, style, element }: TextPlace): void {
    if (text === '') return;
    this.#markAs(element);
    const font = `/${style.face === 'bold' ? 'B' : 'R'} ${style.size} Tf`;
    if (font !== this.#font) { this.#text.push(font); this.#font = font; }
    if (style.ink !== this.#ink) { this.#text.push(`${style.ink} rg`); this.#ink = style.ink; }
    const up = sheet.height - y;
    this.#text.push(`${written(x - this.#x)} ${written(up - this.#y)} Td`, this.#shown(text, style));
    this.#x += rounded(x - this.#x);
    this.#y += rounded(up - this.#y);
  }

  /** A horizontal line. */
  rule(x: number, y: number, width: number, { ink, weight }: { readonly ink: Ink; readonly weight: number }): void {
    const pen = `${weight} w ${ink} RG`;
    if (pen !== this.#pen) { this.#graphics.push(pen); this.#pen = pen; }
    const up = written(sheet.height - y);
    this.#graphics.push(`${written(x)} ${up} m ${written(x + width)} ${up} l S`);
  }

  /** A filled box, under all text. */
  fill({ x, y, width, height }: Box, ink: Ink): void {
    this.#graphics.push(`${ink} rg ${written(x)} ${written(sheet.height - y - height)} ${written(width)} ${written(height)} re f`);
  }

  /** A box's outline. */
  frame({ x, y, width, height }: Box, ink: Ink): void {
    this.#pen = '';
    this.#graphics.push(`0.7 w ${ink} RG ${written(x)} ${written(sheet.height - y - height)} ${written(width)} ${written(height)} re S`);
  }

  /** Pen paths inside a box: points from the box's top left; what leaves the box is cut. */
  pen(box: Box, paths: readonly (readonly (readonly [number, number])[])[]): void {
    const clip = `${written(box.x)} ${written(sheet.height - box.y - box.height)} ${written(box.width)} ${written(box.height)} re W n`;
    this.#graphics.push(`q ${clip} 1.3 w 1 J 1 j 0.05 0.1 0.35 RG`);
    for (const path of paths) {
      const places = path.map(([x, y]) => `${written(box.x + x)} ${written(sheet.height - box.y - y)}`);
      // A touch without movement is a dot: a line to itself with round ends.
      const [first = '', ...rest] = places.length === 1 ? [...places, ...places] : places;
      this.#graphics.push(`${first} m ${rest.map((place) => `${place} l`).join(' ')} S`);
    }
    this.#graphics.push('Q');
  }

  /** Gives what is drawn so far to the file; later drawing becomes a further part. A long copy's pages do not fit in memory. */
  seal(): void {
    this.#markAs(null);
    if (this.#graphics.length + this.#text.length === 0) return;
    this.contents.push(this.#keep(['/Artifact BMC', ...this.#graphics, 'EMC', 'BT', ...this.#text, 'ET\n'].join('\n')));
    this.#graphics = [];
    this.#text = [];
    this.#x = 0;
    this.#y = 0;
    this.#font = '';
    this.#ink = '';
    this.#pen = '';
  }

  #shown(text: string, style: TextStyle): string {
    const face = this.#faces[style.face];
    if (style.size < kernFrom) return `(${face.encode(text)}) Tj`;
    // Code points, not user-perceived characters: the typeface has a glyph for each code point.
    const characters = Array.from(text);
    const kerned = characters.map((character, place) => {
      const next = characters[place + 1];
      const kern = next === undefined ? 0 : face.kernOf(character.codePointAt(0) ?? 0, next.codePointAt(0) ?? 0);
      return face.encode(character) + (kern === 0 ? '' : `) ${-kern} (`);
    });
    return `[(${kerned.join('')})] TJ`;
  }

  #markAs(element: ElementId | null): void {
    if (element === this.#element) return;
    if (this.#element !== null) this.#text.push('EMC');
    if (element === artifact) this.#text.push('/Artifact BMC');
    else if (element !== null) this.#text.push(`/${this.#structure.tagOf(element)} <</MCID ${this.#structure.mark(element, this.#page)}>> BDC`);
    this.#element = element;
  }
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

function written(points: number): string {
  return String(rounded(points));
}
