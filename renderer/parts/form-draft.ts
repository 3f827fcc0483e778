// Half-made decisions, sealed by the host and kept by case and form; back after a lock, a crash or a reload (rule 17).
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { CaseId } from '../../shared/formats/ids.ts';
import { refused } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { draftOf, dropDraft, dropDraftsUnder, keepDraft } from '../records/drafts.ts';
import { noteRefusal } from './messages.ts';
import { useSession } from './session.ts';

/** Rule 17 gives one second from the first unkept key; the rest of it is for sealing and the disk. */
const keepMilliseconds = 400;
/** After a failure, until it is tried again. */
const againMilliseconds = 3000;

export interface DraftPlace { /** `sources`: a form of the administrator's place, of no case. */ readonly caseId: CaseId | 'sources'; /** Which form of it, such as `items:erasure`. */ readonly form: string }

export interface FormDraft<T> {
  /** As it was left; null where nothing was, or where what was left does not fit the form any more. */
  readonly left: T | null;
  readonly leftAt: number | null;
  /** What was typed last could not be kept yet: the window holds it and tries again. */
  readonly failed: boolean;
  readonly keep: (text: string) => void;
  /** Written now, when something waits; answers when the last was kept, null where nothing was, `failed` where it could not be. */
  readonly keepNow: () => Promise<Kept>;
  /** What was decided is in the journal: its draft goes, and nothing more is kept. */
  readonly drop: () => Promise<void>;
  /** What stands in the form was written and the form stays open: its draft goes, and what is typed next is kept. */
  readonly clear: () => Promise<void>;
}

type Kept = number | 'failed' | null;

interface Keeper extends Pick<FormDraft<unknown>, 'keep' | 'keepNow' | 'drop' | 'clear'> {
  readonly flush: () => Promise<void>;
  /** What waits is forgotten, also what is being written. */
  readonly stop: () => void;
  /** Typed and not kept yet; null when everything is. */
  readonly unkept: () => string | null;
  /** The form that shows how the keeping goes; null once it is gone. */
  readonly shownBy: (tell: ((failed: boolean) => void) | null) => void;
}

/** By the draft's key. One outlives its form while it has something to keep, and a form that comes back takes it over: nothing older is written over what is newer. */
const keepers = new Map<string, Keeper>();

/** What was typed a moment ago, before the keys go. */
export async function keepFormsNow(): Promise<void> {
  await Promise.all([...keepers.values()].map(({ flush }) => flush()));
}

/** After a lock nothing can be sealed any more. */
export function stopKeepingForms(): void {
  for (const { stop } of keepers.values()) stop();
  keepers.clear();
}

/** The drafts of a case in which nothing waits for a decision. */
export async function dropFormsOf(caseId: CaseId): Promise<void> {
  const user = useSession.getState().session?.user;
  if (user === undefined) return;
  const start = `${user}#${caseId}#`;
  await Promise.all([...keepers].flatMap(([key, { drop }]) => (key.startsWith(start) ? [drop()] : [])));
  await dropDraftsUnder(start);
}

/** Answers when it was kept, or null where it could not be. */
async function sealedAndKept(key: string, place: DraftPlace, text: string): Promise<number | null> {
  const sealed = await call('seal-draft', { text: JSON.stringify({ version: 1, ...place, text }) });
  const at = Date.now();
  return sealed.ok ? keepDraft(key, sealed.value.sealed, at).then(() => at, () => null) : null;
}

function createKeeper(key: string, place: DraftPlace): Keeper {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let kept: Kept = null;
  let over = false;
  let listed = false;
  let tell: ((failed: boolean) => void) | null = null;
  const unset = (): void => { clearTimeout(timer); timer = undefined; };
  const stop = (): void => { unset(); over = true; waiting = null; };
  const letGo = (): void => { if (tell === null && waiting === null && keepers.get(key) === keeper) keepers.delete(key); };
  const write = async (): Promise<void> => {
    unset();
    const text = waiting;
    if (text === null) return;
    const at = await sealedAndKept(key, place, text);
    if (over) return;
    // What was typed while it was written is written next.
    if (at !== null && waiting === text) waiting = null;
    if (at === null) timer ??= setTimeout(() => void flush(), againMilliseconds);
    // Said once in the messages where no form can say it.
    if (at === null && tell === null && !listed) noteRefusal(refused('draft-not-kept'));
    listed = at === null && (listed || tell === null);
    kept = at ?? 'failed';
    tell?.(at === null);
  };
  const flush = (): Promise<void> => { writing = writing.then(write).then(letGo); return writing; };
  const keeper: Keeper = {
    flush, stop,
    unkept: () => waiting,
    shownBy: (form) => { tell = form; form?.(waiting !== null && kept === 'failed'); },
    // Not begun anew by the next key: who types on without a pause is kept all the same.
    keep: (text) => { if (over) return; waiting = text; timer ??= setTimeout(() => void flush(), keepMilliseconds); },
    keepNow: async () => { await flush(); return kept; },
    // In its turn: nothing typed after this goes with it. A store that cannot be written keeps a draft too many, no more.
    clear: () => { unset(); waiting = null; kept = null; tell?.(false); writing = writing.then(() => dropDraft(key)).catch(() => undefined); return writing; },
    drop: async () => { stop(); keepers.delete(key); await writing; await dropDraft(key); },
  };
  return keeper;
}

/** The form's own from before, when something of it is still to be kept. */
function keeperOf(key: string, place: DraftPlace): Keeper {
  const keeper = keepers.get(key) ?? createKeeper(key, place);
  keepers.set(key, keeper);
  return keeper;
}

async function opened<T>(key: string, place: DraftPlace, shape: z.ZodType<T>): Promise<Pick<FormDraft<T>, 'left' | 'leftAt'>> {
  const nothing = { left: null, leftAt: null };
  const unkept = keepers.get(key)?.unkept() ?? null;
  const held = unkept === null ? null : shape.safeParse(jsonOf(unkept));
  if (held?.success === true) return { left: held.data, leftAt: Date.now() };
  const kept = await draftOf(key);
  if (kept === undefined) return nothing;
  const answer = await call('open-draft', { sealed: kept.sealed });
  const whole = jsonOf(answer.ok ? answer.value.text : null);
  if (whole?.['caseId'] !== place.caseId || whole['form'] !== place.form) return nothing;
  const typed = shape.safeParse(jsonOf(whole['text']));
  return typed.success ? { left: typed.data, leftAt: kept.savedAt } : nothing;
}

/** Null for what is no object. */
function jsonOf(text: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(typeof text === 'string' ? text : '');
    // An object of JSON has text keys; each value is parsed before it is used.
    return typeof read === 'object' && read !== null ? read as Readonly<Record<string, unknown>> : null;
  } catch {
    return null;
  }
}

/** Null while what was left is being opened. `shape` must be the same each time. */
export function useFormDraft<T>({ caseId, form }: DraftPlace, shape: z.ZodType<T>): FormDraft<T> | null {
  const [draft, setDraft] = useState<Omit<FormDraft<T>, 'failed'> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const key = `${useSession.getState().session?.user ?? ''}#${caseId}#${form}`;
    const keeper = keeperOf(key, { caseId, form });
    const { keep, keepNow, drop } = keeper;
    const clear = (): Promise<void> => { setDraft((before) => before && { ...before, leftAt: null }); return keeper.clear(); };
    let live = true;
    keeper.shownBy(setFailed);
    const show = (left: Pick<FormDraft<T>, 'left' | 'leftAt'>): void => { if (live) setDraft({ ...left, keep, keepNow, drop, clear }); };
    // A store that cannot be read leaves the form as it would be without drafts.
    opened(key, { caseId, form }, shape).then(show, () => show({ left: null, leftAt: null }));
    return () => { live = false; keeper.shownBy(null); void keeper.flush(); };
  }, [caseId, form, shape]);
  return draft === null ? null : { ...draft, failed };
}

/** Keeps each change of what is typed; what the form begins with is nobody's typing. */
export function useKept<T>(draft: FormDraft<T>, typed: T): void {
  const text = JSON.stringify(typed);
  const last = useRef(text);
  const { keep } = draft;
  useEffect(() => {
    if (last.current === text) return;
    last.current = text;
    keep(text);
  }, [text, keep]);
}
