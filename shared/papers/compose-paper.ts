// Makes a paper: the same input gives the same bytes, so its SHA-256 stands for it in the journal.
import { copyPaper } from './copy/copy-paper.ts';
import { Flow } from './layout/flow.ts';
import { pdfFile } from './layout/pdf-file.ts';
import { runningHeads } from './layout/running-heads.ts';
import { TypeFace } from './layout/type-face.ts';
import type { PaperInput } from './paper-input.ts';
import { paperSetting, type PaperSetting } from './paper-setting.ts';
import { receiptPaper } from './receipt-paper.ts';
import { requestPaper } from './request-paper.ts';
import { estateReceiptPaper } from './estate-receipt-paper.ts';
import { representedWords } from './words/represented-words.ts';

/** Bytes of two TrueType files that hold the letters of Finnish, Swedish and the Sámi languages. */
export interface PaperFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export interface ComposedPaper {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Throws only on defects (a register the profile does not have, a damaged font file). */
export async function composePaper(input: PaperInput, fonts: PaperFonts): Promise<ComposedPaper> {
  const setting = paperSetting(input);
  const file = await pdfFile();
  const flow = new Flow({ regular: new TypeFace(fonts.regular), bold: new TypeFace(fonts.bold) }, file.keep);
  const title = write(flow, input, setting);
  flow.finish();
  const { words } = setting;
  const reference = input.diaryNumber ?? words.givenWhenLogged;
  runningHeads(flow, {
    controller: `${setting.controller} · ${setting.say(setting.register.name)}`,
    reference: `${reference} · ${words.copyNumber(input.copyNumber)}`,
    title, page: words.page, end: words.end,
  });
  const fileTitle = input.diaryNumber === null ? title : `${title} ${input.diaryNumber}`;
  return { bytes: file.finish(flow, { language: input.language, title: fileTitle, madeAt: input.madeAt }), pages: flow.page };
}

/** Lays the paper out and answers its title, which names no person. */
function write(flow: Flow, input: PaperInput, setting: PaperSetting): string {
  switch (input.kind) {
    case 'request': requestPaper(flow, input, setting); return setting.words.request.title;
    case 'receipt': receiptPaper(flow, input, setting); return setting.words.receipt.title;
    case 'estate-receipt': estateReceiptPaper(flow, input, setting); return representedWords[input.language].estate.title;
    case 'copy': copyPaper(flow, input, setting); return setting.words.copy.title;
  }
}
