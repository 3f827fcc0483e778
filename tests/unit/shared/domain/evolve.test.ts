// The fold of a case: total, repeatable, and facts are united.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../../../../shared/domain/case/evolve.ts';
import { newCase } from '../../../../shared/domain/case/state.ts';
import { listFieldsOf, isCaseLineType } from '../../../../shared/domain/list-line.ts';
import { run, wholeVisit } from './case-fixture.ts';

const { lines } = run(wholeVisit);

describe('the state of a case', () => {
  it('is some state for any order and any repeats of its lines: the fold never throws', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), (history) => {
      const state = history.reduce(evolve, newCase);
      expect(state.events).toHaveLength(history.length);
    }));
  });

  it('keeps the first logging and the first hand-over when a line says them twice', () => {
    const twice = [...lines, ...lines.map((line) => ({ ...line, id: `${line.id}-again`, actor: 'other' }))].reduce(evolve, newCase);
    expect(twice.request?.by).toBe('liisa');
    expect(twice.papers.find((paper) => paper.kind === 'copy')?.handedOver?.by).toBe('liisa');
  });
});

describe('the list fields of a line', () => {
  it('hold no name and no text of the visitor, for every line of a whole visit', () => {
    const named = lines.map((line) => JSON.stringify(listFieldsOf(line)));
    for (const text of named) expect(text).not.toMatch(/Kaarina|Testinen|1994/);
    expect(JSON.stringify(lines)).toMatch(/Testinen/);
  });

  it('know the line types of a case and no inherited names', () => {
    expect(isCaseLineType('request-logged')).toBe(true);
    expect(isCaseLineType('constructor')).toBe(false);
  });
});
