// A controller's profile as data: entities, offices, registers, systems, categories; each with valid-from.
import { z } from 'zod';
import { controllerId, isoDate, registerId } from '../formats/ids.ts';
import { feeRule } from './fee-rule.ts';
import { rightCode } from './right.ts';
import { servedArea } from './served-area.ts';
import { texts } from './words.ts';

/** Everything in a profile may change on a day; `validTo` is the last day in force. */
const validity = { validFrom: isoDate, validTo: isoDate.nullable() };
const code = z.string().regex(/^[a-z0-9-]+$/).max(60);

/** Art. 6(1) GDPR letters. */
export const legalBasis = z.enum(['consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task', 'legitimate-interest']);
export type LegalBasis = z.infer<typeof legalBasis>;

export const legalEntity = z.strictObject({ name: z.string(), businessId: z.string(), ...validity });
export const postalAddress = z.strictObject({ street: z.string(), postcode: z.string().nullable(), town: z.string() });

/** `code` starts diary numbers: RAT in RAT-02/2026/000123. `serves`: whose desks hold under the offline scope `office` (rules/office-people). */
export const office = z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), name: texts, address: postalAddress, phone: z.string().nullable(), serves: servedArea.optional(), ...validity });

/** A document kind this controller accepts as proof of identity (spec/rules.md 3.3). */
export const documentKind = z.strictObject({ code, name: texts, strength: z.enum(['strong', 'configurable']), ...validity });
export type DocumentKind = z.infer<typeof documentKind>;

/**
 * A named recipient of Art. 15(1)(c); `categories` say what it receives. `recorded`: whether a source records each disclosure
 * person by person, so that no record means no disclosure, or the data flows by the register's own rule.
 */
export const recipient = z.strictObject({
  code, name: texts, kind: z.enum(['processor', 'controller', 'authority', 'group-company', 'by-mandate']),
  purpose: texts, categories: z.array(code), recorded: z.enum(['per-person', 'register']).default('register'), ...validity,
});
export type Recipient = z.infer<typeof recipient>;

/** Retention as words and as a computable rule; months run from the start event. */
export const retention = z.strictObject({
  code, words: texts, months: z.int().min(0).nullable(),
  from: z.enum(['contract-end', 'financial-year-end', 'calendar-year-end', 'record-date', 'withdrawal', 'by-plan']), law: texts.nullable(), ...validity,
});

/**
 * How one field of a category is shown; `codes` explain stored codes in words (CJEU C-487/21).
 * What an item holds by format: `date` YYYY-MM-DD, `instant` ISO in UTC with milliseconds, `cents` a whole number of
 * cents, `decimal` digits with a point as they were in the source, the others the source's text untouched; a
 * field with nothing stored is left out of the item. `event`: the retention of the record runs from this day (R36);
 * `others`: it holds other people's data, such as the members of a household, and is proposed for removal (R32, Art. 15(4)).
 */
export const field = z.strictObject({
  key: code, label: texts, codes: z.record(z.string(), texts).nullable(),
  format: z.enum(['text', 'date', 'instant', 'cents', 'decimal', 'identity-code', 'phone']),
  event: z.enum(['recorded', 'financial-year', 'contract-end', 'withdrawn']).optional(), others: z.boolean().optional(),
});
export type Field = z.infer<typeof field>;

/**
 * A category of personal data as printed on the copy. `source` answers Art. 15(1)(g). `origin` decides portability:
 * provided and observed data count, inferred data do not (Art. 20(1), WP242; R25). `secrecy`: kept secret by the
 * electricity market's law (R35). `thirdParties`: others' data may stand in it (Art. 15(4), R32).
 * `disclosures`: its records say to whom the person's data was given (R34; rules/recipient-ledger).
 */
export const category = z.strictObject({
  code, name: texts, purpose: texts, legalBases: z.array(legalBasis).min(1), source: texts,
  retention: code, fields: z.array(field).min(1),
  origin: z.enum(['provided', 'observed', 'inferred']).default('provided'), automated: z.boolean().default(true),
  secrecy: z.boolean().default(false), thirdParties: z.boolean().default(false), marketing: z.boolean().default(false), disclosures: z.boolean().default(false), ...validity,
});
export type Category = z.infer<typeof category>;

export const searchKey = z.enum(['identity-code', 'customer-number', 'metering-point', 'name-and-address', 'phone', 'date-time-place', 'cookie', 'folder']);
export type SearchKey = z.infer<typeof searchKey>;

/**
 * A place where personal data lies; `index-only` systems hold what is never brought here. `overwrittenAfterDays`: its
 * data goes by itself, so a request starts a preservation task at once (R30). `dueDaysBefore`: days before the case's
 * due day by which the owner answers. `processor`: the recipient that keeps the system for the controller.
 */
export const system = z.strictObject({
  code, name: z.string(), kind: z.enum(['data', 'index-only', 'paper']), owner: texts, description: texts, categories: z.array(code),
  searchBy: z.array(searchKey).default([]), exportBy: z.enum(['file', 'database', 'cloud-storage', 'market-message', 'by-hand']).default('by-hand'),
  overwrittenAfterDays: z.int().min(1).nullable().default(null), dueDaysBefore: z.int().min(1).max(20).default(7),
  marketing: z.boolean().default(false), processor: code.nullable().default(null), ...validity,
});
export type System = z.infer<typeof system>;

/** What the notice says of fees, as the sheet words it; the engine's rule is `feeRule`, and charging is never automatic. */
export const feeNotice = z.strictObject({ words: texts, windowMonths: z.int().min(1), rights: z.array(code), ...validity });

/** A tool for transfers outside the EEA; an ended one is never printed as current (R5, R43). */
export const transfer = z.strictObject({ code, words: texts, safeguard: texts, ...validity });

/** An official channel of the register: a request that comes by any of them starts the clock (R8, R12). */
export const channel = z.strictObject({ kind: z.enum(['in-person', 'letter', 'email', 'phone']), address: z.string().nullable(), ...validity });

export const register = z.strictObject({
  id: registerId, name: texts, purposes: z.array(texts).min(1), contactRole: texts,
  contactChannel: z.strictObject({ address: postalAddress, phone: z.string().nullable(), email: z.string().nullable() }),
  systems: z.array(code), categories: z.array(code), recipients: z.array(code),
  automatedDecisions: texts, profiling: texts, feeNotice: feeNotice.nullable(), transfers: z.array(transfer),
  /** The receiver may decide in a one-person office; the log says so (guarantees.md, Roles). */
  oneDeskOffice: z.boolean(),
  signature: z.enum(['advisory', 'not-asked']),
  /** The rights for which the notice speaks of a signed request (R6); for the others it is printed on wish only (R10). */
  signatureFor: z.array(rightCode).default(['access', 'erasure']),
  feeRule: feeRule.nullable().default(null),
  channels: z.array(channel).default([]),
  /** What a second contact person confirms before it holds. */
  fourEyes: z.array(z.enum(['refusal', 'erasure'])).default([]),
  ...validity,
});
export type Register = z.infer<typeof register>;

/** How long a request's own file is kept after it is closed, and what is left of it then (spec/rules.md 3.8). */
export const caseFile = z.strictObject({ months: z.int().min(1), then: z.enum(['identifiers-only', 'delete']), words: texts });
export type CaseFile = z.infer<typeof caseFile>;

const calendar = z.strictObject({ rollEves: z.boolean(), changes: z.array(z.strictObject({ date: isoDate, becomes: z.enum(['holiday', 'working-day']) })) });

export const controllerProfile = z.strictObject({
  id: controllerId, entities: z.array(legalEntity).min(1), offices: z.array(office).min(1),
  documentKinds: z.array(documentKind).min(1), systems: z.array(system).min(1), categories: z.array(category).min(1),
  recipients: z.array(recipient), retentions: z.array(retention).min(1), registers: z.array(register).min(1),
  customerNumberPattern: z.string(),
  /** District-heating sites have no GSRN: their own pattern (spec/formats.md). */
  heatingSitePattern: z.string().optional(),
  /** Month and day on which the controller's financial year ends; absent: 12-31. */
  financialYearEnd: z.string().regex(/^\d{2}-\d{2}$/).optional(),
  calendar: calendar.default({ rollEves: false, changes: [] }),
  /** Null only in profiles from before there was a rule: the case file is then kept. */
  caseFile: caseFile.nullable().default(null),
  supervisoryAuthority: z.strictObject({ name: texts, address: z.string(), phone: z.string(), email: z.string(), web: z.string() }),
});
export type ControllerProfile = z.infer<typeof controllerProfile>;

/** The fields of a category of disclosures; a profile that marks a category so describes them all (check-references). */
export const disclosureFields = ['recipient', 'recipient-name', 'data', 'disclosed', 'ground', 'reference'] as const;

/** The entry is in force on the day: validFrom <= day and, when it ends, day <= validTo. */
export function inForce(entry: { validFrom: string; validTo: string | null }, day: string): boolean {
  return entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo);
}
