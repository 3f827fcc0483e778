// A mandate as it is shown at the desk and kept in its line: what kind, whose, of what, until when, and what of it was seen (spec/rules.md 3.4, R17).
import { z } from 'zod';
import { isoDate, personKey } from '../../formats/ids.ts';
import { mandateKinds, seenCodes } from '../../rules/mandate.ts';
import { right } from './asked-right.ts';

export const childFacts = z.strictObject({
  inCare: z.boolean(), childNonDisclosure: z.boolean(), otherGuardianNonDisclosure: z.boolean(), childForbids: z.boolean(),
  /** From the extract in hand; compared with the register's where it is known. */
  birthDate: isoDate,
});

/** What the clerk types and ticks. `agent` is null for a company's contact person, who acts in their own name; no paper is copied. */
export const mandateShown = z.strictObject({
  kind: z.enum(mandateKinds),
  agent: z.string().trim().min(2).max(200).nullable(),
  company: z.strictObject({ name: z.string().trim().min(2).max(200), businessId: z.string().max(20) }).nullable(),
  rights: z.union([z.literal('all'), z.array(right).min(1).max(10)]),
  matters: z.enum(['all', 'financial']),
  dated: isoDate,
  expires: isoDate.nullable(),
  confirmed: isoDate.nullable(),
  exclusive: z.boolean(),
  seen: z.array(z.enum(seenCodes)).max(seenCodes.length),
  child: childFacts.nullable(),
});
export type MandateShown = z.infer<typeof mandateShown>;

/**
 * `principal`: null when no register knows the person; then the case alone tells who it is. `agentBirthDate`: only
 * where the answer goes to the agent, whose document is then compared with it (decisions/0070); lines from before 2026-11-22
 * have the year alone.
 */
export const mandateSeen = mandateShown.extend({ principal: personKey.nullable(), agentBirthYear: z.int().nullable(), agentBirthDate: isoDate.nullable().optional() });
export type MandateSeen = z.infer<typeof mandateSeen>;
