// A row of the lists as the fold of a case's list lines: the same lines in any order give the same row.
import { inCanonicalOrder } from '../../shared/domain/canonical-order.ts';
import { phaseOf, type CasePhase } from '../../shared/domain/case/phase-of.ts';
import { rightVerdict } from '../../shared/domain/case/right-verdict.ts';
import type { ListLine } from '../../shared/domain/list-line.ts';

export type CaseListState = Exclude<CasePhase, 'new'>;

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
    ...requestPart(logged, ordered.find((line) => line.type === 'due-extended')?.fields.due),
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

function requestPart(logged: ListLine | undefined, extendedTo: string | undefined): Pick<CaseRow, 'diaryNumber' | 'register' | 'rights' | 'receivedOn' | 'receivedBy' | 'due' | 'desk'> {
  if (logged === undefined) return { diaryNumber: null, register: null, rights: [], receivedOn: null, receivedBy: null, due: null, desk: null };
  const { diaryNumber = null, register = null, rights = [], receivedOn = null, due = null, desk = null } = logged.fields;
  return { diaryNumber, register, rights, receivedOn, receivedBy: logged.actor, due: extendedTo ?? due, desk };
}

function stateOf(lines: readonly ListLine[], copies: readonly CopyRow[]): CaseListState {
  const logged = lines.find((line) => line.type === 'request-logged');
  const of = (type: string): readonly ListLine['fields'][] => lines.filter((line) => line.type === type).map(({ fields }) => fields);
  const done = new Set(of('task-done').map(({ task }) => task));
  const phase = phaseOf({
    logged: logged !== undefined, identified: true, copyHandedOver: copies.some((copy) => copy.handedOver),
    rights: (logged?.fields.rights ?? []).map((right) => ({ right, verdict: verdictOfRow(lines, right) })),
    openTaskRights: of('tasks-created').flatMap(({ tasks = [] }) => tasks).filter(({ code }) => !done.has(code)).map(({ rights }) => rights),
    decisionGiven: of('paper-made').some(({ paperId, paperKind }) => paperKind === 'decision' && of('letter-given').some((given) => given.paperId === paperId)),
  });
  return phase === 'new' ? 'identified' : phase;
}

function verdictOfRow(lines: readonly ListLine[], right: string): ReturnType<typeof rightVerdict> {
  const about = (type: string): boolean => lines.some((line) => line.type === type && line.fields.right === right);
  return rightVerdict({
    decisions: lines.filter((line) => line.type === 'right-decided' && line.fields.right === right)
      .map(({ id, fields }) => ({ lineId: id, decision: fields.decision ?? '', replaces: fields.replaces ?? [], needsSecond: fields.needsSecond ?? false })),
    seconds: lines.filter((line) => line.type === 'decision-confirmed').map(({ fields }) => ({ decision: fields.confirms ?? '', result: fields.result ?? '' })),
    effected: about('right-effected'), withdrawn: about('right-withdrawn'),
  });
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
