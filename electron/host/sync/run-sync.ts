// One round with central: own lines first, then what others wrote and what has been erased, then papers, then register data.
import { ok, refused, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import type { CentralLink, Fetch } from './central-link.ts';
import type { DeviceKeyRing } from './device-key-ring.ts';
import { enrol, enrolAgain } from './enrol.ts';
import { exchangeLines, type Exchanged } from './exchange-lines.ts';
import { hearAccounts } from './hear-accounts.ts';
import { hearErasures } from './hear-erasures.ts';
import { hearStandings } from './hear-standings.ts';
import { pullPeople, type PeopleErrand } from './pull-people.ts';
import { sendPapers } from './send-papers.ts';

export interface SyncParts extends Pick<HostParts, 'folder' | 'bundle' | 'journal' | 'vault' | 'lease' | 'people' | 'clocks' | 'papers'> { readonly fetch: Fetch }

export interface RoundErrand {
  readonly ring: DeviceKeyRing;
  readonly people: PeopleErrand;
  readonly heard: (date: string | null) => void;
  /** Told as soon as the desk knows how to ask central: whoever waits for that must not wait for everybody's data too. */
  readonly met: (link: CentralLink) => void;
  readonly logSeen: (last: number) => void;
}

/** `link` is null before the first log-in. `notBrought`: why erasures could not be carried out, papers not sent or register data not brought, if so. `voided`: places taken back. */
export interface Round { readonly link: CentralLink | null; readonly notBrought: OutcomeCode | null; readonly voided: number }

/** Outcomes: those of its parts. A line that central holds back is the round's refusal, after everything else was done. */
export async function runSync(parts: SyncParts, errand: RoundErrand): Promise<Result<Round>> {
  // Also without a connection: a closed case and the end of a visit come by themselves.
  await parts.people.scope.sweep(parts.clocks.now());
  const enrolling = { folder: parts.folder, bundle: parts.bundle, fetch: parts.fetch, heard: errand.heard };
  const first = await enrol(enrolling);
  if (!first.ok) return first;
  if (first.value === null) return ok({ link: null, notBrought: null, voided: 0 });
  let link = first.value;
  errand.met(link);
  // Whoever comes back after a long week-end waits for this alone, not for everything that others have written meanwhile.
  if (parts.lease.verdict()?.kind === 'ended') await hearAccounts(parts, link);
  let lines = await exchangeLines(link, { journal: parts.journal, ring: errand.ring, now: parts.clocks.now, logSeen: errand.logSeen });
  if (!lines.ok && lines.code === 'device-unknown') {
    const again = await enrolAgain(enrolling, link);
    // A store that does not know the desk and does not take its certificate says so by its first word.
    if (!again.ok) return again.code === 'central-unreachable' ? again : lines;
    link = again.value;
    errand.met(link);
    lines = await exchangeLines(link, { journal: parts.journal, ring: errand.ring, now: parts.clocks.now, logSeen: errand.logSeen });
  }
  // Central that takes no lines still says whose accounts are shut out: else every desk would close on the third day for one fault of its log.
  if (!lines.ok && lines.code !== 'central-unreachable') await hearAccounts(parts, link);
  if (!lines.ok) return lines;
  return afterLines(parts, errand, { link, exchanged: lines.value });
}

/** Refused papers, people data or erasures do not hold back the lines: they are the promise. What is erased goes before anything is brought. */
async function afterLines(parts: SyncParts, errand: RoundErrand, { link, exchanged }: { readonly link: CentralLink; readonly exchanged: Exchanged }): Promise<Result<Round>> {
  const rest = [() => hearAccounts(parts, link), () => hearErasures(parts, link), () => hearStandings(parts, link), () => sendPapers(parts.papers, link), () => pullPeople(parts, link, errand.people)];
  let notBrought: OutcomeCode | null = null;
  for (const part of rest) {
    const done: Result<unknown> = await part();
    if (!done.ok && done.code === 'central-unreachable') return done;
    if (!done.ok) notBrought ??= done.code;
  }
  return exchanged.held === null ? ok({ link, notBrought, voided: exchanged.voided }) : refused(exchanged.held);
}
