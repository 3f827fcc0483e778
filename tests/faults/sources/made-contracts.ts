// Made-up contracts, some of them spoilt in ways whose fate is known: what every connector of the sources proof must bring.
import { madeUpIdentityCode, madeUpMeteringPoint } from '../../../build/demo/made-up-numbers.ts';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { QuarantineReason } from '../../../central/sources/import-result.ts';
import { sourceFile, type SourceFile } from '../../../shared/registers/source-profile.ts';

export const contractColumns = ['Sopimusnumero', 'Asiakasnumero', 'Henkilötunnus', 'Käyttöpaikka', 'Tuote', 'Hinta', 'Alkaa', 'Päättyy', 'Tila'] as const;
export type ContractColumn = (typeof contractColumns)[number];

export interface MadeContract {
  /** As the texts of an export write them: comma, d.m.yyyy. */
  readonly cells: Readonly<Record<ContractColumn, string>>;
  readonly fate: 'row' | QuarantineReason;
  /** What an item of it keeps, in the order of the profile. */
  readonly fields: readonly { readonly key: string; readonly value: string }[];
  /** Price and days of it can be given as numbers and dates. */
  readonly isTyped: boolean;
}

const hostile = ['=HYPERLINK("http://x.example";"katso")', '<script>alert(1)</script>', '+358 "lainattu"; osa', 'kaksi\nriviä', '\u202Enurin', '@SUM(1+1)', "'; drop table people; --"] as const;

/** As many records as asked, each with its fate; about a fifth is spoilt. */
export function madeContracts(count: number, random: SeededRandom): readonly MadeContract[] {
  const made: MadeContract[] = [];
  while (made.length < count) made.push(next(made.length + 1, made.at(-1), random));
  return made;
}

function next(running: number, before: MadeContract | undefined, random: SeededRandom): MadeContract {
  const good = goodContract(running, random);
  const draw = random.int(0, 99);
  if (draw < 3) return spoilt(good, 'bad-date', { 'Alkaa': '2024-02-03' });
  if (draw < 5) return spoilt(good, 'bad-date', { 'Alkaa': '02/03/2024' });
  if (draw < 6) return spoilt(good, 'bad-date', { 'Alkaa': '31.2.2020' });
  if (draw < 8) return spoilt(good, 'bad-decimal', { 'Hinta': 'noin sata' });
  if (draw < 10) return { ...spoilt(good, 'unknown-code', { 'Tila': 'XX' }), isTyped: true };
  if (draw < 13 && before?.fate === 'row') return { ...before, fate: 'duplicate-key' };
  if (draw < 14) return { ...spoilt(good, 'too-long', { 'Tuote': 'x'.repeat(20_001) }), isTyped: true };
  // An identity code that fails is stored about the person and joins nobody: its row comes in.
  if (draw < 17) return withCell(good, 'Henkilötunnus', `${good.cells['Henkilötunnus'].slice(0, 10)}*`);
  return draw < 23 ? withCell(good, 'Tuote', random.pick(hostile)) : good;
}

function goodContract(running: number, random: SeededRandom): MadeContract {
  const [year, month, day] = [random.int(2015, 2025), random.int(1, 12), random.int(1, 28)];
  const cells = {
    // Padded, so that a database gives them in this order too.
    'Sopimusnumero': `S${String(running).padStart(8, '0')}`, 'Asiakasnumero': String(20_100_000 + running), 'Henkilötunnus': madeUpIdentityCode(random), 'Käyttöpaikka': madeUpMeteringPoint(running),
    // No last zero: a spreadsheet's number has none.
    'Tuote': random.pick(['SIIRTO', 'ENERGIA', 'LAMPO']), 'Hinta': `${String(random.int(1, 90))},${String(random.int(0, 9))}${String(random.int(1, 9))}`,
    'Alkaa': `${String(day)}.${String(month)}.${String(year)}`, 'Päättyy': random.chance(0.3) ? '31.12.2025' : '', 'Tila': random.pick(['VOIM', 'PAAT', 'TULOSSA']),
  };
  return { cells, fate: 'row', fields: fieldsOf(cells), isTyped: true };
}

function spoilt(good: MadeContract, fate: QuarantineReason, cells: Partial<Record<ContractColumn, string>>): MadeContract {
  return { ...good, cells: { ...good.cells, ...cells }, fate, isTyped: false };
}

function withCell(good: MadeContract, column: ContractColumn, text: string): MadeContract {
  const cells = { ...good.cells, [column]: text };
  return { ...good, cells, fields: fieldsOf(cells) };
}

function fieldsOf(cells: MadeContract['cells']): MadeContract['fields'] {
  return [
    { key: 'contract-number', value: cells['Sopimusnumero'] }, { key: 'customer-number', value: cells['Asiakasnumero'] }, { key: 'metering-point', value: cells['Käyttöpaikka'] },
    { key: 'product', value: cells['Tuote'] }, { key: 'price', value: cells['Hinta'].replace(',', '.') }, { key: 'start', value: isoOf(cells['Alkaa']) }, { key: 'end', value: isoOf(cells['Päättyy']) },
    { key: 'state', value: cells['Tila'] },
  ].filter(({ value }) => value !== '');
}

/** Whether a counterpart may spoil the record in a way of its own: it is good, and the next is not its double. */
export function isFree(contracts: readonly MadeContract[], place: number): boolean {
  return contracts[place]?.fate === 'row' && contracts[place + 1]?.fate !== 'duplicate-key';
}

/** d.m.yyyy as YYYY-MM-DD; nothing stays nothing. */
export function isoOf(date: string): string {
  const [day = '', month = '', year = ''] = date.split('.');
  return year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The profile's entry for such a source, with what is special about it. */
export function contractFile(changes: Readonly<Record<string, unknown>>): SourceFile {
  const text = (column: string, field: string | null, role: string | null): Readonly<Record<string, unknown>> => ({ column, field, role, format: 'text', means: null });
  return sourceFile.parse({
    name: 'sopimukset.csv', dialect: { separator: ';', qualifier: '"', encoding: 'utf-8', decimal: ',' }, category: 'contracts', recordId: ['Sopimusnumero'],
    columns: [
      text('Sopimusnumero', 'contract-number', null), text('Asiakasnumero', 'customer-number', 'customer-number'), text('Henkilötunnus', null, 'identity-code'), text('Käyttöpaikka', 'metering-point', 'metering-point'),
      text('Tuote', 'product', null), { ...text('Hinta', 'price', null), format: 'decimal' }, { ...text('Alkaa', 'start', null), format: 'finnish-date' }, { ...text('Päättyy', 'end', null), format: 'finnish-date', optional: true },
      { ...text('Tila', 'state', null), closed: true },
    ],
    ...changes,
  });
}
