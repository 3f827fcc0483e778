// One run of the retention role: finds what is due in each controller's log and carries it out, the ledger first.
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { inScope } from '../database/in-scope.ts';
import type { Database } from '../database/connect.ts';
import { controllersWithRule } from './case-file-rules.ts';
import { findDue, type Due } from './find-due.ts';
import type { Ledger } from './ledger.ts';

export type Report = Omit<Due, 'acts'>;

/** The office's day of a run. */
export function retentionDay(now: Date): LocalDate {
  const today = helsinkiDateOf(now.toISOString());
  if (!today.ok) throw new Error('The clock gives no date.');
  return today.value;
}

function reportOf({ acts: _done, ...report }: Due): Report {
  return report;
}

async function dueEverywhere(retention: Database, today: LocalDate): Promise<readonly Due[]> {
  const found: Due[] = [];
  for (const controller of await controllersWithRule(retention)) found.push(await inScope(retention, { controller }, (trx) => findDue(trx, controller, today)));
  return found;
}

/** What a run would do; nothing is erased. */
export function retentionDue(ledger: Ledger, today: LocalDate): Promise<readonly Report[]> {
  return ledger.recordFound(async (retention) => ({ acts: [], found: (await dueEverywhere(retention, today)).map(reportOf) }));
}

/**
 * Returns when the ledger is on the disk and the database has followed. Killed anywhere, the next run or start does the
 * rest; two runs at once do each act once (Articles 5(1)(e) and 17 of the GDPR; spec/rules.md 3.5, 3.8).
 */
export function runRetention(ledger: Ledger, today: LocalDate): Promise<readonly Report[]> {
  return ledger.recordFound(async (retention) => {
    const found = await dueEverywhere(retention, today);
    return { acts: found.flatMap(({ acts }) => acts), found: found.map(reportOf) };
  });
}
