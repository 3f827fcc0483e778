// The words of decisions that go item by item, field by field and place by place, in Finnish.

export const fiItems = {
  opening: 'Avataan tietoja…', logged: 'Katselu on kirjattu lokiin.', none: 'Tältä työpisteeltä ei löytynyt tietoja, jotka kuuluvat pyyntöön.',
  title: { erasure: 'Päätä tieto kerrallaan: poistaminen', restriction: 'Päätä tieto kerrallaan: rajoittaminen', rectification: 'Päätä kenttä kerrallaan: oikaisu', access: 'Poista muiden tietoja jäljennöksestä' },
  intro: { erasure: 'Säilytysaika on laskettu rekisterin tiedoista. Tarkista ehdotukset ja ratkaise avoimet rivit.', restriction: 'Kaikkia pyydettyjä tietoja ehdotetaan rajoitettaviksi. Muuta rivi, jos käyttö jatkuu.' },
  column: { what: 'Tieto', proposal: 'Sääntö ehdottaa', decision: 'Päätös' },
  records_one: '{{count}} tietue', records_other: '{{count}} tietuetta', days: '{{from}}–{{to}}', undated: 'ilman päivää', chosen: 'erikseen valitut',
  proposal: { erased: 'Poistetaan', kept: 'Tarvitaan yhä', keptUntil: 'Säilytettävä {{until}} asti', person: 'Ratkaise itse', missing: 'Säilytyksen alkupäivä puuttuu', restricted: 'Rajoitetaan' },
  draftSince: 'Tietoja on tullut tai lähtenyt luonnoksen jälkeen. Nämä rivit ovat ehdotuksen mukaisia, tarkista ne: {{rows}}.', choose: 'Valitse päätös', outcomeOf: 'Päätös: {{what}}',
  outcome: { erased: 'Poistetaan', anonymised: 'Muutetaan nimettömäksi', kept: 'Säilytetään', restricted: 'Säilytetään, käyttö rajoitetaan', 'not-found': 'Ei löytynyt' },
  restricting: { restricted: 'Käyttö rajoitetaan', kept: 'Käyttö jatkuu' },
  ground: 'Peruste', law: 'Laki ja pykälä', until: 'Säilytetään asti', untilHint: 'esim. 31.12.2030; tyhjä, jos päivää ei tiedetä', reasons: 'Miksi juuri tämä', change: 'Muuta perustetta', changeOf: 'Muuta perustetta: {{what}}',
  events: { financialYearEnd: 'Tilikausi päättyi', recorded: 'Tieto on kirjattu' }, eventHint: 'Rekisteri ei tiedä päivää. Kirjoita se.',
  lawReasons: 'Laki määrää säilyttämään nämä tiedot {{until}} asti ({{law}}).',
  show: 'Näytä tietueet: {{what}}', hide: 'Sulje tietueet: {{what}}', apart: 'Päätä valitut erikseen', apartNone: 'Valitse ensin tietueet, jotka päätetään erikseen.', apartOf_one: 'Päätä {{count}} valittu erikseen', apartOf_other: 'Päätä {{count}} valittua erikseen', apartMost: 'Valitse enintään {{most}} tietuetta kerralla.', page: 'Tietueet {{from}}–{{to}} / {{total}}', next: 'Seuraavat', before: 'Edelliset', withheld: 'Rajattu', join: 'Palauta ryhmään: {{what}}',
  search: { word: 'Etsi tietue', hint: 'Numero, päivä tai sana', go: 'Etsi', all: 'Näytä kaikki rivit', none: 'Ei löytynyt: {{text}}', found_one: '{{count}} tietueessa on {{text}}. Se on alla, uusin ensin.', found_other: '{{count}} tietueessa on {{text}}. Ne ovat alla, uusin ensin.', of: 'löytyi {{found}} / {{count}}' },
  bulk: 'Ratkaisematta {{count}}', bulkTitle: 'Aseta kaikille ratkaisemattomille', bulkOutcome: 'Päätös kaikille', bulkReasons: 'Perustelu kaikille', bulkGo: 'Aseta', bulkNone: 'Kaikki rivit on ratkaistu.',
  sum: 'Poistetaan {{gone}} · säilytetään {{kept}} · avoinna {{open}}', sumRestricted: 'Rajoitetaan {{gone}} · käyttö jatkuu {{kept}}', comesTo: 'Päätökseksi tulee: {{decision}}', comesToOpen: 'Päätös tulee riveistä, kun kaikki on ratkaistu.',
  defaultReasons: { partly: 'Osa tiedoista säilytetään. Jokaisen säilytettävän tiedon peruste on kerrottu kohdittain.', refused: 'Tietoja ei voida poistaa. Jokaisen säilytettävän tiedon peruste on kerrottu kohdittain.', restriction: 'Osaa tiedoista ei rajoiteta. Syy on kerrottu kohdittain.', rectification: 'Jokainen kenttä on tarkistettu. Päätös on kerrottu kohdittain.', access: 'Jäljennöksestä on poistettu tietoja, jotka koskevat toista henkilöä.' },
  missing: { outcome: 'Päätä: {{what}}', ground: 'Valitse peruste: {{what}}', law: 'Kirjoita laki ja pykälä: {{what}}', until: 'Kirjoita päivä, esimerkiksi 31.12.2030: {{what}}', reasons: 'Kirjoita perustelu: {{what}}', event: 'Kirjoita päivä, jota rekisteri ei tiedä: {{what}}', whole: 'Kirjoita perustelut.', places: 'Valitse, mitä poistetaan.', placesMost: 'Poistoja on {{count}}, ja päätökseen mahtuu {{most}}. Paina kentän kohdalla Poista kaikista tietueista.', statement: 'Kirjoita asiakkaan lausuma: {{what}}' },
  byRow_one: 'Kohdittain ({{count}})', byRow_other: 'Kohdittain ({{count}})', removedPlaces_one: 'Jäljennöksestä poistetaan {{count}} kohta', removedPlaces_other: 'Jäljennöksestä poistetaan {{count}} kohtaa',
  wholeRefusal: 'Evää koko pyyntö', changes: { old: 'Rekisterissä', is: 'Pitäisi olla', evidence: 'Osoitettu', empty: '(tyhjä)', rectified: 'Oikaistaan', 'not-changed': 'Ei muuteta', contested: 'Asiakas kiistää tiedon yhä', contestedNote: 'Lausuma merkitään tiedon yhteyteen, ja tiedon käyttö rajoitetaan.', statement: 'Asiakkaan lausuma' },
  redact: {
    intro: 'Tässä ovat kentät, joissa voi olla muiden tietoja. Poistettu teksti ei päädy paperille eikä tiedostoon, ja kohdassa lukee, että siitä on poistettu.',
    nothing: 'Jäljennöksessä ei ole kenttiä, joissa tavallisesti on muiden tietoja.', word: 'Poistettava teksti', wordHint: 'Kirjoita nimi tai muu teksti täsmälleen niin kuin se lukee.', find: 'Poista kaikista kohdista', found_one: 'Poistettiin {{count}} kohdasta.', found_other: 'Poistettiin {{count}} kohdasta.', notFound: 'Tekstiä ei löytynyt.', tooMany: 'Teksti on {{count}} kohdassa. Päätökseen mahtuu vähemmän, eikä mitään poistettu. Poista kenttä kaikista tietueista.', everywhereOn: 'Poistetaan kaikista tietueista.',
    whole: 'Poista koko kenttä', wholeOf: 'Poista koko kenttä: {{what}}', everywhere: 'Poista kaikista tietueista', everywhereOf: 'Poista kaikista tietueista: {{what}}', back: 'Palauta', backOf: 'Palauta: {{what}}', ground: 'Miksi poistetaan', places_one: '{{count}} poisto', places_other: '{{count}} poistoa',
    go: 'Hyväksy osittain ja tee jäljennös', open: 'Poista muiden tietoja',
  },
  second: {
    title: 'Odottaa toisen yhteyshenkilön sanaa', own: 'Päätit tämän itse. Rekisteri pyytää toisen yhteyshenkilön vahvistuksen; sen voi antaa kuka tahansa muu tämän rekisterin yhteyshenkilö.', ask: '{{by}} päätti näin. Lue päätös ja kirje, ja vahvista tai palauta.',
    letter: 'Näytä kirje', confirm: 'Vahvista päätös', back: 'Palauta päätettäväksi', confirmed: 'Päätös vahvistettu', returned: 'Päätös palautettu', clerk: 'Toinen yhteyshenkilö vahvistaa päätöksen.', tag: 'Odottaa vahvistusta',
  },
  interest: {
    title: 'Esteellisyys', flag: 'Ilmoita esteellisyys', who: 'Kuka on esteellinen', me: 'Minä', why: 'Miksi', 'own-data': 'Asia koskee omia tietoja', relative: 'Asia koskee läheistä', go: 'Merkitse esteelliseksi', done: 'Esteellisyys merkitty',
    standing: '{{by}} ei voi päättää tätä: {{why}}.', who_can: 'Tämän rekisterin muu yhteyshenkilö voi päättää.', ownAsk: 'Asiakkaan nimi on sama kuin sinun. Jos asia koskee omia tietojasi, merkitse itsesi esteelliseksi.', whoMissing: 'Valitse, kuka on esteellinen.', whyMissing: 'Valitse syy.',
  },
  withdraw: { open: 'Peruuta pyyntö', title: 'Asiakas peruuttaa pyyntönsä', note: 'Peruutus kirjataan ja siitä kerrotaan kirjeessä. Sitä ei voi kumota; asiakas voi pyytää uudelleen.', go: 'Kirjaa peruutus: {{right}}', done: 'Peruttu', which: 'Mikä pyyntö peruutetaan?', none: 'Kaikkiin pyyntöihin on jo vastattu tai ne on peruttu.', missing: 'Valitse, mikä pyyntö peruutetaan.' },
} as const;
