// Shows a kept paper again, after the read line.
import { isFile } from '../../../shared/domain/case/decide-file.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { openPaper } from '../papers/open-paper.ts';

export const showPaper: Handler<'show-paper'> = async (host, asked, session) => {
  const opened = await openPaper(host, session, asked);
  if (!opened.ok) return opened;
  const { paper, pdf } = opened.value;
  if (isFile(paper.kind)) return refused('file-not-printed');
  return ok({ paperId: paper.paperId, kind: paper.kind, sha256: paper.sha256, pages: paper.pages, pdf: pdf.toString('base64') });
};
