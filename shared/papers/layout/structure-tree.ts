// The paper's tags: what is a heading, a paragraph, a table cell, so that a screen reader reads the copy as it is meant (ISO 32000-1, 14.7).

const tags = ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'] as const;
export type Tag = (typeof tags)[number];

/** An element's number; marks on pages name it. */
export type ElementId = number;
/** Lines, running heads, the end mark: seen, not read. */
export const artifact: ElementId = -1;
const none = -1;

interface Mark {
  readonly page: number;
  readonly mark: number;
}

/**
 * Grows while the paper is laid out; written once at the end. Kept in columns of numbers, not in objects: a long copy has
 * a hundred thousand elements, nearly all with one mark and no child.
 */
export class StructureTree {
  readonly root: ElementId = 0;
  readonly #tag: number[] = [];
  readonly #parent: ElementId[] = [];
  readonly #firstChild: ElementId[] = [];
  readonly #lastChild: ElementId[] = [];
  readonly #nextSibling: ElementId[] = [];
  readonly #markPage: number[] = [];
  readonly #mark: number[] = [];
  readonly #moreMarks = new Map<ElementId, Mark[]>();
  readonly #pageMarks: ElementId[][] = [];

  constructor() {
    this.add('Document', artifact);
  }

  get size(): number {
    return this.#tag.length;
  }

  add(tag: Tag, parent: ElementId): ElementId {
    const id = this.#tag.push(tags.indexOf(tag)) - 1;
    this.#parent.push(parent);
    for (const column of [this.#firstChild, this.#lastChild, this.#nextSibling, this.#markPage, this.#mark]) column.push(none);
    if (parent === artifact) return id;
    const last = this.#lastChild[parent] ?? none;
    if (last === none) this.#firstChild[parent] = id;
    else this.#nextSibling[last] = id;
    this.#lastChild[parent] = id;
    return id;
  }

  tagOf(id: ElementId): Tag {
    return tags[this.#tag[id] ?? 0] ?? 'P';
  }

  /** The number of the next run of this element's text on the page. */
  mark(id: ElementId, page: number): number {
    const mark = (this.#pageMarks[page] ??= []).push(id) - 1;
    if (this.#markPage[id] === none) {
      this.#markPage[id] = page;
      this.#mark[id] = mark;
      return mark;
    }
    const more = this.#moreMarks.get(id);
    if (more === undefined) this.#moreMarks.set(id, [{ page, mark }]);
    else more.push({ page, mark });
    return mark;
  }

  /** The marks of a page in order, as the parent tree needs them (14.7.4.4). */
  marksOf(page: number): readonly ElementId[] {
    return this.#pageMarks[page] ?? [];
  }

  /** One element as a PDF object; the names are references such as `12 0 R`. */
  written(id: ElementId, nameOf: (id: ElementId) => string, pageName: (page: number) => string): string {
    const page = this.#markPage[id] ?? none;
    const kids: string[] = page === none ? [] : [String(this.#mark[id] ?? 0)];
    for (const more of this.#moreMarks.get(id) ?? []) kids.push(more.page === page ? String(more.mark) : `<</Type /MCR /Pg ${pageName(more.page)} /MCID ${more.mark}>>`);
    for (let child = this.#firstChild[id] ?? none; child !== none; child = this.#nextSibling[child] ?? none) kids.push(nameOf(child));
    const tag = this.tagOf(id);
    const scope = tag === 'TH' ? '/A <</O /Table /Scope /Column>>' : '';
    const onPage = page === none ? '' : `/Pg ${pageName(page)}`;
    return `<</S /${tag}/P ${nameOf(this.#parent[id] ?? artifact)}${onPage}${scope}/K ${kids.length === 1 ? kids[0] ?? '' : `[${kids.join(' ')}]`}>>`;
  }
}
