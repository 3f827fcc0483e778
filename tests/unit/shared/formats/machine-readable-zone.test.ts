// The zone of an identity document by the specimens of ICAO 9303 and spec/formats.md.
import { describe, expect, it } from 'vitest';
import { checkDigit, parseMachineReadableZone } from '../../../../shared/formats/machine-readable-zone.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { day } from './dates-arbitrary.ts';

const today = day('2026-11-22');
const td3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;
const finnish = ['I<FINXA10000585010195<112X<<<<', '9501016F2803135FIN<<<<<<<<<<<7', 'SPECIMEN<TRAVEL<<VILMA<SOFIA<<'] as const;

describe('a machine-readable zone', () => {
  it('gives names, birth date and expiry, and nothing else', () => {
    expect(parseMachineReadableZone(td3.join('\n'), today)).toEqual({
      ok: true, value: { format: 'TD3', familyName: 'ERIKSSON', givenNames: 'ANNA MARIA', truncated: false, birthDate: '1974-08-12', expires: '2012-04-15' },
    });
    expect(parseMachineReadableZone(finnish.join('\r\n'), today)).toEqual({
      ok: true, value: { format: 'TD1', familyName: 'SPECIMEN TRAVEL', givenNames: 'VILMA SOFIA', truncated: false, birthDate: '1995-01-01', expires: '2028-03-13' },
    });
  });

  it.each([
    ['not text', 42, 'not-text'], ['nothing', '', 'shape'], ['one line of two', td3[0], 'shape'], ['a letter outside the alphabet', td3.join('').replace('L', 'Ł'), 'shape'],
    ['a wrong document number', td3.join('').replace('L898902', 'L898903'), 'check-number'], ['a wrong birth date', td3.join('').replace('740812', '740813'), 'check-birth'],
    ['a wrong expiry', td3.join('').replace('120415', '120416'), 'check-expiry'], ['a wrong personal number', td3.join('').replace('ZE184226B', 'ZE184226C'), 'check-optional'],
    ['a wrong composite digit', td3.join('').replace(/0$/, '1'), 'check-composite'],
  ])('with %s is refused', (_, zone, why) => {
    expect(parseMachineReadableZone(zone, today)).toEqual(refused('bad-machine-readable-zone', { values: { why } }));
  });

  it('with a month 13 whose check digit is right is refused', () => {
    const [one, two] = td3;
    const birth = '741312';
    const line = `${two.slice(0, 13)}${birth}${checkDigit(birth)}${two.slice(20, 43)}`;
    const composite = checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43));
    expect(parseMachineReadableZone(`${one}${line}${composite}`, today)).toEqual(refused('bad-machine-readable-zone', { values: { why: 'date' } }));
  });

  it('may leave the day of birth open', () => {
    const [one, two] = td3;
    const birth = '7408<<';
    const line = `${two.slice(0, 13)}${birth}${checkDigit(birth)}${two.slice(20, 43)}`;
    const composite = checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43));
    expect(parseMachineReadableZone(`${one}${line}${composite}`, today)).toMatchObject({ ok: true, value: { birthDate: null } });
  });
});
