// Puts the laid-out pages into a PDF file with language, title and tags; nothing in it but the input decides a byte.
import { PDFDocument, PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';
import { embedFace } from './embed-face.ts';
import type { Flow } from './flow.ts';
import type { KeepContent } from './page-canvas.ts';
import { sheet } from './page-size.ts';
import { writeStructure } from './write-structure.ts';
import { writtenFile } from './written-file.ts';

export interface FileFacts {
  readonly language: string;
  /** Shown in window titles and print queues: no personal data. */
  readonly title: string;
  readonly madeAt: string;
}

/** A file begun: pages give it their content as they fill, and `finish` closes it. */
export interface PdfFile {
  readonly keep: KeepContent;
  readonly finish: (flow: Flow, facts: FileFacts) => Uint8Array;
}

export async function pdfFile(): Promise<PdfFile> {
  const document = await PDFDocument.create({ updateMetadata: false });
  return {
    keep: (content) => document.context.register(document.context.flateStream(content)),
    finish: (flow, facts) => finish(document, flow, facts),
  };
}

function finish(document: PDFDocument, flow: Flow, facts: FileFacts): Uint8Array {
  const { context, catalog } = document;
  const made = new Date(facts.madeAt);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setLanguage(facts.language);
  document.setProducer('Rekisteritiski');
  document.setCreationDate(made);
  document.setModificationDate(made);
  const fonts = context.obj({ R: embedFace(context, flow.faces.regular, 'RTSAAA'), B: embedFace(context, flow.faces.bold, 'RTSBBB') });
  const resources = context.register(context.obj({ Font: fonts }));
  const tree = catalog.Pages();
  const treeRef = context.getObjectRef(tree);
  if (treeRef === undefined) throw new Error('A new file without a page tree.');
  const pages = addPages(context, flow, resources, treeRef);
  tree.set(PDFName.of('Kids'), context.obj([...pages]));
  tree.set(PDFName.of('Count'), context.obj(pages.length));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  const structure = writeStructure(context, flow.structure, pages);
  catalog.set(PDFName.of('StructTreeRoot'), structure.root);
  // A file id of the library's would be random; a fixed one is enough, files are told apart by their SHA-256.
  const id = PDFHexString.of('00000000000000000000000000000000');
  context.trailerInfo.ID = context.obj([id, id]);
  return writtenFile(context, structure);
}

function addPages(context: PDFContext, flow: Flow, resources: PDFRef, tree: PDFRef): readonly PDFRef[] {
  return flow.canvases.map((canvas, place) => {
    canvas.seal();
    const page = context.obj({ Type: 'Page', MediaBox: [0, 0, sheet.width, sheet.height], StructParents: place, Tabs: 'S' });
    page.set(PDFName.of('Parent'), tree);
    page.set(PDFName.of('Resources'), resources);
    page.set(PDFName.of('Contents'), context.obj([...canvas.contents]));
    return context.register(page);
  });
}
