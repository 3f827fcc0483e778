// The generator of made-up people: the same seed gives the same bytes, and every number it makes is well-formed and nobody's.
import { describe, expect, it } from 'vitest';
import { tampereTables, nurmijarviTables } from '../../../../build/demo/generate-exports.ts';
import { madeUpBusinessId, madeUpIdentityCode, madeUpMeteringPoint } from '../../../../build/demo/made-up-numbers.ts';
import { seededRandom } from '../../../../build/demo/seeded-random.ts';
import { exportBytes } from '../../../../build/demo/write-export.ts';
import { parseBusinessId } from '../../../../shared/formats/business-id.ts';
import { parseIdentityCode } from '../../../../shared/formats/identity-code.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { parseMeteringPoint } from '../../../../shared/formats/metering-point.ts';

const bytesOf = (seed: number): Buffer => Buffer.concat([...tampereTables(seed, 60), ...nurmijarviTables(seed, 20)].map(exportBytes));
const identityCodes = tampereTables(3, 400).flatMap(({ rows }) => rows.map((row) => row['Henkilötunnus'] ?? '')).filter((code) => code !== '');

describe('the made-up exports', () => {
  it('are the same for the same seed and others for another', () => {
    expect(bytesOf(5).equals(bytesOf(5))).toBe(true);
    expect(bytesOf(5).equals(bytesOf(6))).toBe(false);
  });

  it('fill every file of both controllers, even with nobody but the known people', () => {
    expect([...tampereTables(1, 0), ...nurmijarviTables(1, 0)].filter(({ rows }) => rows.length === 0).map(({ file }) => file)).toEqual([]);
  });

  it('hold identity codes of the 900-series only', () => {
    expect(identityCodes.length).toBeGreaterThan(300);
    expect(identityCodes.filter((code) => !/^\d{6}[-A-FU-Y]9\d\d[0-9A-Y]$/.test(code))).toEqual([]);
  });

  it('make codes with right check characters, in old and new signs', () => {
    const today = parseLocalDate('2026-11-22');
    if (!today.ok) throw new Error('No date.');
    const codes = Array.from({ length: 500 }, (_, seed) => madeUpIdentityCode(seededRandom(seed)));
    expect(codes.filter((code) => !parseIdentityCode(code, { today: today.value, allowTemporary: true, source: 'stored' }).ok)).toEqual([]);
    expect(new Set(codes.map((code) => code.charAt(6))).size).toBeGreaterThan(10);
  });

  it('make metering points and business ids with right check digits', () => {
    expect(madeUpMeteringPoint(123)).toBe('643007127000001232');
    expect(Array.from({ length: 200 }, (_, at) => madeUpMeteringPoint(at)).filter((code) => !parseMeteringPoint(code).ok)).toEqual([]);
    expect(Array.from({ length: 200 }, (_, at) => madeUpBusinessId(seededRandom(at))).filter((id) => !parseBusinessId(id).ok)).toEqual([]);
  });

  it('write a letter the code page lacks as a question mark, as such systems do', () => {
    const bytes = exportBytes({ system: 'ax', file: 'x.csv', dialect: 'ax', rows: [{ NAME: 'Čáhppe "Áile" €' }] });
    expect(bytes.toString('latin1')).toBe('"NAME"\r\n"?\u00E1hppe ""\u00C1ile"" \u0080"\r\n');
  });
});
