// How one source system's export is read: its files, their dialect, and what each column means; administrators edit it.
import { z } from 'zod';
import { controllerId, isoDate } from '../formats/ids.ts';
import { texts } from './words.ts';

const code = z.string().regex(/^[a-z0-9-]+$/).max(60);

/** What a column tells about whose row it is. Only the first three join rows; the others find and describe a person. */
export const columnRole = z.enum([
  'identity-code', 'customer-number', 'metering-point',
  'family-name', 'given-names', 'full-name', 'former-family-name', 'birth-date', 'language', 'phone', 'email', 'street', 'postcode', 'town', 'non-disclosure',
]);
export type ColumnRole = z.infer<typeof columnRole>;

/** What a code may mean in the roles whose codes are explained in `means`. */
export const codeMeanings = { 'language': ['fi', 'sv', 'en'], 'non-disclosure': ['true', 'false'] } as const;
export type ExplainedRole = keyof typeof codeMeanings;
export function isExplainedRole(role: string | null): role is ExplainedRole {
  return role !== null && Object.hasOwn(codeMeanings, role);
}

/** How the source writes a value; a value that cannot be read so quarantines its row, it is never guessed. */
export const columnFormat = z.enum(['text', 'iso-date', 'finnish-date', 'utc-instant', 'amount', 'decimal']);
export type ColumnFormat = z.infer<typeof columnFormat>;

export const dialect = z.strictObject({
  separator: z.enum([',', ';', '\t']),
  qualifier: z.literal('"'),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le']),
  decimal: z.enum([',', '.']),
  /** The system ends its last line too, so a file that stops within a line was cut. */
  lastLineEnds: z.boolean().optional(),
});
export type Dialect = z.infer<typeof dialect>;

const sqlName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/);
const cloudName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,62}$/);

/**
 * An export in many blobs, `<stem>-<number><ending>` after the file's own name, the numbers from 0 or 1 without a gap.
 * `all`: those right under the prefix. `newest`: of the folders under the prefix the last by name that is complete. `mark`:
 * the blob that its writer lays beside them last; null where only a gap in the numbers can tell that one is missing.
 */
export const blobParts = z.strictObject({ set: z.enum(['all', 'newest']), mark: z.string().min(1).max(80).nullable() });

/**
 * Where the source is met. `connection` names a setting of the central store; an address or a key is never in a profile,
 * which people mail to each other.
 */
export const sourceOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder') }),
  z.strictObject({ kind: z.literal('azure-blob'), connection: code, container: cloudName, prefix: z.string().max(200), parts: blobParts.nullable().default(null) }),
  z.strictObject({ kind: z.literal('azure-table'), connection: code, table: cloudName }),
  z.strictObject({ kind: z.literal('postgresql'), connection: code, schema: sqlName, view: sqlName }),
  z.strictObject({ kind: z.literal('sql-server'), connection: code, schema: sqlName, view: sqlName }),
]);
export type SourceOrigin = z.infer<typeof sourceOrigin>;

/**
 * How a file holds its records. `sheet` null is the first one; `path` leads from the top of the JSON to the list of
 * records; `record` is the XML element of one record. A nested value is the column `outer.inner`, an attribute `@name`.
 */
export const sourceShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delimited') }),
  z.strictObject({ kind: z.literal('xlsx'), sheet: z.string().max(31).nullable() }),
  z.strictObject({ kind: z.literal('json'), path: z.array(z.string().max(80)).max(8) }),
  z.strictObject({ kind: z.literal('json-lines') }),
  z.strictObject({ kind: z.literal('xml'), record: z.string().min(1).max(80) }),
]);
export type SourceShape = z.infer<typeof sourceShape>;

/** Columns of a metering series: a value is there, or its quality says why not; a period starts where its length allows. */
export const seriesColumns = z.strictObject({ start: z.string(), resolution: z.string(), quantity: z.string(), quality: z.string() });
export type SeriesColumns = z.infer<typeof seriesColumns>;

/**
 * `field` names the register category's field that keeps the value; null where the column only identifies.
 * `means` reads codes of the roles language and non-disclosure, for example `sv-fi` is `sv`; other columns keep their
 * code as stored and the category's field explains it. `optional`: the source may leave the column out. `closed`: a code
 * that the category's field does not explain sets the row aside; never one of non-disclosure, which protects until it is mapped.
 */
export const sourceColumn = z.strictObject({
  column: z.string().min(1).max(80), field: code.nullable(), role: columnRole.nullable(), format: columnFormat,
  means: z.record(z.string(), z.string()).nullable(),
  optional: z.boolean().default(false), closed: z.boolean().default(false),
});
export type SourceColumn = z.infer<typeof sourceColumn>;

/**
 * One source of records: an exported file, a view or a table; one item of the category per record. `recordId` columns
 * name the record, so no two records of a file have the same. `.gz` after a file's name is a compressed one.
 */
export const sourceFile = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9]))*$/).max(80),
  from: sourceOrigin.default({ kind: 'folder' }), shape: sourceShape.default({ kind: 'delimited' }),
  dialect, category: code, recordId: z.array(z.string().max(80)).min(1).max(4), columns: z.array(sourceColumn).min(1).max(100),
  series: seriesColumns.nullable().default(null),
  /**
   * The source may be asked for one person's records while a visitor waits, by the columns that hold their identity code,
   * customer number or metering point. Null: it is read by imports alone, as every file is.
   */
  live: z.strictObject({ by: z.array(z.string().max(80)).min(1).max(3) }).nullable().default(null),
  /** How often it is brought, in days: an older copy is told as old. Null: thirty days. */
  rhythmDays: z.int().min(1).max(3660).nullable().default(null),
  /** A record that the next export lacks: `kept` as "no longer in the source", `removed`, or, where an export is only a part, `unsaid`. */
  whenGone: z.enum(['kept', 'removed', 'unsaid']).default('kept'),
});
export type SourceFile = z.infer<typeof sourceFile>;

export const sourceProfile = z.strictObject({
  controller: controllerId, system: code,
  /** `published`: the maker documents the shape; `assumption`: replace it when the real export is seen (spec/systems.md). */
  restsOn: z.strictObject({ knowledge: z.enum(['published', 'assumption']), words: texts }),
  /** Among systems that name a person, the lowest rank names them. */
  nameRank: z.int().min(1).max(99),
  files: z.array(sourceFile).min(1).max(50),
  validFrom: isoDate, validTo: isoDate.nullable(),
});
export type SourceProfile = z.infer<typeof sourceProfile>;
