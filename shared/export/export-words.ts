// The words of an answer's files in the visitor's language: what lies in them and how to open them.
import type { Language } from '../registers/words.ts';
import type { ExportRight } from './export-input.ts';
import type { LeftOutReason } from './export-document.ts';

export interface ExportWords {
  readonly title: Readonly<Record<ExportRight, string>>;
  readonly labels: { readonly controller: string; readonly register: string; readonly diaryNumber: string; readonly made: string; readonly files: string; readonly leftOut: string };
  readonly how: readonly string[];
  readonly nothing: string;
  readonly none: string;
  readonly reasons: Readonly<Record<LeftOutReason, string>>;
}

export const exportWords: Readonly<Record<Language, ExportWords>> = {
  fi: {
    title: { access: 'Omat tiedot koneluettavina (tietosuoja-asetus, 15 artikla)', portability: 'Siirrettävät tiedot koneluettavina (tietosuoja-asetus, 20 artikla)' },
    labels: { controller: 'Rekisterinpitäjä', register: 'Rekisteri', diaryNumber: 'Asianumero', made: 'Tehty (UTC)', files: 'Tiedostot', leftOut: 'Tästä jäivät pois' },
    how: [
      'data.json: kaikki tiedot koneluettavina; data.schema.json kertoo niiden muodon.',
      'csv-kansio: yksi taulukko kustakin tietoryhmästä. Avautuu taulukkolaskennassa; erotin on puolipiste, merkistö UTF-8.',
      'Jos solun arvo alkaa heittomerkillä, poista yksi heittomerkki: sen jälkeen arvo on sama kuin lähteessä. Merkki estää kaavojen suorittamisen.',
      'metering-series.csv: mittaussarja siinä muodossa, jossa sähkömarkkinat sen antavat ja ottavat vastaan.',
      'manifest.json: tiedostojen tarkistussummat (SHA-256) ja kenttien selitykset.',
      'Rahasummat ovat sentteinä ja ajat UTC-aikaa; [...] kertoo, että kohdasta on poistettu toisen ihmisen tietoja.',
    ],
    nothing: 'Rekistereissä ei ole tietoja tästä henkilöstä.', none: 'Mitään ei jäänyt pois.',
    reasons: { 'basis': 'käsittely ei perustu suostumukseen eikä sopimukseen', 'inferred': 'tieto on johdettu, ei annettu eikä havaittu', 'not-automated': 'tietoa ei käsitellä automaattisesti', 'not-described': 'rekisteriseloste ei kuvaa tietoryhmää' },
  },
  sv: {
    title: { access: 'Egna uppgifter i maskinläsbar form (dataskyddsförordningen, artikel 15)', portability: 'Uppgifter som överförs i maskinläsbar form (dataskyddsförordningen, artikel 20)' },
    labels: { controller: 'Personuppgiftsansvarig', register: 'Register', diaryNumber: 'Ärendenummer', made: 'Gjord (UTC)', files: 'Filer', leftOut: 'Detta ingår inte' },
    how: [
      'data.json: alla uppgifter i maskinläsbar form; data.schema.json beskriver formen.',
      'Mappen csv: en tabell för varje uppgiftsgrupp. Öppnas i kalkylprogram; skiljetecknet är semikolon, teckenkodningen UTF-8.',
      'Om värdet i en cell börjar med en apostrof, ta bort en apostrof: då är värdet som i källan. Tecknet hindrar att formler körs.',
      'metering-series.csv: mätserien i den form som elmarknaden ger och tar emot.',
      'manifest.json: filernas kontrollsummor (SHA-256) och fältens förklaringar.',
      'Belopp är i cent och tider i UTC; [...] visar att uppgifter om en annan människa har tagits bort.',
    ],
    nothing: 'Registren har inga uppgifter om personen.', none: 'Ingenting lämnades bort.',
    reasons: { 'basis': 'behandlingen grundar sig inte på samtycke eller avtal', 'inferred': 'uppgiften är härledd, varken given eller observerad', 'not-automated': 'uppgiften behandlas inte automatiskt', 'not-described': 'registerbeskrivningen beskriver inte uppgiftsgruppen' },
  },
  en: {
    title: { access: 'Your own data in machine-readable form (GDPR, Article 15)', portability: 'Portable data in machine-readable form (GDPR, Article 20)' },
    labels: { controller: 'Controller', register: 'Register', diaryNumber: 'Case number', made: 'Made (UTC)', files: 'Files', leftOut: 'Left out of this' },
    how: [
      'data.json: all data in machine-readable form; data.schema.json describes its shape.',
      'The csv folder: one table for each category. Opens in a spreadsheet; the separator is a semicolon, the encoding UTF-8.',
      'If the value of a cell begins with an apostrophe, take one apostrophe off: the value is then as in the source. The mark keeps formulas from running.',
      'metering-series.csv: the metering series in the shape in which the electricity market gives and takes it.',
      'manifest.json: checksums of the files (SHA-256) and explanations of the fields.',
      'Sums are in cents and times in UTC; [...] says that another person’s data was removed there.',
    ],
    nothing: 'The registers hold no data of this person.', none: 'Nothing was left out.',
    reasons: { 'basis': 'the processing rests on neither consent nor contract', 'inferred': 'the data is inferred, neither provided nor observed', 'not-automated': 'the data is not processed by automated means', 'not-described': 'the register does not describe the category' },
  },
};
