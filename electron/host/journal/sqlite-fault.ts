// What an error of SQLite or of the file system means for the journal.
import { refused, type Result } from '../../../shared/outcomes.ts';

/** SQLite's primary result codes that tell of the disk or the file, not of our statements. */
const diskCodes = new Set([5, 6, 8, 10, 14]);
const damageCodes = new Set([11, 26]);
/** The system's own words for a disk that failed or may not be written, met beside SQLite (the log's second name). */
const systemCodes = new Set<unknown>(['EIO', 'EROFS', 'ENXIO', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE']);
const full = 13;
/** SQLITE_ERROR: while a journal is opened our own fixed statements meet tables that are not ours. */
const statementFault = 1;
/** SQLITE_CONSTRAINT: an upgrade that copies rows meets an id that is none, or one that stands twice. */
const constraintFault = 19;

function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** Full by SQLite's word or the system's. Nothing of the failed write is in doubt then, unlike after a failed fsync. */
export function isDiskFull(error: unknown): boolean {
  if (sqliteCode(error) === full) return true;
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** For files beside the journal, whose every failure is the disk's. Outcomes: `disk-full`, `not-saved`. */
export function fileRefusal(error: unknown): Result<never> {
  return refused(isDiskFull(error) ? 'disk-full' : 'not-saved');
}

/** Null for what the journal does not expect; that is thrown on. */
export function refusalOf(error: unknown): Result<never> | null {
  if (isDiskFull(error)) return refused('disk-full');
  if (error instanceof Error && 'code' in error && systemCodes.has(error.code)) return refused('not-saved');
  const code = sqliteCode(error);
  if (code === null) return null;
  if (damageCodes.has(code)) return refused('journal-damaged');
  return diskCodes.has(code) ? refused('not-saved') : null;
}

/** The same while the journal is opened, when also a table or a row that does not fit our statements is damage. */
export function refusalAtOpening(error: unknown): Result<never> | null {
  const code = sqliteCode(error);
  return code === statementFault || code === constraintFault ? refused('journal-damaged') : refusalOf(error);
}
