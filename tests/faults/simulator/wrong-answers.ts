// Answers with status 200 that are not central's: a proxy's page, an old answer, invented receipts, a pull that was tampered with.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { centralPaths, headHeader, parseHeadHeader, type LogHead } from '../../../shared/protocol/central.ts';
import { numberedLine } from '../../../shared/protocol/line.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { lineHash } from '../../../electron/host/journal/line-row.ts';
import type { Answer, Question } from './central-double.ts';

export interface WrongAnswer { readonly name: string; readonly answer: Answer }

const page: Answer = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html><body>Kirjaudu verkkoon</body></html>') };
const noSignature = Buffer.alloc(64, 7).toString('base64');

/** Receipts in the right form for exactly the lines that were asked about, in the epoch that the desk follows, signed by nobody. */
function inventedReceipts({ body, headers }: Question): Answer {
  // The product's own push has just written it.
  const { lines } = JSON.parse(body ?? '{"lines":[]}') as { lines: { header: string }[] };
  const shown = parseHeadHeader(headers[headHeader] ?? '');
  const { epoch, ordinal, position } = shown ?? { epoch: '11111111-1111-4111-8111-111111111111', ordinal: 1, position: 0 };
  const head: LogHead = { epoch, ordinal, position: position + lines.length, logHash: 'ef'.repeat(32), signature: noSignature };
  const receipts = lines.map(({ header }, at) => ({
    epoch, lineId: parseHeader(header)?.id, position: position + at + 1, lineHash: lineHash(header), logHash: 'ef'.repeat(32), quarantine: null, signature: noSignature,
  }));
  return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify({ receipts, refused: [], head })) };
}

/** Two lines changed places, one left out, one twice, or one with another sealed content's header. */
function tampered(random: SeededRandom, answer: Answer): WrongAnswer | null {
  const lines = answer.body.toString('utf8').trimEnd().split('\n');
  if (lines.length < 4) return null;
  const at = random.int(1, lines.length - 3);
  const [one, two] = [lines[at] ?? '', lines[at + 1] ?? ''];
  const { name, changed } = random.pick([
    { name: 'swapped', changed: [two, one] }, { name: 'left-out', changed: [two] }, { name: 'twice', changed: [one, one, two] }, { name: 'other-place', changed: [placed(two, one), placed(one, two)] },
  ]);
  return { name, answer: { ...answer, body: Buffer.from(`${lines.toSpliced(at, 2, ...changed).join('\n')}\n`) } };
}

/** The line of one place in the frame of another: the position looks right, the log hash is of the other line. */
function placed(line: string, frame: string): string {
  const [given, other] = [numberedLine.parse(JSON.parse(line)), numberedLine.parse(JSON.parse(frame))];
  return JSON.stringify({ ...other, line: given.line });
}

/** `truth`: what central answers to this question; `old`: what it answered to such questions before. */
export function wrongAnswer(random: SeededRandom, question: Question, { truth, old }: { readonly truth: Answer; readonly old: readonly Answer[] }): WrongAnswer {
  const isPull = question.path.includes(centralPaths.pull);
  const kind = random.pick(['page', 'old', 'forged', 'forged']);
  const [first, ...others] = old;
  if (kind === 'old' && first !== undefined) return { name: 'old', answer: random.pick([first, ...others]) };
  if (kind === 'page') return { name: 'page', answer: page };
  const changed = isPull ? tampered(random, truth) : null;
  if (changed !== null) return changed;
  return question.path.includes(centralPaths.push) ? { name: 'invented', answer: inventedReceipts(question) } : { name: 'page', answer: page };
}

/** The question without one of its lines, as a broken proxy might pass it on; null when there is none to leave out. */
export function thinned(random: SeededRandom, question: Question): Question | null {
  if (question.body === null) return null;
  // The product's own push has just written it.
  const { lines } = JSON.parse(question.body) as { lines: unknown[] };
  return lines.length < 2 ? null : { ...question, body: JSON.stringify({ lines: lines.toSpliced(random.int(0, lines.length - 2), 1) }) };
}
