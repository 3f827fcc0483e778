// One zip of an answer's files; the same files and time give the same bytes, so its SHA-256 stands for it in the journal.
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportFile } from '../../../shared/export/export-input.ts';

/**
 * `madeAt`: ISO instant, the time of every entry. Texts are made as they are packed, file after file, so that only the zip is held whole; whatever
 * waits in this process is let in meanwhile. A lone surrogate of a source has no UTF-8 and becomes U+FFFD outside JSON.
 */
export async function zipFiles(files: Iterable<ExportFile>, madeAt: string): Promise<Buffer> {
  const zip = new ZipFile();
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('end', resolve);
    zip.outputStream.on('error', reject);
    zip.on('error', reject);
  });
  for (const { name, pieces } of files) {
    const text = Readable.from(pieces, { objectMode: false });
    zip.addReadStream(text, name, { mtime: new Date(madeAt), mode: 0o100644 });
    await finished(text);
  }
  zip.end();
  await done;
  return Buffer.concat(chunks);
}
