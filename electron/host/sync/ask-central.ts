// One question to central: timed, capped, and believed only when the answer fits its schema.
import type { z } from 'zod';
import { ok, outcomes, refused, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';
import { credentialsOf, type CentralLink } from './central-link.ts';

export interface Question<S extends z.ZodType> {
  readonly url: URL;
  readonly schema: S;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it the question is a GET. */
  readonly body?: unknown;
  /** Milliseconds for the whole answer, where somebody waits at the screen. */
  readonly within?: number;
}

/** Milliseconds for a whole short answer, and of silence within a long one. */
export const patience = 15_000;
/** Bytes of an answer; a page that is larger is asked again in smaller pages. */
const answerBytesMax = 32 * 1024 * 1024;

export async function capped(response: Response, bytesMax: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    const bytes: unknown = part?.value;
    if (!(bytes instanceof Uint8Array)) break;
    size += bytes.byteLength;
    if (size > bytesMax) {
      await reader?.cancel();
      return null;
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Undefined when the text is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isOutcome(code: unknown): code is OutcomeCode {
  return typeof code === 'string' && Object.hasOwn(outcomes, code);
}

/** A refusal in the catalogue's words is central's; anything else that is not the answer is a proxy's or garbage. */
export function refusalOf(json: unknown): Result<never> {
  const code = typeof json === 'object' && json !== null && 'code' in json ? json.code : null;
  return isOutcome(code) ? refused(code) : refused('central-answer-invalid');
}

type Asking = Pick<CentralLink, 'fetch' | 'heard'> & Partial<Pick<CentralLink, 'card'>>;

/** The desk's own credentials go with every question but the enrolment, whose link has no card yet. */
export function headersOf({ card }: Partial<Pick<CentralLink, 'card'>>, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...(card === undefined ? {} : credentialsOf(card)), ...more };
}

/** Outcomes: `central-unreachable`, `central-answer-invalid` (also an HTML 200), `too-large` (a smaller page may fit), and central's own refusals. */
export async function askCentral<S extends z.ZodType>(link: Asking, { url, schema, headers = {}, body, within = patience }: Question<S>): Promise<Result<z.output<S>>> {
  const sent = headersOf(link, headers);
  const request = body === undefined ? { method: 'GET', headers: sent } : { method: 'POST', headers: { ...sent, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  let response: Response;
  let bytes: Buffer | null;
  try {
    response = await link.fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(within) });
    bytes = await capped(response, answerBytesMax);
  } catch {
    return refused('central-unreachable');
  }
  if (bytes === null) return refused('too-large');
  const json = jsonOf(bytes.toString('utf8'));
  if (!response.ok) return refusalOf(json);
  const parsed = schema.safeParse(json);
  if (!parsed.success) return refused('central-answer-invalid');
  // Only a believed answer's clock is looked at: a proxy's page may carry any date.
  link.heard(response.headers.get('date'));
  return ok(parsed.data);
}
