// The shape of data.json, from which the published JSON Schema is written (assets/schemas); a reader of one version reads it for good.
import { z } from 'zod';
import { isoDate, isoInstant } from '../formats/ids.ts';
import { language } from '../registers/words.ts';
import { freshness } from '../rules/freshness.ts';

/** 1.1: a month of a metering series is one record, with `readings`. */
export const exportVersion = '1.1';
export const exportSchemaId = 'urn:rekisteritiski:schema:export:1';

const text = z.string();
const code = z.string().min(1).max(60);

/** `meaning`: a stored code in words. `removed`: text was taken out where `[…]` stands, for another person's sake. */
const exportedField = z.strictObject({ key: code, value: text, meaning: text.optional(), removed: z.literal(true).optional() });
export type ExportedField = z.infer<typeof exportedField>;

/**
 * The readings of a month, in the order of time: what differs in them, `keys` naming the places of each row (the instant first; `gone-at` last where
 * the source no longer has some). The record's `fields` hold for every reading.
 */
const exportedReadings = z.strictObject({ minutes: z.int().min(1), keys: z.array(code), rows: z.array(z.array(text)) });
export type ExportedReadings = z.infer<typeof exportedReadings>;

/** One record of one source system; `broughtAt` is the age of what it says, `goneAt` when the source no longer had it. A field stored twice in a record stands twice. */
const exportedRecord = z.strictObject({ system: code, recordId: text, broughtAt: isoInstant, goneAt: isoInstant.optional(), fields: z.array(exportedField), readings: exportedReadings.optional() });
export type ExportedRecord = z.infer<typeof exportedRecord>;

/** Why a category of the scope is not in an answer to a portability request (Art. 20(1)). */
export const leftOutReason = z.enum(['basis', 'inferred', 'not-automated', 'not-described']);
export type LeftOutReason = z.infer<typeof leftOutReason>;

/** The identity code stands whole once, under `person`; in the records it is masked (Act 1050/2018 § 29). */
const exportedPerson = z.strictObject({
  familyName: text, givenNames: text, identityCode: text.nullable(), birthDate: isoDate.nullable(), language,
  phones: z.array(text), emails: z.array(text), addresses: z.array(z.strictObject({ street: text, postcode: text, town: text })),
  customerNumbers: z.array(text), meteringPoints: z.array(text), nonDisclosure: z.boolean(),
});

export const exportData = z.strictObject({
  $schema: z.literal(exportSchemaId),
  version: z.literal(exportVersion),
  right: z.enum(['access', 'portability']),
  language,
  controller: z.strictObject({ id: code, entities: z.array(z.strictObject({ name: text, businessId: text })).min(1) }),
  register: z.strictObject({ id: code, name: text }),
  diaryNumber: text,
  receivedOn: isoDate,
  madeAt: isoInstant,
  scope: z.strictObject({ categories: z.union([z.literal('all'), z.array(code)]), from: isoDate.nullable(), to: isoDate.nullable() }),
  /** Null: the registers know no such person. */
  person: exportedPerson.nullable(),
  /** How fresh each category of a system is; of what is not here nothing is known but `broughtAt`. */
  sources: z.array(z.strictObject({ system: code, category: code, ...freshness.omit({ live: true }).shape })).optional(),
  categories: z.array(z.strictObject({ code, name: text, records: z.array(exportedRecord) })),
  leftOut: z.array(z.strictObject({ code, name: text, reason: leftOutReason })),
});
export type ExportData = z.infer<typeof exportData>;

/** JSON Schema, draft 2020-12. */
export function exportSchema(): object {
  const { $schema, ...shape } = z.toJSONSchema(exportData, { target: 'draft-2020-12' });
  return { $schema, $id: exportSchemaId, title: 'Rekisteritiski: personal data given to the person (GDPR Art. 15, 20)', ...shape };
}
