// Finds what of one controller's log is to be erased or banned today, and what waits and why; changes nothing.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { controllerId } from '../../shared/formats/ids.ts';
import type { Scoped } from '../database/in-scope.ts';
import { banActs } from './ban-acts.ts';
import { erasedCases, linesOfCases } from './case-lines.ts';
import { caseFileRuleOf } from './case-file-rules.ts';
import { eraseCaseActs, lateActs } from './erase-case-acts.ts';
import { judgeCaseFile, lateLines, type HeldBack } from './judge-case-file.ts';
import type { LedgerAct } from './ledger-entry.ts';
import { waitingOpenLines } from './open-lines.ts';

export interface HeldCase { readonly caseId: string; readonly why: HeldBack }
export interface Due {
  readonly controller: string;
  readonly acts: readonly LedgerAct[];
  /** Case files that end with these acts. */
  readonly cases: readonly string[];
  readonly held: readonly HeldCase[];
  readonly lateLines: number;
  readonly bans: number;
}

/** Reads a controller's log of headers once for what waits, and once for what came to ended cases; nothing where there is neither. */
export async function findDue(trx: Scoped, controller: string, today: LocalDate): Promise<Due> {
  const rule = await caseFileRuleOf(trx, controller);
  const open = await waitingOpenLines(trx, controller);
  const proposals = open.filter((line) => line.type === 'case-file-expired');
  const ended = await erasedCases(trx, controller);
  const lines = await linesOfCases(trx, controller, [...new Set(proposals.flatMap(({ header }) => header.caseId ?? []))]);
  const after = await linesOfCases(trx, controller, [...ended], true);
  const judged = proposals.map((proposal) => ({ proposal, is: judgeCaseFile(proposal, { lines: lines.get(proposal.header.caseId ?? '') ?? [], rule, today }) }));
  const due = judged.flatMap(({ proposal, is }) => (is.verdict === 'due' ? [{ proposal, keepUntil: is.keepUntil }] : []));
  const late = [...ended].flatMap((caseId) => lateLines(after.get(caseId) ?? [], rule, today));
  const bans = await banActs(trx, controller, open.filter((line) => line.type === 'person-banned'));
  const id = controllerId.parse(controller);
  return {
    controller, bans: bans.length, lateLines: late.length,
    acts: [...bans, ...eraseCaseActs(id, due, lines), ...lateActs(id, late, today)],
    cases: [...new Set(due.flatMap(({ proposal }) => proposal.header.caseId ?? []))].filter((caseId) => !ended.has(caseId)),
    held: judged.flatMap(({ proposal, is }) => (is.verdict === 'held' ? [{ caseId: proposal.header.caseId ?? '', why: is.why }] : [])),
  };
}
