// Opens a PDF in pdf.js, whose worker is a file of this origin; the only file that knows pdf.js.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export interface PaperPages {
  readonly count: number;
  /** Draws a page over the canvas's own width; the answer stops a drawing under way. */
  readonly draw: (page: number, canvas: HTMLCanvasElement) => () => void;
  readonly textOf: (page: number) => Promise<string>;
  readonly close: () => void;
}

/** `base64` is the paper as the host made it. Throws when it is not a PDF. */
export async function openPaper(base64: string): Promise<PaperPages> {
  // A quarter of the window's program: fetched with the first paper, not with the first screen.
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  // Glyphs are drawn as paths: the policy lets no font in that is not a file of this origin. Nothing in a PDF runs.
  const task = getDocument({ data: bytesOf(base64), disableFontFace: true, enableXfa: false, useWasm: false, isOffscreenCanvasSupported: false });
  const paper = await task.promise;
  return { count: paper.numPages, draw: (page, canvas) => draw(paper, page, canvas), textOf: (page) => textOf(paper, page), close: () => void task.destroy() };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function draw(paper: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): () => void {
  let cancel = (): void => undefined;
  let stopped = false;
  const run = async (): Promise<void> => {
    const page = await paper.getPage(number);
    const width = canvas.clientWidth;
    if (stopped || width === 0) return;
    const viewport = page.getViewport({ scale: (width * Math.max(1, window.devicePixelRatio)) / page.getViewport({ scale: 1 }).width });
    const size = { width: Math.round(viewport.width), height: Math.round(viewport.height) };
    if (canvas.width === size.width && canvas.height === size.height && canvas.dataset['drawn'] === 'yes') return;
    Object.assign(canvas, size);
    const task = page.render({ canvas, viewport });
    cancel = () => task.cancel();
    await task.promise;
    canvas.dataset['drawn'] = 'yes';
  };
  // A cancelled drawing rejects; the next one replaces it.
  run().catch(() => undefined);
  return () => { stopped = true; cancel(); };
}

async function textOf(paper: PDFDocumentProxy, number: number): Promise<string> {
  const content = await (await paper.getPage(number)).getTextContent();
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
