// Runs the retention role once a day while the service runs.
import { endAskedLists, type AskedListsEnd } from './asked-lists.ts';
import type { Ledger } from './ledger.ts';
import { retentionDay, runRetention, type Report } from './run-retention.ts';

/** How often the day is looked at, in milliseconds; the first look is a minute after the start, when the desks are served. */
const look = { first: 60_000, every: 30 * 60_000 } as const;

export interface Daily { readonly stop: () => Promise<void> }

export interface DailySetup {
  readonly now: () => Date;
  readonly done: (reports: readonly Report[], lists: readonly AskedListsEnd[]) => void;
  /** The next look tries again. */
  readonly failed: (error: unknown) => void;
}

/** The day counts as done when its run is; a run that failed is run again at the next look. */
export function dailyRetention(ledger: Ledger, { now, done, failed }: DailySetup): Daily {
  let lastDay: string | null = null;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    const today = retentionDay(now());
    if (today === lastDay) return;
    const reports = await runRetention(ledger, today);
    done(reports, await endAskedLists(ledger, { dryRun: false }));
    lastDay = today;
  };
  const turn = (): void => {
    running ??= run().catch(failed).finally(() => { running = null; });
  };
  const soon = setTimeout(turn, look.first);
  const later = setInterval(turn, look.every);
  for (const timer of [soon, later]) timer.unref();
  return { stop: async () => {
    clearTimeout(soon);
    clearInterval(later);
    await running;
  } };
}
