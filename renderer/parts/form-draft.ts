// Half-made decisions, sealed by the host and kept by case and form; back after a lock, a crash or a reload (rule 17).
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { CaseId } from '../../shared/formats/ids.ts';
import { call } from '../bridge.ts';
import { draftOf, dropDraft, dropDraftsUnder, keepDraft } from '../records/drafts.ts';
import { useSession } from './session.ts';

/** Rule 17 gives one second from the first unkept key; the rest of it is for sealing and the disk. */
const keepMilliseconds = 400;

export interface DraftPlace { readonly caseId: CaseId; /** Which form of the case, such as `items:erasure`. */ readonly form: string }

export interface FormDraft<T> {
  /** As it was left; null where nothing was, or where what was left does not fit the form any more. */
  readonly left: T | null;
  readonly leftAt: number | null;
  /** What was typed last could not be kept. */
  readonly failed: boolean;
  readonly keep: (text: string) => void;
  /** Written now, when something waits; answers when the last was kept, null where nothing was, `failed` where it could not be. */
  readonly keepNow: () => Promise<number | 'failed' | null>;
  /** What was decided is in the journal: its draft goes, and nothing more is kept. */
  readonly drop: () => Promise<void>;
}

interface Keeper { readonly flush: () => Promise<void>; readonly stop: () => void }
const keepers = new Set<Keeper>();

/** What was typed a moment ago, before the keys go. */
export async function keepFormsNow(): Promise<void> {
  await Promise.all([...keepers].map(({ flush }) => flush()));
}

/** After a lock nothing can be sealed any more. */
export function stopKeepingForms(): void {
  for (const { stop } of keepers) stop();
}

/** The drafts of a case in which nothing waits for a decision. */
export async function dropFormsOf(caseId: CaseId): Promise<void> {
  const user = useSession.getState().session?.user;
  if (user !== undefined) await dropDraftsUnder(`${user}#${caseId}#`);
}

function createKeeper(key: string, place: DraftPlace, onKept: (failed: boolean) => void) {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let keptAt: number | null = null;
  let failed = false;
  let over = false;
  const stop = (): void => { clearTimeout(timer); timer = undefined; waiting = null; };
  const write = async (): Promise<void> => {
    const text = waiting;
    stop();
    if (text === null || over) return;
    const sealed = await call('seal-draft', { text: JSON.stringify({ version: 1, ...place, text }) });
    failed = !sealed.ok;
    const at = Date.now();
    if (sealed.ok) await keepDraft(key, sealed.value.sealed, at).then(() => { keptAt = at; }, () => { failed = true; });
    onKept(failed);
  };
  const flush = (): Promise<void> => { writing = writing.then(write); return writing; };
  return {
    flush, stop,
    // Not begun anew by the next key: who types on without a pause is kept all the same.
    keep: (text: string): void => { if (over) return; waiting = text; timer ??= setTimeout(() => void flush(), keepMilliseconds); },
    keepNow: async (): Promise<number | 'failed' | null> => { await flush(); return failed ? 'failed' as const : keptAt; },
    drop: async (): Promise<void> => { over = true; stop(); await writing; await dropDraft(key); },
  };
}

async function opened<T>(key: string, place: DraftPlace, shape: z.ZodType<T>): Promise<Pick<FormDraft<T>, 'left' | 'leftAt'>> {
  const nothing = { left: null, leftAt: null };
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
    const { keep, keepNow, drop, ...keeper } = createKeeper(key, { caseId, form }, setFailed);
    let live = true;
    keepers.add(keeper);
    const show = (left: Pick<FormDraft<T>, 'left' | 'leftAt'>): void => { if (live) setDraft({ ...left, keep, keepNow, drop }); };
    // A store that cannot be read leaves the form as it would be without drafts.
    opened(key, { caseId, form }, shape).then(show, () => show({ left: null, leftAt: null }));
    return () => { live = false; void keeper.flush().finally(() => keepers.delete(keeper)); };
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
