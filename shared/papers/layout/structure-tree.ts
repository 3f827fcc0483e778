// The paper's tags: what is a heading, a paragraph, a table cell, so that a screen reader reads the copy as it is meant (ISO 32000-1, 14.7).
import type { PDFContext, PDFRef } from 'pdf-lib';
import { WrittenObject } from './written-object.ts';

export type Tag = 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';

/** An element's number; marks on pages name it. */
export type ElementId = number;
/** Lines, running heads, the end mark: seen, not read. */
export const artifact: ElementId = -1;

interface Element {
  readonly tag: Tag;
  readonly parent: ElementId;
  readonly children: ElementId[];
  readonly marks: { readonly page: number; readonly mark: number }[];
}

/** Grows while the paper is laid out; written once at the end. */
export class StructureTree {
  readonly #elements: Element[] = [{ tag: 'Document', parent: artifact, children: [], marks: [] }];
  readonly #pageMarks: ElementId[][] = [];
  readonly root: ElementId = 0;

  add(tag: Tag, parent: ElementId): ElementId {
    const id = this.#elements.push({ tag, parent, children: [], marks: [] }) - 1;
    this.#elements[parent]?.children.push(id);
    return id;
  }

  tagOf(id: ElementId): Tag {
    return this.#elements[id]?.tag ?? 'P';
  }

  /** The number of the next run of this element's text on the page. */
  mark(id: ElementId, page: number): number {
    const marks = (this.#pageMarks[page] ??= []);
    const mark = marks.push(id) - 1;
    this.#elements[id]?.marks.push({ page, mark });
    return mark;
  }

  /** `pages` are the page objects in order; the answer is the StructTreeRoot. Each page needs `/StructParents` = its place. */
  write(context: PDFContext, pages: readonly PDFRef[]): PDFRef {
    const refs = this.#elements.map(() => context.nextRef());
    const top = context.nextRef();
    const nameOf = (id: ElementId): string => (refs[id] ?? top).tag;
    this.#elements.forEach((element, id) => {
      const ref = refs[id];
      if (ref !== undefined) context.assign(ref, new WrittenObject(elementText(element, nameOf, pages)));
    });
    const numbers = pages.map((_, page) => `${page} [${(this.#pageMarks[page] ?? []).map(nameOf).join(' ')}]`);
    const parents = context.register(new WrittenObject(`<</Nums [${numbers.join('\n')}]>>`));
    context.assign(top, new WrittenObject(`<</Type /StructTreeRoot /K ${nameOf(this.root)} /ParentTree ${parents.tag} /ParentTreeNextKey ${pages.length}>>`));
    return top;
  }
}

function elementText({ tag, parent, children, marks }: Element, nameOf: (id: ElementId) => string, pages: readonly PDFRef[]): string {
  const first = marks[0]?.page;
  const pageName = (page: number): string => pages[page]?.tag ?? 'null';
  const kids = [
    ...marks.map(({ page, mark }) => (page === first ? String(mark) : `<</Type /MCR /Pg ${pageName(page)} /MCID ${mark}>>`)),
    ...children.map(nameOf),
  ];
  const scope = tag === 'TH' ? ' /A <</O /Table /Scope /Column>>' : '';
  const page = first === undefined ? '' : ` /Pg ${pageName(first)}`;
  return `<</S /${tag} /P ${nameOf(parent)}${page}${scope} /K ${kids.length === 1 ? kids[0] ?? '' : `[${kids.join(' ')}]`}>>`;
}
