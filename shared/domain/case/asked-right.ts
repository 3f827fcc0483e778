// What a visitor asks, right by right: each right with the particulars its article needs, and with no others.
import { z } from 'zod';
import { isoDate } from '../../formats/ids.ts';
import { rightCode } from '../../registers/right.ts';
import { erasureClaims } from '../../rules/erasure-of-item.ts';

/** The rights a visitor can use, by the field's terms. */
export const right = rightCode;
export type Right = z.infer<typeof right>;

/** What a request covers; null dates mean "all time". No field asks why (EDPB para 167). */
export const accessScope = z.strictObject({
  categories: z.union([z.literal('all'), z.array(z.string().max(60)).min(1).max(200)]),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
});
export type AccessScope = z.infer<typeof accessScope>;

export const everything: AccessScope = { categories: 'all', from: null, to: null };

/** Art. 16: one field at a time; `old` is what the person says stands there, empty when something is to be completed. */
export const fieldChange = z.strictObject({
  category: z.string().min(1).max(60), field: z.string().trim().min(1).max(120), old: z.string().max(2000), new: z.string().trim().min(1).max(2000), evidence: z.string().max(500),
});
export type FieldChange = z.infer<typeof fieldChange>;

/** Art. 18(1): accuracy contested, unlawful, needed for a claim, objection pending. */
export const restrictionCause = z.enum(['18(1)(a)', '18(1)(b)', '18(1)(c)', '18(1)(d)']);
export type RestrictionCause = z.infer<typeof restrictionCause>;

/** What the person gives so that a recording or a web visit can be linked to them (Art. 11(2)); nothing of it is ever demanded. */
export const askedTrace = z.strictObject({ date: isoDate.nullable(), from: z.string().max(5), to: z.string().max(5), place: z.string().max(200), identifier: z.string().max(200) });
export type AskedTrace = z.infer<typeof askedTrace>;

/** Lines from before 2026-11-22 hold access only, in the same shape. */
export const askedRight = z.discriminatedUnion('right', [
  z.strictObject({ right: z.literal('access'), scope: accessScope, trace: askedTrace.optional() }),
  z.strictObject({ right: z.literal('rectification'), changes: z.array(fieldChange).min(1).max(50) }),
  /** `claimed`: the ground of Art. 17(1), when the person names one; none need be named. */
  z.strictObject({ right: z.literal('erasure'), scope: accessScope, claimed: z.enum(erasureClaims).nullable() }),
  z.strictObject({ right: z.literal('restriction'), cause: restrictionCause, scope: accessScope }),
  z.strictObject({ right: z.literal('portability'), scope: accessScope }),
  /** Art. 21(1): the particular situation, in the person's words; an empty one is refused by the command. */
  z.strictObject({ right: z.literal('objection'), situation: z.string().max(5000) }),
  z.strictObject({ right: z.literal('marketing-ban') }),
  z.strictObject({ right: z.literal('consent-withdrawal'), purposes: z.array(z.string().trim().min(1).max(200)).min(1).max(50) }),
  z.strictObject({ right: z.literal('automated-decisions') }),
  z.strictObject({ right: z.literal('complaint'), text: z.string().trim().min(1).max(5000) }),
]);
export type AskedRight = z.infer<typeof askedRight>;

/** A right without a scope of its own covers all data it concerns. */
export function scopeOf(asked: AskedRight): AccessScope {
  return 'scope' in asked ? asked.scope : everything;
}

/** Nothing is granted or refused: the question or the complaint is answered in words (Art. 22, 77; R26, R27). */
export function isAnsweredInWords(one: Right): one is 'automated-decisions' | 'complaint' {
  return one === 'automated-decisions' || one === 'complaint';
}

/** In force by asking: nobody decides, nobody may refuse (Art. 7(3), 21(2)-(3); R22, R23). */
export function isEffectiveAtOnce(one: Right): boolean {
  return one === 'marketing-ban' || one === 'consent-withdrawal';
}
