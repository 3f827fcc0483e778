// A source profile is held to the register it fills; an administrator's slip is named, not imported by.
import { describe, expect, it } from 'vitest';
import { loadSourceProfile } from '../../../../shared/registers/load-source-profile.ts';
import { shippedProfile, shippedSources } from '../../../people/shipped-profiles.ts';

const controller = shippedProfile('tampere');
const enerity = shippedSources('tampere').find(({ system }) => system === 'enerity');

function faults(spoil: (profile: NonNullable<typeof enerity>) => unknown): readonly string[] {
  if (enerity === undefined) throw new Error('No profile for Enerity.');
  const loaded = loadSourceProfile(spoil(structuredClone(enerity)), controller);
  return loaded.ok ? [] : loaded.faults.map(({ code, path, names }) => `${code} ${path} ${names}`);
}

describe('a source profile', () => {
  it('is taken when its systems, categories and fields stand in the register', () => {
    expect(faults((profile) => profile)).toEqual([]);
  });

  it('names every fault at once', () => {
    const [first] = enerity?.files ?? [];
    expect(first).toBeDefined();
    expect(faults((profile) => ({
      ...profile, controller: 'nurmijarvi', system: 'sap',
      files: [{ ...first, category: 'nothing', recordId: ['Ei'], columns: [...(first?.columns ?? []), ...(first?.columns.slice(0, 1) ?? [])] }],
    }))).toEqual(expect.arrayContaining([
      'bad-controller controller nurmijarvi', 'dangling-code system sap', 'dangling-code files.0.category nothing',
      'unknown-field files.0.columns.0.field customer-number', 'duplicate-column files.0 Asiakasnumero', 'dangling-code files.0.recordId Ei',
    ]));
  });

  it('may not name a file outside its folder', () => {
    expect(faults((profile) => ({ ...profile, files: profile.files.map((file) => ({ ...file, name: '../../etc/passwd' })) })).every((fault) => fault.startsWith('shape'))).toBe(true);
    expect(faults((profile) => ({ ...profile, files: profile.files.map((file) => ({ ...file, name: '../asiakkaat.csv' })) }))).not.toEqual([]);
  });

  it('may not fill a category of another system', () => {
    expect(faults((profile) => ({ ...profile, files: profile.files.map((file, place) => (place === 0 ? { ...file, category: 'invoices', columns: file.columns.slice(0, 1), recordId: ['Asiakasnumero'] } : file)) })))
      .toEqual(['dangling-code files.0.category invoices']);
  });
});
