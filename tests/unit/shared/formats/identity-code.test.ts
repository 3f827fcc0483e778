// The identity code held to spec/formats.md "Henkilötunnus"; generated persons are of the 900-series.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateOf, maskIdentityCode, parseIdentityCode, type IdentityCodeOptions } from '../../../../shared/formats/identity-code.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { anyDate, day } from './dates-arbitrary.ts';

const today = day('2026-11-22');
const typed: IdentityCodeOptions = { today, allowTemporary: true, source: 'typed' };
const characters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

function codeFor(date: string, sign: string, number: number): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const digits = `${dayOfMonth}${month}${year.slice(2)}`;
  const tail = String(number).padStart(3, '0');
  return `${digits}${sign}${tail}${characters.charAt(Number(digits + tail) % 31)}`;
}
const signs: Readonly<Record<string, string>> = { '18': '+', '19': '-YXWVU', '20': 'ABCDEF' };
const anyCode = fc.tuple(anyDate(1900, 2025), fc.nat(5), fc.integer({ min: 900, max: 999 })).map(([date, sign, number]) => ({
  date, text: codeFor(date, (signs[date.slice(0, 2)] ?? '').charAt(sign), number),
}));

describe('an identity code', () => {
  it.each(['131052-308T', '290296-7808', '010594Y9032', '030594W903B', '020516C903K'])('%s of the specification is valid', (text) => {
    expect(parseIdentityCode(text, typed)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['131052-308U', 'check'], ['131052/308T', 'sign'], ['310252-308Y', 'date'], ['10101-0101', 'length'], ['131052-000V', 'number'], ['131052-001W', 'number'],
    ['131052A308T', 'future'], ['1310522308T', 'sign'], ['131052G308T', 'sign'], ['13105a-308T', 'shape'], ['131052-3O8T', 'shape'], ['131052-308G', 'check'],
    ['131052–308T', 'sign'], ['131052-308ſ', 'check'], ['', 'length'], ['131052-308T1', 'length'], [131052308, 'not-text'], [null, 'not-text'], [{ toString: () => '131052-308T' }, 'not-text'],
  ])('%j is refused: %s', (input, why) => {
    expect(parseIdentityCode(input, typed)).toEqual(refused('bad-identity-code', { values: { why } }));
  });

  it('white space around it and small letters do not matter', () => {
    expect(parseIdentityCode('  010594y9032\t', typed)).toEqual({ ok: true, value: '010594Y9032' });
  });

  it('no letter from outside the alphabet becomes a check character by upper-casing', () => {
    expect(parseIdentityCode('010550-905s', typed).ok).toBe(true);
    expect(parseIdentityCode('010550-905ſ', typed)).toEqual(refused('bad-identity-code', { values: { why: 'check' } }));
  });

  it('two people who differ only in the century sign stay two', () => {
    const [newer, older] = ['010594Y9032', '010594-9032'].map((text) => parseIdentityCode(text, typed));
    expect(newer).toEqual({ ok: true, value: '010594Y9032' });
    expect(older).toEqual({ ok: true, value: '010594-9032' });
  });

  it.each(['010594Y9032', '020516C903K'])('the temporary code %s needs permission', (text) => {
    expect(parseIdentityCode(text, { ...typed, allowTemporary: false })).toEqual(refused('bad-identity-code', { values: { why: 'temporary' } }));
  });

  it('is not of the future on the day it is checked', () => {
    const code = codeFor('2026-11-22', 'A', 902);
    expect(parseIdentityCode(code, typed).ok).toBe(true);
    expect(parseIdentityCode(code, { ...typed, today: day('2026-11-21') })).toEqual(refused('bad-identity-code', { values: { why: 'future' } }));
  });

  it('shows birth date only, behind a mask', () => {
    const read = parseIdentityCode('010594Y9032', typed);
    expect(read.ok && maskIdentityCode(read.value)).toBe('010594Y****');
    expect(read.ok && birthDateOf(read.value)).toBe('1994-05-01');
  });

  it('every sign tells its century', () => {
    for (const [century, all] of Object.entries(signs)) {
      for (const sign of all) {
        const read = parseIdentityCode(codeFor(`${century}05-06-07`, sign, 905), { ...typed, source: 'stored' });
        expect(read.ok && birthDateOf(read.value)).toBe(`${century}05-06-07`);
      }
    }
  });

  it('whoever is made up by the rules is read, and the birth date comes back', () => {
    fc.assert(fc.property(anyCode, ({ date, text }) => {
      const read = parseIdentityCode(text, typed);
      expect(read).toEqual({ ok: true, value: text });
      expect(read.ok && birthDateOf(read.value)).toBe(date);
    }));
  });

  it('one wrong digit or check character is never read as the same person, and nearly never as anyone', () => {
    fc.assert(fc.property(anyCode, fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9), fc.integer({ min: 1, max: 9 }), ({ text }, place, shift) => {
      const wrong = text.slice(0, place) + String((Number(text.charAt(place)) + shift) % 10) + text.slice(place + 1);
      expect(parseIdentityCode(wrong, typed).ok).toBe(false);
    }));
  });

  it('no refusal carries any part of the code', () => {
    fc.assert(fc.property(anyCode, fc.constantFrom(...Array.from(characters)), ({ text }, check) => {
      const answer = parseIdentityCode(text.slice(0, 10) + check, { ...typed, allowTemporary: false });
      expect(JSON.stringify(answer)).not.toContain(text.slice(0, 6));
    }));
  });

  it('no input of any kind makes the parser throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(typeof parseIdentityCode(input, typed).ok).toBe('boolean'); }));
  });
});

describe('a scanner with a wrong keyboard layout (experience-rules.md 9)', () => {
  it('a scanned plus is the scanner, whatever person it would make', () => {
    const scanned: IdentityCodeOptions = { ...typed, source: 'scanned' };
    expect(parseIdentityCode('131052+308T', scanned)).toEqual(refused('scanner-layout'));
    expect(parseIdentityCode(codeFor('1899-12-31', '+', 905), scanned)).toEqual(refused('scanner-layout'));
    expect(parseIdentityCode('131052+308T+', scanned)).toEqual(refused('scanner-layout'));
    expect(parseIdentityCode('131052-308T', scanned)).toEqual({ ok: true, value: '131052-308T' });
  });

  it('a typed plus that makes a person over 130 is the scanner too', () => {
    expect(parseIdentityCode('131052+308T', typed)).toEqual(refused('scanner-layout'));
    expect(parseIdentityCode(codeFor('1896-11-21', '+', 905), typed)).toEqual(refused('scanner-layout'));
    expect(parseIdentityCode(codeFor('1896-11-22', '+', 905), typed).ok).toBe(true);
  });

  it('in a stored register people of the 1800s are people', () => {
    expect(parseIdentityCode('131052+308T', { ...typed, source: 'stored' })).toEqual({ ok: true, value: '131052+308T' });
  });
});
