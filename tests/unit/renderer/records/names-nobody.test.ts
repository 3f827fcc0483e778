// Nothing in the window's store names or describes a person (architecture: never readable personal data in Dexie).
import { describe, expect, it } from 'vitest';
import { listLine } from '../../../../shared/domain/list-line.ts';
import { applyLines } from '../../../../renderer/records/apply-lines.ts';
import { freshLists } from './fresh-lists.ts';
import { wholeCase } from './made-lines.ts';

/** A new field is a decision: add it here only after asking whose data it is. */
const allowed = {
  lines: ['actor', 'at', 'caseId', 'change', 'device', 'deviceSeq', 'fields', 'id', 'position', 'type'],
  fields: ['confirms', 'decision', 'desk', 'diaryNumber', 'due', 'needsSecond', 'office', 'paperId', 'paperKind', 'receivedOn', 'register', 'replaces', 'result', 'right', 'rights', 'task', 'tasks', 'verdict'],
  cases: ['caseId', 'copies', 'desk', 'diaryNumber', 'due', 'lastAt', 'lastBy', 'lastChange', 'owner', 'receivedBy', 'receivedOn', 'register', 'rights', 'signature', 'state', 'unsent'],
  copies: ['cameOut', 'handedOver', 'paperId', 'sent'],
};

describe('the window’s store', () => {
  it('has these tables and no other', () => {
    expect(freshLists().tables.map((table) => table.name).sort()).toEqual(['cases', 'drafts', 'lines', 'marks', 'settings']);
  });

  it('keeps of a line and of a case only the fields that name nobody', async () => {
    const store = freshLists();
    await applyLines(store, wholeCase(1, 1), { journalId: '00000000-0000-4000-8000-000000000001', change: 9 });
    const [row] = await store.cases.toArray();
    const keysOf = (value: object | undefined): readonly string[] => Object.keys(value ?? {}).sort();
    expect(keysOf(row)).toEqual(allowed.cases);
    expect(keysOf(row?.copies[0])).toEqual(allowed.copies);
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
