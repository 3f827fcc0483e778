// The metering series of an answer: the market's own file in is the same file out, and nothing in it runs.
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../people/export-folder.ts';
import { kaarina, readings } from '../papers/paper-fixtures.ts';
import { filesOf, textOf } from './export-fixture.ts';

describe('the metering series', () => {
  it('is in the market\'s shape', () => {
    const lines = textOf(filesOf({ person: kaarina({ items: readings(2) }) }), 'metering-series.csv').split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'Mittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu',
      '643007127000001232;8716867000030;PT1H;kWh;BN01;2026-01-01T00:00:00Z;0,200;Z05', '643007127000001232;8716867000030;PT1H;kWh;BN01;2026-01-01T01:00:00Z;0,570;OK',
    ]);
  });

  it('goes out as the file it came in, with all its digits, words and gaps', async () => {
    const header = 'Mittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu';
    const rows = ['PT15M;kWh;BN01;2024-12-31T22:00:00Z;2,126000;OK', 'PT15M;kWh;BN01;2024-12-31T22:15:00Z;;Puuttuu', 'PT1H;kWh;BN02;2026-03-29T00:00:00Z;0,5;OK', 'PT1H;kWh;BN02;2026-03-29T01:00:00Z;-0,10;Arvioitu'].map((row) => `643007127000001232;8716867000030;${row}`);
    const brought = await importFiles('tampere', { 'generis/mittaussarjat.csv': [`${header};Asiakasnumero`, ...rows.map((row) => `${row};20100001`), ''].join('\n') });
    const [person] = brought.persons;
    expect(textOf(filesOf({ person: person ?? null }), 'metering-series.csv')).toBe([header, ...rows, ''].join('\n'));
  });

  it('is left out where there is none', () => {
    expect(filesOf({ person: kaarina({ items: [] }) }).map(({ name }) => name)).not.toContain('metering-series.csv');
  });

  it('guards a cell that would run', () => {
    const [first] = readings(1);
    const bad = { ...first, fields: (first?.fields ?? []).map(({ key, value }) => ({ key, value: key === 'quality' ? '=1+1' : value })) } as NonNullable<typeof first>; // true: readings(1) gives one
    expect(textOf(filesOf({ person: kaarina({ items: [bad] }) }), 'metering-series.csv')).toContain(";'=1+1\n");
  });
});
