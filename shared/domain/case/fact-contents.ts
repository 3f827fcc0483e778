// Facts of a case beside its request, papers and decisions: each stands for itself, none replaces another.
import { z } from 'zod';
import { isoDate, lineId, paperId, sha256Hex } from '../../formats/ids.ts';
import { extensionReasons } from '../../rules/extension.ts';
import { redaction } from '../../rules/redaction.ts';
import { taskKinds } from '../../rules/tasks-for.ts';
import { accessScope, restrictionCause, right } from './asked-right.ts';
import { recordsMark } from './records-mark.ts';
import { representContents } from './represent-contents.ts';

export const channelKind = z.enum(['in-person', 'letter', 'email', 'phone']);
export type ChannelKind = z.infer<typeof channelKind>;

/** Codes of the case's own tasks: `search:generis`, `preserve:cameras`. */
export const taskCode = z.string().regex(/^[a-z-]+:[a-z0-9-]+$/).max(100);

export const taskKind = z.enum(taskKinds);
export const task = z.strictObject({ code: taskCode, system: z.string().max(60), kind: taskKind, rights: z.array(right).min(1).max(10), due: isoDate });
export type Task = z.infer<typeof task>;

/** What was done is told by the task's kind; "searched, nothing found" is a result (R29). `how`: the system's own reference, no free text. */
export const taskAnswer = z.strictObject({
  result: z.enum(['found', 'nothing-found', 'done', 'not-possible']), on: isoDate, records: z.int().min(1).max(1_000_000).nullable(),
  how: z.string().regex(/^[A-Za-z0-9./_-]*$/).max(60),
  paper: z.strictObject({ place: z.string().max(120), pagesCopied: z.int().min(0).max(100_000), returned: z.boolean() }).nullable(),
});

/** One notice speaks of one right to one recipient, so that no recipient reads of another (Art. 19). */
export const telling = z.strictObject({ right, recipient: z.string().min(1).max(60) });

export const factContents = {
  /** In force since the logging, by nobody's decision (R22, R23). */
  'right-effected': z.strictObject({ right }),
  'right-withdrawn': z.strictObject({ right }),
  /** A second contact person's word on one decision; `returned`: it does not stand. */
  'decision-confirmed': z.strictObject({ decision: lineId, result: z.enum(['confirmed', 'returned']) }),
  /** Records that came after a decision, looked at before the answer was made; `redactions`: what of them the copy leaves out. */
  'records-confirmed': z.strictObject({ right, records: z.array(recordsMark).max(1000), redactions: z.array(redaction).max(2000).optional() }),
  /** `actor`: the account that may not decide: it is their own data or a relative's. */
  'interest-flagged': z.strictObject({ actor: z.string().max(40), interest: z.enum(['own-data', 'relative']) }),
  /** An unanswered request asked for again: the same case and the same clock (EDPB 01/2022 para 29). */
  'reminder-noted': z.strictObject({ channel: channelKind, receivedOn: isoDate }),
  'due-extended': z.strictObject({ reason: z.enum(extensionReasons), text: z.string().max(2000), due: isoDate, alertOn: isoDate, letterBy: isoDate }),
  'visitor-asked': z.strictObject({ about: z.enum(['identity', 'clarification']), text: z.string().max(2000), on: isoDate }),
  'visitor-answered': z.strictObject({ asked: lineId, on: isoDate }),
  'restriction-opened': z.strictObject({ right, cause: restrictionCause, scope: accessScope }),
  /** What the notice of Art. 18(3) tells before the lifting; `liftOn`: the day it names. Lines from before 2026-11-22 have neither reason nor day. */
  'lift-told': z.strictObject({ restriction: lineId, channel: channelKind, on: isoDate, reason: z.string().max(2000).optional(), liftOn: isoDate.optional() }),
  'restriction-lifted': z.strictObject({ restriction: lineId }),
  'tasks-created': z.strictObject({ tasks: z.array(task).min(1).max(200) }),
  'task-done': z.strictObject({ task: taskCode, ...taskAnswer.shape }),
  /** The task went to its system as a file (OpenDSR); `requestId` is the processor's handle, never the case's id. */
  'task-sent': z.strictObject({ task: taskCode, requestId: z.uuid(), sha256: sha256Hex }),
  /** Who received the data and must be told (Art. 19); `named`: who and what a source's own record of the disclosure says. */
  'recipients-due': z.strictObject({
    right, recipients: z.array(z.string().max(60)).min(1).max(200),
    named: z.array(z.strictObject({ recipient: z.string().max(60), name: z.string().max(200).optional(), categories: z.array(z.string().max(60)).max(200).optional() })).max(200).optional(),
  }),
  /** `reasons`: why not told; `paper`: the notice that told it. */
  'recipient-told': z.strictObject({ right, recipient: z.string().max(60), result: z.enum(['told', 'impossible', 'disproportionate']), channel: channelKind, on: isoDate, reasons: z.string().max(1000).optional(), paper: paperId.optional() }),
  'letter-given': z.strictObject({ paperId, channel: channelKind, on: isoDate }),
  /** A paper that came out and was given to nobody: destroyed by the person who says so (experience-rules.md 26). */
  'paper-shredded': z.strictObject({ paperId }),
  /** The calendar of working days changed: `from` as it was told or last counted; `day` is what `is` says now (Reg. 1182/71 Art. 3(4)). */
  'due-redated': z.strictObject({ from: isoDate, to: isoDate, day: isoDate, is: z.enum(['saturday', 'sunday', 'holiday', 'eve', 'working-day']) }),
  'fee-told': z.strictObject({ basis: z.enum(['15(3)', '12(5)']), cents: z.int().min(0), counts: z.record(z.string().max(40), z.int().min(0).max(100_000)), facts: z.array(z.string().max(500)).max(20) }),
  'fee-answered': z.strictObject({ told: lineId, answer: z.enum(['goes-on', 'withdraws']) }),
  'fee-charged': z.strictObject({ told: lineId, cents: z.int().min(0) }),
  ...representContents,
} as const;

export type FactType = keyof typeof factContents;
// True because Object.keys of the closed record gives its own keys and no others.
export const factTypes = Object.keys(factContents) as readonly FactType[];

export function isFactType(type: string): type is FactType {
  return Object.hasOwn(factContents, type);
}
