// The journal's tables and their upgrades; every version says why it came.
import { caseKey } from './of-case.ts';

/** Rows of these tables are written once: triggers refuse to change or delete them, whoever asks. */
const appendOnly = ['line', 'receipt', 'numbered', 'parked', 'change', 'diary'] as const;

const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE line (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  device_seq INTEGER NOT NULL,
  header TEXT NOT NULL,
  signature BLOB NOT NULL,
  sealed BLOB NOT NULL,
  hash TEXT NOT NULL,
  case_id TEXT,
  type TEXT NOT NULL,
  UNIQUE (device, device_seq)
) STRICT;
CREATE INDEX line_case ON line (case_id);
CREATE TABLE receipt (
  line_id TEXT PRIMARY KEY REFERENCES line (id),
  device_seq INTEGER NOT NULL UNIQUE,
  epoch TEXT NOT NULL,
  position INTEGER NOT NULL,
  line_hash TEXT NOT NULL,
  log_hash TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE TABLE numbered (line_id TEXT PRIMARY KEY REFERENCES line (id), epoch TEXT NOT NULL, position INTEGER NOT NULL, log_hash TEXT NOT NULL) STRICT;
CREATE TABLE parked (line_id TEXT PRIMARY KEY REFERENCES line (id), code TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, line_id TEXT NOT NULL REFERENCES line (id)) STRICT;
CREATE TABLE diary (desk TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, line_id TEXT NOT NULL UNIQUE REFERENCES line (id), PRIMARY KEY (desk, year, number)) STRICT;
`;

function guards(names: readonly string[]): string {
  return names
    .flatMap((table) => ['UPDATE', 'DELETE'].map((verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;`))
    .join('\n');
}

// The order matters: a table is filled before its old one is dropped, and dropping it drops its triggers.
const fewerPages = `
CREATE TABLE changed (seq INTEGER PRIMARY KEY, line_seq INTEGER NOT NULL REFERENCES line (seq)) STRICT;
INSERT INTO changed (seq, line_seq) SELECT change.seq, line.seq FROM change JOIN line ON line.id = change.line_id ORDER BY change.seq;
DROP TABLE change;
ALTER TABLE changed RENAME TO change;
CREATE TABLE numbers (desk TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, line_seq INTEGER NOT NULL REFERENCES line (seq), PRIMARY KEY (desk, year, number)) STRICT, WITHOUT ROWID;
INSERT INTO numbers (desk, year, number, line_seq) SELECT desk, year, number, line.seq FROM diary JOIN line ON line.id = diary.line_id;
DROP TABLE diary;
ALTER TABLE numbers RENAME TO diary;
`;

/** Of the table of lines as versions 3 and 5 make it, which differ in the id alone; both are history, so this never changes. */
const afterId = `  device TEXT NOT NULL,
  branch INTEGER NOT NULL DEFAULT 0,
  device_seq INTEGER NOT NULL,
  header TEXT NOT NULL,
  signature BLOB NOT NULL,
  sealed BLOB NOT NULL,
  hash TEXT NOT NULL,
  case_id TEXT,
  type TEXT NOT NULL,
  UNIQUE (device, device_seq, branch)
) STRICT;`;

// Run with foreign keys off (connect-journal): a table that others point at can only be made anew under its own name that way.
const branchesAndEpochs = `
CREATE TABLE branched (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
${afterId}
INSERT INTO branched (seq, id, device, device_seq, header, signature, sealed, hash, case_id, type)
  SELECT seq, id, device, device_seq, header, signature, sealed, hash, case_id, type FROM line ORDER BY seq;
DROP TABLE line;
ALTER TABLE branched RENAME TO line;
CREATE INDEX line_case ON line (case_id);
ALTER TABLE receipt ADD COLUMN quarantine TEXT;
ALTER TABLE numbered ADD COLUMN quarantine TEXT;
CREATE INDEX receipt_position ON receipt (position);
CREATE INDEX receipt_quarantine ON receipt (line_id) WHERE quarantine IS NOT NULL;
CREATE INDEX numbered_position ON numbered (position);
CREATE INDEX numbered_quarantine ON numbered (line_id) WHERE quarantine IS NOT NULL;
CREATE TABLE voided (
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'numbered')),
  line_id TEXT NOT NULL REFERENCES line (id),
  epoch TEXT NOT NULL,
  position INTEGER NOT NULL,
  line_hash TEXT,
  log_hash TEXT NOT NULL,
  signature BLOB,
  quarantine TEXT,
  voided_at_ordinal INTEGER NOT NULL,
  PRIMARY KEY (kind, line_id, epoch, position)
) STRICT;
CREATE TABLE orphan (line_seq INTEGER PRIMARY KEY REFERENCES line (seq)) STRICT;
CREATE TABLE diary_unread (line_seq INTEGER PRIMARY KEY REFERENCES line (seq)) STRICT;
`;

/** A place in central's log may go only when its copy stands in the archive of voided places. */
function onlyArchived(table: 'receipt' | 'numbered', key: 'line_id' | 'line_seq'): string {
  return `DROP TRIGGER ${table}_no_delete;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM voided WHERE kind = '${table}' AND ${key} = OLD.${key} AND epoch = OLD.epoch AND position = OLD.position AND log_hash = OLD.log_hash)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
}

// One statement on one line each: the upgrade's proof kills between lines that end in a semicolon.
const kept = ['seq', 'id', 'device', 'branch', 'device_seq', 'header', 'signature', 'hash', 'case_id', 'type'];
const mayBeBlanked = `DROP TRIGGER line_no_update;
CREATE TRIGGER line_no_update BEFORE UPDATE ON line WHEN NEW.sealed <> x'' OR ${kept.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')} BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;

// Each table is made anew beside the old one and takes its name: SQLite alters neither a column's type nor a key.
const byPlace = `
CREATE TABLE entered (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
${afterId}
INSERT INTO entered (seq, id, device, branch, device_seq, header, signature, sealed, hash, case_id, type)
  SELECT seq, unhex(id, '-'), device, branch, device_seq, header, signature, sealed, hash, case_id, type FROM line ORDER BY seq;
CREATE TABLE receipted (
  line_seq INTEGER PRIMARY KEY REFERENCES line (seq),
  device_seq INTEGER NOT NULL UNIQUE,
  epoch TEXT NOT NULL,
  position INTEGER NOT NULL,
  line_hash TEXT NOT NULL,
  log_hash TEXT NOT NULL,
  signature BLOB NOT NULL,
  quarantine TEXT
) STRICT;
INSERT INTO receipted (line_seq, device_seq, epoch, position, line_hash, log_hash, signature, quarantine)
  SELECT line.seq, receipt.device_seq, epoch, position, line_hash, log_hash, receipt.signature, quarantine FROM receipt JOIN line ON line.id = receipt.line_id ORDER BY line.seq;
CREATE TABLE placed (line_seq INTEGER PRIMARY KEY REFERENCES line (seq), epoch TEXT NOT NULL, position INTEGER NOT NULL, log_hash TEXT NOT NULL, quarantine TEXT) STRICT;
INSERT INTO placed (line_seq, epoch, position, log_hash, quarantine)
  SELECT line.seq, epoch, position, log_hash, quarantine FROM numbered JOIN line ON line.id = numbered.line_id ORDER BY line.seq;
CREATE TABLE refused (line_seq INTEGER PRIMARY KEY REFERENCES line (seq), code TEXT NOT NULL, at TEXT NOT NULL) STRICT;
INSERT INTO refused (line_seq, code, at) SELECT line.seq, code, at FROM parked JOIN line ON line.id = parked.line_id ORDER BY line.seq;
CREATE TABLE archived (
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'numbered')),
  line_seq INTEGER NOT NULL REFERENCES line (seq),
  epoch TEXT NOT NULL,
  position INTEGER NOT NULL,
  line_hash TEXT,
  log_hash TEXT NOT NULL,
  signature BLOB,
  quarantine TEXT,
  voided_at_ordinal INTEGER NOT NULL,
  PRIMARY KEY (kind, line_seq, epoch, position)
) STRICT, WITHOUT ROWID;
INSERT INTO archived (kind, line_seq, epoch, position, line_hash, log_hash, signature, quarantine, voided_at_ordinal)
  SELECT kind, line.seq, epoch, position, line_hash, log_hash, voided.signature, quarantine, voided_at_ordinal FROM voided JOIN line ON line.id = voided.line_id;
DROP TABLE receipt;
DROP TABLE numbered;
DROP TABLE parked;
DROP TABLE voided;
DROP TABLE line;
ALTER TABLE entered RENAME TO line;
ALTER TABLE receipted RENAME TO receipt;
ALTER TABLE placed RENAME TO numbered;
ALTER TABLE refused RENAME TO parked;
ALTER TABLE archived RENAME TO voided;
CREATE INDEX line_case ON line (${caseKey('case_id')});
CREATE INDEX line_mark ON line (seq) WHERE type IN ('person-restricted', 'person-unrestricted');
CREATE INDEX receipt_position ON receipt (position);
CREATE INDEX receipt_quarantine ON receipt (line_seq) WHERE quarantine IS NOT NULL;
CREATE INDEX numbered_position ON numbered (position);
CREATE INDEX numbered_quarantine ON numbered (line_seq) WHERE quarantine IS NOT NULL;
`;

/**
 * One entry per schema version, run in order inside one transaction.
 * 1: the first. `receipt` is central's signed word for this desk's own lines; `numbered` is the place of
 * any pulled line in central's log; `change` is what lists catch up by; `diary` keeps diary numbers
 * unique also when the content of a line has been erased at the end of its retention.
 * 2: `change` and `diary` name a line by its place instead of its id, and have one tree each: every page
 * that a command changes is written before its fsync, and these two cost five of about ten.
 * 3: a device that was copied or rolled back has more than one branch (0: the one this desk knew first, and on its
 * own device the one it writes); a central store that was set back takes its places back, which are then kept in
 * `voided`; `orphan` is what such a store must be given again; `diary_unread` are own request lines that came back
 * from central, whose diary numbers are still sealed.
 * 4: the content of a line may end (central's signed word, sync/hear-erasures); everything else of it still never changes.
 * 5: what hangs on a line names it by its place too, and ids are 16 bytes: of what a pulled line changes, only two small
 * indexes are at places of chance now, the id's and the case's, which keeps the first letters of the case's id. Marks of
 * non-disclosure, which each unlock reads before anybody is shown, are found without going through all lines.
 */
export const journalUpgrades: readonly string[] = [
  tables + guards(appendOnly),
  fewerPages + guards(['change', 'diary']),
  branchesAndEpochs + guards(['line', 'voided']) + onlyArchived('receipt', 'line_id') + onlyArchived('numbered', 'line_id'),
  mayBeBlanked,
  byPlace + guards(['line', 'receipt', 'numbered', 'parked', 'voided']) + mayBeBlanked + onlyArchived('receipt', 'line_seq') + onlyArchived('numbered', 'line_seq'),
];
