// The part of a line that lists may hold: no readable personal data, safe for Dexie.
import { z } from 'zod';
import { caseId, diaryNumber, isoDate, isoInstant, lineId, paperId, registerId } from '../formats/ids.ts';
import { caseContents, paperKind, right, type CaseContent, type CaseLine, type CaseLineType } from './case/content.ts';

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
    replaces: z.array(lineId).max(200).optional(),
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

export function isCaseLineType(type: string): type is CaseLineType {
  return Object.hasOwn(caseContents, type);
}

/** The list fields of a case line: what a list shows, nothing that names or describes a person. */
export function listFieldsOf(line: Pick<CaseLine, 'type' | 'content'>): ListLine['fields'] {
  // The pair of type and content is correlated in CaseLine; Pick loses that, so it is put back here.
  const one = line as CaseLine;
  switch (one.type) {
    case 'identity-checked':
      return { verdict: one.content.verdict };
    case 'request-logged':
      return requestFields(one.content);
    case 'right-decided':
      return decisionFields(one.content);
    case 'paper-made':
      return { paperId: one.content.paperId, paperKind: one.content.kind };
    case 'paper-sent':
    case 'paper-came-out':
    case 'paper-handed-over':
      return { paperId: one.content.paperId };
    case 'request-signed':
    case 'signature-declined':
    case 'case-taken':
      return {};
  }
}

/** The ground and the reasons tell of the person: they stay in the journal. */
function decisionFields({ right, decision, replaces }: CaseContent<'right-decided'>): ListLine['fields'] {
  return { right, decision, ...(replaces.length === 0 ? {} : { replaces }) };
}

function requestFields(content: CaseContent<'request-logged'>): ListLine['fields'] {
  const { diaryNumber, register, receivedOn, due, office, desk } = content;
  return { diaryNumber, register, receivedOn, due, office, desk, rights: content.rights.map((asked) => asked.right) };
}
