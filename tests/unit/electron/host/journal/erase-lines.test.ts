// The end of a line's content on a desk: its bytes leave the files, its chain goes on, and nothing else of it can change.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { appendLines, type LineDraft } from '../../../../../electron/host/journal/append-lines.ts';
import { eraseLines, heardErasures, keepHeard } from '../../../../../electron/host/journal/erase-lines.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import { readOpenly } from '../../../../../electron/host/journal/open-content.ts';
import { verifyChain } from '../../../../../electron/host/journal/verify-chain.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const caseId = '11111111-1111-4111-8111-111111111111';
const draft = (size: number): LineDraft => ({ type: 'case-taken', content: { words: randomBytes(size).toString('hex') }, caseId, basedOn: [] });

function bytesOf(folder: string): Buffer {
  return Buffer.concat(['journal.db', 'journal.db-wal'].map((name) => join(folder, name)).filter((file) => existsSync(file)).map((file) => readFileSync(file)));
}

describe('erasing the content of lines', () => {
  it('takes short and long contents out of the files and leaves the chain whole', () => {
    const folder = temporaryFolder();
    const journal = journalIn(folder);
    const writer = testWriter();
    const lines = valueOf(appendLines(journal, [draft(100), draft(9000), draft(100)], writer));
    const canaries = linesAfter(journal, 0, 10).map(({ line }) => Buffer.from(line.sealed).subarray(20, 44));
    expect(canaries.map((canary) => bytesOf(folder).includes(canary))).toEqual([true, true, true]);
    expect(valueOf(eraseLines(journal, lines.slice(0, 2).map(({ id }) => id)))).toBe(2);
    expect(keepHeard(journal, 7)).toEqual({ ok: true, value: null });
    expect(canaries.map((canary) => bytesOf(folder).includes(canary))).toEqual([false, false, true]);
    expect(verifyChain(journal, new Map([[writer.device, writer.publicKey]]))).toBeNull();
    expect(heardErasures(journal)).toBe(7);
  });

  it('is told to the lists as a change of each line, once', () => {
    const journal = journalIn(temporaryFolder());
    const [first] = valueOf(appendLines(journal, [draft(10), draft(10)], testWriter()));
    valueOf(eraseLines(journal, [first?.id ?? '', '22222222-2222-4222-8222-222222222222']));
    valueOf(eraseLines(journal, [first?.id ?? '']));
    expect(linesAfter(journal, 2, 10).map(({ change, line }) => [change, line.header.id, line.sealed.length])).toEqual([[3, first?.id, 0]]);
  });

  it.each([
    "UPDATE line SET sealed = x'00'", "UPDATE line SET sealed = x'', header = '{}'", "UPDATE line SET sealed = x'', hash = 'a'", "UPDATE line SET sealed = x'', type = 'b'",
    "UPDATE line SET sealed = x'', case_id = NULL", "UPDATE line SET sealed = x'', signature = x'01'", "UPDATE line SET sealed = x'', device_seq = 9", 'DELETE FROM line',
  ])('nothing else of a line can change: %s', (text) => {
    const folder = temporaryFolder();
    const journal = journalIn(folder);
    valueOf(appendLines(journal, [draft(10)], testWriter()));
    journal.close();
    const db = new DatabaseSync(join(folder, 'journal.db'));
    expect(() => { db.exec(text); }).toThrow('append-only');
    db.close();
  });
});

describe('an open line', () => {
  it('can be read without a key and only as what its header was signed for', () => {
    const journal = journalIn(temporaryFolder());
    const content = { personKey: '33333333-3333-4333-8333-333333333333', cause: 'marketing-ban', categories: ['adverts'] };
    valueOf(appendLines(journal, [{ type: 'person-banned', content, caseId, basedOn: [] }], testWriter()));
    const [line] = linesAfter(journal, 0, 1).map((one) => one.line);
    if (line === undefined) throw new Error('the line is missing');
    expect(readOpenly('person-banned', line)).toEqual(content);
    expect(readOpenly('case-file-expired', line)).toBeNull();
    expect(readOpenly('person-banned', { ...line, sealed: new Uint8Array(0) })).toBeNull();
    const spoilt = Buffer.from(line.sealed);
    spoilt.write('b', spoilt.indexOf('adverts'));
    expect(readOpenly('person-banned', { ...line, sealed: spoilt })).toBeNull();
  });
});
