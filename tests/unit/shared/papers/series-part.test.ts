// A metering series on the copy: sums and where every reading is, or every reading when the visitor asks for all on paper.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../shared/registers/person.ts';
import { packReadings } from '../../../../shared/registers/readings.ts';
import { copyInput, kaarina } from './paper-fixtures.ts';
import { readPaper } from './read-paper.ts';

const readings = ['1.250000', '2.000000', '0.750001'].map((quantity, nth) => ({ at: Date.UTC(2026, 0, 5, nth), values: [quantity, nth === 2 ? 'ARV' : 'OK'] }));
const month: Item = {
  system: 'generis', category: 'consumption', recordId: '643007127000001232/BN01/PT1H/2026-01', broughtAt: '2026-11-22T05:00:00.000Z',
  fields: [{ key: 'metering-point', value: '643007127000001232' }, { key: 'resolution', value: 'PT1H' }, { key: 'unit', value: 'kWh' }],
  series: packReadings(readings, { at: 'start', quantity: 'quantity', quality: 'quality', minutes: 60, keys: ['metering-point', 'resolution', 'unit', 'start', 'quantity', 'quality'], columns: [{ key: 'quantity', isDecimal: true }, { key: 'quality', isDecimal: false }] }),
};
const person = kaarina({ items: [month] });

describe('a metering series on the copy', () => {
  it('is a sum with the number of its readings, and the paper says where they all are', async () => {
    const { joined } = await readPaper(copyInput({ person }));
    expect(joined).toContain('4,000001');
    expect(joined).toContain('3lukemaa');
    expect(joined).toContain('mittaussarjatonpainettukuukausittainyhteenlaskettuina');
    expect(joined).toContain('kerrottämänjäljennöksenasianumeron');
    expect(joined).not.toContain('Neovatkokonaantässäjäljennöksessä');
  });

  it('names the file by its checksum when it was made before the paper', async () => {
    const { joined } = await readPaper(copyInput({ person, machineReadable: 'ab'.repeat(32) }));
    expect(joined).toContain('ab'.repeat(32));
  });

  it('is every reading when the visitor asks for all on paper', async () => {
    const { joined } = await readPaper(copyInput({ person, wholeSeries: true }));
    for (const text of ['1,250000', '2,000000', '0,750001', '5.1.2026klo2.00', '5.1.2026klo4.00', 'Neovatkokonaantässäjäljennöksessä']) expect(joined).toContain(text);
    expect(joined).not.toContain('4,000001');
  });
});
