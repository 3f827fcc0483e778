// The words of the place of sources: what is brought from where, mappings, imports and uncertain joins, in Swedish.

export const svSources = {
  title: 'Källor', forbidden: 'Källorna sköts av administratören.', loading: 'Hämtar uppgifter från centralen…', refresh: 'Uppdatera',
  offline: 'Källorna sköts i centralen', offlineText: 'Det här kräver förbindelse till centralen. Annat arbete fortsätter utan den. Försök igen när förbindelsen är tillbaka.',
  intro: 'Vad som hämtas från vilket system. Uppgifternas innehåll visas inte här, bara former, antal och platser.',
  table: { caption: 'System och deras källor', source: 'Källa', category: 'Kategori', last: 'Senast hämtad', waiting: 'I importmappen', action: 'Åtgärd' },
  noProfile: 'Ingen definition: inget hämtas från det här systemet.', shipped: 'produktens definition', version: 'definition {{version}}', since: 'från {{date}}', assumption: 'antagande, kontrollera mot exporten',
  state: { never: 'Inte hämtad ännu', brought: 'Hämtad', 'left-out': 'Utelämnad', doubted: 'Saknade rader troddes inte' }, counts: '{{read}} rader, {{quarantined}} avvisade',
  waitingFile: '{{size}} · {{at}}', noFile: 'ingen fil', connected: 'anslutningen {{name}} är inställd', notConnected: 'anslutningen {{name}} är inte inställd', unexpected: 'Filer utan definition: {{files}}', bytes: '{{number}} kB',
  look: 'Titta', lookAt: 'Titta på källan {{file}}',
  work: {
    title: 'Import', what: 'Vad som hämtas', all: 'Alla källor', trust: 'Rader som saknas har verkligen försvunnit', trustNote: 'Kryssa för bara när du har kontrollerat det i källan.',
    trial: 'Prova', start: 'Hämta', cancel: 'Avbryt', first: 'Provet räknar vad importen skulle ändra och sparar inget.',
    kind: { trial: 'Prov', import: 'Import', join: 'Sammanslagning' }, running: '{{kind}} pågår', by: '{{kind}} · {{name}} · {{at}}',
    phase: { starting: 'Börjar', reading: 'Läser källor', comparing: 'Jämför med tidigare', joining: 'Förenar personer', writing: 'Skriver personer' },
    rows: '{{file}}: {{number}} rader', readInAll: 'Lästa rader {{number}}', people: 'Skrivna personer {{number}}',
    elsewhere: 'En annan import pågår i centralen. Vänta tills den är klar.', interrupted: 'Importen blev på hälft. Inget av den syns på arbetsstationerna. Starta importen av samma källor igen, så fortsätter den där den slutade.',
    end: { done: 'klar', failed: 'misslyckades', cancelled: 'avbruten, inget ändrades' }, failed: 'Orsak: {{reason}}. Inget ändrades.',
    would: 'Skulle ändra uppgifter om {{changed}} personer, {{gone}} skulle försvinna.', did: 'Uppgifter om {{changed}} personer ändrades, {{gone}} försvann.', readRows: 'Rader {{read}}, avvisade {{quarantined}}.',
    missing: '{{number}} poster saknas i en export som inte är att lita på. De lämnades som de var.', report: 'Rapport', reports: 'Rapporter', runOf: '{{kind}} {{run}} · {{at}}', open: 'på hälft',
  },
  bench: {
    title: '{{file}}', back: 'Tillbaka till källorna', rows_one: 'Den första {{count}} raden som former: bokstäver x, siffror 0.', rows_other: 'De första {{count}} raderna som former: bokstäver x, siffror 0.', fault: 'Källan kan inte läsas: {{reason}}', reasons: 'Rader som inte kan läsas: {{reasons}}',
    notNamed: 'Ingen kolumn finns i definitionen. Första raden kan vara uppgifter, så också namnen är dolda. Kontrollera filen.',
    unmapped: 'Utan definition', unmappedNone: 'Alla kolumner är definierade.', unmappedNote: 'Uppgifter i dessa kolumner hämtas inte. Om de är personuppgifter saknas de i kopiorna.', missing: 'Saknas i källan', missingNote: 'Definitionen har en kolumn som källan inte har. Källan utelämnas tills kolumnen kommer tillbaka eller inte längre väntas.', mapped: 'Definierade kolumner',
    column: 'Kolumn', shapes: 'Former', is: 'Uppgift', change: 'Ändra', changeOf: 'Ändra kolumnen {{column}}', leftOut: 'utelämnad: {{reason}}', keyOnly: 'bara nyckel', noShapes: 'tom',
    what: 'Vad kolumnen innehåller', choose: 'Välj', leaveOut: 'Inte personuppgift: utelämnas', onlyRole: 'Sparas inte, bara identifierar', notExpected: 'Kolumnen väntas inte längre', role: 'Berättar om personen', noRole: 'Inget', format: 'Skrivsätt', reason: 'Orsak', reasonMissing: 'Skriv varför kolumnen utelämnas.', roleMissing: 'Välj vad kolumnen berättar om personen.',
    roles: { 'identity-code': 'personbeteckning', 'customer-number': 'kundnummer', 'metering-point': 'driftsställe', 'family-name': 'efternamn', 'given-names': 'förnamn', 'full-name': 'hela namnet', 'birth-date': 'födelsedatum', language: 'språk', phone: 'telefon', email: 'e-post', street: 'gatuadress', postcode: 'postnummer', town: 'ort', 'non-disclosure': 'spärrmarkering' },
    formats: { text: 'text', 'iso-date': 'dag 2026-11-22', 'finnish-date': 'dag 22.11.2026', 'utc-instant': 'tidpunkt 2026-11-22T10:00:00Z', amount: 'belopp', decimal: 'tal' },
    validFrom: 'Gäller från', validFromHint: 'I dag eller senare, till exempel 1.12.2026', validFromBad: 'Skriv en dag som är i dag eller senare.', nothing: 'Definiera minst en kolumn.', save: 'Spara definitionen', saved: 'Definition {{version}} sparad: {{system}}',
    versions: 'Definitionens versioner', versionOf: '{{version}} · från {{date}} · {{name}} {{at}}', versionsNone: 'Definitionen som följde med produkten används.',
  },
  report: {
    title: 'Importrapport {{run}}', at: '{{at}}', trial: 'Prov: inget sparades.', unended: 'Importen är inte avslutad.', files: 'Filer', notes: 'Att märka i källorna', rows: 'Rader som inte kom med i någons uppgifter', none: 'Inga.', shownOf: 'Här {{shown}} / {{total}}. Alla finns i CSV-filen.', line: 'rad {{line}}',
    print: 'Skriv ut', printed: 'Skickad till skrivaren', pdf: 'Spara PDF', csv: 'Spara CSV', saved: 'Sparad: {{place}}',
    head: { file: 'Fil', state: 'Status', read: 'Rader', quarantined: 'Avvisade', added: 'Nya', changed: 'Ändrade', gone: 'Borta', missing: 'Saknas', unjoined: 'Ingens', reason: 'Orsak' }, states: { stored: 'hämtad', 'left-out': 'utelämnad', reading: 'inte läst', staged: 'inte sparad' },
  },
  joins: {
    title: 'Osäkra sammanslagningar', open: 'Osäkra par', intro: 'Två uppgifter kan gälla samma person. En felaktig sammanslagning visar den enas uppgifter för den andra: be någon vid disken titta på båda platserna innan du godkänner.', none: 'Inget par väntar.', noneNext: 'Par kommer från importen när namnet och ett annat tecken stämmer.',
    showAll: 'Visa också avgjorda', score: 'Poäng', same: 'Samma', notKnown: 'Inte jämförbart eller olika', one: 'Den ena', other: 'Den andra', places: 'Platser', place: '{{file}} rad {{line}}', noPlace: 'inga uppgifter längre', verdict: { waiting: 'väntar', accepted: 'förenade', rejected: 'åtskilda' }, by: '{{verdict}} · {{name}} {{at}}',
    accept: 'Förena', reject: 'Håll åtskilda', undo: 'Ångra', acceptOf: 'Förena paret {{id}}', rejectOf: 'Håll paret {{id}} åtskilt', undoOf: 'Ångra beslutet om paret {{id}}', done: 'Paret {{id}}: {{verdict}}', of: '{{score}}/100',
  },
} as const;
