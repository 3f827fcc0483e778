// Makes a letter: the same input gives the same bytes, on the same layout as the other papers.
import type { ComposedPaper, PaperFonts } from '../compose-paper.ts';
import { Flow } from '../layout/flow.ts';
import { pdfFile } from '../layout/pdf-file.ts';
import { runningHeads } from '../layout/running-heads.ts';
import { TypeFace } from '../layout/type-face.ts';
import { acknowledgementLetter } from './acknowledgement-letter.ts';
import { clarificationLetter } from './clarification-letter.ts';
import { decisionLetter } from './decision-letter.ts';
import { deletionCertificate } from './deletion-certificate.ts';
import { extensionLetter } from './extension-letter.ts';
import { feeLetter } from './fee-letter.ts';
import { handOverReceipt } from './hand-over-receipt.ts';
import { identityLetter } from './identity-letter.ts';
import { letterInput } from './letter-input.ts';
import type { LetterInput } from './letter-shape.ts';
import { letterSetting, type LetterSetting } from './letter-setting.ts';
import { letterTitle } from './letter-title.ts';
import { liftingLetter } from './lifting-letter.ts';
import { recipientLetter } from './recipient-letter.ts';

/**
 * The input is read by its schema once more, so that an address under non-disclosure and identity codes never get past
 * here whoever built it. Throws only on defects (an input that its schema refuses, a register the profile does not have).
 */
export async function composeLetter(given: LetterInput, fonts: PaperFonts): Promise<ComposedPaper> {
  const input = letterInput.parse(given);
  const setting = letterSetting(input);
  const file = await pdfFile();
  const flow = new Flow({ regular: new TypeFace(fonts.regular), bold: new TypeFace(fonts.bold) }, file.keep);
  write(flow, input, setting);
  flow.finish();
  const { words } = setting;
  const title = letterTitle(input, setting);
  runningHeads(flow, {
    controller: `${setting.controller} · ${setting.say(setting.register.name)}`,
    reference: `${input.diaryNumber} · ${words.copyNumber(input.copyNumber)}`,
    title, page: words.page, end: words.end,
  });
  return { bytes: file.finish(flow, { language: input.language, title: `${title} ${input.diaryNumber}`, madeAt: input.madeAt }), pages: flow.page };
}

function write(flow: Flow, input: LetterInput, setting: LetterSetting): void {
  switch (input.kind) {
    case 'acknowledgement': acknowledgementLetter(flow, input, setting); return;
    case 'identity-asked': identityLetter(flow, input, setting); return;
    case 'clarification-asked': clarificationLetter(flow, input, setting); return;
    case 'extension': extensionLetter(flow, input, setting); return;
    case 'decision': decisionLetter(flow, input, setting); return;
    case 'fee-notice': feeLetter(flow, input, setting); return;
    case 'recipient-notice': recipientLetter(flow, input, setting); return;
    case 'restriction-lifting': liftingLetter(flow, input, setting); return;
    case 'hand-over-receipt': handOverReceipt(flow, input, setting); return;
    case 'deletion-certificate': deletionCertificate(flow, input, setting); return;
  }
}
