// Data folders frozen by the code of their time open with everything in them; one of a later version is refused and left alone.
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { appendLines } from '../../electron/host/journal/append-lines.ts';
import { journalUpgrades } from '../../electron/host/journal/journal-schema.ts';
import { openJournal } from '../../electron/host/journal/open-journal.ts';
import { openContent } from '../../electron/host/journal/seal-content.ts';
import { unsentLines } from '../../electron/host/journal/unsent-lines.ts';
import { journalIn, temporaryFolder, valueOf } from '../unit/electron/host/journal-fixture.ts';
import { expectedOf, frozenVersions, missingOf, thawJournal } from './thaw-journal.ts';

function thawed(version: number): string {
  const folder = join(temporaryFolder(), 'desk');
  thawJournal(version, folder);
  return folder;
}

describe('frozen data folders', () => {
  it('are kept of every schema version', () => {
    expect(frozenVersions).toEqual(journalUpgrades.map((_step, place) => place + 1));
  });

  it.each(frozenVersions)('of schema %i open with everything in them, twice', (version) => {
    const folder = thawed(version);
    const journal = journalIn(folder);
    expect(missingOf(journal, expectedOf(version))).toEqual([]);
    journal.close();
    expect(missingOf(journalIn(folder), expectedOf(version))).toEqual([]);
  });

  it.each(frozenVersions)('of schema %i give their unsent lines for sending, and their content opens', (version) => {
    const expected = expectedOf(version);
    const waiting = unsentLines(journalIn(thawed(version)), expected.device, 100);
    expect(waiting).toHaveLength(expected.unsent.waiting);
    const key = Buffer.from(expected.contentKey, 'base64');
    expect(waiting.every(({ header, sealed }) => openContent(key, header.id, { sealed, contentHash: header.contentHash }) !== null)).toBe(true);
  });

  it.each(frozenVersions)('of schema %i go on in the device\'s own chain', (version) => {
    const expected = expectedOf(version);
    const journal = journalIn(thawed(version));
    const writer = {
      controller: 'tampere', device: expected.device, privateKey: createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
      contentKey: Buffer.from(expected.contentKey, 'base64'), actor: 'aino-asiakaspalvelija', lease: 'lease-1', wallTime: '2026-11-22T08:41:00.000Z',
    };
    const before = unsentLines(journal, expected.device, 100).at(-1);
    valueOf(appendLines(journal, [{ type: 'case-taken', content: {}, caseId: null, basedOn: [] }], writer));
    expect(unsentLines(journal, expected.device, 100).at(-1)?.header).toMatchObject({ deviceSeq: (before?.header.deviceSeq ?? 0) + 1, previousHash: before?.hash });
  });

  it('are refused as damaged when an id to be kept as bytes is none', () => {
    const folder = thawed(4);
    const db = new DatabaseSync(join(folder, 'journal.db'), { enableForeignKeyConstraints: false });
    const [guard] = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'line_no_update'").all();
    db.exec(`DROP TRIGGER line_no_update; UPDATE line SET id = 'x' || substr(id, 2) WHERE seq = 3; ${String(guard?.['sql'])}`);
    db.close();
    expect(openJournal(folder)).toMatchObject({ ok: false, code: 'journal-damaged' });
  });

  it('stay of their version when they do not verify', () => {
    const folder = thawed(4);
    const file = join(folder, 'journal.db');
    const db = new DatabaseSync(file);
    const [guard] = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'line_no_update'").all();
    db.exec(`DROP TRIGGER line_no_update; UPDATE line SET header = replace(header, 'lease-1', 'lease-2') WHERE seq = 5; ${String(guard?.['sql'])}`);
    db.close();
    expect(openJournal(folder)).toEqual({ ok: false, code: 'journal-damaged', values: { entry: 5 } });
    const after = new DatabaseSync(file, { readOnly: true });
    expect(after.prepare("SELECT value, (SELECT typeof(id) FROM line LIMIT 1) AS id FROM meta WHERE key = 'schemaVersion'").get()).toEqual({ value: '4', id: 'text' });
    after.close();
  });

  it('find a line that is gone', () => {
    const expected = expectedOf(1);
    const journal = journalIn(thawed(1));
    expect(missingOf(journal, { ...expected, lines: [...expected.lines, ['00000000-0000-4000-8000-000000000000', 'x']] })).toEqual(['lines']);
  });
});

describe('a journal of a later version', () => {
  it('is refused plainly and left as it is', () => {
    const folder = temporaryFolder();
    journalIn(folder).close();
    const file = join(folder, 'journal.db');
    const db = new DatabaseSync(file);
    db.exec("UPDATE meta SET value = '99' WHERE key = 'schemaVersion'");
    db.close();
    const before = readFileSync(file);
    expect(openJournal(folder)).toEqual({ ok: false, code: 'journal-newer' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
