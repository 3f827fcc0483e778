// The request form as it is typed: what the sealed draft keeps, and what a finished one must be.
import { z } from 'zod';
import { restrictionCause, right } from '../../../shared/domain/case/asked-right.ts';
import { language } from '../../../shared/registers/words.ts';
import { erasureClaims } from '../../../shared/rules/erasure-of-item.ts';

/** Which data of which time one right is asked of. */
export const scopeDraft = z.strictObject({
  which: z.enum(['all', 'chosen']),
  categories: z.array(z.string().max(60)).max(200),
  period: z.enum(['all', 'between']),
  from: z.string().max(40),
  to: z.string().max(40),
});
export type ScopeDraft = z.infer<typeof scopeDraft>;

export const wholeScope: ScopeDraft = { which: 'all', categories: [], period: 'all', from: '', to: '' };

/** One field to be rectified. */
export const changeDraft = z.strictObject({ category: z.string().max(60), field: z.string().max(120), old: z.string().max(500), new: z.string().max(500), evidence: z.string().max(300) });
export type ChangeDraft = z.infer<typeof changeDraft>;

export const emptyChange: ChangeDraft = { category: '', field: '', old: '', new: '', evidence: '' };

/** More would not fit the sealed draft; the rest goes into the own words. */
export const changesMax = 10;

/** What may link a recording or a web visit to the person; null while nobody speaks of it. */
export const traceDraft = z.strictObject({ date: z.string().max(40), from: z.string().max(10), to: z.string().max(10), place: z.string().max(200), identifier: z.string().max(200) });
export type TraceDraft = z.infer<typeof traceDraft>;

export const emptyTrace: TraceDraft = { date: '', from: '', to: '', place: '', identifier: '' };

/** Rights beside access; a draft kept before they could be asked has none of them. */
const otherRights = {
  also: z.array(right).max(10).default([]),
  trace: traceDraft.nullable().default(null),
  erasure: scopeDraft.default(wholeScope),
  claimed: z.enum(erasureClaims).nullable().default(null),
  restriction: scopeDraft.default(wholeScope),
  cause: restrictionCause.nullable().default(null),
  portability: scopeDraft.default(wholeScope),
  changes: z.array(changeDraft).min(1).max(changesMax).default([emptyChange]),
  situation: z.string().max(5000).default(''),
  purposes: z.string().max(5000).default(''),
  complaint: z.string().max(5000).default(''),
};

/** Any half-typed state; parsed again when a draft is opened. The scope on the top level is that of access. */
export const requestDraft = z.strictObject({
  register: z.string().max(60),
  access: z.boolean(),
  ...scopeDraft.shape,
  ownWords: z.string().max(6000),
  language,
  receivedOn: z.string().max(40),
  ...otherRights,
});
export type RequestDraft = z.infer<typeof requestDraft>;
