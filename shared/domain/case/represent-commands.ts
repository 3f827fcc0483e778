// Commands on mandates, on estates and on non-disclosure.
import { z } from 'zod';
import { caseId, isoDate, lineId, personKey, registerId } from '../../formats/ids.ts';
import { language } from '../../registers/words.ts';
import { estateResults } from './represent-contents.ts';

const revokeMandate = z.strictObject({ kind: z.literal('revoke-mandate'), caseId, mandate: lineId, on: isoDate });
/** On the visitor's word alone: companies that hold the address are told by nobody else (spec/rules.md 3.7). */
const markRestricted = z.strictObject({ kind: z.literal('mark-restricted'), caseId, personKey });
const liftRestricted = z.strictObject({ kind: z.literal('lift-restricted'), caseId, personKey, reasons: z.string().max(1000) });
const logEstate = z.strictObject({ kind: z.literal('log-estate'), caseId, register: registerId, ownWords: z.string().max(5000), language, receivedOn: isoDate });
const settleEstate = z.strictObject({ kind: z.literal('settle-estate'), caseId, result: z.enum(estateResults), reasons: z.string().max(2000) });

export const representCommands = [revokeMandate, markRestricted, liftRestricted, logEstate, settleEstate] as const;
