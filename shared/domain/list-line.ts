// The part of a line that lists may hold: no readable personal data, safe for Dexie.
import { z } from 'zod';
import { caseId, diaryNumber, isoDate, isoInstant, lineId, paperId, registerId } from '../formats/ids.ts';
import { right } from './case/asked-right.ts';
import { caseContents, paperKind, toldDecisions, type CaseContent, type CaseLine, type CaseLineType } from './case/content.ts';
import { isFactType, taskCode, type FactType } from './case/fact-contents.ts';

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
    needsSecond: z.boolean().optional(),
    confirms: lineId.optional(),
    result: z.string().max(20).optional(),
    tasks: z.array(z.strictObject({ code: taskCode, rights: z.array(right), due: isoDate })).max(200).optional(),
    task: taskCode.optional(),
    tells: toldDecisions.optional(),
  }),
});
export type ListLine = z.infer<typeof listLine>;

export function isCaseLineType(type: string): type is CaseLineType {
  return Object.hasOwn(caseContents, type);
}

function isFact(line: CaseLine): line is Extract<CaseLine, { type: FactType }> {
  return isFactType(line.type);
}

/** The list fields of a case line: what a list shows, nothing that names or describes a person. */
export function listFieldsOf(line: Pick<CaseLine, 'type' | 'content'>): ListLine['fields'] {
  // The pair of type and content is correlated in CaseLine; Pick loses that, so it is put back here.
  const one = line as CaseLine;
  if (isFact(one)) return factFields(one.type, one.content);
  switch (one.type) {
    case 'identity-checked':
      return { verdict: one.content.verdict };
    case 'request-logged':
      return requestFields(one.content);
    case 'right-decided':
      return decisionFields(one.content);
    case 'paper-made':
      return { paperId: one.content.paperId, paperKind: one.content.kind, ...(one.content.tells === undefined ? {} : { tells: one.content.tells }) };
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

type Fields = ListLine['fields'];
const none = (): Fields => ({});
const itsRight = ({ right }: { readonly right: ListLine['fields']['right'] }): Fields => ({ right });

/** Of a fact the lists need only what the state of a row depends on. */
const fieldsOfFact: { readonly [T in FactType]: (content: CaseContent<T>) => Fields } = {
  'right-effected': itsRight, 'right-withdrawn': itsRight, 'restriction-opened': itsRight, 'recipients-due': itsRight, 'recipient-told': itsRight,
  'decision-confirmed': ({ decision, result }) => ({ confirms: decision, result }),
  'due-extended': ({ due }) => ({ due }),
  'tasks-created': ({ tasks }) => ({ tasks: tasks.map(({ code, rights, due }) => ({ code, rights, due })) }),
  'task-done': ({ task, result }) => ({ task, result }),
  'letter-given': ({ paperId: given }) => ({ paperId: given }),
  'paper-shredded': ({ paperId: shredded }) => ({ paperId: shredded }),
  // The lists count the day anew from the profile; the line is for the case's history.
  'due-redated': none,
  'records-confirmed': none, 'interest-flagged': none, 'reminder-noted': none, 'visitor-asked': none, 'visitor-answered': none, 'lift-told': none, 'restriction-lifted': none, 'task-sent': none,
  'fee-told': none, 'fee-answered': none, 'fee-charged': none,
  'mandate-seen': none, 'mandate-revoked': none, 'person-restricted': none, 'person-unrestricted': none,
  'estate-logged': ({ diaryNumber: number, register, receivedOn, office, desk }) => ({ diaryNumber: number, register, receivedOn, office, desk, rights: [] }),
  'estate-settled': ({ result }) => ({ result }),
};

function factFields(type: FactType, content: object): Fields {
  // True because the content has passed the schema of this very type.
  const fields = fieldsOfFact[type] as (content: object) => Fields;
  return fields(content);
}

/** The ground and the reasons tell of the person: they stay in the journal. */
function decisionFields({ right, decision, replaces, needsSecond }: CaseContent<'right-decided'>): ListLine['fields'] {
  return { right, decision, ...(needsSecond ? { needsSecond } : {}), ...(replaces.length === 0 ? {} : { replaces }) };
}

function requestFields(content: CaseContent<'request-logged'>): ListLine['fields'] {
  const { diaryNumber, register, receivedOn, due, office, desk } = content;
  return { diaryNumber, register, receivedOn, due, office, desk, rights: content.rights.map((asked) => asked.right) };
}
