// What an import says about rows and files that did not become part of a person, so that nothing is dropped in silence.
/** Where a row stands in the export; the only way a list names a row, because its content is personal data. */
export interface RowPlace {
  readonly system: string;
  readonly file: string;
  /** Physical line, the header is line 1. */
  readonly line: number;
}

export type QuarantineReason =
  | 'broken-quotes' | 'column-count' | 'bad-encoding' | 'too-long' | 'bad-date' | 'bad-instant' | 'bad-amount' | 'bad-decimal' | 'unknown-code'
  /** The record's name was met before in this file, for the same person's keys; the first one is kept. */
  | 'duplicate-key'
  /** One record names a field twice, or is nested too deep, or is no record at all. */
  | 'doubled-field' | 'bad-record'
  /** A spreadsheet's cell: a formula nobody has calculated, an error such as #REF!, a code typed as a number too long to be kept whole. */
  | 'formula-without-value' | 'error-in-cell' | 'number-not-whole'
  /** A metering series: no value though its quality is OK, or a period that does not start where its length allows. */
  | 'value-missing' | 'period-not-aligned';
export type UnjoinedReason = 'no-usable-key' | 'customer-number-shared' | 'metering-point-shared' | 'metering-point-unowned' | 'name-not-matched';
/** What is odd about a row that was brought all the same. */
export type NoteReason = 'identity-code-not-usable' | 'customer-number-not-usable' | 'metering-point-not-usable' | 'non-disclosure-unmapped' | 'protected-not-read';
export type FileFault =
  | 'file-missing' | 'unexpected-file' | 'empty-file' | 'missing-column' | 'doubled-column'
  /** The source broke off before its end: a cut archive, connection or last line. What came of it replaces nothing. */
  | 'incomplete'
  /** The source said nothing for too long and was left. */
  | 'stalled'
  /** Not in the form its profile names, or with parts that are never opened (a document type, a password). */
  | 'wrong-form' | 'wrong-encoding'
  /** Larger inside than any export is: a bomb. */
  | 'too-big'
  /** The profile names a connection that the central store has no setting for; the source does not answer, or lets nobody in. */
  | 'no-connection' | 'unreachable'
  /** Parts of an older set may stand among those of a newer one. */
  | 'parts-mixed'
  | FileRemark;
/** What is told of a source that is brought whole all the same. */
export type FileRemark =
  | 'unknown-column'
  /** More records than duplicate keys are looked for among; the rest was not looked at. */
  | 'duplicates-unchecked'
  /** Marks of non-disclosure of which nobody has said what they mean: whoever has one is protected. */
  | 'non-disclosure-unmapped';

const remarks: ReadonlySet<string> = new Set<FileRemark>(['unknown-column', 'duplicates-unchecked', 'non-disclosure-unmapped']);

/** Whether the source can be brought although this was told of it. */
export function isRemark(fault: FileFault): fault is FileRemark {
  return remarks.has(fault);
}

export interface Quarantined extends RowPlace { readonly reason: QuarantineReason }
export interface Note extends RowPlace { readonly reason: NoteReason }

/** `column` is a header, never a value. A missing or doubled column leaves the whole file out. */
export interface FileNote { readonly system: string; readonly file: string; readonly fault: FileFault; readonly column?: string }
