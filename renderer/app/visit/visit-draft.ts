// Keeps the visit as a sealed draft within a second and brings it back after a reload, a lock or a crash (rule 17).
import { z } from 'zod';
import { caseId, personKey } from '../../../shared/formats/ids.ts';
import { call } from '../../bridge.ts';
import { actingDraft } from '../../desks/check-identity/mandate-form.ts';
import { requestDraft } from '../../desks/log-request/request-draft.ts';
import { useSession } from '../../parts/session.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { draftOf, dropDraft, keepDraft } from '../../records/drafts.ts';
import { beginVisit, freshVisit, noDraft, useVisit, visitSteps, type Visit } from './visit-store.ts';

const draftText = z.strictObject({
  version: z.literal(1),
  caseId,
  step: z.enum(visitSteps),
  visitor: z.union([z.strictObject({ personKey }), z.strictObject({ personKey: z.null(), name: z.string().max(300) })]).nullable(),
  documentKind: z.string().max(60).nullable(),
  /** Drafts from before 2026-11-23 have none. */
  acting: actingDraft.nullable().default(null),
  request: requestDraft.nullable(),
  estateWords: z.string().max(5000).default(''),
  diaryNumber: z.string().max(40).nullable(),
  signed: z.enum(['signed', 'declined']).nullable(),
});

/** Rule 17 gives one second from the first unkept key; the rest of it is for sealing and the disk. */
const keepMilliseconds = 400;
/** After a failure, until it is tried again. */
const againMilliseconds = 3000;
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();

function textOf(visit: Visit): string {
  const { visitor, ...rest } = visit;
  return JSON.stringify({ version: 1, ...rest, visitor: visitor === null ? null : visitor.personKey === null ? { personKey: null, name: visitor.name } : { personKey: visitor.personKey } });
}

/** Starts keeping; the answer stops it. A visit without a visitor has nothing to keep. */
export function keepDrafts(): () => void {
  return useVisit.subscribe((state, before) => {
    if (state.visit === before.visit || state.visit.visitor === null || state.round !== before.round) return;
    // Not begun anew by the next key: who types on without a pause is kept all the same.
    timer ??= setTimeout(keepLater, keepMilliseconds);
  });
}

function stopTimer(): void {
  clearTimeout(timer);
  timer = undefined;
}

/** What was typed a moment ago and is not kept yet; nothing to do when everything is. */
export async function saveLatest(): Promise<void> {
  if (timer !== undefined) writing = writing.then(saveDraft);
  await writing;
}

export async function saveDraft(): Promise<void> {
  stopTimer();
  const user = useSession.getState().session?.user;
  const { visit } = useVisit.getState();
  if (user === undefined || visit.visitor === null) return;
  const sealed = await call('seal-draft', { text: textOf(visit) });
  if (!sealed.ok) { failed(visit); return; }
  const savedAt = Date.now();
  try {
    await keepDraft(user, sealed.value.sealed, savedAt);
  } catch {
    failed(visit);
    return;
  }
  if (useVisit.getState().visit.caseId === visit.caseId) useVisit.setState({ draft: { savedAt, resumed: false, failed: false } });
}

/** The window still holds the visit: said, and tried again also when nothing more is typed. A visit that a lock or its end took away is nobody's any more. */
function failed({ caseId: ofCase }: Visit): void {
  if (useVisit.getState().visit.caseId !== ofCase) return;
  useVisit.setState((state) => ({ draft: { ...state.draft, failed: true } }));
  timer ??= setTimeout(keepLater, againMilliseconds);
}

function keepLater(): void {
  writing = writing.then(saveDraft);
}

/** The account's own visit as it was left; another account's is never opened. */
export async function resumeVisit(user: string): Promise<void> {
  const kept = await draftOf(user);
  if (kept === undefined) return;
  const opened = await call('open-draft', { sealed: kept.sealed });
  if (!opened.ok || opened.value.text === null) return;
  const parsed = draftText.safeParse(jsonOf(opened.value.text));
  if (!parsed.success) return;
  const { visitor: who, version: _version, ...rest } = parsed.data;
  const visitor = await reopened(who, rest.caseId);
  useVisit.setState((state) => ({ visit: { ...freshVisit(), ...rest, visitor }, draft: { savedAt: kept.savedAt, resumed: true, failed: false }, round: state.round + 1 }));
}

async function reopened(who: z.infer<typeof draftText>['visitor'], ofCase: Visit['caseId']): Promise<Visitor | null> {
  if (who === null || who.personKey === null) return who;
  const card = await call('open-person', { personKey: who.personKey, caseId: ofCase, purpose: 'log-request', reason: 'visit-resumed' });
  return { personKey: who.personKey, card: card.ok ? card.value : null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The visit is over or given up: its draft goes, the next visitor's begins empty. */
export async function newVisit(): Promise<void> {
  stopTimer();
  beginVisit();
  const user = useSession.getState().session?.user;
  await writing;
  if (user !== undefined && useVisit.getState().visit.visitor === null) await dropDraft(user);
}

/** The window forgets; what is sealed stays for its owner. */
export function forgetVisit(): void {
  stopTimer();
  useVisit.setState((state) => ({ visit: freshVisit(), draft: noDraft, round: state.round + 1 }));
}
