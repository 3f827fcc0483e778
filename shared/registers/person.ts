// A data subject as the registers know them: what they are found by, and the items stored about them.
import { z } from 'zod';
import { controllerId, isoDate, isoInstant, personKey } from '../formats/ids.ts';
import { series } from './series.ts';
import { language } from './words.ts';

/** Text from a source system is kept exactly as it came; only showing and printing make it safe. */
const sourceText = z.string().max(20_000);

/**
 * One record of one source system, or a month of a metering series; `fields` are in the order of the profile. `broughtAt`: the import that brought it as it
 * stands. `goneAt`: the first import of its file that no longer had it; absent while the source has it.
 */
export const item = z.strictObject({
  system: z.string().max(40),
  category: z.string().max(60),
  recordId: sourceText.max(200),
  fields: z.array(z.strictObject({ key: z.string().max(60), value: sourceText })).max(100),
  broughtAt: isoInstant,
  goneAt: isoInstant.optional(),
  /** A month of readings of one metering point; \`fields\` are then what all of them share, and \`recordId\` ends in the month. */
  series: series.optional(),
});
export type Item = z.infer<typeof item>;

export const address = z.strictObject({ street: sourceText, postcode: sourceText, town: sourceText });
export type Address = z.infer<typeof address>;

export const person = z.strictObject({
  personKey,
  controller: controllerId,
  familyName: sourceText,
  givenNames: sourceText,
  /** Names that other records give, former ones included, as written there; found by, never shown. Absent when there are none. */
  otherNames: z.array(sourceText).max(50).optional(),
  /** All 11 characters; the sign distinguishes people (spec/formats.md). */
  identityCode: z.string().max(11).nullable(),
  birthDate: isoDate.nullable(),
  language,
  phones: z.array(sourceText).max(50),
  emails: z.array(sourceText).max(50),
  addresses: z.array(address).max(50),
  customerNumbers: z.array(sourceText).max(200),
  meteringPoints: z.array(sourceText).max(500),
  /** Non-disclosure for personal safety; on screen only the word "Rajattu". */
  nonDisclosure: z.boolean(),
  items: z.array(item).max(1_000_000),
});
export type Person = z.infer<typeof person>;
