// Removes the PDF files that were saved of a case; their names tell the diary number and nothing else.
import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** As savePaper names them: `copy-RAT-02-2026-000123.pdf`, `copy-RAT-02-2026-000123-2.pdf`. */
const diaryInName = /-([A-Z]{3}-\d{2})-(\d{4})-(\d{6})/;

/** `diaryHash`: SHA-256 of the diary number, so that central need not keep the number of a case that is wholly gone. */
export function forgetSaved(deskFolder: string, diaryHash: string): void {
  const folder = join(deskFolder, 'papers-out');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, desk = '', year = '', number = ''] = diaryInName.exec(name) ?? [];
    if (desk !== '' && hash('sha256', `${desk}/${year}/${number}`, 'hex') === diaryHash) rmSync(join(folder, name), { force: true });
  }
}
