// The part of a line that lists may hold: no readable personal data, safe for Dexie.
import { z } from 'zod';
import { caseId, diaryNumber, isoDate, isoInstant, lineId, paperId, registerId } from '../formats/ids.ts';
import { paperKind, right } from './case/content.ts';

/**
 * `change` is the journal's own running number: it grows with every new line and every receipt,
 * so a list that has applied up to a change misses nothing. `position` is central's number, null
 * while the line is unsent.
 */
export const listLine = z.strictObject({
  change: z.int().min(1),
  id: lineId,
  device: z.uuid(),
  deviceSeq: z.int().min(1),
  position: z.int().min(1).nullable(),
  caseId,
  type: z.string().max(40),
  actor: z.string().max(40),
  at: isoInstant,
  fields: z.strictObject({
    diaryNumber: diaryNumber.optional(),
    register: registerId.optional(),
    rights: z.array(right).optional(),
    right: right.optional(),
    decision: z.string().max(20).optional(),
    receivedOn: isoDate.optional(),
    due: isoDate.optional(),
    office: z.string().max(3).optional(),
    desk: z.string().max(20).optional(),
    verdict: z.string().max(20).optional(),
    paperId: paperId.optional(),
    paperKind: paperKind.optional(),
  }),
});
export type ListLine = z.infer<typeof listLine>;
