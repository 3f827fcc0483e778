// Turns the tags of a paper into the file's structure objects.
import { PDFRef, type PDFContext } from 'pdf-lib';
import type { ElementId, StructureTree } from './structure-tree.ts';

/** Objects written as text already, numbered from `first`; they never become objects of the library. */
export interface WrittenObjects {
  readonly first: number;
  readonly count: number;
  readonly textOf: (place: number) => string;
}

/** Reserves the numbers: root, parent tree, then the elements. `root` goes to the catalog. */
export function writeStructure(context: PDFContext, structure: StructureTree, pages: readonly PDFRef[]): WrittenObjects & { readonly root: PDFRef } {
  const first = context.largestObjectNumber + 1;
  const count = structure.size + 2;
  context.largestObjectNumber += count;
  const nameOf = (id: ElementId): string => `${id < 0 ? first : first + 2 + id} 0 R`;
  const pageName = (page: number): string => pages[page]?.tag ?? 'null';
  const textOf = (place: number): string => {
    if (place === 0) return `<</Type /StructTreeRoot/K ${nameOf(structure.root)}/ParentTree ${first + 1} 0 R/ParentTreeNextKey ${pages.length}>>`;
    if (place === 1) return `<</Nums [${pages.map((_, page) => `${page} [${structure.marksOf(page).map(nameOf).join(' ')}]`).join('\n')}]>>`;
    return structure.written(place - 2, nameOf, pageName);
  };
  return { first, count, textOf, root: PDFRef.of(first) };
}
