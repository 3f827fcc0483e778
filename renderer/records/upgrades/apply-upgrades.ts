// The history of the lists store: one paragraph for each version, newest last.
import type { Dexie, Transaction } from 'dexie';

/**
 * Version 1 (first release). `lines` holds list lines as the host gives them, `cases` their fold,
 * indexed by what the inbox and the hand-over look for; `marks` how far the fold has come;
 * `drafts` one sealed draft for each account; `settings` the clerk's language. Nothing here is the
 * truth: a later version that cannot carry a list over may empty it, and catch-up rebuilds it from
 * the journal. Only `drafts` must always be carried over.
 */
const version1 = {
  lines: 'id, caseId',
  cases: 'caseId, diaryNumber, due, state',
  marks: 'key',
  drafts: 'user',
  settings: 'name',
} as const;

/**
 * Version 2. Rows carry tasks with their days, papers that are out and the day of the answer: the lists are emptied and
 * come anew from the journal. `outCount` is indexed for the status line.
 */
const version2 = { ...version1, cases: 'caseId, diaryNumber, due, state, outCount' } as const;

/** Version 3. The key of an open case's place is indexed, for the first rows of a long inbox. */
const version3 = { ...version2, cases: `${version2.cases}, inboxKey` } as const;

export const newestVersion = 3;

export function applyUpgrades(store: Dexie): void {
  store.version(1).stores(version1);
  store.version(2).stores(version2).upgrade(emptied);
  store.version(newestVersion).stores(version3).upgrade(emptied);
}

/** Rows of before lack what the new version shows: they come anew from the journal. */
async function emptied(change: Transaction): Promise<void> {
  await Promise.all(['lines', 'cases', 'marks'].map((name) => change.table(name).clear()));
}
