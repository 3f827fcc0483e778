// pdfkit as its users write a long table: heights asked for, pages broken by hand, heads and numbers drawn at the end.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontFolder } from '../../unit/shared/papers/paper-fixtures.ts';
import { columns, contactRows } from './contact-rows.ts';

interface PdfKit {
  readonly on: (event: string, listen: (chunk: Uint8Array) => void) => void;
  readonly registerFont: (name: string, path: string) => void;
  readonly font: (name: string) => PdfKit;
  readonly fontSize: (size: number) => PdfKit;
  readonly text: (text: string, x: number, y: number, options: object) => PdfKit;
  readonly heightOfString: (text: string, options: object) => number;
  readonly addPage: () => PdfKit;
  readonly switchToPage: (page: number) => void;
  readonly bufferedPageRange: () => { readonly count: number };
  readonly moveTo: (x: number, y: number) => PdfKit;
  readonly lineTo: (x: number, y: number) => PdfKit;
  readonly lineWidth: (width: number) => PdfKit;
  readonly stroke: () => PdfKit;
  readonly end: () => void;
}

const lefts = [57, 112, 170, 232, 338] as const;
const widths = [50, 52, 56, 100, 200] as const;
const bottom = 785;

export function pdfkitBytes(rows: number): Promise<Uint8Array> {
  // True for the calls used here, by pdfkit 0.20's own documentation; it ships no types.
  const Document = createRequire(import.meta.url)('pdfkit') as new (options: object) => PdfKit;
  const document = new Document({ size: 'A4', margin: 0, bufferPages: true, lang: 'fi', info: { Title: 'Jäljennös' } });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
  document.on('data', (chunk) => chunks.push(chunk));
  document.registerFont('R', join(fontFolder, '400Regular/NotoSans_400Regular.ttf'));
  document.registerFont('B', join(fontFolder, '700Bold/NotoSans_700Bold.ttf'));
  drawRows(document, rows);
  drawHeads(document);
  document.end();
  return done;
}

function drawRows(document: PdfKit, rows: number): void {
  let y = tableHead(document, 62);
  for (const row of contactRows(rows)) {
    const height = Math.max(...row.slice(3).map((cell, place) => document.heightOfString(cell, { width: widths[place + 3] ?? 0 })), 11) + 3.2;
    if (y + height > bottom) { document.addPage(); y = tableHead(document, 62); }
    row.forEach((cell, place) => document.text(cell, lefts[place] ?? 0, y + 1.6, { width: widths[place] ?? 0, lineBreak: place > 2 }));
    y += height;
    document.lineWidth(0.4).moveTo(57, y).lineTo(538, y).stroke();
  }
}

function tableHead(document: PdfKit, y: number): number {
  document.font('B').fontSize(7.6);
  columns.forEach((head, place) => document.text(head, lefts[place] ?? 0, y, { lineBreak: false }));
  document.font('R').fontSize(8.2);
  return y + 14;
}

function drawHeads(document: PdfKit): void {
  const { count } = document.bufferedPageRange();
  document.font('R').fontSize(7.6);
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    document.text('RAT-02/2026/000123', 57, 34, { lineBreak: false });
    document.text(`sivu ${page + 1}/${count}`, 500, 800, { lineBreak: false });
  }
}
