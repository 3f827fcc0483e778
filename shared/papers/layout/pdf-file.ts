// Puts the laid-out pages into a PDF file with language, title and tags; nothing in it but the input decides a byte.
import { PDFDocument, PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';
import { embedFace } from './embed-face.ts';
import type { Flow } from './flow.ts';
import { sheet } from './page-size.ts';
import { writeStructure } from './write-structure.ts';
import { writtenFile } from './written-file.ts';

export interface FileFacts {
  readonly language: string;
  /** Shown in window titles and print queues: no personal data. */
  readonly title: string;
  readonly madeAt: string;
}

export async function pdfFile(flow: Flow, facts: FileFacts): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const made = new Date(facts.madeAt);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setLanguage(facts.language);
  document.setProducer('Rekisteritiski');
  document.setCreationDate(made);
  document.setModificationDate(made);
  const resources = context.obj({ Font: { R: embedFace(context, flow.faces.regular, 'RTSAAA'), B: embedFace(context, flow.faces.bold, 'RTSBBB') } });
  const tree = document.catalog.Pages();
  const treeRef = context.getObjectRef(tree);
  if (treeRef === undefined) throw new Error('A new file without a page tree.');
  const pages = addPages(context, flow, context.register(resources), treeRef);
  tree.set(PDFName.of('Kids'), context.obj([...pages]));
  tree.set(PDFName.of('Count'), context.obj(pages.length));
  document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  const structure = writeStructure(context, flow.structure, pages);
  document.catalog.set(PDFName.of('StructTreeRoot'), structure.root);
  // A file id of the library's would be random; a fixed one is enough, files are told apart by their SHA-256.
  const id = PDFHexString.of('00000000000000000000000000000000');
  context.trailerInfo.ID = context.obj([id, id]);
  return writtenFile(context, structure);
}

function addPages(context: PDFContext, flow: Flow, resources: PDFRef, tree: PDFRef): readonly PDFRef[] {
  return flow.canvases.map((canvas, place) => {
    const page = context.obj({ Type: 'Page', MediaBox: [0, 0, sheet.width, sheet.height], StructParents: place, Tabs: 'S' });
    page.set(PDFName.of('Parent'), tree);
    page.set(PDFName.of('Resources'), resources);
    page.set(PDFName.of('Contents'), context.register(context.flateStream(canvas.content())));
    return context.register(page);
  });
}
