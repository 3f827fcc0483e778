// What is chosen for columns as central takes it, and what is missing named by its field before anybody is asked.
import { describe, expect, it } from 'vitest';
import { editedColumns, emptyChoice, faultErrors, fieldId, readMapping, validFromId, withMetCodes, type ColumnChoice } from '../../../../../renderer/desks/sources/mapping-values.ts';
import { parseLocalDate } from '../../../../../shared/formats/local-date.ts';
import type { SourceLook } from '../../../../../shared/registers/source-acts.ts';
import { sayIn } from '../../say-in.ts';

const look: SourceLook = {
  category: 'visits', rows: 1, named: true, missing: ['Gone'], reasons: [], fault: null,
  columns: [{ column: 'Name', mapped: { field: 'name', role: 'full-name', format: 'text', codes: [] }, leftOut: null, shapes: [] }, { column: '<b>\u202Enew', mapped: null, leftOut: null, shapes: [] }],
};
const columns = editedColumns(look);
const chosen = (...over: readonly (Partial<ColumnChoice> | null)[]): readonly ColumnChoice[] => columns.map((column, place) => ({ ...emptyChoice(column), ...over[place] }));
const today = parseLocalDate('2026-11-22');
if (!today.ok) throw new Error('no day');
const asked = { t: await sayIn('en'), today: today.value };

describe('a mapping as it is typed', () => {
  it('carries what was chosen and nothing else, with the role and format the column has', () => {
    const read = readMapping({ validFrom: '1.12.2026', columns: chosen({ what: 'field:host' }, { what: 'left-out', reason: ' no person ' }, null) }, columns, asked);
    expect(read).toEqual({ ok: true, validFrom: '2026-12-01', columns: [{ is: 'kept', column: 'Name', field: 'host', role: 'full-name', format: 'text' }, { is: 'left-out', column: '<b>\u202Enew', reason: 'no person' }] });
    expect(readMapping({ validFrom: '22.11.2026', columns: chosen(null, { what: 'only-role', role: 'phone', format: 'no-such' }) }, columns, asked)).toMatchObject({ columns: [{ field: null, role: 'phone', format: 'text' }] });
  });

  it.each<readonly [string, string, readonly (Partial<ColumnChoice> | null)[], readonly string[]]>([
    ['nothing chosen leads to the first column that nobody mapped', '22.11.2026', [], [fieldId(1, 'what')]],
    ['a column left out without a reason', '22.11.2026', [null, { what: 'left-out', reason: '  ' }], [fieldId(1, 'reason')]],
    ['a key without what it tells', '22.11.2026', [null, { what: 'only-role' }], [fieldId(1, 'role')]],
    ['a mark of which no code protects', '22.11.2026', [null, { what: 'only-role', role: 'non-disclosure', codes: [{ code: 'K', means: '' }, { code: 'E', means: 'false' }] }], [fieldId(1, 'codes')]],
    ['a language without a code', '22.11.2026', [null, { what: 'only-role', role: 'language', codes: [{ code: 'K', means: 'true' }] }], [fieldId(1, 'codes')]],
    ['a day that has gone', '21.11.2026', [null, null, { what: 'left-out', reason: 'renamed' }], [validFromId]],
    ['a day that is none', '31.11.2026', [null, null, { what: 'left-out', reason: 'renamed' }], [validFromId]],
  ])('%s', (_name, validFrom, over, fields) => {
    const read = readMapping({ validFrom, columns: chosen(...over) }, columns, asked);
    expect(read.ok ? [] : read.errors.map((one) => one.fieldId)).toEqual(fields);
  });

  it('carries the codes somebody has said the meaning of, after those met in the source', () => {
    const met = withMetCodes([{ code: 'K', means: 'true' }], { rows: 3, whole: true, empty: 0, many: false, codes: [{ code: 'K', count: 1 }, { code: 'E', count: 2 }], hidden: [], fault: null });
    expect(met).toEqual([{ code: 'K', means: 'true' }, { code: 'E', means: '' }]);
    expect(readMapping({ validFrom: '22.11.2026', columns: chosen(null, { what: 'only-role', role: 'non-disclosure', codes: met }) }, columns, asked)).toMatchObject({ columns: [{ role: 'non-disclosure', codes: [{ code: 'K', means: 'true' }] }] });
  });

  it('says a hostile column name as text that hides and turns nothing', () => {
    const [error] = faultErrors([{ column: '<b>\u202Enew', part: 'field', code: 'unknown-field' }], columns, 'en');
    expect(error?.fieldId).toBe(fieldId(1, 'what'));
    expect(error?.text).not.toContain('\u202E');
    expect(faultErrors([{ column: null, part: 'valid-from', code: 'validity-reversed' }], columns, 'fi')).toEqual([{ fieldId: validFromId, text: 'Valitse tämä päivä tai myöhempi.' }]);
  });
});
