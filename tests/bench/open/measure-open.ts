// Opens one person again and again through a real host, turn by turn with the limit, each time for a case of its own so that a read line is written.
import { randomUUID } from 'node:crypto';
import { itemsPage, type ItemGroup } from '../../../shared/bridge/case-view.ts';
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

/**
 * Milliseconds, medians. `commit`: one bare durable commit, which the read line needs; the raw times are without it. `records`:
 * until the decision has every group and its first page; `page`: one more page, of which there are `pages`; `others`: what of all
 * records may speak of others, for a copy, under the same read line.
 */
export interface OpenTimes { readonly commit: number; readonly rawCard: number; readonly card: number; readonly rawRecords: number; readonly records: number; readonly others: number; readonly page: number; readonly pages: number; readonly plainBytes: number }

type Times = { readonly [K in Exclude<keyof OpenTimes, 'plainBytes' | 'pages'>]: number[] };

async function timed(into: number[], work: () => unknown): Promise<void> {
  const began = performance.now();
  await work();
  into.push(performance.now() - began);
}

/** A request for erasure, the one right whose decision shows every record, and for access. */
async function erasureCase(desk: DeskCaller, { personKey, birthDate }: Person, today: string): Promise<CaseId> {
  const caseId = caseIdSchema.parse(randomUUID());
  const run = async (command: CaseCommand): Promise<void> => { answerOf(await desk.call('run-command', { command })); };
  await run({ kind: 'check-identity', caseId, visitor: { personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: birthDate ?? '', secondMethod: null });
  await run({ kind: 'log-request', caseId, register, rights: [{ right: 'erasure', scope: { categories: 'all', from: null, to: null }, claimed: null }, { right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language: 'fi', receivedOn: today });
  return caseId;
}

/** Every page that did not come with the groups, one after the other, as a person would ask who goes through them all. */
async function otherPages(desk: DeskCaller, { caseId, groups, records, into }: { readonly caseId: CaseId; readonly groups: readonly ItemGroup[]; readonly records: number; readonly into: number[] }): Promise<number> {
  const seen = new Set(groups.flatMap((group) => group.records.map(({ ref }) => ref)));
  let pages = 0;
  for (const { system, category, part, count } of groups) {
    for (let from = itemsPage; from < count; from += itemsPage) {
      pages += 1;
      await timed(into, async () => {
        for (const { ref } of answerOf(await desk.call('open-items-page', { caseId, right: 'erasure', system, category, part, from, text: '', except: [], only: null })).records) seen.add(ref);
      });
    }
  }
  if (seen.size !== records) throw new Error('the pages do not show every record');
  return pages;
}

async function rounds(desk: DeskCaller, { person, raw, commit, turns }: { readonly person: Person; readonly raw: RawOpen; readonly commit: () => void; readonly turns: number }): Promise<OpenTimes> {
  const times: Times = { commit: [], rawCard: [], card: [], rawRecords: [], records: [], others: [], page: [] };
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
  let [plainBytes, pages] = [0, 0];
  for (const caseId of cases) {
    await timed(times.commit, commit);
    await timed(times.rawRecords, () => { plainBytes = raw.records(); });
    let groups: readonly ItemGroup[] = [];
    await timed(times.records, async () => { groups = answerOf(await desk.call('open-items', { caseId, right: 'erasure' })).groups; });
    if (groups.reduce((sum, { count }) => sum + count, 0) !== person.items.length) throw new Error('the decision does not count every record');
    await timed(times.others, async () => answerOf(await desk.call('open-items', { caseId, right: 'access' })));
    // Once: what all pages cost is their sum.
    if (caseId === cases.at(-1)) pages = await otherPages(desk, { caseId, groups, records: person.items.length, into: times.page });
  }
  const of = (list: readonly number[]): number => median(list.slice(1));
  return { commit: of(times.commit), rawCard: of(times.rawCard), card: of(times.card), rawRecords: of(times.rawRecords), records: of(times.records), others: of(times.others), page: median(times.page), pages, plainBytes };
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
