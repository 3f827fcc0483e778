// A row of the lists as the fold of a case's list lines: the same lines in any order give the same row.
import { inCanonicalOrder } from '../../shared/domain/canonical-order.ts';
import { verdictOf } from '../../shared/domain/case/standing-decisions.ts';
import type { ListLine } from '../../shared/domain/list-line.ts';

export type CaseListState = 'identified' | 'received' | 'granted' | 'refused' | 'handed-over' | 'conflict';

export interface CopyRow { readonly paperId: string; readonly sent: boolean; readonly cameOut: boolean; readonly handedOver: boolean }

/** No field names or describes a person: the visitor is known to the journal only. */
export interface CaseRow {
  readonly caseId: string;
  readonly diaryNumber: string | null;
  readonly register: string | null;
  readonly rights: readonly string[];
  readonly receivedOn: string | null;
  readonly receivedBy: string | null;
  readonly due: string | null;
  readonly desk: string | null;
  readonly state: CaseListState;
  /** The account that took the case. */
  readonly owner: string | null;
  readonly signature: 'signed' | 'declined' | null;
  readonly copies: readonly CopyRow[];
  /** Lines of this case that central has not numbered yet. */
  readonly unsent: number;
  readonly lastAt: string;
  readonly lastBy: string;
  readonly lastChange: number;
}

/** Null when the lines are none: a case without lines has no row. */
export function caseRowOf(lines: readonly ListLine[]): CaseRow | null {
  const ordered = inCanonicalOrder(lines);
  const last = ordered.at(-1);
  if (last === undefined) return null;
  const logged = ordered.find((line) => line.type === 'request-logged');
  const copies = copiesOf(ordered);
  return {
    caseId: last.caseId,
    ...requestPart(logged),
    state: stateOf(ordered, copies),
    owner: ordered.findLast((line) => line.type === 'case-taken')?.actor ?? null,
    signature: signatureOf(ordered),
    copies,
    unsent: ordered.filter((line) => line.position === null).length,
    lastAt: last.at,
    lastBy: last.actor,
    lastChange: Math.max(...ordered.map((line) => line.change)),
  };
}

function requestPart(logged: ListLine | undefined): Pick<CaseRow, 'diaryNumber' | 'register' | 'rights' | 'receivedOn' | 'receivedBy' | 'due' | 'desk'> {
  if (logged === undefined) return { diaryNumber: null, register: null, rights: [], receivedOn: null, receivedBy: null, due: null, desk: null };
  const { diaryNumber = null, register = null, rights = [], receivedOn = null, due = null, desk = null } = logged.fields;
  return { diaryNumber, register, rights, receivedOn, receivedBy: logged.actor, due, desk };
}

function stateOf(lines: readonly ListLine[], copies: readonly CopyRow[]): CaseListState {
  const logged = lines.find((line) => line.type === 'request-logged');
  if (logged === undefined) return 'identified';
  const decided = lines.filter((line) => line.type === 'right-decided').map(({ id, fields }) => ({ lineId: id, right: fields.right, decision: fields.decision ?? '', replaces: fields.replaces ?? [] }));
  const verdicts = (logged.fields.rights ?? []).map((right) => verdictOf(decided.filter((one) => one.right === right)));
  if (verdicts.includes('conflict')) return 'conflict';
  if (verdicts.length === 0 || verdicts.includes(null)) return 'received';
  if (!verdicts.includes('granted')) return 'refused';
  return copies.some((copy) => copy.handedOver) ? 'handed-over' : 'granted';
}

// A signature stands also when somebody later marked that there is none.
function signatureOf(lines: readonly ListLine[]): CaseRow['signature'] {
  if (lines.some((line) => line.type === 'request-signed')) return 'signed';
  return lines.some((line) => line.type === 'signature-declined') ? 'declined' : null;
}

function copiesOf(lines: readonly ListLine[]): readonly CopyRow[] {
  const has = (paperId: string, type: string): boolean => lines.some((line) => line.type === type && line.fields.paperId === paperId);
  const made = lines.flatMap((line) => (line.type === 'paper-made' && line.fields.paperKind === 'copy' && line.fields.paperId !== undefined ? [line.fields.paperId] : []));
  return [...new Set<string>(made)].map((paperId) => ({
    paperId, sent: has(paperId, 'paper-sent'), cameOut: has(paperId, 'paper-came-out'), handedOver: has(paperId, 'paper-handed-over'),
  }));
}
