// Proofs and benches by name: a wrong command line gets a plain answer, and a loss is never a pass.
import { describe, expect, it } from 'vitest';
import { judge, readWish, refusedStore } from '../../../build/run-measured.ts';

const kind = { command: 'prove', folder: 'tests/faults' } as const;
const names = ['crash', 'visit'];

describe('the command line of a proof', () => {
  it('takes a name and a number of runs', () => {
    expect(readWish(kind, ['crash', '--runs', '20'], names)).toEqual({ name: 'crash', runs: 20, store: null });
    expect(readWish(kind, ['visit'], names)).toEqual({ name: 'visit', runs: 1, store: null });
  });

  it('takes one store, which only a proof that knows it may be asked about', () => {
    expect(readWish(kind, ['crash', '--store', 'people'], names)).toEqual({ name: 'crash', runs: 1, store: 'people' });
    expect(refusedStore({ name: 'thief', store: 'people' }, ['people'])).toBeNull();
    expect(refusedStore({ name: 'thief', store: null }, [])).toBeNull();
    expect(refusedStore({ name: 'thief', store: 'papers' }, ['people'])).toBe('«thief» knows no store «papers». Stores: people.');
    expect(refusedStore({ name: 'visit', store: 'people' }, [])).toBe('«visit» takes no --store.');
  });

  it.each([[[]], [['crash', 'visit']], [['../../etc/passwd']], [['nothing']], [['crash', '--runs', '0']], [['crash', '--runs', '2.5']], [['crash', '--runs', 'many']], [['crash', '--store']], [['crash', '--wrong']]])('answers %j with the names that exist', (args) => {
    expect(readWish(kind, args, names)).toContain('Names: crash, visit.');
  });
});

describe('the judgement of a proof', () => {
  it.each([
    ['a kept promise', { ok: true, figure: '0 lost of 20' }, 'crash: 0 lost of 20', true],
    ['a loss that the proof itself overlooked', { ok: true, figure: '3 lost of 20' }, 'crash: 3 lost of 20', false],
    ['ten lost, which begins with a one and ends with a nought', { ok: true, figure: '10 lost of 20' }, 'crash: 10 lost of 20', false],
    ['a broken promise', { ok: false, figure: '0 lost of 20' }, 'crash: 0 lost of 20', false],
    ['an answer of another shape', 'fine', 'crash: the module did not return { ok, figure }', false],
  ])('judges %s', (_, returned, line, holds) => {
    expect(judge('crash', returned)).toEqual({ line, holds });
  });
});
