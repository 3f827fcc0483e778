// The words of an import's report on paper and in its file.
import type { Language } from '../../registers/words.ts';

const fi = {
  title: 'Tuontiraportti', import: (run: number) => `Tuonti ${String(run)}`, trial: 'Koeajo: mitään ei tallennettu.', ends: { 'reading': 'Tuonti on käynnissä: mitään siitä ei ole vielä tuotu.', 'cut-off': 'Tuonti katkesi kesken: mitään siitä ei tuotu. Aloita se uudelleen.' }, at: 'Aika', files: 'Tiedostot', notes: 'Huomattavaa lähteissä', rows: 'Rivit, joissa on huomattavaa', none: 'Ei yhtään.',
  head: { file: 'Tiedosto', category: 'Tietoryhmä', state: 'Tila', read: 'Rivejä', quarantined: 'Hylättyjä', added: 'Uusia', changed: 'Muuttuneita', gone: 'Poistuneita', missing: 'Puuttuu', unjoined: 'Ei kenenkään' },
  states: { 'stored': 'tuotu', 'left-out': 'EI TUOTU', 'reading': 'ei luettu', 'staged': 'ei tallennettu' }, column: 'Sarake', line: 'Rivi', reason: 'Syy',
  more: (shown: number, total: number) => `Tässä ${String(shown)} ensimmäistä riviä, kaikkiaan ${String(total)}. Kaikki ovat CSV-tiedostossa.`, note: 'Raportissa ei ole rivien sisältöä: rivi löytyy lähteestä tiedoston ja rivinumeron avulla.',
};
type ReportWords = typeof fi;
const sv: ReportWords = {
  title: 'Importrapport', import: (run) => `Import ${String(run)}`, trial: 'Prov: inget sparades.', ends: { 'reading': 'Importen pågår: inget av den har hämtats ännu.', 'cut-off': 'Importen avbröts före sitt slut: inget av den hämtades. Starta den igen.' }, at: 'Tid', files: 'Filer', notes: 'Att märka i källorna', rows: 'Rader att lägga märke till', none: 'Inga.',
  head: { file: 'Fil', category: 'Kategori', state: 'Status', read: 'Rader', quarantined: 'Avvisade', added: 'Nya', changed: 'Ändrade', gone: 'Borta', missing: 'Saknas', unjoined: 'Ingens' },
  states: { 'stored': 'hämtad', 'left-out': 'INTE HÄMTAD', 'reading': 'inte läst', 'staged': 'inte sparad' }, column: 'Kolumn', line: 'Rad', reason: 'Orsak',
  more: (shown, total) => `Här de ${String(shown)} första raderna av ${String(total)}. Alla finns i CSV-filen.`, note: 'Rapporten innehåller inte radernas innehåll: raden hittas i källan med fil och radnummer.',
};
const en: ReportWords = {
  title: 'Import report', import: (run) => `Import ${String(run)}`, trial: 'Tried out: nothing was stored.', ends: { 'reading': 'The import is running: nothing of it has been brought yet.', 'cut-off': 'The import was cut off before its end: nothing of it was brought. Start it again.' }, at: 'Time', files: 'Files', notes: 'What is odd about the sources', rows: 'Rows to take note of', none: 'None.',
  head: { file: 'File', category: 'Category', state: 'State', read: 'Rows', quarantined: 'Set aside', added: 'New', changed: 'Changed', gone: 'Gone', missing: 'Missing', unjoined: 'Nobody’s' },
  states: { 'stored': 'brought', 'left-out': 'LEFT OUT', 'reading': 'not read', 'staged': 'not stored' }, column: 'Column', line: 'Line', reason: 'Reason',
  more: (shown, total) => `The first ${String(shown)} rows of ${String(total)} are here. All are in the CSV file.`, note: 'The report holds no content of rows: a row is found in its source by file and line.',
};

export const importReportWords: Readonly<Record<Language, ReportWords>> = { fi, sv, en };
