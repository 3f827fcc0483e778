// Opens sealed texts in a process of its own, wipes what came out, says so and stays: what is left of them in its memory is looked for from outside.
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openContent } from '../../../electron/host/journal/seal-content.ts';
import { openBytes } from '../../../electron/host/vault/seal-bytes.ts';

/** One line: a key, people's parts and contents of lines, all sealed; about each the same words. */
const asked = z.strictObject({ key: z.base64(), about: z.string(), parts: z.array(z.base64()), contents: z.array(z.strictObject({ sealed: z.base64(), contentHash: z.string() })) });

createInterface({ input: process.stdin }).on('line', (line) => {
  const { key, about, parts, contents } = asked.parse(JSON.parse(line));
  const bytes = Buffer.from(key, 'base64');
  let opened = 0;
  for (const part of parts) {
    const plain = openBytes(bytes, about, Buffer.from(part, 'base64'));
    opened += plain === null ? 0 : 1;
    plain?.fill(0);
  }
  // The text itself is the engine's, and its collector's: here only whether it fits is asked.
  for (const { sealed, contentHash } of contents) opened += openContent(bytes, about, { sealed: Buffer.from(sealed, 'base64'), contentHash }) === null ? 1 : 0;
  process.stdout.write(`${String(opened)}\n`);
});
