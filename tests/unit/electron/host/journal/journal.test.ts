// The journal: what is appended is read back, sealed and chained; damage, a second host and a full disk are noticed.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { appendLines, type LineDraft } from '../../../../../electron/host/journal/append-lines.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import { nextDiaryNumber } from '../../../../../electron/host/journal/next-diary-number.ts';
import { openJournal } from '../../../../../electron/host/journal/open-journal.ts';
import { readCaseLines } from '../../../../../electron/host/journal/read-case-lines.ts';
import { openContent } from '../../../../../electron/host/journal/seal-content.ts';
import { verifyChain } from '../../../../../electron/host/journal/verify-chain.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const caseId = randomUUID();
const draft = (content: unknown, over: Partial<LineDraft> = {}): LineDraft => ({ type: 'case-taken', content, caseId, basedOn: [], ...over });

/** A closed journal with lines, its writer, and a way to change the file behind the journal's back. */
function writtenJournal(lines: number): { folder: string; writer: ReturnType<typeof testWriter>; spoil: (sql: string) => void } {
  const folder = temporaryFolder();
  const writer = testWriter();
  const journal = journalIn(folder);
  for (let n = 0; n < lines; n += 1) valueOf(appendLines(journal, [draft({ n })], writer));
  journal.close();
  const spoil = (sql: string): void => {
    const db = new DatabaseSync(join(folder, 'journal.db'));
    const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'line'").all();
    db.exec(guards.map((guard) => `DROP TRIGGER ${String(guard['name'])};`).join(''));
    db.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    db.exec(guards.map((guard) => `${String(guard['sql'])};`).join(''));
    db.close();
  };
  return { folder, writer, spoil };
}

describe('the journal', () => {
  it('gives back the lines of a case as they were written, also after a restart', () => {
    const folder = temporaryFolder();
    const writer = testWriter();
    const journal = journalIn(folder);
    valueOf(appendLines(journal, [draft({ text: 'ensimmäinen' }), draft({ text: 'toinen' })], writer));
    valueOf(appendLines(journal, [draft({ text: 'muu' }, { caseId: randomUUID() })], writer));
    journal.close();
    const lines = readCaseLines(journalIn(folder), caseId);
    const texts = lines.map((line) => openContent(writer.contentKey, line.header.id, { sealed: line.sealed, contentHash: line.header.contentHash }));
    expect(texts).toEqual(['{"text":"ensimmäinen"}', '{"text":"toinen"}']);
    expect(lines[1]?.header.previousHash).toBe(lines[0]?.hash);
  });

  it('holds nothing readable of a line\'s content on disk', () => {
    const folder = temporaryFolder();
    const journal = journalIn(folder);
    valueOf(appendLines(journal, [draft({ name: 'Testinen Kaarina Maria' })], testWriter()));
    const onDisk = ['journal.db', 'journal.db-wal'].map((name) => readFileSync(join(folder, name)).toString('latin1')).join('');
    expect(onDisk).toContain(caseId);
    expect(onDisk).not.toContain('Testinen');
  });

  it('does not open the content of one line under the id of another', () => {
    const writer = testWriter();
    const journal = journalIn(temporaryFolder());
    valueOf(appendLines(journal, [draft({ n: 1 })], writer));
    const [line] = readCaseLines(journal, caseId);
    expect(line && openContent(writer.contentKey, randomUUID(), { sealed: line.sealed, contentHash: line.header.contentHash })).toBeNull();
  });

  it('writes all lines of a command or none', () => {
    const writer = testWriter();
    const journal = journalIn(temporaryFolder());
    const diary = { desk: 'RAT-02', year: 2026, number: 1 };
    valueOf(appendLines(journal, [draft({ n: 1 }, { diary })], writer));
    expect(() => appendLines(journal, [draft({ n: 2 }), draft({ n: 3 }, { diary })], writer)).toThrow();
    expect(linesAfter(journal, 0, 100)).toHaveLength(1);
    expect(nextDiaryNumber(journal, 'RAT-02', { year: 2026, series: 0 })).toBe(2);
    expect(nextDiaryNumber(journal, 'RAT-02', { year: 2027, series: 0 })).toBe(1);
  });

  it('refuses to change or delete a line that stands', () => {
    const journal = journalIn(temporaryFolder());
    valueOf(appendLines(journal, [draft({ n: 1 })], testWriter()));
    expect(() => journal.store.write((sql) => sql("UPDATE line SET actor = 'x'").run())).toThrow();
    expect(() => journal.store.write((sql) => sql("UPDATE line SET type = 'x'").run())).toThrow(/append-only/);
    expect(() => journal.store.write((sql) => sql('DELETE FROM change').run())).toThrow(/append-only/);
  });

  it('is durable by the settings SQLite itself reports', () => {
    const journal = journalIn(temporaryFolder());
    const settings = journal.store.read((sql) => [sql('PRAGMA synchronous').get()?.['synchronous'], sql('PRAGMA journal_mode').get()?.['journal_mode']]);
    expect(settings).toEqual([2, 'wal']);
    expect(() => openJournal(temporaryFolder(), { synchronous: 'NORMAL' })).toThrow(/proof twin/);
  });

  it('answers disk-full on a full disk and works again when there is space', () => {
    const writer = testWriter();
    const journal = journalIn(temporaryFolder());
    valueOf(appendLines(journal, [draft({ n: 1 })], writer));
    journal.store.read((sql) => sql('PRAGMA max_page_count = 1').get());
    const refusal = appendLines(journal, [draft({ text: 'x'.repeat(100_000) })], writer);
    expect(refusal).toMatchObject({ ok: false, code: 'disk-full' });
    // The connection was reopened, so the limit of the old one is gone.
    expect(appendLines(journal, [draft({ n: 2 })], writer).ok).toBe(true);
    expect(readCaseLines(journal, caseId)).toHaveLength(2);
  });
});

describe('a damaged journal', () => {
  it.each([
    ['a header with another word in it', "UPDATE line SET header = replace(header, 'aino', 'eero') WHERE seq = 2"],
    ['a line moved to another case', `UPDATE line SET case_id = '${randomUUID()}' WHERE seq = 2`],
    ['a line taken away', 'DELETE FROM line WHERE seq = 2'],
    ['a header that is no header', "UPDATE line SET header = '{}' WHERE seq = 2"],
  ])('does not open with %s', (_what, sql) => {
    const { folder, spoil } = writtenJournal(3);
    spoil(sql);
    expect(openJournal(folder)).toMatchObject({ ok: false, code: 'journal-damaged' });
  });

  it('opens when nothing was changed', () => {
    const { folder, writer } = writtenJournal(3);
    expect(verifyChain(journalIn(folder), new Map([[writer.device, writer.publicKey]]))).toBeNull();
  });

  it('is named by the full check where the start\'s check does not look', () => {
    const { folder, writer, spoil } = writtenJournal(3);
    spoil("UPDATE line SET signature = x'00' WHERE seq = 2");
    const damage = verifyChain(journalIn(folder), new Map([[writer.device, writer.publicKey]]));
    expect(damage).toEqual({ seq: 2, fault: 'signature' });
  });

  it('is refused and left as it is when the file is not a journal', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'journal.db'), 'x'.repeat(8192));
    expect(openJournal(folder)).toMatchObject({ ok: false, code: 'journal-damaged' });
    expect(readFileSync(join(folder, 'journal.db')).length).toBe(8192);
  });
});

describe('one host for one folder', () => {
  it('refuses a second host in the same process and in another', () => {
    const folder = temporaryFolder();
    journalIn(folder);
    expect(openJournal(folder)).toMatchObject({ ok: false, code: 'not-saved' });
    const script = `import { openJournal } from ${JSON.stringify(join(process.cwd(), 'electron/host/journal/open-journal.ts'))}; process.stdout.write(JSON.stringify(openJournal(${JSON.stringify(folder)})));`;
    const other = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], { encoding: 'utf8' });
    expect(other.stdout).toContain('not-saved');
  });

  it('lets the next host in when the first has ended', () => {
    const folder = temporaryFolder();
    journalIn(folder).close();
    expect(openJournal(folder).ok && journalIn.length).toBe(1);
  });
});
