// The journal's tables and their upgrades; every version says why it came.

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

const guards = appendOnly
  .flatMap((table) => ['UPDATE', 'DELETE'].map((verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;`))
  .join('\n');

/**
 * One entry per schema version, run in order inside one transaction.
 * 1: the first. `receipt` is central's signed word for this desk's own lines; `numbered` is the place of
 * any pulled line in central's log; `change` is what lists catch up by; `diary` keeps diary numbers
 * unique also when the content of a line has been erased at the end of its retention.
 */
export const journalUpgrades: readonly string[] = [tables + guards];
