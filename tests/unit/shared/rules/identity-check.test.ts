// The identity check by Art. 12(2), 12(6) GDPR and spec/rules.md 3.3.
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkIdentity, type IdentityGround, type IdentityVerdict, type SecondMethod, type ShownIdentity } from '../../../../shared/rules/identity-check.ts';
import { anyDate, day } from '../formats/dates-arbitrary.ts';

const ground: IdentityGround = {
  documentKinds: [
    { code: 'passport', validFrom: '2020-01-01', validTo: null },
    { code: 'driving-licence', validFrom: '2020-01-01', validTo: '2026-06-30' },
    { code: 'app', validFrom: '2027-01-01', validTo: null },
  ],
  registerBirthDate: day('1994-05-01'),
  today: day('2026-11-22'),
};
const shown: ShownIdentity = { documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, retypedBirthDate: day('1994-05-01') };

describe('an identity check', () => {
  it('passes with an accepted, valid document whose photo, name and birth date match', () => {
    expect(checkIdentity(shown, ground)).toEqual({ verdict: 'passed', birthDateMatched: true });
  });

  it.each<[string, Partial<ShownIdentity>, string, boolean]>([
    ['a kind that is not on the list', { documentKind: 'library-card' }, 'document-not-accepted', true],
    ['a kind no longer accepted', { documentKind: 'driving-licence' }, 'document-not-accepted', true],
    ['a kind not yet accepted', { documentKind: 'app' }, 'document-not-accepted', true],
    ['knowing the identity code instead of a document', { documentKind: 'identity-code' }, 'document-not-accepted', true],
    ['an expired document alone', { validity: 'expired' }, 'document-expired', true],
    ['an expired document and no second method', { validity: 'expired', secondMethod: null }, 'document-expired', true],
    ['a document that says its holder is not verified', { markedUnverified: true }, 'identity-marked-unverified', true],
    ['another face', { photoMatched: false }, 'photo-differs', true],
    ['another name', { nameMatched: false }, 'name-differs', true],
    ['another birth date', { retypedBirthDate: day('1994-01-05') }, 'birth-date-differs', false],
    ['a birth date that was not read', { retypedBirthDate: null }, 'birth-date-not-read', false],
  ])('fails with %s', (_, change, reason, birthDateMatched) => {
    expect(checkIdentity({ ...shown, ...change }, ground)).toEqual({ verdict: 'failed', birthDateMatched, reasons: [reason] });
  });

  it.each<SecondMethod>(['supervisor', 'another-document', 'live-mobile-identity'])('%s makes up for an expired document, and for nothing else', (secondMethod) => {
    expect(checkIdentity({ ...shown, validity: 'expired', secondMethod }, ground).verdict).toBe('passed');
    expect(checkIdentity({ ...shown, photoMatched: false, secondMethod }, ground).verdict).toBe('failed');
    expect(checkIdentity({ ...shown, retypedBirthDate: day('1994-01-05'), secondMethod }, ground).verdict).toBe('failed');
    expect(checkIdentity({ ...shown, retypedBirthDate: null, secondMethod }, ground).verdict).toBe('failed');
  });

  it('where the register has no birth date a second method is needed', () => {
    const unknown = { ...ground, registerBirthDate: null };
    expect(checkIdentity(shown, unknown)).toEqual({ verdict: 'failed', birthDateMatched: false, reasons: ['birth-date-not-in-register'] });
    expect(checkIdentity({ ...shown, secondMethod: 'supervisor' }, unknown)).toEqual({ verdict: 'passed', birthDateMatched: false });
  });

  it('says every reason at once', () => {
    const all: ShownIdentity = { documentKind: 'x', validity: 'expired', markedUnverified: true, photoMatched: false, nameMatched: false, retypedBirthDate: null };
    expect(checkIdentity(all, ground)).toMatchObject({
      reasons: ['document-not-accepted', 'document-expired', 'identity-marked-unverified', 'photo-differs', 'name-differs', 'birth-date-not-read'],
    });
  });

  it('never passes when face or name or re-typed birth date differ', () => {
    const any = fc.record({
      documentKind: fc.constantFrom('passport', 'driving-licence', 'app', 'x'), validity: fc.constantFrom('valid' as const, 'expired' as const), photoMatched: fc.boolean(),
      nameMatched: fc.boolean(), retypedBirthDate: fc.option(fc.oneof(fc.constant(day('1994-05-01')), anyDate(1900, 2020))), secondMethod: fc.option(fc.constant('supervisor' as const)),
    });
    fc.assert(fc.property(any, (seen) => {
      const may = seen.photoMatched && seen.nameMatched && seen.documentKind === 'passport' && seen.retypedBirthDate === '1994-05-01' && (seen.validity === 'valid' || seen.secondMethod !== null);
      expect(checkIdentity(seen, ground).verdict).toBe(may ? 'passed' : 'failed');
    }), { numRuns: 2000 });
  });

  it('has no place for a number or an image of the document, and carries none through', () => {
    expectTypeOf<keyof ShownIdentity>().toEqualTypeOf<'documentKind' | 'validity' | 'markedUnverified' | 'photoMatched' | 'nameMatched' | 'retypedBirthDate' | 'secondMethod'>();
    expectTypeOf<Extract<IdentityVerdict, { verdict: 'failed' }>>().toEqualTypeOf<Readonly<{ verdict: 'failed'; birthDateMatched: boolean; reasons: readonly (Extract<IdentityVerdict, { verdict: 'failed' }>['reasons'][number])[] }>>();
    const withMore = { ...shown, photoMatched: false, documentNumber: 'XA1000058', image: 'data:image/png;base64,AAAA' };
    const said = JSON.stringify(checkIdentity(withMore, ground));
    expect(said).not.toContain('XA1000058');
    expect(said).not.toContain('data:');
    expect(said).not.toContain('1994');
  });
});
