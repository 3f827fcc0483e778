// A controller's profile as data: entities, offices, registers, systems, categories; each with valid-from.
import { z } from 'zod';
import { controllerId, isoDate, registerId } from '../formats/ids.ts';
import { texts } from './words.ts';

/** Everything in a profile may change on a day; `validTo` is the last day in force. */
const validity = { validFrom: isoDate, validTo: isoDate.nullable() };
const code = z.string().regex(/^[a-z0-9-]+$/).max(60);

/** Art. 6(1) GDPR letters. */
export const legalBasis = z.enum(['consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task', 'legitimate-interest']);
export type LegalBasis = z.infer<typeof legalBasis>;

export const legalEntity = z.strictObject({ name: z.string(), businessId: z.string(), ...validity });
export const postalAddress = z.strictObject({ street: z.string(), postcode: z.string().nullable(), town: z.string() });

/** `code` starts diary numbers: RAT in RAT-02/2026/000123. */
export const office = z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), name: texts, address: postalAddress, phone: z.string().nullable(), ...validity });

/** A document kind this controller accepts as proof of identity (spec/rules.md 3.3). */
export const documentKind = z.strictObject({ code, name: texts, strength: z.enum(['strong', 'configurable']), ...validity });
export type DocumentKind = z.infer<typeof documentKind>;

/** A named recipient of Art. 15(1)(c); `categories` say what it receives. */
export const recipient = z.strictObject({
  code, name: texts, kind: z.enum(['processor', 'controller', 'authority', 'group-company', 'by-mandate']),
  purpose: texts, categories: z.array(code), ...validity,
});
export type Recipient = z.infer<typeof recipient>;

/** Retention as words and as a computable rule; months run from the start event. */
export const retention = z.strictObject({
  code, words: texts, months: z.int().min(0).nullable(),
  from: z.enum(['contract-end', 'calendar-year-end', 'record-date', 'withdrawal', 'by-plan']), law: texts.nullable(), ...validity,
});

/**
 * How one field of a category is shown; `codes` explain stored codes in words (CJEU C-487/21).
 * What an item holds by format: `date` YYYY-MM-DD, `instant` ISO in UTC with milliseconds, `cents` a whole number of
 * cents, `decimal` digits with a point as they were in the source, the others the source's text untouched; a
 * field with nothing stored is left out of the item.
 */
export const field = z.strictObject({
  key: code, label: texts, codes: z.record(z.string(), texts).nullable(),
  format: z.enum(['text', 'date', 'instant', 'cents', 'decimal', 'identity-code', 'phone']),
});
export type Field = z.infer<typeof field>;

/** A category of personal data as printed on the copy. `source` answers Art. 15(1)(g). */
export const category = z.strictObject({
  code, name: texts, purpose: texts, legalBases: z.array(legalBasis).min(1), source: texts,
  retention: code, fields: z.array(field).min(1), ...validity,
});
export type Category = z.infer<typeof category>;

/** A place where personal data lies; `index-only` systems hold recordings or paper, never brought here. */
export const system = z.strictObject({
  code, name: z.string(), kind: z.enum(['data', 'index-only', 'paper']), owner: texts, description: texts, categories: z.array(code), ...validity,
});
export type System = z.infer<typeof system>;

/** The notice's fee text and the engine's rule (spec/rules.md 3.9); charging is never automatic. */
export const feeNotice = z.strictObject({ words: texts, windowMonths: z.int().min(1), rights: z.array(code), ...validity });

/** A tool for transfers outside the EEA; an ended one is never printed as current (R5, R43). */
export const transfer = z.strictObject({ code, words: texts, safeguard: texts, ...validity });

export const register = z.strictObject({
  id: registerId, name: texts, purposes: z.array(texts).min(1), contactRole: texts,
  contactChannel: z.strictObject({ address: postalAddress, phone: z.string().nullable(), email: z.string().nullable() }),
  systems: z.array(code), categories: z.array(code), recipients: z.array(code),
  automatedDecisions: texts, profiling: texts, feeNotice: feeNotice.nullable(), transfers: z.array(transfer),
  /** The receiver may decide in a one-person office; the log says so (guarantees.md, Roles). */
  oneDeskOffice: z.boolean(),
  signature: z.enum(['advisory', 'not-asked']),
  ...validity,
});
export type Register = z.infer<typeof register>;

export const controllerProfile = z.strictObject({
  id: controllerId, entities: z.array(legalEntity).min(1), offices: z.array(office).min(1),
  documentKinds: z.array(documentKind).min(1), systems: z.array(system).min(1), categories: z.array(category).min(1),
  recipients: z.array(recipient), retentions: z.array(retention).min(1), registers: z.array(register).min(1),
  customerNumberPattern: z.string(),
  /** District-heating sites have no GSRN: their own pattern (spec/formats.md). */
  heatingSitePattern: z.string().optional(),
  supervisoryAuthority: z.strictObject({ name: texts, address: z.string(), phone: z.string(), email: z.string(), web: z.string() }),
});
export type ControllerProfile = z.infer<typeof controllerProfile>;

/** The entry is in force on the day: validFrom <= day and, when it ends, day <= validTo. */
export function inForce(entry: { validFrom: string; validTo: string | null }, day: string): boolean {
  return entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo);
}
