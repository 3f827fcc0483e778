// What a line of a decision says: the outcome, its ground and reasons, and for erasure and restriction each item.
import { z } from 'zod';
import { isoDate, lineId } from '../../formats/ids.ts';
import { itemPart } from '../../rules/item-part.ts';
import { redaction } from '../../rules/redaction.ts';
import { keepGrounds } from '../../rules/erasure-of-item.ts';
import { refusalGrounds, type RefusalGroundCode } from '../../rules/refusal-ground.ts';
import { right } from './asked-right.ts';
import { recordsMark } from './records-mark.ts';

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

/**
 * One category in one system (R20), or a part of it where its records are not all decided alike; `until` is the last day of
 * keeping, `count` the records it was for. Lines from before 2026-11-22 have neither part nor count.
 */
export const decidedItem = z.strictObject({
  system: z.string().max(60), category: z.string().max(60),
  outcome: z.enum(['erased', 'kept', 'restricted', 'anonymised', 'not-found']),
  ground: z.enum(keepGrounds).nullable(), law: z.string().max(200), until: isoDate.nullable(), reasons: z.string().max(1000),
  part: itemPart.optional(), count: z.int().min(0).max(1_000_000).optional(),
});
export type DecidedItem = z.infer<typeof decidedItem>;

/**
 * One field of a rectification (Art. 16), by its place in the request. `statement`: what is noted beside data that stays as
 * it is, in the person's words; while they contest it, it is restricted (Art. 18(1)(a), spec/rules.md 3.6). Empty: not contested.
 */
export const decidedChange = z.strictObject({
  place: z.int().min(0).max(49), outcome: z.enum(['rectified', 'not-changed']), reasons: z.string().max(1000), statement: z.string().max(2000),
});
export type DecidedChange = z.infer<typeof decidedChange>;

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
  changes: z.array(decidedChange).max(50).optional(),
  /** What the copy leaves out (Art. 15(4)): places, never the text itself. */
  redactions: z.array(redaction).max(2000).optional(),
  /** On which records an answer that holds them was decided; lines from before 2026-11-22 do not say it. */
  records: z.array(recordsMark).max(1000).optional(),
  /** The register asks for a second contact person: nobody has decided until one confirms (guarantees.md, Roles). */
  needsSecond: z.boolean().default(false),
});
