// Facts of a case beside its request, papers and decisions: each stands for itself, none replaces another.
import { z } from 'zod';
import { isoDate, lineId, paperId } from '../../formats/ids.ts';
import { extensionReasons } from '../../rules/extension.ts';
import { taskKinds } from '../../rules/tasks-for.ts';
import { accessScope, restrictionCause, right } from './asked-right.ts';

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

export const factContents = {
  /** In force since the logging, by nobody's decision (R22, R23). */
  'right-effected': z.strictObject({ right }),
  'right-withdrawn': z.strictObject({ right }),
  /** A second contact person's word on one decision; `returned`: it does not stand. */
  'decision-confirmed': z.strictObject({ decision: lineId, result: z.enum(['confirmed', 'returned']) }),
  /** `actor`: the account that may not decide: it is their own data or a relative's. */
  'interest-flagged': z.strictObject({ actor: z.string().max(40), interest: z.enum(['own-data', 'relative']) }),
  /** An unanswered request asked for again: the same case and the same clock (EDPB 01/2022 para 29). */
  'reminder-noted': z.strictObject({ channel: channelKind, receivedOn: isoDate }),
  'due-extended': z.strictObject({ reason: z.enum(extensionReasons), text: z.string().max(2000), due: isoDate, alertOn: isoDate, letterBy: isoDate }),
  'visitor-asked': z.strictObject({ about: z.enum(['identity', 'clarification']), text: z.string().max(2000), on: isoDate }),
  'visitor-answered': z.strictObject({ asked: lineId, on: isoDate }),
  'restriction-opened': z.strictObject({ right, cause: restrictionCause, scope: accessScope }),
  /** The notice of Art. 18(3), which goes before the lifting. */
  'lift-told': z.strictObject({ restriction: lineId, channel: channelKind, on: isoDate }),
  'restriction-lifted': z.strictObject({ restriction: lineId }),
  'tasks-created': z.strictObject({ tasks: z.array(task).min(1).max(200) }),
  'task-done': z.strictObject({ task: taskCode, ...taskAnswer.shape }),
  /** Who received the data and must be told (Art. 19). */
  'recipients-due': z.strictObject({ right, recipients: z.array(z.string().max(60)).min(1).max(200) }),
  'recipient-told': z.strictObject({ right, recipient: z.string().max(60), result: z.enum(['told', 'impossible', 'disproportionate']), channel: channelKind, on: isoDate }),
  'letter-given': z.strictObject({ paperId, channel: channelKind, on: isoDate }),
  'fee-told': z.strictObject({ basis: z.enum(['15(3)', '12(5)']), cents: z.int().min(0), counts: z.record(z.string().max(40), z.int().min(0).max(100_000)), facts: z.array(z.string().max(500)).max(20) }),
  'fee-answered': z.strictObject({ told: lineId, answer: z.enum(['goes-on', 'withdraws']) }),
  'fee-charged': z.strictObject({ told: lineId, cents: z.int().min(0) }),
} as const;

export type FactType = keyof typeof factContents;
// True because Object.keys of the closed record gives its own keys and no others.
export const factTypes = Object.keys(factContents) as readonly FactType[];

export function isFactType(type: string): type is FactType {
  return Object.hasOwn(factContents, type);
}
