// A journal of schema 4 in which every kind of row stands is the same journal after the upgrade, row by row; one row too loose refuses it.
import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { acceptPulled } from '../../../../../electron/host/journal/accept-pulled.ts';
import { adoptEpoch } from '../../../../../electron/host/journal/adopt-epoch.ts';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { eraseLines } from '../../../../../electron/host/journal/erase-lines.ts';
import { journalUpgrades } from '../../../../../electron/host/journal/journal-schema.ts';
import { keepReceipts, parkLine } from '../../../../../electron/host/journal/keep-receipts.ts';
import { openJournal, type Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { parseHeader } from '../../../../../shared/protocol/parse-line.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';
import { headAt, numbered, receiptOf, someDraft, wiresOf, writtenLines } from './central-log-fixture.ts';

const tables = ['meta', 'line', 'receipt', 'numbered', 'parked', 'voided', 'orphan', 'diary_unread', 'change', 'diary'] as const;
const later = { epoch: '22222222-2222-4222-8222-222222222222', ordinal: 2 };

function rowsOf(journal: Journal): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(tables.map((table) => [table, journal.store.read((sql) => sql(`SELECT * FROM ${table} `).all())]));
}

/** Own lines, two branches of a copied device, one of them put aside, receipts, a refusal, an erasure, and places taken back in part. */
function everyKindOfRow(): { readonly folder: string; readonly rows: ReturnType<typeof rowsOf> } {
  const [folder, writer] = [temporaryFolder(), testWriter()];
  const journal = journalIn(folder);
  valueOf(appendLines(journal, [1, 2, 3].map((n) => someDraft({ n })), writer));
  const own = wiresOf(journal);
  const diary = { desk: 'RAT-02', year: 2026, number: 1 };
  const [diaryLine] = valueOf(appendLines(journal, [someDraft({ n: 4 }, { type: 'request-logged', diary })], writer));
  const copied = writtenLines(2, testWriter());
  const lost = writtenLines(1, writer);
  const second = writtenLines(2, copied.writer);
  valueOf(appendLines(lost.journal, [someDraft({ n: 5 }, { type: 'request-logged' })], writer));
  const log = numbered([...copied.lines, ...own.slice(0, 2), ...second.lines, ...wiresOf(lost.journal)]).map((one) => ({ ...one, quarantine: one.position % 3 === 0 ? 'actor-unknown' : null }));
  const keys = new Map([[writer.device, writer.publicKey], [copied.writer.device, copied.writer.publicKey]]);
  valueOf(keepReceipts(journal, { device: writer.device, receipts: log.slice(2, 4).map((one) => receiptOf(one, headAt(log).epoch)), head: headAt(log) }));
  valueOf(acceptPulled(journal, { controller: 'tampere', device: writer.device, head: headAt(log), lines: log, keys }));
  valueOf(parkLine(journal, diaryLine?.id ?? '', { code: 'device-forked', at: '2026-11-22T08:41:00.000Z' }));
  valueOf(eraseLines(journal, [parseHeader(copied.lines[0]?.header ?? '')?.id ?? '']));
  valueOf(adoptEpoch(journal, { head: headAt(log.slice(0, 3), later), agreed: { position: 3, logHash: log[2]?.logHash ?? '' } }));
  const rows = rowsOf(journal);
  journal.close();
  return { folder, rows };
}

const line = 'branch, device_seq, header, signature, sealed, hash, case_id, type';
const place = 'epoch, position, log_hash, quarantine';
const [idOf, newest] = ["header ->> 'id'", 'newest.line ON newest.line.seq = line_seq'];
const downgrade = `INSERT INTO meta SELECT key, iif(key = 'schemaVersion', '4', value) FROM newest.meta;
INSERT INTO line (seq, id, device, ${line}) SELECT seq, ${idOf}, device, ${line} FROM newest.line;
INSERT INTO receipt (line_id, device_seq, line_hash, signature, ${place}) SELECT ${idOf}, r.device_seq, line_hash, r.signature, ${place} FROM newest.receipt AS r JOIN ${newest};
INSERT INTO numbered (line_id, ${place}) SELECT ${idOf}, ${place} FROM newest.numbered JOIN ${newest};
INSERT INTO parked (line_id, code, at) SELECT ${idOf}, code, at FROM newest.parked JOIN ${newest};
INSERT INTO voided (kind, line_id, line_hash, signature, ${place}, voided_at_ordinal) SELECT kind, ${idOf}, line_hash, v.signature, ${place}, voided_at_ordinal FROM newest.voided AS v JOIN ${newest};
${['orphan', 'diary_unread', 'change', 'diary'].map((table) => `INSERT INTO ${table} SELECT * FROM newest.${table};`).join('\n')}`;

/** The same rows as schema 4 kept them, by the side of the journal whose folder is given and which is closed. */
function asSchema4(folder: string): string {
  const file = join(temporaryFolder(), 'journal.db');
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  for (const step of journalUpgrades.slice(0, 4)) db.exec(step);
  db.exec(`ATTACH '${join(folder, 'journal.db')}' AS newest; BEGIN; ${downgrade} COMMIT;`);
  db.close();
  return file;
}

/** Lets one row of the table name a line that is not there, under the same guard as before. */
function loosen(file: string, table: string): void {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  const guard = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(`${table}_no_update`)?.['sql'];
  db.exec(`DROP TRIGGER ${table}_no_update; UPDATE ${table} SET line_id = '99999999-0000-4000-8000-000000000000' WHERE rowid = 1; ${String(guard)}`);
  db.close();
}

describe('the upgrade of schema 4', () => {
  it('keeps every row of every table', () => {
    const { folder, rows } = everyKindOfRow();
    expect(tables.filter((table) => rows[table]?.length === 0)).toEqual([]);
    expect(rowsOf(journalIn(dirname(asSchema4(folder))))).toEqual(rows);
  });

  it('leaves no second copy of a content in the file, where an erasure would not find it', () => {
    const file = asSchema4(everyKindOfRow().folder);
    const journal = valueOf(openJournal(dirname(file)));
    const seals = journal.store.read((sql) => sql("SELECT sealed FROM line WHERE sealed <> x''").all()).map((row) => Buffer.from(row['sealed'] instanceof Uint8Array ? row['sealed'] : []));
    journal.close();
    const bytes = readFileSync(file);
    expect(seals.map((sealed) => [bytes.includes(sealed), bytes.subarray(bytes.indexOf(sealed) + 1).includes(sealed)])).toEqual(seals.map(() => [true, false]));
    expect(seals.length).toBeGreaterThan(5);
  });

  it('refuses as damaged a row that names no line, which it would leave out unseen', () => {
    const old = asSchema4(everyKindOfRow().folder);
    const said = ['receipt', 'numbered', 'parked', 'voided'].map((table) => {
      const folder = temporaryFolder();
      copyFileSync(old, join(folder, 'journal.db'));
      loosen(join(folder, 'journal.db'), table);
      return openJournal(folder);
    });
    expect(said).toMatchObject(said.map(() => ({ ok: false, code: 'journal-damaged' })));
  });
});
