// Nothing in the window's store names or describes a person (architecture: never readable personal data in Dexie).
import { describe, expect, it } from 'vitest';
import { listLine } from '../../../../shared/domain/list-line.ts';
import { applyLines } from '../../../../renderer/records/apply-lines.ts';
import { caseRowOf } from '../../../../renderer/records/case-row.ts';
import { freshLists } from './fresh-lists.ts';
import { line, logged, wholeCase } from './made-lines.ts';

/** A new field is a decision: add it here only after asking whose data it is. */
const allowed = {
  lines: ['actor', 'at', 'caseId', 'change', 'device', 'deviceSeq', 'fields', 'id', 'position', 'type'],
  fields: ['confirms', 'decision', 'desk', 'diaryNumber', 'due', 'needsSecond', 'office', 'paperId', 'paperKind', 'receivedOn', 'register', 'replaces', 'result', 'right', 'rights', 'task', 'tasks', 'tells', 'verdict'],
  cases: ['answeredOn', 'caseId', 'copies', 'desk', 'diaryNumber', 'due', 'estate', 'extended', 'firstDue', 'lastAt', 'lastBy', 'lastChange', 'office', 'outCount', 'owner', 'papersOut', 'receivedBy', 'receivedOn', 'register', 'rights', 'signature', 'state', 'tasks', 'unsent'],
  /** Of an open case only: the day, and the diary number that is there already. */
  openCases: ['inboxKey'],
  papersOut: ['at', 'device', 'gone', 'kind', 'paperId'],
  tasks: ['code', 'doneAt', 'due', 'rights'],
  copies: ['cameOut', 'handedOver', 'paperId', 'sent'],
};

describe('the window’s store', () => {
  it('has these tables and no other', () => {
    expect(freshLists().tables.map((table) => table.name).sort()).toEqual(['cases', 'drafts', 'lines', 'marks', 'settings']);
  });

  it('keeps of a line and of a case only the fields that name nobody', async () => {
    const store = freshLists();
    const planned = line({ number: 10, type: 'tasks-created', fields: { tasks: [{ code: 'search:generis', rights: ['access'], due: '2026-12-15' }] } });
    await applyLines(store, [...wholeCase(1, 1), planned], { journalId: '00000000-0000-4000-8000-000000000001', change: 9 });
    const [row] = await store.cases.toArray();
    const keysOf = (value: object | undefined): readonly string[] => Object.keys(value ?? {}).sort();
    expect(keysOf(row)).toEqual(allowed.cases);
    expect(keysOf(caseRowOf([logged(1)]) ?? undefined)).toEqual([...allowed.cases, ...allowed.openCases].sort());
    expect(caseRowOf([logged(1)])?.inboxKey).toBe('1 2026-12-22 RAT-01/2026/000001');
    expect(keysOf(row?.copies[0])).toEqual(allowed.copies);
    expect(keysOf(row?.papersOut[0])).toEqual(allowed.papersOut);
    expect(keysOf(row?.tasks[0])).toEqual(allowed.tasks);
    expect(keysOf(listLine.shape)).toEqual(allowed.lines);
    expect(keysOf(listLine.shape.fields.shape)).toEqual(allowed.fields);
  });

  it('a line that carries a name is refused before it reaches the store', () => {
    const [first] = wholeCase(1, 1);
    expect(listLine.safeParse({ ...first, name: 'Testinen' }).success).toBe(false);
    expect(listLine.safeParse({ ...first, fields: { requester: 'Testinen' } }).success).toBe(false);
  });

  it('asks for strict durability, without which an acknowledged draft can vanish', () => {
    expect(freshLists()._options.chromeTransactionDurability).toBe('strict');
  });
});
