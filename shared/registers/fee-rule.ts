// The fee rule of a register as data: when the notice's text speaks, and on what ground alone the law allows a fee (spec/rules.md 3.9).
import { z } from 'zod';
import { isoDate } from '../formats/ids.ts';
import { rightCode } from './right.ts';
import { texts } from './words.ts';

/**
 * `previousRights`: which earlier requests start the window: access only at Nurmijärvi, any right at Tampere (R28).
 * The window runs from the day the previous request was received or answered; no notice has another anchor.
 */
const trigger = z.strictObject({
  rights: z.array(rightCode).min(1),
  previousRights: z.array(rightCode).min(1),
  window: z.strictObject({ months: z.int().min(1).max(24), anchor: z.enum(['previous-received', 'previous-answered']) }),
});

/** (A) a further copy of the same (Art. 15(3)); (B) manifestly unfounded or excessive, decided and shown by facts (Art. 12(5)). */
const ground = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('15(3)'), sameScope: z.literal(true), samePeriod: z.literal(true), previousAnswered: z.literal(true) }),
  z.strictObject({ basis: z.literal('12(5)'), decisionBy: z.literal('contact-person'), factsMin: z.int().min(1) }),
]);

/** Real costs only, in whole cents each; no share of overhead (EDPB 01/2022 para 30). */
const costLine = z.strictObject({ code: z.string().regex(/^[a-z-]+$/).max(40), words: texts, cents: z.int().min(0) });

export const feeSteps = ['tell-amount', 'offer-withdrawal', 'wait-answer'] as const;
export type FeeStep = (typeof feeSteps)[number];

export const feeRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/).max(60),
  trigger,
  chargeableOnlyIf: z.array(ground).min(1),
  neverFor: z.array(rightCode),
  amount: z.strictObject({ lines: z.array(costLine).min(1), capCents: z.int().min(0).nullable() }),
  /** The three steps in this order: told, offered, answered; nothing is charged by itself (EDPB para 31, 194). */
  process: z.tuple([z.literal('tell-amount'), z.literal('offer-withdrawal'), z.literal('wait-answer')]),
  validFrom: isoDate, validTo: isoDate.nullable(),
});
export type FeeRule = z.infer<typeof feeRule>;
