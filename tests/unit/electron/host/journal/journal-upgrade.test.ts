// A journal of the first schema version opens under the newest with every line, change number and diary number it had.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { appendLines, type LineDraft } from '../../../../../electron/host/journal/append-lines.ts';
import { journalUpgrades } from '../../../../../electron/host/journal/journal-schema.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import { nextDiaryNumber } from '../../../../../electron/host/journal/next-diary-number.ts';
import { verifyChain } from '../../../../../electron/host/journal/verify-chain.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const caseId = randomUUID();
const numbered = (number: number): LineDraft => ({ type: 'request-logged', content: { number }, caseId, basedOn: [], diary: { desk: 'RAT-02', year: 2026, number } });

/** A closed journal as version 1 kept it: two lines, the first of them told twice, diary numbers 1 and 2. */
function firstVersion(): { readonly folder: string; readonly writer: ReturnType<typeof testWriter>; readonly ids: readonly string[] } {
  const [folder, newest] = [temporaryFolder(), temporaryFolder()];
  const writer = testWriter();
  const journal = journalIn(newest);
  const ids = valueOf(appendLines(journal, [numbered(1), numbered(2)], writer)).map((line) => line.id);
  journal.close();
  const db = new DatabaseSync(join(folder, 'journal.db'));
  db.exec(journalUpgrades[0] ?? '');
  db.exec(`INSERT INTO meta (key, value) VALUES ('schemaVersion', '1'); ATTACH '${join(newest, 'journal.db')}' AS newest; INSERT INTO line SELECT seq, header ->> 'id', device, device_seq, header, signature, sealed, hash, case_id, type FROM newest.line;`);
  const change = db.prepare('INSERT INTO change (seq, line_id) VALUES (?, ?)');
  const diary = db.prepare("INSERT INTO diary (desk, year, number, line_id) VALUES ('RAT-02', 2026, ?, ?)");
  for (const [place, id] of ids.entries()) {
    change.run(place + 5, id);
    diary.run(place + 1, id);
  }
  change.run(9, ids[0] ?? '');
  db.close();
  return { folder, writer, ids };
}

describe('a journal of the first version', () => {
  it('keeps its lines, what the lists count from, and its diary numbers', () => {
    const { folder, writer, ids } = firstVersion();
    const journal = journalIn(folder);
    expect(linesAfter(journal, 0, 10).map((one) => [one.change, one.line.header.id])).toEqual([[5, ids[0]], [6, ids[1]], [9, ids[0]]]);
    expect(nextDiaryNumber(journal, 'RAT-02', { year: 2026, series: 0 })).toBe(3);
    expect(verifyChain(journal, new Map([[writer.device, writer.publicKey]]))).toBeNull();
  });

  it('goes on where it was: the next change, and no diary number twice', () => {
    const { folder, writer } = firstVersion();
    const journal = journalIn(folder);
    expect(valueOf(appendLines(journal, [numbered(3)], writer)).map((line) => line.change)).toEqual([10]);
    expect(() => appendLines(journal, [numbered(2)], writer)).toThrow();
  });

  it.each(['change', 'diary'])('still refuses to alter or delete a row of %s', (table) => {
    const journal = journalIn(firstVersion().folder);
    expect(() => journal.store.write((sql) => sql(`DELETE FROM ${table}`).run())).toThrow(/append-only/);
    expect(() => journal.store.write((sql) => sql(`UPDATE ${table} SET line_seq = 1`).run())).toThrow(/append-only/);
  });

  it('is not upgraded again when it opens the next time', () => {
    const { folder, ids } = firstVersion();
    journalIn(folder).close();
    expect(linesAfter(journalIn(folder), 0, 10).map((one) => one.line.header.id)).toEqual([ids[0], ids[1], ids[0]]);
  });
});
