// Hand-written exports brought in: what comes in, what is set aside, and that the rest is not harmed by it.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importInMemory } from '../../../people/import-in-memory.ts';
import { emptyFolder, fillFolder, importedAt, importFiles, importShipped } from '../../../people/export-folder.ts';
import { shippedProfile, shippedSources } from '../../../people/shipped-profiles.ts';

const head = 'Asiakasnumero;Henkilötunnus;Sukunimi;Etunimet;Äidinkieli;Asiointikieli;Asumismuoto;Turvakielto;Luotu\r\n';
const kaarina = '20100001;010594Y9032;Testinen;Kaarina Maria;fi;sv;KT;E;1.3.2020\r\n';
const basics = (...rows: readonly string[]): Readonly<Record<string, string>> => ({ 'enerity/asiakkaat.csv': head + rows.join('') });

describe('an import', () => {
  it('makes a person of a row: found by its keys, shown by its fields', async () => {
    const { persons: [one] } = await importFiles('tampere', basics(kaarina));
    expect(one).toMatchObject({ controller: 'tampere', familyName: 'Testinen', givenNames: 'Kaarina Maria', identityCode: '010594Y9032', birthDate: '1994-05-01', language: 'sv', nonDisclosure: false, customerNumbers: ['20100001'] });
    expect(one?.items).toEqual([{ system: 'enerity', category: 'basic-details', recordId: '20100001', broughtAt: importedAt, fields: [
      { key: 'customer-number', value: '20100001' }, { key: 'identity-code', value: '010594Y9032' }, { key: 'family-name', value: 'Testinen' }, { key: 'given-names', value: 'Kaarina Maria' },
      { key: 'mother-tongue', value: 'fi' }, { key: 'service-language', value: 'sv' }, { key: 'housing', value: 'KT' }, { key: 'non-disclosure', value: 'E' }, { key: 'created', value: '2020-03-01' },
    ] }]);
  });

  it('sets a broken row aside by file, line and reason, and brings the rest', async () => {
    const result = await importFiles('tampere', basics('20100002;"auki;x\r\n', '20100003;;Liian;vähän\r\n', '20100004;;Päiväinen;P;fi;fi;KT;E;31.2.2020\r\n', kaarina));
    expect(result.quarantined.map(({ file, line, reason }) => [file, line, reason])).toEqual([['asiakkaat.csv', 2, 'broken-quotes'], ['asiakkaat.csv', 3, 'column-count'], ['asiakkaat.csv', 4, 'bad-date']]);
    expect(result.persons).toHaveLength(1);
    expect(JSON.stringify(result.quarantined)).not.toMatch(/Liian|Päiväinen|2010000/);
  });

  it('never takes a mark of non-disclosure it does not know for "none"', async () => {
    const result = await importFiles('tampere', basics(kaarina.replace(';E;', ';X;')));
    expect([result.quarantined, result.notes.map(({ line, reason }) => [line, reason]), result.persons.map(({ nonDisclosure }) => nonDisclosure)]).toEqual([[], [[2, 'non-disclosure-unmapped']], [true]]);
    const marked = await importFiles('tampere', basics(kaarina.replace(';E;', ';K;')));
    expect(marked.persons[0]?.nonDisclosure).toBe(true);
  });

  it('keeps the text of a code that is none, notes it, and finds the person by the number', async () => {
    const result = await importFiles('tampere', basics(kaarina.replace('010594Y9032', '010594Y9033')));
    expect(result.notes).toEqual([{ system: 'enerity', file: 'asiakkaat.csv', line: 2, reason: 'identity-code-not-usable' }]);
    expect(result.persons[0]).toMatchObject({ identityCode: null, customerNumbers: ['20100001'] });
    expect(result.persons[0]?.items[0]?.fields).toContainEqual({ key: 'identity-code', value: '010594Y9033' });
  });

  it('sets aside a value longer than an item keeps, and keeps one that just fits', async () => {
    const result = await importFiles('tampere', basics(kaarina.replace('Testinen', 'x'.repeat(20_001)), kaarina.replace('Testinen', 'y'.repeat(20_000))));
    expect(result.quarantined).toMatchObject([{ line: 2, reason: 'too-long' }]);
    expect(result.persons[0]?.familyName).toHaveLength(20_000);
  });

  it('sets aside a record whose name is longer than any record has', async () => {
    const result = await importFiles('tampere', basics(kaarina.replace('20100001', '2'.repeat(201)), kaarina));
    expect(result.quarantined).toMatchObject([{ line: 2, reason: 'too-long' }]);
    expect(result.persons).toHaveLength(1);
  });

  it('follows no link out of its folder', async () => {
    const { folder, remove } = emptyFolder();
    fillFolder(folder, { ...basics(kaarina), 'ax/note.csv': 'x' });
    symlinkSync(join(folder, 'enerity', 'asiakkaat.csv'), join(folder, 'ax', 'CustTable.csv'));
    const { files } = await importShipped('tampere', folder);
    expect(files).toContainEqual({ system: 'ax', file: 'CustTable.csv', fault: 'file-missing' });
    remove();
  });

  it('reads by the profiles of its controller that are in force, and by no others', async () => {
    const { folder, remove } = emptyFolder();
    fillFolder(folder, { ...basics(kaarina), 'customer-register/asiakkaat.csv': 'x\n' });
    const given = { profile: shippedProfile('tampere'), folder, importedAt };
    const ended = shippedSources('tampere').map((source) => ({ ...source, validTo: '2026-11-21' }));
    expect((await importInMemory({ ...given, sourceProfiles: ended })).persons).toEqual([]);
    const both = await importInMemory({ ...given, sourceProfiles: [...shippedSources('tampere'), ...shippedSources('nurmijarvi')] });
    expect(both.persons).toHaveLength(1);
    expect(both.files.filter(({ system }) => system === 'customer-register')).toEqual([]);
    remove();
  });

  it('tells of files nobody sent, files nobody expects, and columns that changed', async () => {
    const { files, persons } = await importFiles('tampere', {
      'enerity/asiakkaat.csv': head.replace('Luotu', 'Luotu;Kengännumero') + kaarina.replace('\r\n', ';41\r\n'), 'enerity/uusi.csv': 'x\n',
      'enerity/suostumukset.csv': 'Asiakasnumero;Tarkoitus\n20100001;SUORA\n', 'enerity/markkinointikiellot.csv': '', 'ax/CustTrans.csv': '"VOUCHER","ACCOUNTNUM","TRANSDATE","TRANSDATE","AMOUNTCUR","TRANSTYPE"\r\n',
    });
    const notes = files.filter(({ system, file }) => system === 'enerity' || file === 'CustTrans.csv').map(({ file, fault, column }) => [file, fault, column].filter((part) => part !== undefined).join(' '));
    expect(notes).toEqual(expect.arrayContaining([
      'yhteystiedot.csv file-missing', 'uusi.csv unexpected-file', 'asiakkaat.csv unknown-column Kengännumero', 'suostumukset.csv missing-column Annettu',
      'markkinointikiellot.csv empty-file', 'CustTrans.csv doubled-column TRANSDATE',
    ]));
    expect(persons[0]?.items.map(({ category }) => category)).toEqual(['basic-details']);
  });

  it('of the columns in another order is the same', async () => {
    const turned = (line: string): string => `${line.trimEnd().split(';').toReversed().join(';')}\r\n`;
    expect((await importFiles('tampere', { 'enerity/asiakkaat.csv': turned(head) + turned(kaarina) })).persons).toEqual((await importFiles('tampere', basics(kaarina))).persons);
  });

  it('takes the name from the system that knows it best', async () => {
    const ax = '"ACCOUNTNUM","PARTY","NAME","LANGUAGEID","CUSTGROUP","PAYMTERMID"\r\n"20100001","1","TESTINEN K","fi","KULUTTAJA","14PV"\r\n"20100077","2","?hman Liisa","sv-fi","KULUTTAJA","14PV"\r\n';
    const { persons } = await importFiles('tampere', { ...basics(kaarina), 'ax/CustTable.csv': ax });
    expect(persons.map(({ familyName, givenNames, language }) => [familyName, givenNames, language])).toEqual([['Testinen', 'Kaarina Maria', 'sv'], ['?hman Liisa', '', 'sv']]);
  });

  it('does not take the number a call came from for the customer’s own: anyone may call on their behalf', async () => {
    const { persons } = await importFiles('tampere', { 'call-recordings/puhelut.csv': 'Tallenneviite;Soittajan numero;Asiakasnumero;Aika;Jono;Kesto\nP1;044 000 1234;20100001;2026-08-14 10:22:31;MUU;60\n' });
    expect(persons).toMatchObject([{ phones: [], customerNumbers: ['20100001'], items: [{ category: 'call-recordings' }] }]);
  });

  it('keeps a phone as E.164 and one that is none as it came', async () => {
    const contacts = 'Asiakasnumero;Laji;Katuosoite;Postinumero;Postitoimipaikka;Puhelin;Sähköposti\n20100001;KOTI;Katu 1;33100;Tampere;044 000 1234;\n20100001;LASKU;Katu 1;33100;Tampere;ei puhelinta;a@b.example\n';
    const { persons } = await importFiles('tampere', { 'enerity/yhteystiedot.csv': contacts });
    expect(persons).toMatchObject([{ phones: ['+358440001234', 'ei puhelinta'], emails: ['a@b.example'], addresses: [{ street: 'Katu 1', postcode: '33100', town: 'Tampere' }] }]);
  });
});
