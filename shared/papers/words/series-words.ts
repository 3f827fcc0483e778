// The words of a metering series on the copy: what the summary is, and how its reader gets every reading.
import type { Language } from '../../registers/words.ts';

export interface SeriesWords {
  /** In the place of the copy's own answer where a series is summarised. */
  readonly yes: (records: number, systems: number, removed: boolean) => string;
  /** `17 520 lukemaa` */
  readonly readings: (number: string) => string;
  readonly summary: (readings: string) => string;
  readonly file: (sha256: string) => string;
  readonly onRequest: string;
  readonly whole: string;
  readonly facts: { readonly span: string; readonly readings: string; readonly estimated: string; readonly missing: string };
  readonly between: (from: string, to: string) => string;
  readonly columns: { readonly month: string; readonly readings: string; readonly estimated: string; readonly missing: string };
  readonly sum: (label: string) => string;
  readonly least: (label: string) => string;
  readonly greatest: (label: string) => string;
  readonly month: (year: string, month: string) => string;
  readonly year: (year: string) => string;
  readonly all: string;
  readonly explained: string;
}

export const seriesWords: Readonly<Record<Language, SeriesWords>> = {
  fi: {
    yes: (records, systems, removed) => `Kyllä, käsittelemme tietojasi. Rekisterissä on sinusta ${String(records)} ${records === 1 ? 'tietue' : 'tietuetta'} ${systems === 1 ? 'yhdessä järjestelmässä' : `${String(systems)} järjestelmässä`}. Ne ovat tässä jäljennöksessä${removed ? ' lukuun ottamatta kohtia, joista on poistettu tekstiä' : ''}; mittaussarjat on painettu kuukausittain yhteen laskettuina. Tietue on yksi rivi tai merkintä järjestelmässä, mittaussarjasta yksi kuukausi.`,
    readings: (number) => `${number} ${number === '1' ? 'lukema' : 'lukemaa'}`,
    summary: (readings) => `Tässä on kooste. Koko sarja, ${readings}, on tämän vastauksen koneluettavassa osassa: tiedostoissa data.json ja csv-kansiossa sekä sähkönkulutus myös tiedostossa metering-series.csv, joka käy sähkömarkkinoilla.`,
    file: (sha256) => `Koneluettava osa on tehty. Sen tarkistussumma (SHA-256) on ${sha256}.`,
    onRequest: 'Saat koneluettavan osan toimipisteestä tai rekisterin yhteyshenkilöltä, kun kerrot tämän jäljennöksen asianumeron. Jos haluat koko sarjan paperilla, pyydä se samalla.',
    whole: 'Koko sarja on painettu tähän.',
    facts: { span: 'Aika', readings: 'Lukemia', estimated: 'Arvioituja', missing: 'Puuttuu' },
    between: (from, to) => `${from} – ${to}`,
    columns: { month: 'Kuukausi', readings: 'Lukemia', estimated: 'Arvioituja', missing: 'Puuttuu' },
    sum: (label) => `${label} yhteensä`, least: () => 'Pienin', greatest: () => 'Suurin',
    month: (year, month) => `${String(Number(month))}/${year}`, year: (year) => `Vuosi ${year}`, all: 'Koko sarja',
    explained: 'Arvioitu: arvo, jonka laatu on muu kuin hyväksytty. Puuttuu: ajat sarjan ensimmäisen ja viimeisen lukeman välissä, joilta ei ole arvoa. Kuukaudet ovat Suomen aikaa.',
  },
  sv: {
    yes: (records, systems, removed) => `Ja, vi behandlar dina uppgifter. I registret finns ${String(records)} ${records === 1 ? 'post' : 'poster'} om dig i ${systems === 1 ? 'ett system' : `${String(systems)} system`}. De finns i denna kopia${removed ? ', utom på de ställen där text har tagits bort' : ''}; mätserierna är tryckta sammanräknade per månad. En post är en rad eller en anteckning i ett system, av en mätserie en månad.`,
    readings: (number) => `${number} ${number === '1' ? 'avläsning' : 'avläsningar'}`,
    summary: (readings) => `Här finns ett sammandrag. Hela serien, ${readings}, finns i den maskinläsbara delen av detta svar: i filen data.json och i mappen csv, elförbrukningen också i filen metering-series.csv, som elmarknaden tar emot.`,
    file: (sha256) => `Den maskinläsbara delen är gjord. Dess kontrollsumma (SHA-256) är ${sha256}.`,
    onRequest: 'Du får den maskinläsbara delen på kontoret eller av registrets kontaktperson när du uppger ärendenumret på denna kopia. Om du vill ha hela serien på papper, be om den samtidigt.',
    whole: 'Hela serien är tryckt här.',
    facts: { span: 'Tid', readings: 'Avläsningar', estimated: 'Uppskattade', missing: 'Saknas' },
    between: (from, to) => `${from} – ${to}`,
    columns: { month: 'Månad', readings: 'Avläsningar', estimated: 'Uppskattade', missing: 'Saknas' },
    sum: (label) => `${label} sammanlagt`, least: () => 'Minsta', greatest: () => 'Största',
    month: (year, month) => `${String(Number(month))}/${year}`, year: (year) => `År ${year}`, all: 'Hela serien',
    explained: 'Uppskattad: ett värde vars kvalitet är en annan än godkänd. Saknas: tider mellan seriens första och sista avläsning som inte har något värde. Månaderna är enligt finsk tid.',
  },
  en: {
    yes: (records, systems, removed) => `Yes, we process your data. The register holds ${String(records)} ${records === 1 ? 'record' : 'records'} about you in ${systems === 1 ? 'one system' : `${String(systems)} systems`}. They are in this copy${removed ? ' except where text has been removed' : ''}; metering series are printed added up by month. A record is one row or entry in a system, of a metering series one month.`,
    readings: (number) => `${number} ${number === '1' ? 'reading' : 'readings'}`,
    summary: (readings) => `This is a summary. The whole series, ${readings}, is in the machine-readable part of this answer: in the file data.json and in the csv folder, electricity consumption also in the file metering-series.csv, which the electricity market accepts.`,
    file: (sha256) => `The machine-readable part has been made. Its checksum (SHA-256) is ${sha256}.`,
    onRequest: 'You get the machine-readable part from the office or the register’s contact person when you give the case number of this copy. If you want the whole series on paper, ask for it at the same time.',
    whole: 'The whole series is printed here.',
    facts: { span: 'Time', readings: 'Readings', estimated: 'Estimated', missing: 'Missing' },
    between: (from, to) => `${from} – ${to}`,
    columns: { month: 'Month', readings: 'Readings', estimated: 'Estimated', missing: 'Missing' },
    sum: (label) => `${label}, total`, least: () => 'Least', greatest: () => 'Greatest',
    month: (year, month) => `${String(Number(month))}/${year}`, year: (year) => `Year ${year}`, all: 'Whole series',
    explained: 'Estimated: a value whose quality is other than approved. Missing: times between the first and the last reading of the series that have no value. Months are by Finnish time.',
  },
};
