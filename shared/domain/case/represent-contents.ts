// Facts about who acts for whom, about an estate, and about non-disclosure on the visitor's word.
import { z } from 'zod';
import { diaryNumber, isoDate, isoInstant, lineId, personKey, registerId } from '../../formats/ids.ts';
import { language } from '../../registers/words.ts';
import { mandateSeen } from './mandate-shape.ts';

export const estateResults = ['given', 'not-given'] as const;

export const representContents = {
  'mandate-seen': mandateSeen,
  'mandate-revoked': z.strictObject({ mandate: lineId, on: isoDate }),
  /** The word on screens is "Rajattu" (rule 13). The mark stands until a contact person lifts this very line; a new import changes nothing. */
  'person-restricted': z.strictObject({ personKey }),
  'person-unrestricted': z.strictObject({ personKey, marks: z.array(lineId).min(1).max(200), reasons: z.string().max(1000) }),
  /** An estate's case: recital 27, outside the clock of Art. 12(3), so no day is due. */
  'estate-logged': z.strictObject({
    diaryNumber, register: registerId,
    deceased: z.strictObject({ personKey: personKey.nullable(), name: z.string().max(20_000), birthYear: z.int().nullable() }),
    asker: z.strictObject({ name: z.string().max(200), birthYear: z.int().nullable() }),
    ownWords: z.string().max(5000), language, receivedOn: isoDate, receivedAt: isoInstant, office: z.string().max(3), desk: z.string().max(20),
  }),
  'estate-settled': z.strictObject({ result: z.enum(estateResults), reasons: z.string().max(2000) }),
} as const;
