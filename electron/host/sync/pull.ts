// Brings every desk's numbered lines into the journal, in central's order, as they stream in.
import { setImmediate as turn } from 'node:timers/promises';
import { centralPaths, pullEnd, pullMediaType, pullStart, type LogHead } from '../../../shared/protocol/central.ts';
import type { NumberedLine } from '../../../shared/protocol/line.ts';
import { parseNumbered } from '../../../shared/protocol/parse-line.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { acceptPulled } from '../journal/accept-pulled.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readMark } from '../journal/pull-mark.ts';
import { withPageRoom } from '../journal/with-page-room.ts';
import { adoptEpochOf } from './adopt-epoch.ts';
import { headShown, isHead, urlOf, type CentralLink } from './central-link.ts';
import type { DeviceKeyRing } from './device-key-ring.ts';
import { streamCentral } from './stream-central.ts';

/**
 * Lines of one transaction: the first page is small, and each next one as large as lets a clerk's save between two hardly be
 * felt, so that many lines share an fsync and the pages of the indexes at places of chance.
 */
const pageLines = { first: 200, least: 200, most: 8000 } as const;
/** Milliseconds that a page should take: half and double of it are where the next one grows and shrinks. */
const pageTime = 100;
/** Characters of a page's headers and sealed contents, whatever the count of its lines. */
const pageCharacters = 8 * 1024 * 1024;

export interface PullErrand {
  readonly journal: Journal;
  readonly ring: DeviceKeyRing;
  /** Told how far central's log goes and after each page, for the first sync's count. */
  readonly seen: (last: number) => void;
}

/** `voided`: places taken back because central was set back; those lines wait to be sent again. */
export interface Pulled { readonly pulled: number; readonly voided: number }

/**
 * Follows the log to its end. Every line's place in central's log, its desk's chain and signature are verified; the first
 * that does not fit stops the pull and what came before it stays, as after a cut: the next round goes on from the mark.
 * Outcomes: those of streamCentral, acceptPulled and adoptEpochOf.
 */
export async function pull(link: CentralLink, errand: PullErrand): Promise<Result<Pulled>> {
  const mark = readMark(errand.journal);
  const stream = streamCentral(link, { url: urlOf(link, centralPaths.pull, { after: mark.position }), accept: pullMediaType, headers: headShown(mark.head) });
  try {
    const first = await stream.next();
    if (first.done === true) return refused('central-answer-invalid');
    if (!first.value.ok) return first.value;
    const start = pullStart.safeParse(first.value.value);
    if (!start.success || !isHead(link, start.data.head)) return refused('central-answer-invalid');
    const { head } = start.data;
    const adopted = await adoptEpochOf(link, errand.journal, head);
    if (!adopted.ok) return adopted;
    errand.seen(head.position);
    // The stream began after a place that is no longer ours: the next round begins where the logs agree.
    if (adopted.value.voided > 0 || readMark(errand.journal).position !== mark.position) return ok({ pulled: 0, voided: adopted.value.voided });
    const pulled = await withPageRoom(errand.journal, head.position - mark.position, () => takeLines(link, errand, { head, stream }));
    return pulled.ok ? ok({ pulled: pulled.value, voided: 0 }) : pulled;
  } finally {
    await stream.return(undefined);
  }
}

interface Open { readonly head: LogHead; readonly stream: AsyncGenerator<Result<unknown>, void> }

async function takeLines(link: CentralLink, errand: PullErrand, { head, stream }: Open): Promise<Result<number>> {
  let page: NumberedLine[] = [];
  let [total, characters] = [0, 0];
  let most: number = pageLines.first;
  const flush = async (): Promise<Result<number>> => {
    const kept = await keepPage(link, errand, { head, lines: page });
    if (kept.ok) {
      total += page.length;
      if (page.length > 0) most = nextSize(most, kept.value);
    }
    [page, characters] = [[], 0];
    return kept;
  };
  let ended = false;
  for await (const item of stream) {
    // A cut: what came whole before it is kept.
    if (!item.ok) return firstRefusal(await flush(), item);
    const line = parseNumbered(item.value);
    ended = line === null && pullEnd.safeParse(item.value).success;
    if (ended) break;
    if (line === null) return firstRefusal(await flush(), refused('central-answer-invalid'));
    page.push(line);
    characters += line.line.header.length + line.line.sealed.length;
    if (page.length < most && characters < pageCharacters) continue;
    const kept = await flush();
    if (!kept.ok) return kept;
  }
  const kept = await flush();
  if (!kept.ok) return kept;
  return ended ? ok(total) : refused('central-unreachable');
}

/** `milliseconds`: what the page before took. */
function nextSize(lines: number, milliseconds: number): number {
  if (milliseconds < pageTime / 2) return Math.min(lines * 2, pageLines.most);
  return milliseconds > pageTime * 2 ? Math.max(Math.floor(lines / 2), pageLines.least) : lines;
}

function firstRefusal(kept: Result<number>, cut: Result<never>): Result<never> {
  return kept.ok ? cut : kept;
}

/** Answers how many milliseconds nobody else could have worked. */
async function keepPage(link: CentralLink, { journal, ring, seen }: PullErrand, page: { readonly head: LogHead; readonly lines: readonly NumberedLine[] }): Promise<Result<number>> {
  if (page.lines.length === 0) return ok(0);
  const given = { controller: link.controller, device: link.card.device, head: page.head };
  let began = performance.now();
  let accepted = acceptPulled(journal, { ...given, lines: page.lines, keys: ring.keys() });
  if (!accepted.ok && accepted.code === 'device-unknown') {
    const refreshed = await ring.refresh(link);
    if (!refreshed.ok) return refreshed;
    const from = readMark(journal).position;
    began = performance.now();
    accepted = acceptPulled(journal, { ...given, lines: page.lines.filter((line) => line.position > from), keys: ring.keys() });
  }
  if (!accepted.ok) return accepted;
  const milliseconds = performance.now() - began;
  seen(page.head.position);
  // A stream that comes fast would otherwise keep the clerk's own calls waiting until its end.
  await turn();
  return ok(milliseconds);
}
