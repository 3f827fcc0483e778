// What Enerity exports in the demonstration: customers, contacts, contracts, contact log, bans, consents, disclosures, company contacts.
import type { ExportRow, ExportTable } from './export-table.ts';
import { madeUpBusinessId } from './made-up-numbers.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import { commaDecimal, finnishDay, moment } from './made-up-times.ts';
import { knownTampere, sharedCustomerNumber } from './known-people.ts';

export function enerityExport(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const customers = everyone.filter(({ reach }) => reach === 'all' || reach === 'known' || reach === 'bare');
  const served = customers.filter(({ reach }) => reach !== 'bare');
  const table = (file: string, rows: readonly ExportRow[], broken: readonly string[] = []): ExportTable => ({ system: 'enerity', file, dialect: 'finnish', rows, broken });
  return [
    table('asiakkaat.csv', [...customers.map(basic), ...sharedNumber(), ...withoutKey()], ['20199001;"Rikkinen;Reino;fi;fi;KT;E', '20199002;;Lyhyt;Rivi']),
    table('yhteystiedot.csv', served.map(contact)),
    table('sopimukset.csv', served.flatMap(contracts), ['S99999;20100001;643007127000001232;SIIRTO;4,20;31.2.2020;;VOIM']),
    table('yhteydenotot.csv', served.filter(often(0.4)).map(logged)),
    table('markkinointikiellot.csv', served.filter(often(0.25)).map(ban)),
    table('suostumukset.csv', served.filter(often(0.5)).map(consent)),
    table('luovutukset.csv', disclosures()),
    table('yhteyshenkilot.csv', served.filter(({ running }) => running % 20 === 7).map(companyContact)),
  ];
}

/** Known people have a row in every file. */
export function often(share: number): (one: MadeUpPerson) => boolean {
  return ({ reach, random }) => random.chance(share) || reach === 'known';
}

function basic(one: MadeUpPerson): ExportRow {
  return {
    'Asiakasnumero': one.customerNumber, 'Henkilötunnus': one.identityCode ?? '', 'Sukunimi': one.familyName, 'Etunimet': one.givenNames,
    'Äidinkieli': one.reach === 'bare' ? '' : one.tongue, 'Asiointikieli': one.reach === 'bare' ? '' : one.serviceLanguage,
    'Asumismuoto': one.reach === 'bare' ? '' : one.random.pick(['KT', 'RT', 'OKT']), 'Turvakielto': one.reach === 'bare' ? '' : one.nonDisclosure ? 'K' : 'E',
    'Luotu': one.reach === 'bare' ? '' : finnishDay(one.random, 4000),
  };
}

function sharedNumber(): readonly ExportRow[] {
  const shared = { 'Asiakasnumero': sharedCustomerNumber, 'Äidinkieli': 'fi', 'Asiointikieli': 'fi', 'Asumismuoto': 'KT', 'Turvakielto': 'E', 'Luotu': '1.2.2020' };
  return [
    { ...shared, 'Henkilötunnus': '130380-907P', 'Sukunimi': 'Jaettu', 'Etunimet': 'Testi Yksi' },
    { ...shared, 'Henkilötunnus': '140390-907X', 'Sukunimi': 'Jaettu', 'Etunimet': 'Testi Kaksi' },
    { ...shared, 'Henkilötunnus': '', 'Sukunimi': 'Jaettu', 'Etunimet': 'Testi' },
  ];
}

// No number and a code that is none: listed, not dropped.
function withoutKey(): readonly ExportRow[] {
  const row = { 'Sukunimi': 'Avaimeton', 'Äidinkieli': 'fi', 'Asiointikieli': 'fi', 'Asumismuoto': 'RT', 'Turvakielto': 'E', 'Luotu': '3.4.2021' };
  return [{ ...row, 'Asiakasnumero': '', 'Henkilötunnus': '', 'Etunimet': 'Testi Yksi' }, { ...row, 'Asiakasnumero': 'X1', 'Henkilötunnus': '010594Y9033', 'Etunimet': 'Testi Kaksi' }];
}

function contact(one: MadeUpPerson): ExportRow {
  return { 'Asiakasnumero': one.customerNumber, 'Laji': 'KOTI', 'Katuosoite': one.street, 'Postinumero': one.postcode, 'Postitoimipaikka': one.town, 'Puhelin': one.phone, 'Sähköposti': one.email };
}

function contracts(one: MadeUpPerson): readonly ExportRow[] {
  const contract = (suffix: string, product: string): ExportRow => ({
    'Sopimusnumero': `S${one.customerNumber}-${suffix}`, 'Asiakasnumero': one.customerNumber, 'Käyttöpaikka': one.meteringPoint, 'Tuote': product,
    'Hinta': commaDecimal(one.random, 3, 12), 'Alkaa': finnishDay(one.random, 3000), 'Päättyy': '', 'Tila': 'VOIM',
  });
  return one.random.chance(0.6) || one.reach === 'known' ? [contract('1', 'SIIRTO'), contract('2', 'ENERGIA')] : [contract('1', 'SIIRTO')];
}

function logged(one: MadeUpPerson): ExportRow {
  const [subject, description] = one.random.pick([['Lasku', 'Asiakas kysyi laskun eräpäivää; annettiin "lisäaikaa".'], ['Muutto', 'Muuttoilmoitus.\nUusi osoite ilmoitetaan myöhemmin.'], ['Vika', 'Sähkökatko; vika korjattu.']]);
  return { 'Tapahtuma': `T${String(one.running)}`, 'Asiakasnumero': one.customerNumber, 'Aika': moment(one.random, 700), 'Kanava': one.random.pick(['PUH', 'SPOSTI', 'TISKI']), 'Aihe': subject, 'Kuvaus': description };
}

function ban(one: MadeUpPerson): ExportRow {
  return { 'Asiakasnumero': one.customerNumber, 'Kanava': one.random.pick(['PUH', 'SMS', 'KAIKKI']), 'Kielto': 'K', 'Alkaen': finnishDay(one.random, 1500) };
}

function consent(one: MadeUpPerson): ExportRow {
  return {
    'Asiakasnumero': one.customerNumber, 'Tarkoitus': one.random.pick(['SUORA', 'TUTKIMUS', 'KUMPPANI']), 'Annettu': finnishDay(one.random, 1500),
    'Peruttu': one.random.chance(0.1) ? '1.11.2026' : '', 'Tapa': one.random.pick(['TISKI', 'SPOSTI', 'PUH']),
  };
}

/** Made up by hand, for known people: each kind of recipient once at least, and two agents of one person. */
function disclosures(): readonly ExportRow[] {
  const { kaarina, huge, namesakeOne, namesakeTwo, tenantNow } = knownTampere;
  const rows = [
    [kaarina, 'lindorff', '', 'collection', '14.3.2025', 'PERINTA', 'PER-2025-0311'], [kaarina, 'lindorff', '', 'billing-details', '14.3.2025', 'PERINTA', 'PER-2025-0311'],
    [kaarina, 'estate-agents', 'Keksitty Kiinteistönvälitys Oy', 'metering-points', '2.9.2026', 'VALTAKIRJA', 'VK-2026-0077'],
    [kaarina, 'estate-agents', 'Satuasunnot LKV Oy', 'consumption', '18.9.2026', 'VALTAKIRJA', 'VK-2026-0091'],
    [kaarina, 'datahub', '', 'metering-points', '22.2.2022', 'MARKKINA', 'DH-100001'],
    [huge, 'lindorff', '', 'collection', '1.10.2024', 'PERINTA', 'PER-2024-1007'], [namesakeOne, 'police', '', 'visits', '11.5.2026', 'LAKI', 'POL-2026-5'],
    [namesakeTwo, 'estate-agents', 'Kotihaku Esimerkki LKV Oy', 'consumption', '5.10.2026', 'VALTAKIRJA', 'VK-2026-0101'],
    [tenantNow, 'property-managers', 'Isännöinti Esimerkki Oy', 'contracts', '30.6.2026', 'VALTAKIRJA', 'VK-2026-0052'],
  ] as const;
  return rows.map(([{ customerNumber }, recipient, name, data, on, ground, reference], place) => ({
    'Luovutus': `L${String(place + 1)}`, 'Asiakasnumero': customerNumber, 'Vastaanottaja': recipient, 'Vastaanottajan nimi': name, 'Tietoryhmä': data, 'Luovutettu': on, 'Peruste': ground, 'Viite': reference,
  }));
}

function companyContact(one: MadeUpPerson): ExportRow {
  return {
    'Yhteyshenkilönumero': one.customerNumber.replace(/^2./, '29'), 'Sukunimi': one.familyName, 'Etunimet': one.givenNames, 'Yritys': `Keksitty ${one.familyName} Oy`,
    'Y-tunnus': madeUpBusinessId(one.random), 'Tehtävä': one.random.pick(['isännöitsijä', 'kiinteistöpäällikkö', 'toimistosihteeri']), 'Puhelin': one.phone, 'Sähköposti': one.email,
  };
}
