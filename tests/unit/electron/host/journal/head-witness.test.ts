// The head witness: a journal that ends before a line it once held is refused by name, and its log is left as it was found.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { readHead } from '../../../../../electron/host/journal/head-witness.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import { openJournal } from '../../../../../electron/host/journal/open-journal.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';
import { someDraft } from './central-log-fixture.ts';

/** The folder of a desk whose process was killed after three lines: the log is still there, the newest lines only in it. */
function killedDesk(): string {
  const folder = temporaryFolder();
  const writer = testWriter();
  const journal = journalIn(folder);
  for (const n of [1, 2, 3]) valueOf(appendLines(journal, [someDraft({ n })], writer));
  const killed = join(temporaryFolder(), 'desk');
  mkdirSync(killed);
  for (const name of readdirSync(folder)) cpSync(join(folder, name), join(killed, name));
  return killed;
}

const log = (folder: string): string => join(folder, 'journal.db-wal');
const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

describe('the head witness', () => {
  it('says nothing against a journal that is whole, after a kill and after a close', () => {
    const folder = killedDesk();
    journalIn(folder).close();
    expect(linesAfter(journalIn(folder), 0, 10)).toHaveLength(3);
    expect(readHead(folder)?.seq).toBe(3);
    expect(existsSync(`${log(folder)}.kept`)).toBe(false);
  });

  it('names the line that is gone with a bad frame, and leaves the log as it was found', () => {
    const folder = killedDesk();
    flip(log(folder), readFileSync(log(folder)).length - 2000);
    const found = readFileSync(log(folder));
    const refusal = { ok: false, code: 'journal-damaged', values: { entry: 3 } };
    expect([openJournal(folder), openJournal(folder)]).toMatchObject([refusal, refusal]);
    expect(readFileSync(log(folder)).equals(found)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['journal.db', 'journal.db-wal', 'journal.head']);
  });

  it('names the line that is gone with the end of the log', () => {
    const folder = killedDesk();
    truncateSync(log(folder), readFileSync(log(folder)).length - 1);
    expect(openJournal(folder)).toMatchObject({ ok: false, code: 'journal-damaged', values: { entry: 3 } });
  });

  it('opens when the log has a torn end that nobody was told of', () => {
    const folder = killedDesk();
    writeFileSync(log(folder), Buffer.alloc(3000, 1), { flag: 'a' });
    expect(linesAfter(journalIn(folder), 0, 10)).toHaveLength(3);
  });

  it.each(['', 'x', '1 000000000000009 aaaa bbbb\n'])('that is not whole says nothing: %j', (text) => {
    const folder = killedDesk();
    writeFileSync(join(folder, 'journal.head'), text);
    expect(openJournalAndClose(folder)).toBe(true);
  });

  it('is made again when it is gone', () => {
    const folder = killedDesk();
    rmSync(join(folder, 'journal.head'));
    valueOf(appendLines(journalIn(folder), [someDraft({ n: 4 })], testWriter()));
    expect(readHead(folder)?.seq).toBe(4);
  });

  it('brings back a log that a killed start had put aside', () => {
    const folder = killedDesk();
    cpSync(log(folder), `${log(folder)}.kept`);
    rmSync(log(folder));
    expect(linesAfter(journalIn(folder), 0, 10)).toHaveLength(3);
  });

  it('keeps out of the way of a host that holds the folder', () => {
    const folder = temporaryFolder();
    const journal = journalIn(folder);
    valueOf(appendLines(journal, [someDraft({ n: 1 })], testWriter()));
    expect(openJournal(folder)).toMatchObject({ ok: false, code: 'not-saved' });
    expect(existsSync(`${log(folder)}.kept`)).toBe(false);
    expect(linesAfter(journal, 0, 10)).toHaveLength(1);
  });
});

function openJournalAndClose(folder: string): boolean {
  const opened = openJournal(folder);
  if (opened.ok) opened.value.close();
  return opened.ok;
}
