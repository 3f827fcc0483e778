// A row of the lists as the fold of a case's list lines: the same lines in any order give the same row.
import type { ListLine } from '../../shared/domain/list-line.ts';

export type CaseListState = 'identified' | 'received' | 'granted' | 'handed-over' | 'conflict';

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

/** Canonical order: central's number, then what waits by device and its own sequence. */
export function inCanonicalOrder(lines: readonly ListLine[]): readonly ListLine[] {
  return lines.toSorted((a, b) => {
    if (a.position !== null && b.position !== null) return a.position - b.position;
    if (a.position !== null) return -1;
    if (b.position !== null) return 1;
    return a.device === b.device ? a.deviceSeq - b.deviceSeq : a.device < b.device ? -1 : 1;
  });
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
  const decisions = (logged.fields.rights ?? []).map((right) => new Set(lines.filter((line) => line.type === 'right-decided' && line.fields.right === right).map((line) => line.fields.decision)));
  if (decisions.some((each) => each.size > 1)) return 'conflict';
  if (decisions.length === 0 || decisions.some((each) => each.size === 0)) return 'received';
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
