// How one source system's export is read: its files, their dialect, and what each column means; administrators edit it.
import { z } from 'zod';
import { controllerId, isoDate } from '../formats/ids.ts';
import { texts } from './words.ts';

const code = z.string().regex(/^[a-z0-9-]+$/).max(60);

/** What a column tells about whose row it is. Only the first three join rows; the others find and describe a person. */
export const columnRole = z.enum([
  'identity-code', 'customer-number', 'metering-point',
  'family-name', 'given-names', 'full-name', 'birth-date', 'language', 'phone', 'email', 'street', 'postcode', 'town', 'non-disclosure',
]);
export type ColumnRole = z.infer<typeof columnRole>;

/** How the source writes a value; a value that cannot be read so quarantines its row, it is never guessed. */
export const columnFormat = z.enum(['text', 'iso-date', 'finnish-date', 'utc-instant', 'amount', 'decimal']);
export type ColumnFormat = z.infer<typeof columnFormat>;

export const dialect = z.strictObject({
  separator: z.enum([',', ';', '\t']),
  qualifier: z.literal('"'),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le']),
  decimal: z.enum([',', '.']),
});
export type Dialect = z.infer<typeof dialect>;

/**
 * `field` names the register category's field that keeps the value; null where the column only identifies.
 * `means` reads codes of the roles language and non-disclosure, for example `sv-fi` is `sv`; other columns keep their
 * code as stored and the category's field explains it.
 */
export const sourceColumn = z.strictObject({
  column: z.string().min(1).max(80), field: code.nullable(), role: columnRole.nullable(), format: columnFormat,
  means: z.record(z.string(), z.string()).nullable(),
});
export type SourceColumn = z.infer<typeof sourceColumn>;

/** One exported file: a header row, then one item of the category per row; `recordId` columns name the record. */
export const sourceFile = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*\.(csv|txt)$/).max(80),
  dialect, category: code, recordId: z.array(z.string().max(80)).min(1).max(4), columns: z.array(sourceColumn).min(1).max(100),
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
