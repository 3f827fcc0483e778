// Opens one person again and again through a real host, turn by turn with the limit, each time for a case of its own so that a read line is written.
import { randomUUID } from 'node:crypto';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { caseId as caseIdSchema, type CaseId } from '../../../shared/formats/ids.ts';
import type { Person } from '../../../shared/registers/person.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { clerk } from '../../faults/rig/made-desk.ts';
import { contact, register, startPeopleDesk } from '../../faults/rig/people-desk.ts';
import { proofFolder } from '../../faults/rig/proof-folder.ts';
import type { DeskCaller } from '../append/desk-caller.ts';
import { median } from '../append/figures.ts';
import { openRawCommit } from '../append/raw-commit.ts';
import { openRaw, type RawOpen } from './raw-open.ts';

/** Milliseconds, medians. `commit`: one bare durable commit, which the read line needs; the raw times are without it. */
export interface OpenTimes { readonly commit: number; readonly rawCard: number; readonly card: number; readonly rawRecords: number; readonly records: number; readonly plainBytes: number }

type Times = { readonly [K in Exclude<keyof OpenTimes, 'plainBytes'>]: number[] };

async function timed(into: number[], work: () => unknown): Promise<void> {
  const began = performance.now();
  await work();
  into.push(performance.now() - began);
}

/** A request for erasure: the one right whose decision shows every record. */
async function erasureCase(desk: DeskCaller, { personKey, birthDate }: Person, today: string): Promise<CaseId> {
  const caseId = caseIdSchema.parse(randomUUID());
  const run = async (command: CaseCommand): Promise<void> => { answerOf(await desk.call('run-command', { command })); };
  await run({ kind: 'check-identity', caseId, visitor: { personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: birthDate ?? '', secondMethod: null });
  await run({ kind: 'log-request', caseId, register, rights: [{ right: 'erasure', scope: { categories: 'all', from: null, to: null }, claimed: null }], ownWords: '', language: 'fi', receivedOn: today });
  return caseId;
}

async function rounds(desk: DeskCaller, { person, raw, commit, turns }: { readonly person: Person; readonly raw: RawOpen; readonly commit: () => void; readonly turns: number }): Promise<OpenTimes> {
  const times: Times = { commit: [], rawCard: [], card: [], rawRecords: [], records: [] };
  const { personKey } = person;
  const { today } = answerOf(await desk.call('desk-info', {}));
  // Before the cases: a card tells of the person's open ones, and hardly anybody has eight.
  for (let turn = 0; turn <= turns; turn += 1) {
    await timed(times.commit, commit);
    await timed(times.rawCard, raw.head);
    await timed(times.card, async () => answerOf(await desk.call('open-person', { personKey, caseId: randomUUID(), purpose: 'identify-visitor' })));
  }
  const cases: CaseId[] = [];
  // The first turn of each warms up and is not counted.
  for (let turn = 0; turn <= turns; turn += 1) cases.push(await erasureCase(desk, person, today));
  answerOf(await desk.call('log-in', { ...contact }));
  let plainBytes = 0;
  for (const caseId of cases) {
    await timed(times.commit, commit);
    await timed(times.rawRecords, () => { plainBytes = raw.records(); });
    await timed(times.records, async () => {
      const { groups } = answerOf(await desk.call('open-items', { caseId, right: 'erasure' }));
      if (groups.reduce((sum, { count }) => sum + count, 0) !== person.items.length) throw new Error('the decision does not show every record');
    });
  }
  const of = (list: readonly number[]): number => median(list.slice(1));
  return { commit: of(times.commit), rawCard: of(times.rawCard), card: of(times.card), rawRecords: of(times.rawRecords), records: of(times.records), plainBytes };
}

/** A desk of its own for one person; `turns` counted openings of each kind. */
export async function measureOpen(person: Person, turns: number): Promise<OpenTimes> {
  const folder = proofFolder('bench-open');
  const kept: { raw: RawOpen | null } = { raw: null };
  const { desk } = await startPeopleDesk(folder.path, [person], (place, rootKey) => { kept.raw = openRaw(place, rootKey, person.personKey); });
  const bare = openRawCommit(folder.path);
  try {
    if (kept.raw === null) throw new Error('the store was not copied');
    answerOf(await desk.call('log-in', { ...clerk }));
    return await rounds(desk, { person, raw: kept.raw, commit: bare.commit, turns });
  } finally {
    await desk.close();
    kept.raw?.close();
    bare.close();
    folder.remove();
  }
}
