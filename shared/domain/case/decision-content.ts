// What a line of a decision says: the outcome, its ground and reasons, and for erasure and restriction each item.
import { z } from 'zod';
import { isoDate, lineId } from '../../formats/ids.ts';
import { keepGrounds } from '../../rules/erasure-of-item.ts';
import { refusalGrounds, type RefusalGroundCode } from '../../rules/refusal-ground.ts';
import { right } from './asked-right.ts';

/** `cannot-identify`: Art. 11(2), 12(2); `nothing-found`: that nothing is processed is an answer too (R14). */
export const decision = z.enum(['granted', 'partly', 'refused', 'nothing-found', 'cannot-identify']);
export type Decision = z.infer<typeof decision>;

// True because Object.keys of the closed record gives its own keys and no others, and there is at least one.
const groundCodes = Object.keys(refusalGrounds) as [RefusalGroundCode, ...RefusalGroundCode[]];
/** Why a request may be refused (rules/refusal-ground); a refusal also says its reasons (Art. 12(4)). */
export const refusalGround = z.enum(groundCodes);
export type RefusalGround = RefusalGroundCode;

/** The longest reasons of a decision, in characters. */
export const reasonsMax = 5000;

/** One category in one system (R20); `until` is the last day of keeping. */
export const decidedItem = z.strictObject({
  system: z.string().max(60), category: z.string().max(60),
  outcome: z.enum(['erased', 'kept', 'restricted', 'anonymised', 'not-found']),
  ground: z.enum(keepGrounds).nullable(), law: z.string().max(200), until: isoDate.nullable(), reasons: z.string().max(1000),
});
export type DecidedItem = z.infer<typeof decidedItem>;

/**
 * `replaces`: the decisions that this one settles; every other decision of the right stands beside it. Lines from before
 * 2026-11-22 have only the first three fields.
 */
export const rightDecided = z.strictObject({
  right,
  decision,
  receiverDecided: z.boolean(),
  ground: refusalGround.nullable().default(null),
  reasons: z.string().max(reasonsMax).default(''),
  replaces: z.array(lineId).max(200).default([]),
  /** Of a settlement: the decision that stays, whose ground and reasons go on to hold. */
  keeps: lineId.nullable().default(null),
  desk: z.string().max(20).default(''),
  items: z.array(decidedItem).max(500).default([]),
  /** The register asks for a second contact person: nobody has decided until one confirms (guarantees.md, Roles). */
  needsSecond: z.boolean().default(false),
});
