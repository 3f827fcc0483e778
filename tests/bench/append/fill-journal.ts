// Brings a desk's journal to a size before it is measured, with lines of the product's own making.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { appendLines } from '../../../electron/host/journal/append-lines.ts';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';

/** Many, since ids of cases are chance and each commit writes pages all over their index. */
const perCommit = 10_000;
/** KiB of SQLite's page cache while filling. */
const room = 256 * 1024;

/** Lines of another device, as if pulled from central: four to a case, about 300 bytes of content each. */
export function fillJournal(folder: string, lines: number): void {
  const journal = answerOf(openJournal(folder));
  journal.store.read((sql) => sql(`PRAGMA cache_size = -${room}`).run());
  const writer = {
    controller: 'tampere', device: randomUUID(), privateKey: generateKeyPairSync('ed25519').privateKey, contentKey: randomBytes(32),
    actor: 'liisa', lease: 'bench', wallTime: new Date().toISOString(),
  };
  let caseId: string = randomUUID();
  for (let written = 0; written < lines; written += perCommit) {
    const drafts = Array.from({ length: Math.min(perCommit, lines - written) }, (_, place) => {
      if (place % 4 === 0) caseId = randomUUID();
      return { type: 'case-taken', caseId, basedOn: [], content: { words: randomBytes(150).toString('hex') } };
    });
    answerOf(appendLines(journal, drafts, writer));
  }
  journal.close();
}
