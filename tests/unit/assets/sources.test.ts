// The shipped source profiles: each system has one, each says what it rests on, and nothing a register field needs is forgotten.
import { describe, expect, it } from 'vitest';
import { shippedProfile, shippedSources } from '../../people/shipped-profiles.ts';

const controllers = ['tampere', 'nurmijarvi'] as const;

describe('the shipped source profiles', () => {
  it.each(controllers)('of %s cover every system but the market exchange, which sends no files', (controller) => {
    const expected = shippedProfile(controller).systems.filter(({ exportBy }) => exportBy !== 'market-message').map(({ code }) => code);
    expect(shippedSources(controller).map(({ system }) => system).toSorted()).toEqual(expected.toSorted());
  });

  it.each(controllers)('of %s fill every field of every category', (controller) => {
    const files = shippedSources(controller).flatMap((source) => source.files);
    const empty = shippedProfile(controller).categories.flatMap((category) => category.fields
      .filter(({ key }) => !files.some((file) => file.category === category.code && file.columns.some(({ field }) => field === key)))
      .map(({ key }) => `${category.code}.${key}`));
    expect(empty).toEqual([]);
  });

  it.each(controllers)('of %s read each field in the form its category shows', (controller) => {
    const shown = new Map(shippedProfile(controller).categories.flatMap(({ code, fields }) => fields.map(({ key, format }) => [`${code}.${key}`, format] as const)));
    const read = { 'iso-date': ['date'], 'finnish-date': ['date'], 'utc-instant': ['instant'], 'amount': ['cents'], 'decimal': ['decimal'], 'text': ['text', 'identity-code', 'phone'] } as const;
    const wrong = shippedSources(controller).flatMap(({ files }) => files).flatMap((file) => file.columns
      .filter(({ field, format }) => field !== null && !read[format].some((allowed) => allowed === shown.get(`${file.category}.${field}`)))
      .map(({ column }) => `${file.name} ${column}`));
    expect(wrong).toEqual([]);
  });

  it('call only AX published; the others are assumptions until a real export is seen', () => {
    const published = controllers.flatMap((controller) => shippedSources(controller)).filter(({ restsOn }) => restsOn.knowledge === 'published');
    expect(published.map(({ system }) => system)).toEqual(['ax']);
  });

  it('read AX as its export framework writes: comma, quotes, code page 1252, decimal point', () => {
    const ax = shippedSources('tampere').find(({ system }) => system === 'ax');
    expect(ax?.files.map(({ dialect }) => dialect)).toEqual(ax?.files.map(() => ({ separator: ',', qualifier: '"', encoding: 'windows-1252', decimal: '.' })));
    expect(ax?.files.map(({ name }) => name)).toContain('CustInvoiceJour.csv');
  });
});
