// A controller's profile is taken whole or refused with every fault named at once.
import { describe, expect, it } from 'vitest';
import { loadProfile } from '../../../../shared/registers/load-profile.ts';
import { inForce } from '../../../../shared/registers/controller.ts';
import { shippedJson, shippedProfile } from '../../../people/shipped-profiles.ts';

type Loose = Record<string, Record<string, unknown>[]>;

function spoiled(spoil: (profile: Loose) => void): readonly string[] {
  // True because the shipped profile is an object of lists; a spoiled copy is parsed from unknown again.
  const profile = structuredClone(shippedJson('registers', 'tampere.json')) as Loose;
  spoil(profile);
  const loaded = loadProfile(profile);
  return loaded.ok ? [] : loaded.faults.map(({ code, path, names }) => `${code} ${path} ${names}`);
}

const entry = (profile: Loose, list: string, place: number): Record<string, unknown> => profile[list]?.[place] ?? {};

describe('a controller profile', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(spoiled(() => undefined)).toEqual([]);
  });

  it('is refused with every fault of every kind at once', () => {
    const faults = spoiled((profile) => {
      entry(profile, 'entities', 3)['businessId'] = '1950694-2';
      entry(profile, 'systems', 0)['categories'] = ['basic-details', 'nowhere'];
      entry(profile, 'categories', 0)['retention'] = 'for-ever';
      entry(profile, 'recipients', 0)['name'] = 'not in three languages';
      Object.assign(profile, { customerNumberPattern: '(a+)+' });
      entry(profile, 'offices', 0)['validTo'] = '2001-01-01';
    });
    expect(faults).toContain('bad-business-id entities.3.businessId 1950694-2');
    expect(faults).toContain('dangling-code systems.0.categories nowhere');
    expect(faults).toContain('dangling-code categories.0.retention for-ever');
    expect(faults).toContain('bad-pattern customerNumberPattern (a+)+');
    expect(faults).toContain('validity-reversed offices.0 RAT');
    expect(faults).toContain('category-without-system categories.1 contact-details');
    expect(faults).toContain('shape recipients.0.name invalid_type');
  });

  it.each([
    ['an unknown recipient of a register', (profile: Loose) => { entry(profile, 'registers', 0)['recipients'] = ['somebody']; }, 'dangling-code registers.0.recipients somebody'],
    ['an unknown system of a register', (profile: Loose) => { entry(profile, 'registers', 0)['systems'] = ['sap']; }, 'dangling-code registers.0.systems sap'],
    ['a recipient of an unknown category', (profile: Loose) => { entry(profile, 'recipients', 1)['categories'] = ['secrets']; }, 'dangling-code recipients.1.categories secrets'],
    ['two categories of one code', (profile: Loose) => { profile['categories']?.push(structuredClone(entry(profile, 'categories', 0))); }, 'duplicate-code categories.28 basic-details'],
    ['two fields of one key', (profile: Loose) => { const fields = entry(profile, 'categories', 0)['fields']; if (Array.isArray(fields)) fields.push(structuredClone(fields[0])); }, 'duplicate-code categories.0.fields.9 customer-number'],
    ['a day without a name of the company', (profile: Loose) => { entry(profile, 'entities', 1)['validFrom'] = '2027-01-02'; }, 'validity-gap entities.1 0153791-8'],
    ['a day with two names of the company', (profile: Loose) => { entry(profile, 'entities', 1)['validFrom'] = '2026-12-31'; }, 'validity-overlap entities.1 0153791-8'],
    ['a field nobody knows', (profile: Loose) => { entry(profile, 'offices', 0)['color'] = 'blue'; }, 'shape offices.0 unrecognized_keys'],
  ])('is refused for %s', (_, spoil, fault) => {
    expect(spoiled(spoil)).toEqual([fault]);
  });

  it.each([[null], ['text'], [42], [[]], [{}], [{ systems: 'no list', categories: [1, null] }]])('of another kind (%j) is refused and nothing is thrown', (input) => {
    expect(loadProfile(input)).toMatchObject({ ok: false, code: 'bad-input' });
  });

  it('prints the name the notice uses until the day of the new name, and never both', () => {
    const entities = shippedProfile('tampere').entities.filter(({ businessId }) => businessId === '0153791-8');
    const namesOn = (day: string): readonly string[] => entities.filter((one) => inForce(one, day)).map(({ name }) => name);
    expect(namesOn('2026-11-22')).toEqual(['Tampereen Sähkölaitos Oy']);
    expect(namesOn('2026-12-31')).toEqual(['Tampereen Sähkölaitos Oy']);
    expect(namesOn('2027-01-01')).toEqual(['Tampereen Energia Oy']);
  });
});
