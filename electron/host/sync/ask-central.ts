// One question to central: timed, capped, and believed only when the answer fits its schema.
import type { z } from 'zod';
import { ok, outcomes, refused, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';

export interface Question<S extends z.ZodType> {
  readonly url: URL;
  readonly schema: S;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it the question is a GET. */
  readonly body?: unknown;
}

const timeout = 15_000;
/** Bytes of an answer; a page that is larger is asked again in smaller pages. */
const answerBytesMax = 32 * 1024 * 1024;

async function capped(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    const bytes: unknown = part?.value;
    if (!(bytes instanceof Uint8Array)) break;
    size += bytes.byteLength;
    if (size > answerBytesMax) {
      await reader?.cancel();
      return null;
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOutcome(code: unknown): code is OutcomeCode {
  return typeof code === 'string' && Object.hasOwn(outcomes, code);
}

/** A refusal in the catalogue's words is central's; anything else that is not the answer is a proxy's or garbage. */
function refusalOf(json: unknown): Result<never> {
  const code = typeof json === 'object' && json !== null && 'code' in json ? json.code : null;
  return isOutcome(code) ? refused(code) : refused('central-answer-invalid');
}

/** Outcomes: `central-unreachable`, `central-answer-invalid` (also an HTML 200), `too-large` (a smaller page may fit), and central's own refusals. */
export async function askCentral<S extends z.ZodType>({ url, schema, headers, body }: Question<S>): Promise<Result<z.output<S>>> {
  let response: Response;
  let text: string | null;
  try {
    const request = body === undefined ? { method: 'GET', headers } : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    response = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(timeout) });
    text = await capped(response);
  } catch {
    return refused('central-unreachable');
  }
  if (text === null) return refused('too-large');
  const json = jsonOf(text);
  if (!response.ok) return refusalOf(json);
  const parsed = schema.safeParse(json);
  return parsed.success ? ok(parsed.data) : refused('central-answer-invalid');
}
