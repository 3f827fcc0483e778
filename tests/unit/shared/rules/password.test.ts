// New passwords: long and not obvious, without rules about kinds of characters (guarantees.md "Roles").
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, shortestPassword } from '../../../../shared/rules/password.ts';

describe('a new password', () => {
  it.each([
    'sade ropisee peltikattoon', 'correct horse battery staple', '483920175648291', 'kolmevihreääkäpyä', 'ÅNGBÅT vid kajen 7', 'hiljainen-lumi-narisee', '合言葉は山の向こうの白い鳥が鳴く', 'zkpvmwqtrhxjgny',
  ])('%j is accepted', (password) => {
    expect(checkPassword(password)).toEqual({ verdict: 'accepted', password });
  });

  it.each([
    ['lumi narisee y', 'too-short'], ['', 'too-short'], ['💧'.repeat(14), 'too-short'], ['a\u0308'.repeat(14), 'too-short'], ['x1'.repeat(129), 'too-long'], ['x'.repeat(1_000_000), 'too-long'],
    ['aaaaaaaaaaaaaaaaaa', 'too-obvious'], ['abcabcabcabcabcabc', 'too-obvious'], ['salasanasalasana', 'too-obvious'], ['Salasana1234567', 'too-obvious'], ['S-a-l-a-s-a-n-a 2026', 'too-obvious'],
    ['qwertyuiopåasdfgh', 'too-obvious'], ['123456789012345', 'too-obvious'], ['abcdefghijklmno', 'too-obvious'], ['Rekisteritiski2026', 'too-obvious'], ['aB3$aB3$aB3$aB3$', 'too-obvious'],
    ['lösenordlösenord', 'too-obvious'], ['1qaz2wsx3edc4rfv', 'too-obvious'], ['passwordpassword!', 'too-obvious'], ['               ', 'too-obvious'], ['abcacbabcbacabcacbaca', 'too-obvious'],
    ['\uD800'.repeat(15), 'not-text'], [123456789012345, 'not-text'], [null, 'not-text'],
  ])('%j is refused: %s', (password, why) => {
    expect(checkPassword(password)).toEqual({ verdict: 'refused', why });
  });

  it('is not made of the account and the name of its owner', () => {
    expect(checkPassword('veikko.testinen.veikko', ['veikko', 'Veikko Testinen'])).toEqual({ verdict: 'refused', why: 'too-obvious' });
    expect(checkPassword('veikko.testinen.veikko').verdict).toBe('accepted');
    expect(checkPassword('aino.esimerkillinen', ['aino.esimerkillinen'])).toEqual({ verdict: 'refused', why: 'too-obvious' });
    expect(checkPassword('sade ropisee peltikattoon', ['aino', 'x', '']).verdict).toBe('accepted');
  });

  it('typed with composed or separate accents is the same password', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 15, maxLength: 60 }), (text) => {
      expect(checkPassword(text.normalize('NFD'))).toEqual(checkPassword(text.normalize('NFC')));
    }));
  });

  it('of fewer characters than asked is never accepted, and the refusal carries nothing of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: shortestPassword - 1 }), (text) => {
      expect(Object.keys(checkPassword(text))).toEqual(['verdict', 'why']);
    }));
  });

  it('of random letters is accepted whatever kinds of characters it has', () => {
    const kinds = [fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')), fc.constantFrom(...Array.from('0123456789')), fc.constantFrom(...Array.from('!#%&/()=?+*'))];
    for (const kind of kinds) {
      const pairs = fc.uniqueArray(fc.tuple(kind, kind), { minLength: 40, maxLength: 50, selector: (pair) => pair.join('') });
      fc.assert(fc.property(pairs, (drawn) => { expect(checkPassword(drawn.flat().join('')).verdict).toBe('accepted'); }), { numRuns: 300 });
    }
  });

  it('no input of any kind makes the rule throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(['accepted', 'refused']).toContain(checkPassword(input).verdict); }));
  });
});
