// What an office serves, as it is typed: lists with commas, and every slip named by its field.
import { describe, expect, it } from 'vitest';
import { areaId, draftOfScope, readScope, scopeDraft, scopeFormOf } from '../../../../../renderer/desks/sources/scope-values.ts';
import { scopeStanding } from '../../../../../shared/registers/source-acts.ts';
import { sayIn } from '../../say-in.ts';

const standing = scopeStanding.parse({
  kind: 'all', version: 7, by: null, since: null, lacking: ['NOK'], preparing: null, failed: false,
  offices: [{ code: 'RAT', area: { towns: ['Tampere'], postcodes: ['331', '33960'] } }, { code: 'NOK', area: null }],
});
const asked = { t: await sayIn('en'), nameOf: (office: string) => office };
const read = (kind: string, ...areas: readonly { readonly towns: string; readonly postcodes: string }[]) => readScope({ kind, areas }, standing, asked);

describe('which people desks hold, as it is typed', () => {
  it('begins with what is known and comes back as lists without doubles', () => {
    expect(scopeFormOf(standing).areas).toEqual([{ towns: 'Tampere', postcodes: '331, 33960' }, { towns: '', postcodes: '' }]);
    expect(read('office', { towns: 'Tampere, Nokia ,, Tampere', postcodes: '' }, { towns: '', postcodes: '371; 372' })).toEqual({
      ok: true, wish: { version: 7, kind: 'office', areas: [{ office: 'RAT', area: { towns: ['Tampere', 'Nokia'], postcodes: [] } }, { office: 'NOK', area: { towns: [], postcodes: ['371', '372'] } }] },
    });
  });

  it('what was typed comes back by its office; one that has come since has what is known of it', () => {
    const typed = { kind: 'office', areas: [{ towns: 'Tampere, Nok', postcodes: '' }, { towns: '', postcodes: '37' }] };
    const left = scopeDraft.parse(draftOfScope(typed, standing));
    expect(scopeFormOf(standing, left)).toEqual(typed);
    const [first, second] = standing.offices;
    expect(scopeFormOf({ ...standing, offices: [...(second === undefined ? [] : [second]), { code: 'YLO', area: { towns: ['Ylöjärvi'], postcodes: [] } }, ...(first === undefined ? [] : [first])] }, left).areas).toEqual([typed.areas[1], { towns: 'Ylöjärvi', postcodes: '' }, typed.areas[0]]);
  });

  it('an office that serves nothing is a slip under «office» alone', () => {
    const empty = { towns: '', postcodes: '' };
    expect(read('open-cases', empty, empty)).toMatchObject({ ok: true, wish: { areas: [] } });
    const found = read('office', { towns: 'Tampere', postcodes: '' }, empty);
    expect(found.ok ? [] : found.errors.map(({ fieldId }) => fieldId)).toEqual([areaId(1, 'towns')]);
  });

  it('a postcode that is none is named', () => {
    const found = read('all', { towns: '', postcodes: '3, 33100' }, { towns: '', postcodes: '' });
    expect(found.ok ? [] : found.errors).toEqual([{ fieldId: areaId(0, 'postcodes'), text: 'RAT: the beginning of a postcode is 2–5 digits: 3' }]);
  });
});
