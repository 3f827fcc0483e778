// `npm run central -- retention`: ends the case files that are due, and rows of the lists of who asked, or says what would end (docs/handbook/administrator.md).
import { sql } from 'kysely';
import { parseArgs } from 'node:util';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { parseLocalDate } from '../../shared/formats/local-date.ts';
import type { Database } from '../database/connect.ts';
import { endAskedLists, type AskedListsEnd } from '../retention/asked-lists.ts';
import { retentionDay, retentionDue, runRetention, type Report } from '../retention/run-retention.ts';
import type { CentralCommand } from './central-command.ts';
import { withOwnLedger } from './own-ledger.ts';

interface Wish { readonly dryRun: boolean; readonly compact: boolean; readonly today: LocalDate }

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean', default: false }, 'compact': { type: 'boolean', default: false }, 'today': { type: 'string' } } });
    const today = values.today === undefined ? retentionDay(new Date()) : parseLocalDate(values.today);
    if (typeof today === 'string') return { dryRun: values['dry-run'], compact: values.compact, today };
    return today.ok ? { dryRun: values['dry-run'], compact: values.compact, today: today.value } : null;
  } catch {
    return null;
  }
}

/** In the order of the report: what ended, what waits and why. Case ids only; they name nobody. */
export function reportLines({ controller, cases, held, lateLines, bans }: Report, dryRun: boolean): readonly string[] {
  const done = dryRun ? 'would end' : 'ended';
  return [
    `retention: ${controller}: ${String(cases.length)} case files ${done}, ${String(lateLines)} lines that came after an end, ${String(bans)} entries for the ban list, ${String(held.length)} held back`,
    ...cases.map((caseId) => `retention: ${controller}: ${done} ${caseId}`),
    ...held.map(({ caseId, why }) => `retention: ${controller}: held back ${caseId}: ${why}`),
  ];
}

function listLine({ controller, searches, looks }: AskedListsEnd, dryRun: boolean): string {
  return `retention: ${controller}: ${String(searches)} rows of the list of searches and ${String(looks)} of the list of looks ${dryRun ? 'would end' : 'ended'}`;
}

/** Writes the tables anew: what was erased is gone from their files too, not only unreachable. Desks wait meanwhile. */
async function compact(owner: Database): Promise<void> {
  for (const table of ['journal_line', 'fork_line', 'paper_chunk', 'person', 'person_anchor', 'subject', 'source_record', 'person_sign', 'people_search', 'live_look']) await sql`vacuum full ${sql.table(table)}`.execute(owner);
}

export const retentionCommand: CentralCommand = {
  usage: 'retention [--dry-run] [--today YYYY-MM-DD] [--compact]',
  run: async ({ args, settings, say }) => {
    const wish = wishOf(args);
    if (wish === null) return 2;
    await withOwnLedger(settings, async ({ ledger, owner }) => {
      const reports = wish.dryRun ? await retentionDue(ledger, wish.today) : await runRetention(ledger, wish.today);
      if (reports.length === 0) say('retention: no controller has a rule for its case files; give one with case-file-rule');
      for (const line of reports.flatMap((report) => reportLines(report, wish.dryRun))) say(line);
      for (const one of await endAskedLists(ledger, wish)) say(listLine(one, wish.dryRun));
      if (!wish.compact || wish.dryRun) return;
      await compact(owner);
      say('retention: the tables are written anew; checkpoints and old write-ahead log go with the server\'s own course');
    });
    return 0;
  },
};
