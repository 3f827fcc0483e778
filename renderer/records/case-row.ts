// A row of the lists as the fold of a case's list lines: the same lines in any order give the same row.
import { inCanonicalOrder } from '../../shared/domain/canonical-order.ts';
import { closedPhases, phaseOf, type CasePhase } from '../../shared/domain/case/phase-of.ts';
import { decisionsToTell, isTold } from '../../shared/domain/case/decision-told.ts';
import { rightVerdict, type RightMarks } from '../../shared/domain/case/right-verdict.ts';
import type { PaperKind } from '../../shared/domain/case/content.ts';
import type { ListLine } from '../../shared/domain/list-line.ts';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';

export type CaseListState = Exclude<CasePhase, 'new'>;

/** A paper that left the desk's printer or was saved; `gone`: handed over, given or shredded. */
export interface PaperOutRow { readonly paperId: string; readonly kind: PaperKind; readonly at: string; readonly device: string; readonly gone: boolean }

/** `doneAt` is null while nobody has answered. */
export interface TaskRow { readonly code: string; readonly due: string; readonly rights: readonly string[]; readonly doneAt: string | null }

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
  /** One month's day as it was told; `due` is the extended one where there is one. */
  readonly firstDue: string | null;
  readonly extended: boolean;
  readonly office: string | null;
  readonly desk: string | null;
  readonly state: CaseListState;
  /** An estate's matter: it asks for no right and no day is due. */
  readonly estate: boolean;
  /** A decision waits for a second contact person's word; absent when none does. */
  readonly awaitsSecond?: boolean;
  /** The account that took the case. */
  readonly owner: string | null;
  readonly signature: 'signed' | 'declined' | null;
  readonly copies: readonly CopyRow[];
  readonly papersOut: readonly PaperOutRow[];
  /** How many of them are with nobody: indexed, so that the status line reads few rows. */
  readonly outCount: number;
  readonly tasks: readonly TaskRow[];
  /** Local date of the answer: the copy handed over, the decision given, or what was in force by asking. Null while the case is open. */
  readonly answeredOn: string | null;
  /** Lines of this case that central has not numbered yet. */
  readonly unsent: number;
  readonly lastAt: string;
  readonly lastBy: string;
  readonly lastChange: number;
  /** Where an open case stands in the inbox by the day that was told; absent when it is closed. Indexed: the first rows are read without the others. */
  readonly inboxKey?: string;
}

/** Null when the lines are none, and when the file has ended without its diary number being kept: such a case has no row. */
export function caseRowOf(lines: readonly ListLine[]): CaseRow | null {
  const ordered = inCanonicalOrder(lines);
  const last = ordered.at(-1);
  if (last === undefined) return null;
  const logged = ordered.find(isLogging);
  const ended = endedBy(ordered);
  if (ended !== undefined && ended.fields.diaryNumber === undefined) return null;
  const copies = copiesOf(ordered);
  const state = stateOf(ordered, copies);
  const papersOut = papersOutOf(ordered);
  const request = requestPart(logged, ordered.find((line) => line.type === 'due-extended')?.fields.due);
  const estate = logged?.type === 'estate-logged';
  return {
    caseId: last.caseId,
    ...request,
    ...(ended === undefined ? {} : { diaryNumber: ended.fields.diaryNumber ?? null }),
    state,
    estate,
    ...inboxKeyOf({ ...request, state, estate }),
    ...(awaitsSecond(ordered) ? { awaitsSecond: true } : {}),
    owner: ordered.findLast((line) => line.type === 'case-taken')?.actor ?? null,
    signature: signatureOf(ordered),
    copies,
    papersOut,
    outCount: papersOut.filter(({ gone }) => !gone).length,
    tasks: tasksOf(ordered),
    answeredOn: state === 'handed-over' || state === 'answered' ? answeredOn(ordered) : null,
    unsent: ordered.filter((line) => line.position === null).length,
    lastAt: last.at,
    lastBy: last.actor,
    lastChange: Math.max(...ordered.map((line) => line.change)),
  };
}

/** In the order of the inbox's groups: conflicts, then by day, an estate's matter last. A closed case has no key and so is not in the index. */
function inboxKeyOf({ diaryNumber, due, state, estate }: Pick<CaseRow, 'diaryNumber' | 'due' | 'state' | 'estate'>): Pick<CaseRow, 'inboxKey'> {
  if (diaryNumber === null || closedPhases.includes(state) || (due === null && !estate)) return {};
  return { inboxKey: `${state === 'conflict' ? '0' : estate ? '2' : '1'} ${due ?? ''} ${diaryNumber}` };
}

/** The word that the file has expired counts when central has erased the content: until then the case stands as it was. */
function endedBy(lines: readonly ListLine[]): ListLine | undefined {
  return lines.some((line) => line.type === 'content-erased') ? lines.find((line) => line.type === 'case-file-expired') : undefined;
}

/** A request stands before an estate's matter: a case is one of them. */
function isLogging(line: ListLine, _place: number, lines: readonly ListLine[]): boolean {
  return line.type === 'request-logged' || (line.type === 'estate-logged' && !lines.some((one) => one.type === 'request-logged'));
}

function requestPart(logged: ListLine | undefined, extendedTo: string | undefined): Pick<CaseRow, 'diaryNumber' | 'register' | 'rights' | 'receivedOn' | 'receivedBy' | 'due' | 'firstDue' | 'extended' | 'office' | 'desk'> {
  if (logged === undefined) return { diaryNumber: null, register: null, rights: [], receivedOn: null, receivedBy: null, due: null, firstDue: null, extended: false, office: null, desk: null };
  const { diaryNumber = null, register = null, rights = [], receivedOn = null, due = null, office = null, desk = null } = logged.fields;
  return { diaryNumber, register, rights, receivedOn, receivedBy: logged.actor, due: extendedTo ?? due, firstDue: due, extended: extendedTo !== undefined, office, desk };
}

function stateOf(lines: readonly ListLine[], copies: readonly CopyRow[]): CaseListState {
  const logged = lines.find((line) => line.type === 'request-logged');
  const estate = logged === undefined && lines.some((line) => line.type === 'estate-logged') ? lines.some((line) => line.type === 'estate-settled') ? 'settled' : 'open' : undefined;
  const of = (type: string): readonly ListLine['fields'][] => lines.filter((line) => line.type === type).map(({ fields }) => fields);
  const done = new Set(of('task-done').map(({ task }) => task));
  const phase = phaseOf({
    estate, logged: logged !== undefined, identified: true, copyHandedOver: copies.some((copy) => copy.handedOver),
    rights: (logged?.fields.rights ?? []).map((right) => ({ right, verdict: rightVerdict(marksOfRow(lines, right)) })),
    openTaskRights: of('tasks-created').flatMap(({ tasks = [] }) => tasks).filter(({ code }) => !done.has(code)).map(({ rights }) => rights),
    decisionGiven: isTold(
      (logged?.fields.rights ?? []).flatMap((right) => decisionsToTell(right, marksOfRow(lines, right))),
      of('paper-made').filter(({ paperId, paperKind }) => paperKind === 'decision' && of('letter-given').some((given) => given.paperId === paperId)),
    ),
  });
  return phase === 'new' ? 'identified' : phase;
}

function awaitsSecond(lines: readonly ListLine[]): boolean {
  const said = new Set<string>(lines.flatMap(({ type, fields }) => (type === 'decision-confirmed' && fields.confirms !== undefined ? [fields.confirms] : [])));
  const withdrawn = new Set<string>(lines.flatMap(({ type, fields }) => (type === 'right-withdrawn' && fields.right !== undefined ? [fields.right] : [])));
  return lines.some(({ id, type, fields }) => type === 'right-decided' && fields.needsSecond === true && !said.has(id) && !withdrawn.has(fields.right ?? ''));
}

function marksOfRow(lines: readonly ListLine[], right: string): RightMarks {
  const about = (type: string): boolean => lines.some((line) => line.type === type && line.fields.right === right);
  return {
    decisions: lines.filter((line) => line.type === 'right-decided' && line.fields.right === right)
      .map(({ id, fields }) => ({ lineId: id, decision: fields.decision ?? '', replaces: fields.replaces ?? [], needsSecond: fields.needsSecond ?? false })),
    seconds: lines.filter((line) => line.type === 'decision-confirmed').map(({ fields }) => ({ decision: fields.confirms ?? '', result: fields.result ?? '' })),
    effected: about('right-effected'), withdrawn: about('right-withdrawn'),
  };
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

/** In the order they were first sent; a request is the office's own paper. A receipt is in the visitor's hand when it came out (rule 22). */
function papersOutOf(lines: readonly ListLine[]): readonly PaperOutRow[] {
  const of = (paperId: string, ...types: readonly string[]): ListLine | undefined => lines.find((line) => types.includes(line.type) && line.fields.paperId === paperId);
  const made = new Map(lines.flatMap((line) => (line.type === 'paper-made' && line.fields.paperId !== undefined && line.fields.paperKind !== undefined ? [[line.fields.paperId, line.fields.paperKind] as const] : [])));
  return [...made].flatMap(([paperId, kind]) => {
    const sent = kind === 'request' || kind === 'receipt' ? undefined : of(paperId, 'paper-sent');
    return sent === undefined ? [] : [{ paperId, kind, at: sent.at, device: sent.device, gone: of(paperId, 'paper-handed-over', 'letter-given', 'paper-shredded') !== undefined }];
  });
}

/** Each code once, with the earliest day: two desks may both have planned it. */
function tasksOf(lines: readonly ListLine[]): readonly TaskRow[] {
  const byCode = new Map<string, TaskRow>();
  for (const { code, due, rights } of lines.flatMap((line) => (line.type === 'tasks-created' ? line.fields.tasks ?? [] : []))) {
    const before = byCode.get(code);
    const doneAt = lines.find((line) => line.type === 'task-done' && line.fields.task === code)?.at ?? null;
    byCode.set(code, { code, due: before !== undefined && before.due < due ? before.due : due, rights: [...new Set([...(before?.rights ?? []), ...rights])].toSorted(), doneAt });
  }
  return [...byCode.values()];
}

/** The first of each kind of answer, and of those the last: a second copy later answers nothing anew. */
function answeredOn(lines: readonly ListLine[]): string | null {
  const decisions = new Set(lines.filter((line) => line.fields.paperKind === 'decision').map((line) => line.fields.paperId));
  const copy = lines.find((line) => line.type === 'paper-handed-over');
  const letter = lines.find((line) => line.type === 'letter-given' && decisions.has(line.fields.paperId));
  const given = [copy, letter].flatMap((line) => line?.at ?? []);
  const last = given.length > 0 ? given.toSorted().at(-1) : lines.findLast((line) => line.type === 'right-effected')?.at;
  const day = last === undefined ? null : helsinkiDateOf(last);
  return day?.ok === true ? day.value : null;
}
