// The indexes of both controllers' demonstration: visits, camera clips, calls, web visits and the paper archive.
import { often } from './enerity-export.ts';
import type { ExportDialect, ExportRow, ExportTable } from './export-table.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import { moment } from './made-up-times.ts';

const dialect: ExportDialect = 'finnish';

export function recordingsAndArchive(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const served = everyone.filter(({ reach }) => reach === 'all' || reach === 'known');
  const filed = everyone.filter(({ reach }) => reach !== 'bare' && reach !== 'billing-only' && reach !== 'site-only');
  return [
    { system: 'call-recordings', file: 'puhelut.csv', dialect, rows: [...served.filter(often(0.35)).map(call), ...served.filter(({ running }) => running % 30 === 3).map((one) => ({ ...call(one), 'Tallenneviite': `N${String(one.running)}`, 'Asiakasnumero': '' }))] },
    { system: 'web-pages', file: 'kavijat.csv', dialect, rows: [...served.filter(often(0.1)).map(webVisit), ...served.filter(({ running }) => running % 5 === 1).map((one) => ({ ...webVisit(one), 'Evästetunnus': `ga-${String(one.running)}`, 'Asiakasnumero': '' }))] },
    { system: 'paper-archive', file: 'arkistoluettelo.csv', dialect, rows: filed.filter((one) => one.reach === 'paper-only' || often(0.3)(one)).map(paper) },
  ];
}

export function premisesExports(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const served = everyone.filter(({ reach }) => reach === 'all' || reach === 'known');
  return [
    { system: 'visitor-system', file: 'kaynnit.csv', dialect, rows: [...served.filter(often(0.06)).map(visit), ...served.filter(({ running }) => running % 50 === 9).map((one) => ({ ...visit(one), 'Käyntitunnus': `VX${String(one.running)}`, 'Asiakasnumero': '' }))] },
    { system: 'cameras', file: 'tallenteet.csv', dialect, rows: [...served.filter(({ reach }) => reach === 'known').map(clip), ...served.filter(({ running }) => running % 25 === 4).map((one) => ({ ...clip(one), 'Tallenne': `K${String(one.running)}-X`, 'Asiakasnumero': '' }))] },
  ];
}

function call(one: MadeUpPerson): ExportRow {
  return { 'Tallenneviite': `P${String(one.running)}`, 'Soittajan numero': one.phone, 'Asiakasnumero': one.customerNumber, 'Aika': moment(one.random, 600), 'Jono': one.random.pick(['LASKUT', 'VIKA', 'MUUTTO', 'MUU']), 'Kesto': String(one.random.int(20, 1500)) };
}

function webVisit(one: MadeUpPerson): ExportRow {
  // 203.0.113.0/24 is set aside for documentation (RFC 5737).
  return { 'Evästetunnus': `id-${String(one.running)}`, 'IP-osoite': `203.0.113.${String(one.random.int(1, 254))}`, 'Aika': moment(one.random, 380), 'Sivu': one.random.pick(['/', '/hinnat', '/vikatilanne']), 'Asiakasnumero': one.customerNumber };
}

function paper(one: MadeUpPerson): ExportRow {
  const byName = one.reach === 'paper-only';
  return {
    'Signum': `A${String(one.running)}`, 'Asiakasnumero': byName ? '' : one.customerNumber, 'Henkilötunnus': byName ? one.identityCode ?? '' : '', 'Nimi': `${one.familyName} ${one.givenNames}`,
    'Paikka': 'Arkisto 2', 'Kansio': `Kansio ${String(one.random.int(1, 80))}`, 'Sivuja': String(one.random.int(1, 24)), 'Laji': one.random.pick(['SOP', 'KIRJE', 'VALT']), 'Vuosi': String(one.random.int(1994, 2019)),
  };
}

function visit(one: MadeUpPerson): ExportRow {
  const day = moment(one.random, 300);
  return { 'Käyntitunnus': `VK${String(one.running)}`, 'Asiakasnumero': one.customerNumber, 'Nimi': `${one.givenNames} ${one.familyName}`, 'Yritys': '', 'Isäntä': 'Asiakaspalvelu', 'Saapui': day, 'Poistui': `${day.slice(0, 10)} 21:00:00`, 'Kuva': 'K' };
}

function clip(one: MadeUpPerson): ExportRow {
  const day = moment(one.random, 25);
  return { 'Tallenne': `K${String(one.running)}`, 'Kamera': 'Ratina, aula', 'Alku': day, 'Loppu': `${day.slice(0, 10)} 21:05:00`, 'Asiakasnumero': one.customerNumber };
}
