// Makes the answer as a file; what is in it leaves the host only when it is saved.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { makePaper } from '../papers/make-paper.ts';

export const makeFile: Handler<'make-file'> = async (host, asked, session) => {
  const made = await makePaper(host, session, asked);
  if (!made.ok) return made;
  const { paperId, kind, sha256, pdf } = made.value;
  return ok({ paperId, kind, sha256, bytes: Buffer.byteLength(pdf, 'base64') });
};
