// Accepted pairs as sets: whoever is connected by any chain of them is one person.
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../../central/sources/pipeline/accepted-joins.ts';

describe('pairs that were accepted', () => {
  it.each([
    { pairs: [], groups: [] },
    { pairs: [['b', 'a']], groups: [['a', 'b']] },
    { pairs: [['a', 'b'], ['c', 'd']], groups: [['a', 'b'], ['c', 'd']] },
    { pairs: [['a', 'b'], ['c', 'd'], ['d', 'a']], groups: [['a', 'b', 'c', 'd']] },
    { pairs: [['a', 'b'], ['a', 'b'], ['b', 'c']], groups: [['a', 'b', 'c']] },
  ] as const)('$pairs make $groups', ({ pairs, groups }) => {
    expect(groupsOf(pairs)).toEqual(groups);
  });
});
