// One round with central: own lines first, then what others wrote, then papers, then register data.
import { ok, refused, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import type { CentralLink, Fetch } from './central-link.ts';
import type { DeviceKeyRing } from './device-key-ring.ts';
import { enrol, enrolAgain } from './enrol.ts';
import { exchangeLines } from './exchange-lines.ts';
import { pullPeople, type PeopleErrand } from './pull-people.ts';
import { sendPapers } from './send-papers.ts';

export interface SyncParts extends Pick<HostParts, 'folder' | 'bundle' | 'journal' | 'vault' | 'people' | 'clocks' | 'papers'> { readonly fetch: Fetch }

export interface RoundErrand {
  readonly ring: DeviceKeyRing;
  readonly people: PeopleErrand;
  readonly heard: (date: string | null) => void;
  readonly logSeen: (last: number) => void;
}

/** `link` is null before the first log-in. `notBrought`: why papers could not be sent or register data not brought, if so. `voided`: places taken back. */
export interface Round { readonly link: CentralLink | null; readonly notBrought: OutcomeCode | null; readonly voided: number }

/** Outcomes: those of its parts. A line that central holds back is the round's refusal, after everything else was done. */
export async function runSync(parts: SyncParts, errand: RoundErrand): Promise<Result<Round>> {
  const enrolling = { folder: parts.folder, bundle: parts.bundle, fetch: parts.fetch, heard: errand.heard };
  const first = await enrol(enrolling);
  if (!first.ok) return first;
  if (first.value === null) return ok({ link: null, notBrought: null, voided: 0 });
  let link = first.value;
  let lines = await exchangeLines(link, { journal: parts.journal, ring: errand.ring, now: parts.clocks.now, logSeen: errand.logSeen });
  if (!lines.ok && lines.code === 'device-unknown') {
    const again = await enrolAgain(enrolling, link);
    // A store that does not know the desk and does not take its certificate says so by its first word.
    if (!again.ok) return again.code === 'central-unreachable' ? again : lines;
    link = again.value;
    lines = await exchangeLines(link, { journal: parts.journal, ring: errand.ring, now: parts.clocks.now, logSeen: errand.logSeen });
  }
  if (!lines.ok) return lines;
  const papers = await sendPapers(parts.papers, link);
  const people = papers.ok || papers.code !== 'central-unreachable' ? await pullPeople(parts, link, errand.people) : papers;
  // Refused papers or people data do not hold back the lines: they are the promise.
  if (!people.ok && people.code === 'central-unreachable') return people;
  if (lines.value.held !== null) return refused(lines.value.held);
  const notBrought = papers.ok ? people : papers;
  return ok({ link, notBrought: notBrought.ok ? null : notBrought.code, voided: lines.value.voided });
}
