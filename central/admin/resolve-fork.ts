// An administrator's word on a device that was copied or rolled back: its branch goes into the log; the device goes on or stays out.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { refused, ok, type Result } from '../../shared/outcomes.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';
import type { Database } from '../database/connect.ts';
import { inScope, inSequence, type Scoped } from '../database/in-scope.ts';
import type { CheckedLine } from '../lines/check-line.ts';
import { planLines } from '../lines/plan-lines.ts';
import { addLines, lineHashesOf, linesById, readSenders } from '../repositories/journal-lines.ts';
import { addEpoch, readLogEnd } from '../repositories/log-epochs.ts';

export type ForkDecision = 'accept' | 'retire';

/** A branch that waits for a decision. */
export interface Fork { readonly device: string; readonly desk: string; readonly lines: number; readonly firstSeq: number; readonly lastSeq: number; readonly since: Date }

export async function listForks(owner: Database, controller: string): Promise<readonly Fork[]> {
  return inScope(owner, { controller }, async (trx) => {
    const { rows } = await sql<Fork>`
      select device, device.desk, count(*) lines, min(device_seq) "firstSeq", max(device_seq) "lastSeq", min(received_at) since
      from fork_line join device on device.id = fork_line.device where fork_line.controller = ${controller} and decision is null group by device, device.desk order by since`.execute(trx);
    return rows;
  });
}

export interface ForkToResolve { readonly controller: string; readonly device: string; readonly decision: ForkDecision }

/**
 * One transaction under the log's lock. Every kept line that continues a line of the log is numbered there as a branch of
 * its own; one whose parent never came stays aside. `accept` lifts the suspension that the fork caused, never one by an
 * administrator. Answers how many lines went in and how many stay. Outcome: `bad-input` when nothing of the device waits.
 */
export async function resolveFork(owner: Database, { controller, device, decision }: ForkToResolve): Promise<Result<{ readonly taken: number; readonly left: number }>> {
  return inSequence(owner, controller, 'journal-line', async (trx) => {
    const lines = await waitingLines(trx, controller, device);
    if (lines.length === 0) return refused('bad-input');
    const end = await readLogEnd(trx, controller, 0);
    // An epoch of its own, as for every process that numbers: this may run on a store just restored, before any service.
    await addEpoch(trx, { controller, ordinal: end.ordinal + 1, epoch: randomUUID(), base: end, cause: 'start', lostFrom: null });
    const senders = await readSenders(trx, { controller, devices: [device], actors: lines.map(({ header }) => header.actor) });
    const held = await linesById(trx, lines.map(({ header }) => header.id));
    const grown = takeIn(lines, { ...senders, end, held, taken: new Set(), pusher: null, branchAt: await lineHashesOf(trx, device) });
    const ids = grown.added.length === 0 ? new Set() : await addLines(trx, controller, grown.added);
    if (ids.size < grown.added.length) throw new Error('An id of the branch is in use.');
    const done = [...grown.accepted].map(({ line_hash }) => line_hash);
    if (done.length > 0) await trx.updateTable('fork_line').set({ decision, decided_at: new Date() }).where('device', '=', device).where('line_hash', 'in', done).execute();
    if (decision === 'accept') await trx.deleteFrom('device_suspension').where('device', '=', device).where('reason', '=', 'forked').execute();
    return ok({ taken: done.length, left: lines.length - done.length });
  });
}

type Taken = Pick<ReturnType<typeof planLines>, 'accepted' | 'added'>;

/** One line after the other, since one that has no parent must not stop another branch of the same device. */
function takeIn(lines: readonly CheckedLine[], view: Parameters<typeof planLines>[1]): Taken {
  const branchAt = new Set(view.branchAt);
  const [accepted, added]: [Taken['accepted'][number][], Taken['added'][number][]] = [[], []];
  let { end, tips } = view;
  for (const line of lines) {
    const plan = planLines([line], { ...view, end, tips, branchAt });
    accepted.push(...plan.accepted);
    for (const row of plan.added) {
      added.push(row);
      const tip = { branch: row.branch, seq: row.device_seq, lineHash: row.line_hash.toString('hex') };
      branchAt.add(tip.lineHash);
      end = { position: row.position, logHash: row.log_hash.toString('hex') };
      tips = new Map([[row.device, [...(tips.get(row.device) ?? []).filter(({ branch }) => branch !== row.branch), tip]]]);
    }
  }
  return { accepted, added };
}

async function waitingLines(trx: Scoped, controller: string, device: string): Promise<readonly CheckedLine[]> {
  const rows = await trx.selectFrom('fork_line').select(['header', 'signature', 'sealed', 'line_hash']).where('controller', '=', controller).where('device', '=', device)
    .where('decision', 'is', null).orderBy('device_seq').orderBy('received_at').execute();
  return rows.map(({ header: headerText, signature, sealed, line_hash: lineHash }) => {
    const header = parseHeader(headerText);
    if (header === null) throw new Error('A kept line has a header.');
    return { header, headerText, signature, sealed, lineHash };
  });
}
