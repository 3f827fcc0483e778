// A long answer of central, taken line by line as JSON, as fast as the caller reads it and no faster.
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { lineBytesMax } from '../../../shared/protocol/line.ts';
import { answerPatience, type AnswerPatience } from './answer-patience.ts';
import { capped, headersOf, jsonOf, patience, refusalOf } from './ask-central.ts';
import type { CentralLink } from './central-link.ts';

export interface StreamQuestion { readonly url: URL; readonly accept: string; readonly headers: Readonly<Record<string, string>> }

/** Characters of one line: a journal line in JSON with room for its place. */
const lineMax = 2 * lineBytesMax;
const refusalBytesMax = 64 * 1024;

/** Within one computer packing and unpacking take longer than the bytes; elsewhere fetch asks for gzip by itself. */
function packing({ hostname }: URL): Readonly<Record<string, string>> {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(hostname) ? { 'accept-encoding': 'identity' } : {};
}

/**
 * Yields each line's JSON, or one refusal and then nothing more. Ends without a refusal only where central ended the answer;
 * whether that was its true end is for the caller to see. Outcomes: `central-unreachable` (also a cut, 15 s of silence and a
 * drip), `central-answer-invalid`, and central's own refusals.
 */
export async function* streamCentral(link: CentralLink, { url, accept, headers }: StreamQuestion): AsyncGenerator<Result<unknown>, void> {
  const cut = new AbortController();
  const giveUp = (): void => cut.abort();
  const beginning = setTimeout(giveUp, patience);
  const streaming = answerPatience(giveUp, patience);
  try {
    const response = await link.fetch(url, { headers: headersOf(link, { accept, ...packing(url), ...headers }), redirect: 'error', signal: cut.signal });
    if (!response.ok || response.headers.get('content-type')?.startsWith(accept) !== true) {
      const text = (await capped(response, refusalBytesMax))?.toString('utf8') ?? '';
      yield response.ok ? refused('central-answer-invalid') : refusalOf(jsonOf(text));
      return;
    }
    link.heard(response.headers.get('date'));
    clearTimeout(beginning);
    yield* jsonLines(response, streaming);
  } catch {
    yield refused('central-unreachable');
  } finally {
    clearTimeout(beginning);
    streaming.stop();
    cut.abort();
  }
}

/** A last line without its newline was cut and is not given: it may be whole by chance, but nothing says so. */
async function* jsonLines(response: Response, streaming: AnswerPatience): AsyncGenerator<Result<unknown>, void> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let rest = '';
  for (;;) {
    streaming.wait();
    const part = await reader?.read();
    const bytes: unknown = part?.value;
    if (!(bytes instanceof Uint8Array)) break;
    streaming.came(bytes.byteLength);
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > lineMax) {
      yield refused('central-answer-invalid');
      return;
    }
    for (const line of lines) {
      const json = jsonOf(line);
      yield json === undefined ? refused('central-answer-invalid') : ok(json);
      if (json === undefined) return;
    }
  }
  if (rest !== '') yield refused('central-unreachable');
}
