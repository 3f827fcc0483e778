// The simulated network: a question waits until the run decides its fate; nothing moves by itself.
import type { Fetch } from '../../../electron/host/sync/central-link.ts';
import type { Answer, Question } from './central-double.ts';

export interface Pending { readonly question: Question; readonly deliver: (answer: Answer, cutAt?: Cut) => void; readonly lose: () => void }
/** Bytes after which the answer ends; `silent`: without an error, as some proxies cut. */
export interface Cut { readonly bytes: number; readonly silent: boolean }

export interface Wire { readonly fetch: Fetch; readonly pending: () => Pending | null; /** With its process: what still runs of it asks nobody. */ readonly end: () => void }

function bodyOf({ body }: Answer, cut: Cut | undefined): ReadableStream<Uint8Array> {
  const bytes = cut === undefined ? body : body.subarray(0, cut.bytes);
  return new ReadableStream({
    start: (controller) => {
      if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes));
      if (cut === undefined || cut.silent) controller.close();
    },
    // Only when the bytes have been read: an error thrown earlier would take them back.
    pull: (controller) => { if (cut !== undefined && !cut.silent) controller.error(new TypeError('terminated')); },
  }, { highWaterMark: 0 });
}

function questionOf(url: URL, { method, headers, body }: RequestInit): Question {
  const sent = Object.fromEntries(new Headers(headers).entries());
  return { method: method === 'POST' ? 'POST' : 'GET', path: `${url.pathname}${url.search}`, headers: sent, body: typeof body === 'string' ? body : null };
}

/** One desk's way to central. `asked` is told when a question waits. `centralTime` goes with every answer as its date. */
export function wireOf(asked: () => void, centralTime: () => Date): Wire {
  let pending: Pending | null = null;
  let ended = false;
  const fetch: Fetch = (url, init) => new Promise((resolve, reject) => {
    if (ended) {
      reject(new TypeError('fetch failed'));
      return;
    }
    const once = (): void => { pending = null; };
    pending = {
      question: questionOf(url, init),
      deliver: (answer, cut) => {
        once();
        resolve(new Response(bodyOf(answer, cut), { status: answer.status, headers: { ...answer.headers, date: centralTime().toUTCString() } }));
      },
      lose: () => {
        once();
        reject(new TypeError('fetch failed'));
      },
    };
    asked();
  });
  const end = (): void => {
    ended = true;
    pending?.lose();
  };
  return { fetch, pending: () => pending, end };
}
