// Which decisions stand is a property of the set: no order, no repeat and no forged circle makes one vanish.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingDecisions, verdictOf, type DecisionMark } from '../../../../shared/domain/case/standing-decisions.ts';

const mark = (lineId: string, decision: string, ...replaces: string[]): DecisionMark => ({ lineId, decision, replaces });
const idsOf = (decisions: readonly DecisionMark[]): readonly string[] => standingDecisions(decisions).map((one) => one.lineId).sort();

describe('the decisions that stand', () => {
  it.each<readonly [string, readonly DecisionMark[], string | null]>([
    ['nobody has decided', [], null],
    ['one has decided', [mark('a', 'granted')], 'granted'],
    ['two agree', [mark('a', 'refused'), mark('b', 'refused')], 'refused'],
    ['two contradict each other', [mark('a', 'granted'), mark('b', 'refused')], 'conflict'],
    ['a person settled it', [mark('a', 'granted'), mark('b', 'refused'), mark('c', 'refused', 'a', 'b')], 'refused'],
    ['two persons settled it the same way', [mark('a', 'granted'), mark('b', 'refused'), mark('c', 'refused', 'a', 'b'), mark('d', 'refused', 'a', 'b')], 'refused'],
    ['two persons settled it differently', [mark('a', 'granted'), mark('b', 'refused'), mark('c', 'refused', 'a', 'b'), mark('d', 'granted', 'a', 'b')], 'conflict'],
    ['a third decision comes that the settlement did not know', [mark('a', 'granted'), mark('b', 'refused'), mark('c', 'refused', 'a', 'b'), mark('e', 'granted')], 'conflict'],
  ])('say what they come to when %s', (_name, decisions, verdict) => {
    fc.assert(fc.property(fc.shuffledSubarray([...decisions], { minLength: decisions.length }), (shuffled) => {
      expect(verdictOf(shuffled)).toBe(verdict);
    }), { numRuns: 30 });
  });

  it('are all of a forged circle: nobody hides a decision by two lines that replace each other', () => {
    expect(idsOf([mark('a', 'granted', 'b'), mark('b', 'refused', 'a'), mark('c', 'granted')])).toEqual(['a', 'b', 'c']);
    expect(idsOf([mark('a', 'granted', 'c'), mark('b', 'refused', 'a'), mark('c', 'granted', 'b')])).toEqual(['a', 'b', 'c']);
    expect(idsOf([mark('a', 'granted', 'a')])).toEqual(['a']);
  });

  it('are never none where somebody has decided, whatever replaces what', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const decisions = fc.tuple(...ids.map((lineId) => fc.record({ lineId: fc.constant(lineId), decision: fc.constantFrom('granted', 'refused'), replaces: fc.subarray(ids) })));
    fc.assert(fc.property(decisions, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (given, keys) => {
      const shuffled = given.map((one, index) => ({ one, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      expect(idsOf(given).length).toBeGreaterThan(0);
      expect(idsOf(shuffled)).toEqual(idsOf(given));
    }));
  });
});
