// The two shipped register profiles say what the notices require of them, in three languages (requirements R1-R5, R28-R36, R43).
import { describe, expect, it } from 'vitest';
import { inForce } from '../../../shared/registers/controller.ts';
import { shippedProfile, shippedSources } from '../../people/shipped-profiles.ts';

const controllers = ['tampere', 'nurmijarvi'] as const;
const today = '2026-11-22';

describe('the shipped registers', () => {
  it('hold every system the notices name, and what lies on paper or in recordings', () => {
    expect(shippedProfile('tampere').systems.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Enerity: data', 'Generis: data', 'AX: data', 'Trimble NIS: data', 'MS Azure: data', 'Vierailujärjestelmä: index-only', 'Kameravalvonta: index-only',
      'Puhelutallenteet: index-only', 'Verkkosivut: data', 'Paperiarkisto: paper', 'Datahub: index-only',
    ]);
    expect(shippedProfile('nurmijarvi').systems.map(({ code }) => code)).toEqual(['customer-register', 'call-recordings', 'web-pages', 'paper-archive']);
  });

  it('name the legal entities by their business ids', () => {
    expect([...new Set(shippedProfile('tampere').entities.map(({ businessId }) => businessId))]).toEqual(['0153791-8', '1950681-0', '1950694-1']);
    expect(shippedProfile('nurmijarvi').entities.map(({ businessId }) => businessId)).toEqual(['0911384-5']);
  });

  it('name each recipient of the notices', () => {
    expect(shippedProfile('tampere').recipients.map(({ code }) => code)).toEqual(expect.arrayContaining(['lindorff', 's-ryhma', 'enemix', 'police', 'estate-agents', 'property-managers', 'datahub']));
    expect(shippedProfile('nurmijarvi').recipients.map(({ code }) => code)).toEqual(expect.arrayContaining(['group-companies', 'electricity-market-parties', 'collection-agency', 'datahub']));
  });

  it.each(controllers)('never print an ended transfer of %s as current', (controller) => {
    const transfers = shippedProfile(controller).registers.flatMap((register) => register.transfers);
    expect(transfers).toHaveLength(1);
    expect(transfers.filter((transfer) => inForce(transfer, today))).toEqual([]);
  });

  it('hold two different fee rules: for access only at Nurmijärvi, for any right at Tampere', () => {
    const rights = (controller: (typeof controllers)[number]): readonly string[] | undefined => shippedProfile(controller).registers[0]?.feeNotice?.rights;
    expect(rights('nurmijarvi')).toEqual(['access']);
    expect(rights('tampere')).toContain('erasure');
  });

  it.each(controllers)('of %s name no retention in months without the law that sets it', (controller) => {
    const unfounded = shippedProfile(controller).retentions.filter(({ months, law, from }) => months !== null && law === null && from !== 'withdrawal');
    expect(unfounded.map(({ code }) => code)).toEqual([]);
  });

  it.each(controllers)('of %s promise no category that no source brings', (controller) => {
    const brought = new Set(shippedSources(controller).flatMap(({ files }) => files.map(({ category }) => category)));
    expect(shippedProfile(controller).categories.map(({ code }) => code).filter((code) => !brought.has(code))).toEqual([]);
  });

  it.each(controllers)('of %s list every category, system and recipient in the register', (controller) => {
    const profile = shippedProfile(controller);
    const [register] = profile.registers;
    expect(register?.categories).toEqual(profile.categories.map(({ code }) => code));
    expect(register?.systems).toEqual(profile.systems.map(({ code }) => code));
    expect(register?.recipients).toEqual(profile.recipients.map(({ code }) => code));
  });

  it.each(controllers)('of %s have words of their own in Swedish and English', (controller) => {
    const untranslated = shippedProfile(controller).categories.filter(({ name, purpose, source }) => [name, purpose, source].some(({ fi, sv, en }) => fi === sv || fi === en || sv === en));
    expect(untranslated.map(({ code }) => code)).toEqual([]);
  });
});
