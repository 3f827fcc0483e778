// A source by its profile: columns found, doubles and series judged, and an end that says whether it was whole.
import { describe, expect, it } from 'vitest';
import { streamSource, type ReadBatch } from '../../../../central/sources/read-source-file.ts';
import { makeDuplicateGuard } from '../../../../central/sources/duplicate-guard.ts';
import { withStallLimit } from '../../../../central/sources/connectors/with-stall-limit.ts';
import { collectStream } from '../../../people/collect-stream.ts';
import { readExport, readingOf, shippedFile } from '../../../people/read-export.ts';

const customers = shippedFile('enerity', 'asiakkaat.csv');
const head = 'Asiakasnumero;Henkilötunnus;Sukunimi;Etunimet;Äidinkieli;Asiointikieli;Asumismuoto;Turvakielto;Luotu\r\n';
const kaarina = '20100001;010594Y9032;Testinen;Kaarina Maria;fi;sv;KT;E;1.3.2020\r\n';
const series = shippedFile('generis', 'mittaussarjat.csv');
const seriesHead = 'Mittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu\n';
const value = (start: string, rest: string, resolution = 'PT1H'): string => `643007127000001232;8716867000030;${resolution};kWh;BN01;${start};${rest}\n`;
const asides = (given: { readonly quarantined: readonly { readonly line: number; readonly reason: string }[] }): unknown => given.quarantined.map(({ line, reason }) => [line, reason]);

describe('a source', () => {
  it('without a column of its profile, or with one twice, is left out whole and named', async () => {
    const { rows, notes, whole } = await readExport('enerity', customers, head.replace('Luotu', 'Luotu2').replace('Etunimet', 'Sukunimi') + kaarina);
    expect([rows, whole]).toEqual([[], false]);
    expect(notes.map(({ fault, column }) => `${fault} ${String(column)}`)).toEqual(['missing-column Etunimet', 'missing-column Luotu', 'doubled-column Sukunimi', 'unknown-column Luotu2']);
  });

  it('with columns nobody knows is read, and they are named', async () => {
    const { rows, notes, whole } = await readExport('enerity', customers, head.replace('Luotu', 'Luotu;Kengännumero') + kaarina.replace('\r\n', ';41\r\n'));
    expect([rows.length, notes.map(({ fault, column }) => [fault, column]), whole]).toEqual([1, [['unknown-column', 'Kengännumero']], true]);
  });

  it('sets the same record aside when it comes again', async () => {
    expect(asides(await readExport('enerity', customers, head + kaarina + kaarina.replace('Testinen', 'Toinen')))).toEqual([[3, 'duplicate-key']]);
  });

  const mark = (text: string): string => kaarina.replace(';E;', `;${text};`);
  const markedBy = (changes: Readonly<Record<string, unknown>>) => shippedFile('enerity', 'asiakkaat.csv', { columns: customers.columns.map((column) => (column.role === 'non-disclosure' ? { ...column, ...changes } : column)) });
  const told = [[['non-disclosure-unmapped']], ['true'], [['non-disclosure-unmapped', 'Turvakielto']], true];
  const toldBy = ({ rows, notes, whole }: Awaited<ReturnType<typeof readExport>>): unknown => [rows.map((row) => row.notes), rows.map(({ roles }) => roles['non-disclosure']), notes.map(({ fault, column }) => [fault, column]), whole];

  it('reads a mark of non-disclosure that nobody mapped as one that protects, and tells of it, whatever the code is called', async () => {
    // What every object knows is no code either.
    for (const code of ['X', 'k', 'true', 'constructor', '__proto__']) expect(toldBy(await readExport('enerity', customers, head + mark(code))), code).toEqual(told);
    for (const means of [null, { E: 'ei' }]) expect(toldBy(await readExport('enerity', markedBy({ means }), head + kaarina)), JSON.stringify(means)).toEqual(told);
    // Nor does a column that takes only the register's own codes hide a mark in a row set aside.
    expect(toldBy(await readExport('enerity', markedBy({ closed: true }), head + mark('X')))).toEqual(told);
  });

  it('reads a mapped mark as it is mapped, and blank as no mark, and tells nothing', async () => {
    const read = await readExport('enerity', customers, head + [['K', '1'], [' E ', '2'], ['', '3'], ['  ', '4']].map(([code = '', number = '']) => mark(code).replace('20100001', `2010000${number}`)).join(''));
    expect(toldBy(read)).toEqual([[[], [], [], []], ['true', 'false', undefined, undefined], [], true]);
  });

  it('with two columns of marks believes the one that protects, in either order', async () => {
    const second = { column: 'Turva 2', field: null, role: 'non-disclosure', format: 'text', means: { 1: 'true', 0: 'false' } };
    const two = shippedFile('enerity', 'asiakkaat.csv', { columns: [...customers.columns, second] });
    const roleOf = async (one: string, other: string): Promise<unknown> => (await readExport('enerity', two, head.replace('\r', ';Turva 2\r') + mark(one).replace('\r', `;${other}\r`))).rows[0]?.roles['non-disclosure'];
    expect([await roleOf('K', '0'), await roleOf('E', '1'), await roleOf('E', '0'), await roleOf('K', ''), await roleOf('X', '0')]).toEqual(['true', 'true', 'false', 'true', 'true']);
  });

  it('brings a row whose mark protects although a value of it cannot be read, as the text it is and for no key; any other is set aside', async () => {
    const broken = (code: string): readonly string[] => [mark(code).replace('1.3.2020', '31.2.2020'), mark(code).replace('010594Y9032', '0105\uFFFD4Y9032'), mark(code).replace(';KT;', ';Q;'), mark(code).replace('Kaarina Maria', 'K'.repeat(20_001))];
    const closed = shippedFile('enerity', 'asiakkaat.csv', { columns: customers.columns.map((column) => (column.column === 'Asumismuoto' ? { ...column, closed: true } : column)) });
    const reasons: string[] = [];
    for (const text of broken('E')) reasons.push(...(await readExport('enerity', closed, head + text)).quarantined.map(({ reason }) => reason));
    expect(reasons).toEqual(['bad-date', 'bad-encoding', 'unknown-code', 'too-long']);
    const brought = [];
    for (const text of broken('K')) brought.push(await readExport('enerity', closed, head + text));
    expect(brought.map(({ rows, quarantined }) => [rows.map(({ notes, roles, customerNumber }) => [notes, roles['non-disclosure'], customerNumber]), quarantined]))
      .toEqual(brought.map(() => [[[['protected-not-read'], 'true', '20100001']], []]));
    const [dated, damaged, , long] = brought.map(({ rows }) => rows[0]);
    expect([dated?.fields.some(({ value }) => value === '31.2.2020'), damaged?.identityCode, damaged?.roles['identity-code'], long?.fields.some(({ value }) => value === 'K'.repeat(20_000))]).toEqual([true, null, undefined, true]);
  });

  it('brings a double whose mark protects: the first may have none', async () => {
    const { rows, quarantined } = await readExport('enerity', customers, head + kaarina + mark('K'));
    expect([rows.map(({ roles }) => roles['non-disclosure']), quarantined]).toEqual([['false', 'true'], []]);
  });

  it('takes one customer number of two persons twice, so that joining sees that it is shared', async () => {
    const { rows, quarantined } = await readExport('enerity', customers, head + kaarina + kaarina.replace('Y9032', '-9032'));
    expect([rows.map(({ identityCode }) => identityCode), quarantined]).toEqual([['010594Y9032', '010594-9032'], []]);
  });

  it('cut within its last row is not whole, and none of its rows is given as good', async () => {
    const { rows, notes, whole } = await readExport('enerity', customers, head + kaarina + kaarina.slice(0, 30));
    expect([rows, notes.map(({ fault }) => fault), whole]).toEqual([[], ['incomplete'], false]);
  });

  it('whose last line has no end is whole when its columns add up, unless its system ends every line', async () => {
    expect((await readExport('enerity', customers, head + kaarina.trimEnd())).whole).toBe(true);
    const ended = shippedFile('enerity', 'asiakkaat.csv', { dialect: { ...customers.dialect, lastLineEnds: true } });
    expect((await readExport('enerity', ended, head + kaarina.trimEnd())).notes.map(({ fault }) => fault)).toEqual(['incomplete']);
  });

  it('ends its stream with one word, also when it cannot be read at all', async () => {
    const unset = shippedFile('ax', 'CustTable.csv', { name: 'dbo.CustTable', from: { kind: 'sql-server', connection: 'ax', schema: 'dbo', view: 'CustTable' } });
    const batches: ReadBatch[] = await collectStream(streamSource(readingOf('ax', unset)));
    expect(batches).toEqual([{ kind: 'end', records: 0, whole: false, notes: [{ system: 'ax', file: 'dbo.CustTable', fault: 'no-connection' }] }]);
  });

  it('of JSON that never bears a column lacks it, unless the profile allows that', async () => {
    const events = shippedFile('ms-azure', 'app-events.jsonl');
    const record = '{"eventId":"e1","customerId":"20100001","at":"2026-01-01T00:00:00Z","page":"/"}\n';
    expect((await readExport('ms-azure', events, record)).notes).toMatchObject([{ fault: 'missing-column', column: 'device' }]);
    const optional = shippedFile('ms-azure', 'app-events.jsonl', { columns: events.columns.map((column) => ({ ...column, optional: column.column === 'device' })) });
    expect(await readExport('ms-azure', optional, record)).toMatchObject({ rows: [{ recordId: 'e1' }], notes: [], whole: true });
  });
});

describe('a metering series', () => {
  it('in the market’s own shape, without the customer, is read', async () => {
    const { rows, quarantined, whole } = await readExport('generis', series, seriesHead + value('2024-12-31T22:00:00Z', '2,126000;OK'));
    expect([rows.map(({ fields }) => fields.find(({ key }) => key === 'quantity')?.value), quarantined, whole]).toEqual([['2.126000'], [], true]);
  });

  it('keeps a gap whose quality says why, and sets aside a missing value that is called good', async () => {
    const read = await readExport('generis', series, seriesHead + value('2024-12-31T22:00:00Z', ';PUUTTUU') + value('2024-12-31T23:00:00Z', ';OK') + value('2025-01-01T00:00:00Z', ';'));
    expect(asides(read)).toEqual([[3, 'value-missing'], [4, 'value-missing']]);
    expect(read.rows.map(({ fields }) => fields.some(({ key }) => key === 'quantity'))).toEqual([false]);
  });

  it('sets aside a start its length does not allow, an unknown length, and a start met before', async () => {
    const read = await readExport('generis', series, [
      seriesHead, value('2024-12-31T22:15:00Z', '1,0;OK'), value('2024-12-31T22:15:00Z', '1,0;OK', 'PT15M'), value('2024-12-31T22:10:00Z', '1,0;OK', 'PT15M'),
      value('2024-12-31T22:00:00Z', '1,0;OK', 'PT5M'), value('2024-12-31T22:00:00Z', '1,0;OK'), value('2024-12-31T22:00:00Z', '2,0;OK'),
      value('2024-12-31T23:00:00.500Z', '1,0;OK'), value('2024-12-31T23:00:00.0009Z', '1,0;OK'),
    ].join(''));
    expect(asides(read)).toEqual([[2, 'period-not-aligned'], [4, 'period-not-aligned'], [5, 'unknown-code'], [7, 'duplicate-key'], [8, 'period-not-aligned']]);
  });
});

describe('the guard of doubles', () => {
  it('knows a name again among a hundred thousand, and parts from parts', () => {
    const guard = makeDuplicateGuard();
    const names = Array.from({ length: 100_000 }, (_, place) => [String(place), 'a']);
    expect(names.filter((name) => guard.isRepeated(name))).toEqual([]);
    expect(names.filter((name) => !guard.isRepeated(name))).toEqual([]);
    expect([guard.isRepeated(['ab', 'c']), guard.isRepeated(['a', 'bc'])]).toEqual([false, false]);
  });

  it('says when more came than it holds', () => {
    const guard = makeDuplicateGuard(2);
    for (const name of ['a', 'b', 'c']) guard.isRepeated([name]);
    expect(guard.isOverfull()).toBe(true);
  });
});

describe('a source that says nothing', () => {
  it('is left after the limit, and one that is only slow is not', async () => {
    const slow = async function* slow(pauses: readonly number[]): AsyncGenerator<number> {
      for (const pause of pauses) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        yield pause;
      }
    };
    expect(await collectStream(withStallLimit(slow([20, 20, 20]), 400))).toEqual([20, 20, 20]);
    await expect(collectStream(withStallLimit(slow([1, 5000]), 100))).rejects.toMatchObject({ fault: 'stalled' });
  });
});
