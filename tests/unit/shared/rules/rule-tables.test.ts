// Every row of every rule's table, each with its article; and the document written from them is not stale.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import proveRules from '../../../faults/prove-rules.ts';
import proveRulesTwin from '../../../faults/prove-rules-twin.ts';
import { allTables } from '../../../faults/rules/all-tables.ts';
import { rulesDocument } from '../../../faults/rules/rules-document.ts';

describe.each(allTables.map((table) => ({ table, title: table.title })))('$title', ({ table }) => {
  it.each(table.check('rule'))('$when → $expected [$article]', ({ got, expected }) => {
    expect(got).toBe(expected);
  });

  it('is caught by a row when its guard is taken away', () => {
    expect(table.check('spoilt').filter(({ got, expected }) => got !== expected)).not.toEqual([]);
  });

  it('names an article or a source in every row, and no row twice', () => {
    const rows = table.check('rule');
    expect(rows.filter(({ article }) => article.trim() === '')).toEqual([]);
    expect(new Set(rows.map(({ when }) => when)).size).toBe(rows.length);
  });
});

describe('the tables together', () => {
  it('have each rule once', () => {
    expect(new Set(allTables.map(({ id }) => id)).size).toBe(allTables.length);
  });

  it('are what docs/rules.md prints: run `node build/docs-rules.ts` when this is red', () => {
    expect(readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'rules.md'), 'utf8')).toBe(rulesDocument());
  });

  it('are counted by the proof, and its twin is red', async () => {
    expect(await proveRules(1)).toMatchObject({ ok: true });
    expect((await proveRulesTwin(1)).figure).toContain('red as it must be');
  });
});
