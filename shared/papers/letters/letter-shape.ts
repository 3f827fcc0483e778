// The shape of each kind of letter's input: everything on its pages comes from here, so the same input gives the same bytes.
import { z } from 'zod';
import { diaryNumber, isoDate, isoInstant, registerId } from '../../formats/ids.ts';
import { parseLocalDate } from '../../formats/local-date.ts';
import { channel, controllerProfile } from '../../registers/controller.ts';
import { rightCode } from '../../registers/right.ts';
import { language } from '../../registers/words.ts';
import { deliveries, receivers } from '../../rules/disclosure.ts';
import { extensionReasons } from '../../rules/extension.ts';
import { letterGround } from './letter-ground.ts';
import { letterText } from './letter-text.ts';

const localDate = isoDate.refine((text) => parseLocalDate(text).ok).brand<'LocalDate'>();
const code = z.string().max(60);
const postalAddress = z.strictObject({ street: letterText, postcode: letterText.nullable(), town: letterText });

/** `today` is the letter's date; the profile is printed as in force on it. */
const everyLetter = {
  language, profile: controllerProfile, registerId, office: z.string().max(3), desk: z.string().max(20), madeAt: isoInstant, today: localDate,
  copyNumber: z.int().min(1), diaryNumber,
};

/**
 * `addressShown` is false under non-disclosure: an address that is told all the same is dropped, and pick-up words stand
 * in its place (spec/rules.md 3.7).
 */
const addressee = z.strictObject({ name: letterText, address: postalAddress.nullable(), addressShown: z.boolean() })
  .transform((told) => (told.addressShown ? told : { ...told, address: null }));

const toPerson = { ...everyLetter, addressee, receivedOn: localDate };

const acknowledgement = z.strictObject({
  ...toPerson, kind: z.literal('acknowledgement'), channel: channel.shape.kind, rights: z.array(rightCode).min(1), due: localDate,
  /** The clock runs without a signature all the same (requirements.md, fact 1). */
  unsigned: z.boolean(), delivery: z.enum(deliveries),
});

/** `not-checked`: the request came by letter, e-mail or phone. The three of the birth date are one sentence: none tells what the register holds. */
export const askedIdentityReasons = [
  'not-checked', 'document-not-accepted', 'document-expired', 'identity-marked-unverified', 'photo-differs', 'name-differs',
  'birth-date-not-read', 'birth-date-differs', 'birth-date-not-in-register',
] as const;
const identityAsked = z.strictObject({
  ...toPerson, kind: z.literal('identity-asked'), reasons: z.array(z.enum(askedIdentityReasons)).min(1), answerBy: localDate.nullable(), due: localDate,
  /** What the desk asks beside the reasons, in its own words. */
  note: letterText.optional(),
});

export const clarifications = ['which-data', 'period', 'place-and-time', 'customer-number', 'what-is-wrong', 'own-situation'] as const;
const clarificationAsked = z.strictObject({
  ...toPerson, kind: z.literal('clarification-asked'), asks: z.array(z.enum(clarifications)).min(1), question: letterText,
  answerBy: localDate.nullable(), due: localDate,
});

const extensionTold = z.strictObject({
  ...toPerson, kind: z.literal('extension'), reason: z.enum(extensionReasons), text: letterText, oldDue: localDate, newDue: localDate,
});

export const letterOutcomes = ['granted', 'partly', 'refused', 'nothing-found', 'cannot-identify', 'withdrawn'] as const;
export const itemOutcomes = [
  'given', 'redacted', 'erased', 'anonymised', 'kept', 'restricted', 'rectified', 'completed', 'not-changed', 'stopped', 'goes-on', 'not-found',
] as const;

/** One item of a decision; `what` names the data, `law` the law and section that keep it, `until` the last day kept. */
const decidedItem = z.strictObject({
  what: letterText, system: code.nullable(), outcome: z.enum(itemOutcomes), ground: letterGround.nullable(), law: letterText,
  until: localDate.nullable(), reasons: letterText, change: z.strictObject({ before: letterText, after: letterText }).nullable(),
});
export type DecidedItem = z.infer<typeof decidedItem>;

const decidedRight = z.strictObject({
  right: rightCode, outcome: z.enum(letterOutcomes), grounds: z.array(letterGround), reasons: letterText, items: z.array(decidedItem).max(5000),
});
export type DecidedRight = z.infer<typeof decidedRight>;

export const enclosures = ['copy', 'portability-file', 'deletion-certificate', 'automated-decisions-answer'] as const;
/** `told`: codes of the recipients who were told of a change (Art. 19). */
const decision = z.strictObject({
  ...toPerson, kind: z.literal('decision'), rights: z.array(decidedRight).min(1).max(10), enclosures: z.array(z.enum(enclosures)), told: z.array(code),
});

/** Costs in whole cents, a line each; `capCents` the most that the register's rule allows. */
const feeNotice = z.strictObject({
  ...toPerson, kind: z.literal('fee-notice'), basis: z.enum(['15(3)', '12(5)']), facts: z.array(letterText).max(50),
  lines: z.array(z.strictObject({ label: letterText, count: z.int().min(1), cents: z.int().min(0) })).min(1).max(50),
  capCents: z.int().min(0).nullable(), previousAnsweredOn: localDate.nullable(), answerBy: localDate,
});

export const subjectReferences = ['customer-number', 'metering-point', 'invoice', 'recipients-own'] as const;
/** The least by which the recipient finds the person: a shared number, else name and birth year; never an identity code. */
const subject = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('reference'), reference: z.enum(subjectReferences), value: letterText }),
  z.strictObject({ by: z.literal('name'), name: letterText, birthYear: z.int().min(1850).max(2200) }),
]);
/** A value that is null is not printed: told separately, or not needed. */
const recipientNotice = z.strictObject({
  ...everyLetter, kind: z.literal('recipient-notice'), recipient: z.strictObject({ code: code.nullable(), name: letterText, address: postalAddress.nullable() }),
  change: z.enum(['rectified', 'erased', 'restricted', 'restriction-lifted']), subject, nonDisclosure: z.boolean(),
  items: z.array(z.strictObject({ what: letterText, before: letterText.nullable(), after: letterText.nullable() })).min(1).max(500),
  from: localDate, replyBy: localDate.nullable(),
});

const restrictionLifting = z.strictObject({
  ...toPerson, kind: z.literal('restriction-lifting'), cause: z.enum(['18(1)(a)', '18(1)(b)', '18(1)(c)', '18(1)(d)']), items: z.array(letterText).min(1).max(500),
  restrictedFrom: localDate, liftOn: localDate, why: letterText,
});

export const handedPapers = ['copy', 'portability-file', 'decision', 'deletion-certificate', 'letter'] as const;
const handOverReceipt = z.strictObject({
  ...toPerson, kind: z.literal('hand-over-receipt'), handedOn: localDate, receiver: z.enum(receivers), receiverName: letterText,
  papers: z.array(z.strictObject({ paper: z.enum(handedPapers), copyNumber: z.int().min(1), pages: z.int().min(1).nullable() })).min(1).max(50),
  documentKind: code.nullable(), clerkName: letterText,
});

/** `system`: a code of the profile; `by`: role or company, no private person; `proof`: reference, log line or checksum. */
const deletion = z.strictObject({
  system: code, what: letterText, count: z.int().min(0).nullable(), on: localDate, method: z.enum(['erased', 'anonymised', 'shredded']), by: letterText, proof: letterText,
});
export type Deletion = z.infer<typeof deletion>;
const deletionCertificate = z.strictObject({
  ...toPerson, kind: z.literal('deletion-certificate'), deletions: z.array(deletion).min(1).max(500), backupsUntil: localDate.nullable(), banListKept: z.boolean(),
});

/** Shape alone; what a letter may not say beside it stands in letter-faults. */
export const letterShape = z.discriminatedUnion('kind', [
  acknowledgement, identityAsked, clarificationAsked, extensionTold, decision, feeNotice, recipientNotice, restrictionLifting, handOverReceipt, deletionCertificate,
]);
export type LetterInput = z.infer<typeof letterShape>;
export type LetterKind = LetterInput['kind'];
/** One kind's input. */
export type LetterOf<K extends LetterKind> = Extract<LetterInput, { readonly kind: K }>;
