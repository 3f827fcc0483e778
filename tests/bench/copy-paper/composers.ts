// The product and the libraries a team would pick instead, each printing the same rows with running heads, page numbers and an embedded typeface.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserFlags } from '../../../electron/shells/browser/browser-flags.ts';
import { findBrowser } from '../../../electron/shells/browser/find-browser.ts';
import { composePaper } from '../../../shared/papers/compose-paper.ts';
import { copyInput, fontFolder, fonts, kaarina } from '../../unit/shared/papers/paper-fixtures.ts';
import { columns, contactItems, contactRows } from './contact-rows.ts';
import { pdfkitBytes } from './pdfkit-peer.ts';

/** Makes the bytes of a paper of `rows` rows. */
export interface Composer {
  readonly name: string;
  readonly compose: (rows: number) => Promise<Uint8Array>;
}

export const product: Composer = {
  name: 'Rekisteritiski',
  compose: async (rows) => (await composePaper(copyInput({ person: kaarina({ items: contactItems(rows) }) }), fonts)).bytes,
};

interface PdfMake {
  readonly setFonts: (fonts: object) => void;
  readonly setUrlAccessPolicy: (allow: () => boolean) => void;
  readonly setLocalAccessPolicy: (allow: () => boolean) => void;
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Uint8Array> };
}

async function pdfmakeBytes(rows: number): Promise<Uint8Array> {
  // True for the calls used here, by pdfmake 0.3's own documentation; it ships no types.
  const pdfmake = createRequire(import.meta.url)('pdfmake') as PdfMake;
  pdfmake.setFonts({ Noto: { normal: join(fontFolder, '400Regular/NotoSans_400Regular.ttf'), bold: join(fontFolder, '700Bold/NotoSans_700Bold.ttf') } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const bold = columns.map((text) => ({ text, bold: true }));
  return pdfmake.createPdf({
    pageSize: 'A4', pageMargins: 57, defaultStyle: { font: 'Noto', fontSize: 8.2 },
    header: { text: 'RAT-02/2026/000123', margin: [57, 30, 57, 0] },
    footer: (page: number, pages: number) => ({ text: `sivu ${page}/${pages}`, alignment: 'right', margin: [57, 10, 57, 0] }),
    content: [{ layout: 'lightHorizontalLines', table: { headerRows: 1, widths: [50, 52, 56, 100, '*'], body: [bold, ...contactRows(rows)] } }],
  }).getBuffer();
}

function pageOf(rows: number): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  const face = `file://${join(fontFolder, '400Regular/NotoSans_400Regular.ttf')}`;
  return `<!doctype html><meta charset="utf-8"><style>@font-face{font-family:N;src:url("${face}")}@page{size:A4;margin:20mm}body{font:8.2pt N}td{border-bottom:.4pt solid #ccc;vertical-align:top}</style>
<table><thead><tr>${columns.map((head) => `<th>${head}</th>`).join('')}</tr></thead>${contactRows(rows).map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

async function chromiumBytes(browser: string, rows: number): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-copy-paper-'));
  try {
    writeFileSync(join(folder, 'copy.html'), pageOf(rows));
    const target = join(folder, 'copy.pdf');
    await promisify(execFile)(browser, [...browserFlags(process.getuid?.() === 0), '--headless', `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${target}`, `file://${join(folder, 'copy.html')}`], { timeout: 240_000 });
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The peers that can run here, and in words those that cannot. */
export function peers(): { readonly run: readonly Composer[]; readonly missing: readonly string[] } {
  const require = createRequire(import.meta.url);
  const installed = (name: string): boolean => {
    try { require.resolve(name); return true; } catch { return false; }
  };
  const browser = findBrowser();
  const all: readonly (readonly [string, boolean, Composer['compose']])[] = [
    ['pdfkit', installed('pdfkit'), pdfkitBytes],
    ['pdfmake', installed('pdfmake'), pdfmakeBytes],
    ['Chromium', 'path' in browser, (rows) => chromiumBytes('path' in browser ? browser.path : '', rows)],
  ];
  return {
    run: all.flatMap(([name, here, compose]) => (here ? [{ name, compose }] : [])),
    missing: [...all.flatMap(([name, here]) => (here ? [] : [`${name}: not on this machine`])), '@react-pdf/renderer: not installed (4.5 s for 2,000 rows when it was tried)'],
  };
}
