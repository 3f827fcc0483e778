// The words of answers given as files, of tasks sent as files and of who has received the data, in Finnish.

export const fiFiles = {
  title: 'Tiedot tiedostona', why: 'Koneella luettava vastaus: yksi zip-paketti, jota ei tulosteta.', make: 'Tee tiedosto', makeAgain: 'Tee uusi tiedosto', making: 'Tiedostoa tehdään…',
  made: 'Tiedosto tehty: {{name}}', waits: 'Tiedosto tehdään, kun oikeuteen on suostuttu.', save: 'Tallenna tiedosto', saveAgain: 'Tallenna uudelleen', given: 'Annettu asiakkaalle', sent: 'Lähetetty sähköpostilla', nth: '{{number}}. tiedosto', task: 'Tee tehtävätiedosto', taskAgain: 'Tee tehtävätiedosto uudelleen', taskMade: 'Tehtävätiedosto tallennettu', taskSent: 'Tiedosto tehty {{at}}',
  ledger: 'Kenelle tietoja on annettu', ledgerNone: 'Lähdejärjestelmissä ei ole kirjattuja luovutuksia.', noDay: 'ei päivää',
} as const;
