// The words of the place of sources: what is brought from where, mappings, imports and uncertain joins, in Finnish.

export const fiSources = {
  title: 'Lähteet', forbidden: 'Lähteitä hoitaa pääkäyttäjä.', loading: 'Haetaan tietoja keskuksesta…', refresh: 'Päivitä',
  offline: 'Lähteitä hoidetaan keskuksessa', offlineText: 'Tähän tarvitaan yhteys keskukseen. Muu työ jatkuu ilman sitä. Yritä uudelleen, kun yhteys on palannut.',
  intro: 'Mitä mistäkin järjestelmästä tuodaan. Tietojen sisältöä ei näytetä täällä, vain muotoja, määriä ja paikkoja.',
  table: { caption: 'Järjestelmät ja niiden lähteet', source: 'Lähde', category: 'Tietoryhmä', last: 'Viimeksi tuotu', waiting: 'Tuontikansiossa', action: 'Toiminto' },
  noProfile: 'Ei määritystä: tästä järjestelmästä ei tuoda mitään.', shipped: 'tuotteen määritys', version: 'määritys {{version}}', since: '{{date}} alkaen', assumption: 'oletus, tarkista viennistä',
  state: { never: 'Ei tuotu vielä', brought: 'Tuotu', 'left-out': 'Jätetty pois', doubted: 'Puuttuvia ei uskottu' }, counts: '{{read}} riviä, {{quarantined}} hylättyä',
  waitingFile: '{{size}} · {{at}}', noFile: 'ei tiedostoa', connected: 'yhteys {{name}} asetettu', notConnected: 'yhteyttä {{name}} ei ole asetettu', unexpected: 'Määrittämättömiä tiedostoja: {{files}}', bytes: '{{number}} kt',
  look: 'Katso', lookAt: 'Katso lähde {{file}}',
  work: {
    title: 'Tuonti', what: 'Mitä tuodaan', all: 'Kaikki lähteet', trust: 'Puuttuvat rivit ovat oikeasti poistuneet', trustNote: 'Rastita vain, kun olet tarkistanut asian lähteestä.',
    trial: 'Kokeile', start: 'Tuo', cancel: 'Peruuta', first: 'Kokeilu laskee, mitä tuonti muuttaisi, eikä tallenna mitään.',
    kind: { trial: 'Kokeilu', import: 'Tuonti', join: 'Yhdistäminen' }, running: '{{kind}} käynnissä', by: '{{kind}} · {{name}} · {{at}}',
    phase: { starting: 'Aloitetaan', reading: 'Luetaan lähteitä', comparing: 'Verrataan aiempaan', joining: 'Yhdistetään henkilöitä', writing: 'Kirjoitetaan henkilöitä' },
    rows: '{{file}}: {{number}} riviä', readInAll: 'Rivejä luettu {{number}}', people: 'Henkilöitä kirjoitettu {{number}}',
    elsewhere: 'Toinen tuonti on käynnissä keskuksessa. Odota, että se päättyy.', interrupted: 'Tuonti jäi kesken. Mitään siitä ei näy työpisteillä. Aloita samojen lähteiden tuonti uudelleen, niin se jatkuu siitä, mihin jäi.',
    end: { done: 'valmis', failed: 'epäonnistui', cancelled: 'peruutettu, mitään ei muuttunut' }, failed: 'Syy: {{reason}}. Mitään ei muuttunut.',
    would: 'Muuttaisi {{changed}} henkilön tietoja, {{gone}} poistuisi.', did: 'Muuttui {{changed}} henkilön tiedot, {{gone}} poistui.', readRows: 'Rivejä {{read}}, hylättyjä {{quarantined}}.',
    missing: '{{number}} tietuetta puuttuu viennistä, johon ei voi luottaa. Ne jäivät ennalleen.', report: 'Raportti', reports: 'Raportit', runOf: '{{kind}} {{run}} · {{at}}', open: 'kesken',
  },
  bench: {
    title: '{{file}}', back: 'Takaisin lähteisiin', rows_one: 'Ensimmäinen {{count}} rivi muotoina: kirjaimet x, numerot 0.', rows_other: 'Ensimmäiset {{count}} riviä muotoina: kirjaimet x, numerot 0.', fault: 'Lähdettä ei voi lukea: {{reason}}', reasons: 'Rivejä, joita ei voi lukea: {{reasons}}',
    notNamed: 'Yksikään sarake ei ole määrityksestä. Ensimmäinen rivi voi olla tietoja, joten nimetkin on peitetty. Tarkista tiedosto.',
    unmapped: 'Määrittämättä', unmappedNone: 'Kaikki sarakkeet on määritetty.', unmappedNote: 'Näiden sarakkeiden tietoja ei tuoda. Jos niissä on henkilötietoja, ne puuttuvat jäljennöksistä.', missing: 'Puuttuu lähteestä', missingNote: 'Määrityksessä on sarake, jota lähteessä ei ole. Lähde jätetään pois, kunnes sarake palaa tai sitä ei enää odoteta.', mapped: 'Määritetyt sarakkeet',
    column: 'Sarake', shapes: 'Muotoja', is: 'Tieto', change: 'Muuta', changeOf: 'Muuta saraketta {{column}}', leftOut: 'jätetty pois: {{reason}}', keyOnly: 'vain tunniste', noShapes: 'tyhjä',
    what: 'Mitä sarakkeessa on', choose: 'Valitse', leaveOut: 'Ei henkilötietoa: jätetään pois', onlyRole: 'Ei tallenneta, vain tunnistaa', notExpected: 'Saraketta ei enää odoteta', role: 'Kertoo henkilöstä', noRole: 'Ei mitään', format: 'Kirjoitusasu', reason: 'Syy', reasonMissing: 'Kirjoita, miksi sarake jätetään pois.', roleMissing: 'Valitse, mitä sarake kertoo henkilöstä.',
    roles: { 'identity-code': 'henkilötunnus', 'customer-number': 'asiakasnumero', 'metering-point': 'käyttöpaikka', 'family-name': 'sukunimi', 'given-names': 'etunimet', 'full-name': 'koko nimi', 'birth-date': 'syntymäaika', language: 'kieli', phone: 'puhelin', email: 'sähköposti', street: 'katuosoite', postcode: 'postinumero', town: 'paikkakunta', 'non-disclosure': 'turvakielto' },
    formats: { text: 'teksti', 'iso-date': 'päivä 2026-11-22', 'finnish-date': 'päivä 22.11.2026', 'utc-instant': 'hetki 2026-11-22T10:00:00Z', amount: 'rahamäärä', decimal: 'luku' },
    validFrom: 'Voimassa alkaen', validFromHint: 'Tänään tai myöhemmin, esimerkiksi 1.12.2026', validFromBad: 'Kirjoita päivä, joka on tänään tai myöhemmin.', nothing: 'Määritä vähintään yksi sarake.', save: 'Tallenna määritys', saved: 'Määritys {{version}} tallennettu: {{system}}',
    versions: 'Määrityksen versiot', versionOf: '{{version}} · {{date}} alkaen · {{name}} {{at}}', versionsNone: 'Käytössä on tuotteen mukana tullut määritys.',
  },
  report: {
    title: 'Tuontiraportti {{run}}', at: '{{at}}', trial: 'Kokeilu: mitään ei tallennettu.', unended: 'Tuonti ei ole päättynyt.', files: 'Tiedostot', notes: 'Huomattavaa lähteissä', rows: 'Rivit, jotka eivät tulleet kenenkään tietoihin', none: 'Ei yhtään.', shownOf: 'Tässä {{shown}} / {{total}}. Kaikki ovat CSV-tiedostossa.', line: 'rivi {{line}}',
    print: 'Tulosta', printed: 'Lähetetty tulostimelle', pdf: 'Tallenna PDF', csv: 'Tallenna CSV', saved: 'Tallennettu: {{place}}',
    head: { file: 'Tiedosto', state: 'Tila', read: 'Rivejä', quarantined: 'Hylättyjä', added: 'Uusia', changed: 'Muuttui', gone: 'Poistui', missing: 'Puuttuu', unjoined: 'Ei kenenkään', reason: 'Syy' }, states: { stored: 'tuotu', 'left-out': 'jätetty pois', reading: 'ei luettu', staged: 'ei tallennettu' },
  },
  joins: {
    title: 'Epävarmat yhdistämiset', open: 'Epävarmat parit', intro: 'Kaksi tietoa voi olla samasta henkilöstä. Väärä yhdistäminen näyttää yhden tiedot toiselle: pyydä tiskin henkilöä katsomaan molemmat paikat ennen kuin hyväksyt.', none: 'Mikään pari ei odota.', noneNext: 'Pareja tulee tuonnista, kun nimi ja toinen merkki täsmäävät.',
    showAll: 'Näytä myös päätetyt', score: 'Pisteet', same: 'Sama', notKnown: 'Ei vertailtavissa tai eri', one: 'Toinen', other: 'Toinen', places: 'Paikat', place: '{{file}} rivi {{line}}', noPlace: 'ei enää tietoja', verdict: { waiting: 'odottaa', accepted: 'yhdistetty', rejected: 'erillään' }, by: '{{verdict}} · {{name}} {{at}}',
    accept: 'Yhdistä', reject: 'Pidä erillään', undo: 'Kumoa', acceptOf: 'Yhdistä pari {{id}}', rejectOf: 'Pidä pari {{id}} erillään', undoOf: 'Kumoa päätös parista {{id}}', done: 'Pari {{id}}: {{verdict}}', of: '{{score}}/100',
  },
} as const;
