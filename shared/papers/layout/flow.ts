// The place where a paper is being written: the pages so far and how far down the last one is filled.
import { PageCanvas, type Faces, type KeepContent } from './page-canvas.ts';
import { sheet, type TextStyle } from './page-size.ts';
import { StructureTree, type ElementId } from './structure-tree.ts';
import { printableText } from './printable-text.ts';
import { wrapText } from './wrap-text.ts';

/** Drawn when the number of pages is known. */
type AtEnd = (pages: number) => void;

export class Flow {
  readonly faces: Faces;
  readonly structure = new StructureTree();
  readonly canvases: PageCanvas[] = [];
  /** Points from the top edge of the last page to where the next block starts. */
  y: number = sheet.top;
  readonly #keep: KeepContent;
  readonly #atEnd: AtEnd[] = [];

  constructor(faces: Faces, keep: KeepContent) {
    this.faces = faces;
    this.#keep = keep;
    this.newPage();
  }

  get canvas(): PageCanvas {
    const last = this.canvases.at(-1);
    if (last === undefined) throw new Error('A paper without a page.');
    return last;
  }

  /** Page number of the last page; the first is 1. */
  get page(): number {
    return this.canvases.length;
  }

  /** Points left on the page. */
  get room(): number {
    return sheet.bottom - this.y;
  }

  newPage(): void {
    this.canvases.at(-1)?.seal();
    this.canvases.push(new PageCanvas({ faces: this.faces, structure: this.structure, keep: this.#keep }, this.canvases.length));
    this.y = sheet.top;
  }

  /** Starts a new page unless `height` points fit; a block taller than a page starts where it stands. */
  ensure(height: number): void {
    if (height > this.room && this.y > sheet.top && height <= sheet.bottom - sheet.top) this.newPage();
  }

  space(height: number): void {
    if (this.y > sheet.top) this.y += height;
  }

  /** `draw` runs once all pages stand. */
  atEnd(draw: AtEnd): void {
    this.#atEnd.push(draw);
  }

  finish(): void {
    for (const draw of this.#atEnd) draw(this.page);
  }

  /** Printable lines no wider than `width` points. */
  lines(text: string, style: TextStyle, width: number): readonly string[] {
    const face = this.faces[style.face];
    return wrapText(face, printableText(text, face), (width * 1000) / style.size);
  }

  /** Points. */
  widthOf(text: string, style: TextStyle): number {
    const face = this.faces[style.face];
    return (face.widthOf(printableText(text, face)) * style.size) / 1000;
  }

  /** One line where it is told, without moving on. */
  put(text: string, x: number, y: number, { style, element }: { readonly style: TextStyle; readonly element: ElementId }): void {
    this.canvas.text(printableText(text, this.faces[style.face]), { x, y, style, element });
  }
}
