// The verifier on desks' journals: frozen ones of every schema and the product's own, as they are and after somebody touched them.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../../build/verify-log/verify-journal.ts';
import { acceptPulled } from '../../../../electron/host/journal/accept-pulled.ts';
import { appendLines } from '../../../../electron/host/journal/append-lines.ts';
import { expectedOf, frozenVersions, thawJournal } from '../../../upgrades/thaw-journal.ts';
import { headAt, numbered, someDraft, wiresOf, writtenLines } from '../../electron/host/journal/central-log-fixture.ts';
import { journalIn, temporaryFolder, valueOf } from '../../electron/host/journal-fixture.ts';

const someKey = 'MCowBQYDK2VwAyEAioj8pqiuJJKR7sk1zTVitYSsE5Bn/zxEr/U2RdKugtc=';

function thawed(version: number): string {
  const folder = join(temporaryFolder(), 'desk');
  thawJournal(version, folder);
  return folder;
}

const keysOf = (version: number): ReadonlyMap<string, string> => new Map(expectedOf(version).publicKeys);

/** With full rights: guards away, then one statement. */
function touch(folder: string, ...statements: readonly string[]): void {
  const db = new DatabaseSync(join(folder, 'journal.db'), { enableForeignKeyConstraints: false });
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) db.exec(`DROP TRIGGER ${String(name)}`);
  for (const statement of statements) db.exec(statement);
  db.close();
}

/** All but SQLite's index of its own log, which every reader makes. */
function bytesOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !name.endsWith('-shm')).map((name) => `${name} ${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}`);
}

describe.each(frozenVersions)('a frozen journal of schema %i', (version) => {
  it('holds, every signature checked, and is left as it was', async () => {
    const folder = thawed(version);
    const before = bytesOf(folder);
    expect(await verifyJournal({ folder, keys: keysOf(version), centralKey: null })).toMatchObject({ lines: expectedOf(version).lines.length, unsigned: 0, followed: expectedOf(version).position, bad: null });
    expect(bytesOf(folder)).toEqual(before);
  });

  it('counts the lines whose signature it could not check', async () => {
    expect(await verifyJournal({ folder: thawed(version), keys: new Map(), centralKey: null })).toMatchObject({ unsigned: expectedOf(version).lines.length, bad: null });
  });

  it('does not take a receipt that is not central\'s', async () => {
    // The frozen receipts are signed by nobody.
    expect((await verifyJournal({ folder: thawed(version), keys: new Map(), centralKey: someKey })).bad).toMatchObject({ what: "the receipt's signature is not central's" });
  });

  it.each<[string, string, object]>([
    ['a changed header', "UPDATE line SET header = replace(header, 'lease-1', 'lease-2') WHERE seq = 4", { record: 4, what: 'the line hash is not that of the header' }],
    ['a signature of nobody', 'UPDATE line SET signature = zeroblob(64) WHERE seq = 4', { record: 4, what: "the signature is not the device's" }],
    ['another case', "UPDATE line SET case_id = '00000000-0000-4000-8000-000000000000' WHERE seq = 4", { record: 4, what: 'the columns differ from the signed header' }],
    ['a line that is gone', 'DELETE FROM line WHERE seq = 4', { record: 4, what: 'entry 4 is missing' }],
    ['a place with another log hash', "UPDATE numbered SET log_hash = hex(zeroblob(32)) WHERE position = 5", { position: 5, what: 'the log hash does not continue the one before' }],
    ['a place that is gone', 'DELETE FROM numbered WHERE position = 5', { position: 5, what: 'the place of a line that was followed is missing' }],
    ['two places for one receipted line', 'UPDATE receipt SET position = 900 WHERE position = 5', { position: 5, what: "the line's receipt names another place" }],
    ['another mark', "UPDATE meta SET value = 'x' WHERE key = 'pullLogHash'", { what: 'the desk followed the log to another log hash than its last place has' }],
  ])('names %s', async (_what, statement, bad) => {
    const folder = thawed(version);
    touch(folder, statement);
    expect((await verifyJournal({ folder, keys: keysOf(version), centralKey: null })).bad).toMatchObject(bad);
  });
});

describe('a journal of today', () => {
  it('whose newest line is gone is told by the file beside it', async () => {
    const folder = join(temporaryFolder(), 'desk');
    thawJournal(3, folder);
    touch(folder, 'DELETE FROM change WHERE line_seq = 14', 'DELETE FROM line WHERE seq = 14');
    expect((await verifyJournal({ folder, keys: keysOf(3), centralKey: null })).bad).toMatchObject({ record: 14, what: 'entry 14 is missing: journal.head remembers 14' });
  });

  /** One device's journal and its copy's lines, pulled in mixed order by a third desk; one line put aside. */
  function ofCopiedDevice(): { readonly folder: string; readonly keys: ReadonlyMap<string, string> } {
    const { journal, writer, lines } = writtenLines(2);
    const keys = new Map([[writer.device, writer.publicKey]]);
    const pull = (into: ReturnType<typeof journalIn>, log: ReturnType<typeof numbered>): void => {
      valueOf(acceptPulled(into, { controller: 'tampere', device: '22222222-2222-4222-8222-222222222222', head: headAt(log), lines: log, keys }));
    };
    const copy = journalIn(temporaryFolder());
    pull(copy, numbered(lines));
    for (const one of [journal, copy]) for (const n of [3, 4]) valueOf(appendLines(one, [someDraft({ n })], writer));
    const [, , a3, a4] = wiresOf(journal);
    const [, , b3, b4] = wiresOf(copy);
    const folder = join(temporaryFolder(), 'desk');
    const watcher = journalIn(folder);
    pull(watcher, numbered([...lines, b3, a3, a4, b4].filter((line) => line !== undefined)).map((line) => line.position === 4 ? { ...line, quarantine: 'actor-unknown' } : line));
    watcher.close();
    return { folder, keys: new Map([[writer.device, writer.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')]]) };
  }

  it('holds with both branches of a copied device and a line in quarantine', async () => {
    const { folder, keys } = ofCopiedDevice();
    expect(await verifyJournal({ folder, keys, centralKey: null })).toMatchObject({ lines: 6, unsigned: 0, followed: 6, bad: null });
  });

  it('names a line whose parent was never there', async () => {
    const { folder, keys } = ofCopiedDevice();
    // The last line is of the branch whose line before it, entry 3, is gone; the entries after it are numbered anew.
    touch(folder, 'DELETE FROM change WHERE line_seq = 3', 'DELETE FROM numbered WHERE position = 3', 'DELETE FROM line WHERE seq = 3', 'UPDATE line SET seq = seq - 1 WHERE seq = 4', 'UPDATE line SET seq = seq - 1 WHERE seq = 5', 'UPDATE line SET seq = seq - 1 WHERE seq = 6');
    expect((await verifyJournal({ folder, keys, centralKey: null })).bad).toMatchObject({ record: 5, what: "the line does not continue its device's chain" });
  });
});
