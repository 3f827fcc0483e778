// A profile says everything that tasks, fees and letters are made from, and no fee rule allows what the law forbids.
import { describe, expect, it } from 'vitest';
import { controllerProfile } from '../../../../shared/registers/controller.ts';
import { loadProfile } from '../../../../shared/registers/load-profile.ts';
import { rightCodes } from '../../../../shared/registers/right.ts';
import { authorityBlock } from '../../../../shared/rules/authority-block.ts';
import { feeSuggestion } from '../../../../shared/rules/fee-suggestion.ts';
import { shippedJson, shippedProfile } from '../../../people/shipped-profiles.ts';
import { day } from '../formats/dates-arbitrary.ts';

type Loose = Record<string, Record<string, unknown>[]>;

function spoiled(spoil: (profile: Loose) => void): readonly string[] {
  // True because the shipped profile is an object of lists; a spoiled copy is parsed from unknown again.
  const profile = structuredClone(shippedJson('registers', 'tampere.json')) as Loose;
  spoil(profile);
  const loaded = loadProfile(profile);
  return loaded.ok ? [] : loaded.faults.map(({ code, path, names }) => `${code} ${path} ${names}`);
}

/** A copy of the entry without the key. */
function without(list: Record<string, unknown>[] | undefined, place: number, key: string): void {
  if (list !== undefined) list[place] = Object.fromEntries(Object.entries(list[place] ?? {}).filter(([name]) => name !== key));
}

describe('a profile with a gap', () => {
  it('is refused with every gap named at once', () => {
    const faults = spoiled((profile) => {
      without(profile['systems'], 0, 'searchBy');
      without(profile['systems'], 6, 'overwrittenAfterDays');
      without(profile['categories'], 1, 'origin');
      without(profile['registers'], 0, 'feeRule');
      delete profile['caseFile'];
    });
    expect(faults).toEqual(expect.arrayContaining(['gap systems.0.searchBy searchBy', 'gap systems.6.overwrittenAfterDays overwrittenAfterDays', 'gap categories.1.origin origin', 'gap registers.0.feeRule feeRule', 'gap caseFile caseFile']));
  });

  it.each([
    ['a system that is searched by nothing', (profile: Loose) => { Object.assign(profile['systems']?.[0] ?? {}, { searchBy: [] }); }, 'gap systems.0.searchBy searchBy'],
    ['a register without a desk', (profile: Loose) => { Object.assign(profile['registers']?.[0] ?? {}, { channels: [] }); }, 'gap registers.0.channels in-person'],
    ['a processor that is no recipient', (profile: Loose) => { Object.assign(profile['systems']?.[0] ?? {}, { processor: 'somebody' }); }, 'dangling-code systems.0.processor somebody'],
  ])('%s is refused', (_, spoil, fault) => {
    expect(spoiled(spoil)).toEqual([fault]);
  });

  it('of an earlier version is still read by a desk, with the safe answers', () => {
    // True because the shipped profile is an object.
    const { calendar: _calendar, caseFile: _caseFile, ...older } = shippedJson('registers', 'tampere.json') as Record<string, unknown>;
    expect(controllerProfile.parse(older)).toMatchObject({ calendar: { rollEves: false, changes: [] }, caseFile: null });
  });
});

describe('a fee rule', () => {
  const feeRuleOf = (profile: Loose): Record<string, unknown> => Object(profile['registers']?.[0]?.['feeRule']) as Record<string, unknown>; // True because the shipped register has a rule.

  it('that would charge for erasure is refused', () => {
    expect(spoiled((profile) => { Object.assign(feeRuleOf(profile), { neverFor: rightCodes.filter((code) => code !== 'access' && code !== 'erasure') }); }))
      .toEqual(['fee-rule-contradiction registers.0.feeRule.neverFor erasure']);
  });

  it.each([
    ['with its steps in another order', { process: ['offer-withdrawal', 'tell-amount', 'wait-answer'] }], ['that charges on the same scope alone', { chargeableOnlyIf: [{ basis: '15(3)', sameScope: true, samePeriod: true, previousAnswered: false }] }],
    ['that lets a clerk decide', { chargeableOnlyIf: [{ basis: '12(5)', decisionBy: 'clerk', factsMin: 1 }] }], ['that needs no fact', { chargeableOnlyIf: [{ basis: '12(5)', decisionBy: 'contact-person', factsMin: 0 }] }],
    ['with half a cent', { amount: { lines: [{ code: 'page', words: { fi: 's', sv: 's', en: 'p' }, cents: 0.5 }], capCents: null } }],
  ])('%s is refused', (_, change) => {
    expect(spoiled((profile) => { Object.assign(feeRuleOf(profile), change); })).not.toEqual([]);
  });

  it('that slipped through still charges for nothing but access', () => {
    const rule = shippedProfile('tampere').registers[0]?.feeRule ?? null;
    if (rule === null) throw new Error('a shipped rule');
    const scope = { categories: 'all', from: null, to: null } as const;
    const earlier = [{ right: 'erasure' as const, received: day('2026-06-01'), scope, answered: day('2026-06-10'), changedSince: false }];
    const said = feeSuggestion({ right: 'erasure', received: day('2026-10-01'), scope, remindsOf: null }, { rule: { ...rule, neverFor: [] }, earlier, historyComplete: true, excess: { by: 'contact-person', facts: ['a fact'] }, selfService: false });
    expect(said).toMatchObject({ verdict: 'free', why: 'right-is-free' });
  });
});

describe('the address block of the authority', () => {
  it('is what a letter prints, line by line', () => {
    expect(authorityBlock(shippedProfile('tampere').supervisoryAuthority, 'fi')).toEqual(['Tietosuojavaltuutetun toimisto', 'PL 800, 00531 Helsinki', '029 566 6700', 'tietosuoja@om.fi', 'https://tietosuoja.fi']);
  });
});
