// The commands that carry a case from request to answer beside deciding: waiting, work in the systems, recipients, letters, fees.
import { z } from 'zod';
import { caseId, isoDate, lineId, paperId } from '../../formats/ids.ts';
import { extensionReasons } from '../../rules/extension.ts';
import { redaction } from '../../rules/redaction.ts';
import { right } from './asked-right.ts';
import { channelKind, taskAnswer, taskCode } from './fact-contents.ts';
import { recordsMark } from './records-mark.ts';

const counts = z.record(z.string().max(40), z.int().min(0).max(100_000));

/** The visitor takes one right back, any time before its answer is given. */
const withdrawRight = z.strictObject({ kind: z.literal('withdraw-right'), caseId, right });
/** `seen`: the decision this person had before them. */
const confirmDecision = z.strictObject({ kind: z.literal('confirm-decision'), caseId, right, seen: lineId, result: z.enum(['confirmed', 'returned']) });
/** `seen`: what lay at this desk when this person looked; `redactions`: places in it that the copy leaves out. */
const confirmRecords = z.strictObject({ kind: z.literal('confirm-records'), caseId, right, seen: z.array(recordsMark).max(1000), redactions: z.array(redaction).max(2000).optional() });
const flagInterest = z.strictObject({ kind: z.literal('flag-interest'), caseId, actor: z.string().min(1).max(40), interest: z.enum(['own-data', 'relative']) });
const noteReminder = z.strictObject({ kind: z.literal('note-reminder'), caseId, channel: channelKind, receivedOn: isoDate });
const extendDue = z.strictObject({ kind: z.literal('extend-due'), caseId, reason: z.enum(extensionReasons), text: z.string().max(2000) });
const askVisitor = z.strictObject({ kind: z.literal('ask-visitor'), caseId, about: z.enum(['identity', 'clarification']), text: z.string().max(2000) });
const noteAnswer = z.strictObject({ kind: z.literal('note-answer'), caseId, asked: lineId, on: isoDate });
/** `reason`: why the restriction ends, as the person is told; not needed where a decision of the case tells it. */
const tellLifting = z.strictObject({ kind: z.literal('tell-lifting'), caseId, restriction: lineId, channel: channelKind, reason: z.string().max(2000).optional() });
const liftRestriction = z.strictObject({ kind: z.literal('lift-restriction'), caseId, restriction: lineId });
const answerTask = z.strictObject({ kind: z.literal('answer-task'), caseId, task: taskCode, ...taskAnswer.shape });
const tellRecipient = z.strictObject({ kind: z.literal('tell-recipient'), caseId, right, recipient: z.string().min(1).max(60), result: z.enum(['told', 'impossible', 'disproportionate']), channel: channelKind, reasons: z.string().max(1000).optional() });
const giveLetter = z.strictObject({ kind: z.literal('give-letter'), caseId, paperId, channel: channelKind });
/** A printed paper that nobody is given is destroyed and no longer counted (experience-rules.md 26). */
const shredPaper = z.strictObject({ kind: z.literal('shred-paper'), caseId, paperId });
/** `facts`: what shows that the request is unfounded or excessive (Art. 12(5)); empty for a further copy (Art. 15(3)). */
const tellFee = z.strictObject({ kind: z.literal('tell-fee'), caseId, counts, facts: z.array(z.string().trim().min(1).max(500)).max(20) });
const answerFee = z.strictObject({ kind: z.literal('answer-fee'), caseId, answer: z.enum(['goes-on', 'withdraws']) });
const chargeFee = z.strictObject({ kind: z.literal('charge-fee'), caseId });

export const workCommands = [
  withdrawRight, confirmDecision, confirmRecords, flagInterest, noteReminder, extendDue, askVisitor, noteAnswer, tellLifting, liftRestriction,
  answerTask, tellRecipient, giveLetter, shredPaper, tellFee, answerFee, chargeFee,
] as const;
