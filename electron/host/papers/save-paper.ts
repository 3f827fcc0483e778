// Saves a paper as a PDF file where the person can print it elsewhere; the file's name tells the case, never the person.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../../shared/domain/case/decide-file.ts';
import { writeFileDurably } from '../write-file-durably.ts';
import type { OpenedPaper } from './open-paper.ts';

/** `copy-RAT-02-2026-000123.pdf`, a file of data as `.zip`, from the second copy on with `-2`. Answers the file's place; throws when the disk refuses. */
export function savePaper(deskFolder: string, { paper, pdf, diaryNumber }: OpenedPaper): string {
  const folder = join(deskFolder, 'papers-out');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const again = paper.copyNumber > 1 ? `-${paper.copyNumber}` : '';
  const place = join(folder, `${paper.kind}-${diaryNumber.replaceAll('/', '-')}${again}.${isFile(paper.kind) ? 'zip' : 'pdf'}`);
  writeFileDurably(place, pdf);
  return place;
}
