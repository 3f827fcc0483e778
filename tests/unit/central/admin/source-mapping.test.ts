// Columns mapped anew by an administrator: the profile that comes of it, and every slip named by its column.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapColumns, type MappingGiven } from '../../../../central/admin/source-mapping.ts';
import { parseLocalDate, type LocalDate } from '../../../../shared/formats/local-date.ts';
import { loadProfile } from '../../../../shared/registers/load-profile.ts';
import { loadSourceProfile } from '../../../../shared/registers/load-source-profile.ts';
import type { ColumnMapping } from '../../../../shared/registers/source-acts.ts';

const assets = join(import.meta.dirname, '..', '..', '..', '..', 'assets');
const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(assets, ...path), 'utf8'));

function given(columns: readonly ColumnMapping[], over: Partial<MappingGiven> = {}): MappingGiven {
  const controller = loadProfile(read('registers', 'tampere.json'));
  if (!controller.ok) throw new Error('the shipped profile has faults');
  const profile = loadSourceProfile(read('sources', 'tampere', 'visitor-system.json'), controller.value);
  if (!profile.ok) throw new Error('the shipped source profile has faults');
  return { profile: profile.value, leftOut: [], file: 'kaynnit.csv', columns, validFrom: '2026-11-22', today: day('2026-11-22'), controller: controller.value, ...over };
}

function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error('no day');
  return parsed.value;
}

const kept = (column: string, over: Partial<Extract<ColumnMapping, { readonly is: 'kept' }>> = {}): ColumnMapping => ({ is: 'kept', column, field: 'host', role: null, format: 'text', ...over });
const leftOut = (column: string): ColumnMapping => ({ is: 'left-out', column, reason: ' ei henkilötietoa ' });

describe('columns mapped anew', () => {
  it('come after those of the profile, from their day on, and a column that nobody wants may vanish', () => {
    const before = given([]).profile.files[0]?.columns.length ?? 0;
    const mapped = mapColumns(given([kept('Vastaanottaja'), leftOut('Kulkukortti'), leftOut('Isäntä')], { validFrom: '2026-12-01' }));
    expect(mapped?.faults).toEqual([]);
    expect([mapped?.profile.validFrom, mapped?.profile.validTo, mapped?.profile.files[0]?.columns.length]).toEqual(['2026-12-01', null, before + 2]);
    expect(mapped?.profile.files[0]?.columns.find(({ column }) => column === 'Vastaanottaja')).toMatchObject({ field: 'host', optional: false });
    expect(mapped?.profile.files[0]?.columns.find(({ column }) => column === 'Isäntä')).toMatchObject({ field: null, role: null, optional: true });
    expect(mapped?.leftOut).toEqual([{ file: 'kaynnit.csv', column: 'Kulkukortti', reason: 'ei henkilötietoa' }, { file: 'kaynnit.csv', column: 'Isäntä', reason: 'ei henkilötietoa' }]);
  });

  it('a column that is kept after all is no longer among those left out', () => {
    const mapped = mapColumns(given([kept('Kulkukortti')], { leftOut: [{ file: 'kaynnit.csv', column: 'Kulkukortti', reason: 'x' }, { file: 'other.csv', column: 'Kulkukortti', reason: 'y' }] }));
    expect(mapped?.leftOut).toEqual([{ file: 'other.csv', column: 'Kulkukortti', reason: 'y' }]);
  });

  it.each<readonly [string, ColumnMapping, unknown]>([
    ['a field that the category does not have', kept('Uusi', { field: 'no-such' }), { column: 'Uusi', part: 'field', code: 'unknown-field' }],
    ['neither field nor role', kept('Uusi', { field: null }), { column: 'Uusi', part: 'field', code: 'field-or-role' }],
    ['a role whose codes nobody explains', kept('Uusi', { role: 'non-disclosure' }), { column: 'Uusi', part: 'codes', code: 'role-needs-codes' }],
    ['codes of another role', kept('Uusi', { role: 'language', codes: [{ code: 'K', means: 'true' }] }), { column: 'Uusi', part: 'codes', code: 'role-needs-codes' }],
    ['a code that stands twice', kept('Uusi', { role: 'language', codes: [{ code: 'S', means: 'fi' }, { code: 'S', means: 'sv' }] }), { column: 'Uusi', part: 'codes', code: 'code-doubled' }],
    ['codes of which none protects', kept('Uusi', { role: 'non-disclosure', codes: [{ code: 'K', means: 'false' }] }), { column: 'Uusi', part: 'codes', code: 'no-code-protects' }],
    ['the column that names the record left out', leftOut('Käyntitunnus'), { column: 'Käyntitunnus', part: 'column', code: 'names-the-record' }],
  ])('%s is named', (_name, column, fault) => {
    expect(mapColumns(given([column]))?.faults).toEqual([fault]);
  });

  it('codes mapped at a desk are what the column means, and stay when only its field is changed', () => {
    const codes = [{ code: 'K', means: 'true' }, { code: 'constructor', means: 'false' }] as const;
    const mapped = mapColumns(given([kept('Merkintä', { field: null, role: 'non-disclosure', codes: [...codes] })]));
    expect(mapped?.faults).toEqual([]);
    const column = mapped?.profile.files[0]?.columns.find((one) => one.column === 'Merkintä');
    expect(column).toMatchObject({ role: 'non-disclosure', means: { K: 'true', constructor: 'false' }, optional: false });
    const again = mapped === null ? null : mapColumns({ ...given([kept('Merkintä', { field: 'host', role: 'non-disclosure' })]), profile: mapped.profile });
    expect(again?.profile.files[0]?.columns.find((one) => one.column === 'Merkintä')).toMatchObject({ field: 'host', means: { K: 'true' } });
    // The next import would take the mark off everybody.
    for (const lost of [leftOut('Merkintä'), kept('Merkintä')]) expect(mapColumns({ ...given([lost]), profile: mapped?.profile ?? given([]).profile })?.faults).toEqual([{ column: 'Merkintä', part: 'role', code: 'non-disclosure-lost' }]);
    const moved = [leftOut('Merkintä'), kept('Turva', { field: null, role: 'non-disclosure', codes: [...codes] })];
    expect(mapColumns({ ...given(moved), profile: mapped?.profile ?? given([]).profile })?.faults).toEqual([]);
  });

  it('a day that has gone is named, and a file that the profile does not have is nobody’s', () => {
    expect(mapColumns(given([kept('Uusi')], { validFrom: '2026-11-21' }))?.faults).toEqual([{ column: null, part: 'valid-from', code: 'validity-reversed' }]);
    expect(mapColumns(given([kept('Uusi')], { file: 'no-such.csv' }))).toBeNull();
  });
});
