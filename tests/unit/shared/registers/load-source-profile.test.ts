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

  it('names a series without its columns, a closed column nobody explains, and an ending of another kind', () => {
    expect(faults((profile) => ({
      ...profile, files: profile.files.map((file, place) => (place === 0 ? {
        ...file, name: 'asiakkaat.xlsx', series: { start: 'Luotu', resolution: 'Ei', quantity: 'Luotu', quality: 'Luotu' },
        columns: file.columns.map((column) => (column.column === 'Sukunimi' ? { ...column, closed: true } : column)),
      } : file)),
    }))).toEqual(['dangling-code files.0.series Ei', 'bad-pattern files.0.name asiakkaat.xlsx', 'gap files.0.columns.2.closed Sukunimi']);
  });

  it('explains every role of codes, and a mark of non-disclosure may not be away', () => {
    const mark = (changes: Readonly<Record<string, unknown>>) => (profile: NonNullable<typeof enerity>): unknown => ({ ...profile, files: profile.files.map((file) => ({ ...file, columns: file.columns.map((column) => (column.role === 'non-disclosure' ? { ...column, ...changes } : column)) })) });
    const place = enerity?.files[0]?.columns.findIndex(({ role }) => role === 'non-disclosure');
    for (const means of [null, {}, { K: 'true', E: 'no' }]) expect(faults(mark({ means })), JSON.stringify(means)).toEqual([`role-needs-codes files.0.columns.${String(place)}.means Turvakielto`]);
    expect(faults(mark({ optional: true }))).toEqual([`gap files.0.columns.${String(place)}.optional Turvakielto`]);
  });

  it('may name a view by its schema, and no address', () => {
    const view = { kind: 'postgresql', connection: 'enerity', schema: 'vienti', view: 'asiakkaat' };
    const fromView = (from: unknown) => (profile: NonNullable<typeof enerity>): unknown => ({ ...profile, files: profile.files.map((file, place) => (place === 0 ? { ...file, name: 'vienti.asiakkaat', from } : file)) });
    expect(faults(fromView(view))).toEqual([]);
    expect(faults(fromView({ ...view, view: 'asiakkaat; drop table x' })).every((fault) => fault.startsWith('shape files.0.from'))).toBe(true);
    expect(faults(fromView({ ...view, password: 'x' }))).toEqual(['shape files.0.from unrecognized_keys']);
  });

  it('may be asked live by the columns that name a person, and only where there is somebody to ask', () => {
    const from = { kind: 'postgresql', connection: 'enerity', schema: 'vienti', view: 'asiakkaat' };
    const live = (changes: Readonly<Record<string, unknown>>, by: readonly string[]) => (profile: NonNullable<typeof enerity>): unknown => ({ ...profile, files: profile.files.map((file, place) => (place === 0 ? { ...file, name: 'vienti.asiakkaat', from, ...changes, live: { by } } : file)) });
    const file = enerity?.files[0];
    const number = file?.columns.find(({ role }) => role === 'customer-number')?.column ?? '';
    const name = file?.columns.find(({ role }) => role === 'family-name')?.column ?? '';
    expect(faults(live({}, [number]))).toEqual([]);
    expect(faults(live({}, [name]))).toEqual([`dangling-code files.0.live.by ${name}`]);
    expect(faults(live({}, ['Ei']))).toEqual(['dangling-code files.0.live.by Ei']);
    expect(faults(live({ name: file?.name, from: { kind: 'folder' } }, [number]))).toEqual(['gap files.0.live folder']);
    const maybe = file?.columns.map((one) => (one.column === number ? { ...one, optional: true } : one));
    expect(faults(live({ columns: maybe }, [number]))).toEqual([`gap files.0.live.by ${number}`]);
    const series = { start: number, resolution: number, quantity: number, quality: number };
    expect(faults(live({ series }, [number]))).toEqual(['gap files.0.live postgresql']);
  });
});
