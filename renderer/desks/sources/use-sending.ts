// A file of the administrator's own computer on its way to central, piece by piece; broken off, it goes on where central has got to.
import { useCallback, useEffect, useRef, useState } from 'react';
import { refused, type OutcomeCode, type Refusal, type Result } from '../../../shared/outcomes.ts';
import { pieceBytes, sentBytesMax } from '../../../shared/registers/source-acts.ts';
import { call } from '../../bridge.ts';

/** `unreadable`: the file was moved, or another program holds it. `done`: central has the whole file. */
export type SendingNow =
  | { readonly is: 'idle' | 'unreadable' | 'done' }
  | { readonly is: 'sending'; readonly have: number; readonly bytes: number }
  | { readonly is: 'refused'; readonly refusal: Refusal };

export interface Sending { readonly now: SendingNow; readonly send: (file: File) => Promise<void>; readonly stop: () => void }

interface Target { readonly system: string; readonly file: string }

/** Milliseconds between pieces: other calls of this desk find their way between. */
const pause = 60;
/** Waited for central or for the window's turn, so many times without a step forward. */
const triesMax = 20;
const waitBetween = 1500;
const passing: ReadonlySet<OutcomeCode> = new Set(['too-many-calls', 'central-unreachable']);

class Unreadable extends Error {}

/** Leaving the place stops it. */
export function useSending(target: Target): Sending {
  const [now, setNow] = useState<SendingNow>({ is: 'idle' });
  const stopped = useRef(new AbortController());
  const last = useRef<Promise<null>>(Promise.resolve(null));
  const stop = useCallback(() => { stopped.current.abort(); }, []);
  useEffect(() => stop, [stop]);
  const { system, file: name } = target;
  const send = useCallback(async (file: File): Promise<void> => {
    stopped.current.abort();
    const mine = new AbortController();
    stopped.current = mine;
    const tell = (next: SendingNow): void => { if (!mine.signal.aborted) setNow(next); };
    mine.signal.addEventListener('abort', () => setNow({ is: 'idle' }), { once: true });
    const before = last.current;
    const over = Promise.withResolvers<null>();
    last.current = over.promise;
    try {
      // A piece still on its way must not come into the next file.
      await before;
      const done = await sendAll(file, { system, file: name }, { signal: mine.signal, onStep: (have) => tell({ is: 'sending', have, bytes: file.size }) });
      tell(done.ok ? { is: 'done' } : { is: 'refused', refusal: done });
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault;
      tell({ is: 'unreadable' });
    } finally {
      over.resolve(null);
    }
  }, [system, name]);
  return { now, send, stop };
}

interface Watch { readonly signal: AbortSignal; readonly onStep: (have: number) => void }

async function sendAll(file: File, target: Target, watch: Watch): Promise<Result<unknown>> {
  const ending = endingOf(file.name);
  if (file.size > sentBytesMax) return refused('file-too-big');
  if (ending === null || file.size === 0) return refused('file-wrong-kind');
  watch.onStep(0);
  const begun = await call('send-file', { ...target, ending, bytes: file.size, changedAt: new Date(file.lastModified).toISOString() });
  if (!begun.ok) return begun;
  const one = { ...target, sending: begun.value.sending };
  const sent = await sendPieces(file, one, { ...watch, from: begun.value.have });
  return sent.ok && !watch.signal.aborted ? call('end-sending', one) : sent;
}

async function sendPieces(file: File, target: Target & { readonly sending: string }, { signal, onStep, from }: Watch & { readonly from: number }): Promise<Result<null>> {
  let have = from;
  let tries = 0;
  while (have < file.size && !signal.aborted) {
    onStep(have);
    const answer = await call('send-piece', { ...target, at: have, piece: await base64Of(file.slice(have, have + pieceBytes)) });
    if (!answer.ok && !passing.has(answer.code)) return answer;
    if (answer.ok && answer.value.have > have) {
      have = answer.value.have;
      tries = 0;
      await after(pause);
      continue;
    }
    tries += 1;
    if (tries >= triesMax) return answer.ok ? refused('sending-lost') : answer;
    await after(waitBetween);
  }
  return { ok: true, value: null };
}

/** `.csv`, `.csv.gz`; null for a name without one. */
export function endingOf(name: string): string | null {
  return /\.[a-z0-9]{1,8}(?:\.gz)?$/.exec(name.toLowerCase())?.[0] ?? null;
}

async function base64Of(piece: Blob): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await piece.arrayBuffer());
  } catch {
    throw new Unreadable();
  }
  let text = '';
  const atOnce = 0x8000;
  for (let at = 0; at < bytes.length; at += atOnce) text += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(text);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}
