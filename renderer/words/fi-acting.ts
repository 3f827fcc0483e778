// The words of acting for another, of an estate and of a protected person, in Finnish.

export const fiActing = {
  who: 'Kuka on tiskillä?', self: 'Asiakas itse', represented: 'Edustettava', agentIdentified: 'Edustaja tunnistettu: {{name}}, {{kind}}',
  kind: { 'power-of-attorney': 'Valtakirjalla', 'continuing-power': 'Edunvalvontavaltuutettu', guardian: 'Edunvalvoja', parent: 'Alaikäisen huoltaja', company: 'Yrityksen yhteyshenkilö', estate: 'Kuolinpesän osakas' },
  short: { 'power-of-attorney': 'valtakirja', 'continuing-power': 'edunvalvontavaltuutus', guardian: 'edunvalvoja', parent: 'huoltaja', company: 'yrityksen yhteyshenkilö', estate: 'kuolinpesä' },
  mandate: 'Valtuutus', agent: 'Asioijan nimi', agentHint: 'Kirjoita asioijan asiakirjasta.', company: 'Yritys', businessId: 'Y-tunnus', businessIdHint: 'esim. 0153791-8',
  rights: 'Mitä valtuutus kattaa', rightsAll: 'Kaikki oikeudet', rightsSome: 'Vain nimetyt',
  matters: 'Minkä asioiden hoito', mattersAll: 'Myös henkilökohtaiset asiat', mattersFinancial: 'Vain taloudelliset asiat',
  dated: 'Päivätty', expires: 'Voimassa asti', confirmed: 'Vahvistettu', dateHint: 'esim. 1.3.2026', confirmedHint: 'DVV:n vahvistuksen päivä',
  exclusive: 'Vain tämä edustaja saa asioida', seen: 'Mitkä paperit näit?', seenNote: 'Papereista ei oteta kopiota.',
  child: 'Lapsi', childBorn: 'Lapsen syntymäaika selvityksestä', stops: 'Estääkö jokin huoltajan asioinnin?',
  stop: { inCare: 'Lapsi on huostassa', childNonDisclosure: 'Lapsella on turvakielto', otherGuardianNonDisclosure: 'Toisella huoltajalla on turvakielto', childForbids: 'Lapsi kieltää' },
  stopNext: { inCare: 'Lapsi on huostassa. Pyynnön voi tehdä lapsi itse tai hänen sijaishuollostaan vastaava. Älä kerro tietoja.', childNonDisclosure: 'Lapsen tiedot on suojattu, eikä kukaan huoltaja saa asioida. Älä kerro tietoja. Jätä asia yhteyshenkilölle.', otherGuardianNonDisclosure: 'Toisen huoltajan tiedot on suojattu. Älä kerro tietoja. Jätä asia yhteyshenkilölle.', childForbids: 'Lapsi kieltää asioinnin. Yhteyshenkilö arvioi lapsen iän ja edun. Älä kerro tietoja.' },
  agentName: 'Nimi on sama kuin valtuutuksessa', agentBorn: 'Asioijan syntymäaika asiakirjasta',
  missing: { agent: 'Kirjoita asioijan nimi.', company: 'Kirjoita yrityksen nimi.', businessId: 'Kirjoita Y-tunnus, esimerkiksi 0153791-8.', rights: 'Valitse ainakin yksi oikeus.', dated: 'Kirjoita päivä, esimerkiksi 1.3.2026.', expires: 'Kirjoita päivä, esimerkiksi 1.3.2026, tai jätä tyhjäksi.', confirmed: 'Kirjoita päivä, esimerkiksi 1.3.2026, tai jätä tyhjäksi.', childBorn: 'Kirjoita lapsen syntymäaika.' },
  next: {
    seen: 'Näkemättä: {{what}}.', dated: 'Valtuutus alkaa vasta myöhemmin. Pyydä voimassa oleva.', expires: 'Valtuutus on päättynyt. Pyydä uusi.', expiresOrder: 'Valtuutus päättyy ennen päiväystään. Tarkista päivät.', revoked: 'Valtuutus on peruttu. Pyydä uusi.',
    rights: 'Valtuutus ei kata tätä: {{right}}. Pyydä siihen valtuutus tai poista se pyynnöstä.', rightsNone: 'Valtuutus ei kata pyydettyä oikeutta.', matters: 'Edunvalvonta koskee vain taloudellisia asioita. Henkilötietopyyntöön tarvitaan myös henkilökohtaiset asiat.', age: 'Lapsi on täyttänyt 18 vuotta ja asioi itse.',
    childBorn: 'Syntymäaika selvityksessä ei ole tämän lapsen. Tarkista paperi tai palaa hakuun.', other: 'Ristiriidassa ovat tämä valtuutus ja asian {{number}} valtuutus.', otherHere: 'Ristiriidassa ovat tämä ja aiempi valtuutus samassa asiassa.', otherNext: 'Älä anna tietoja kummallekaan. Kysy henkilöltä itseltään tai jätä asia yhteyshenkilölle.',
    receiver: 'Valtakirjalla haettu vastaus annetaan henkilölle itselleen.',
  },
  issued: 'Myönnetty', validUntil: 'Voimassa asti', documentDates: 'Asiakirjan päivät', datesNote: 'Päiviä verrataan, niitä ei tallenneta.',
  dateBad: 'Kirjoita päivä, esimerkiksi 1.3.2026, tai jätä tyhjäksi.', datesReversed: 'Asiakirja päättyy ennen kuin se on myönnetty. Tarkista päivät.', issuedFuture: 'Asiakirjan myöntöpäivä on tulevaisuudessa. Tarkista päivä.',
  scan: { title: 'Asiakirjan koodirivit', hint: 'Lue lukijalla missä kohdassa tahansa. Rivejä ei tallenneta.', matched: 'Luettu: nimi täsmää, syntymäaika täytetty.', matchedCode: 'Luettu: nimi ja henkilötunnus täsmäävät, syntymäaika täytetty.', nameDiffers: 'Asiakirjan nimi ei ole tämän henkilön. Vertaa silmin tai palaa hakuun.', codeDiffers: 'Asiakirjan henkilötunnus ei ole tämän henkilön. Palaa hakuun.', birthDiffers: 'Asiakirjan syntymäaika ei ole sama kuin rekisterissä.', expired: 'Asiakirja on vanhentunut.' },
  estate: {
    title: 'Kuolinpesän asia', text: 'Tietosuoja-asetus ei koske kuolleen tietoja. Asia saa oman diaarinumeron, mutta lain määräaika ei kulu eikä oikeuksia päätetä.', ownWords: 'Mitä kuolinpesä pyytää', ownWordsMissing: 'Kirjoita, mitä kuolinpesä pyytää.', go: 'Kirjaa kuolinpesän asia', tag: 'Kuolinpesä', asker: 'Asioija', outside: 'Ei lakisääteistä määräaikaa.',
    settle: 'Ratkaise asia', result: 'Mitä päätettiin', results: { given: 'Tiedot annetaan', 'not-given': 'Tietoja ei anneta' }, resultMissing: 'Valitse, mitä päätettiin.', reasons: 'Perustelut', reasonsHint: 'Millä perusteella ja mitä tietoja.', settledBy: '{{by}} {{at}}', decidesContact: 'Asian ratkaisee rekisterin yhteyshenkilö.', done: 'Asia ratkaistu', noDay: 'ei määräaikaa',
  },
  facts: { title: 'Edustaja', none: 'Pyytäjä asioi itse.', agent: 'Edustaja', company: 'Yritys', dated: 'Päivätty', expires: 'Voimassa asti', seen: 'Nähty', covers: 'Kattaa', all: 'kaikki oikeudet', deliver: 'Vastaus', toPrincipal: 'henkilölle itselleen', toAgent: 'edustajalle', ownData: 'vain yhteyshenkilön omat tiedot', revoke: 'Valtuutus on peruttu', revoked: 'Peruttu {{date}}', exclusive: 'asioi yksin' },
  receiver: 'Kuka ottaa paperin?', receivers: { 'data-subject': 'Henkilö itse', agent: 'Valtuutettu', guardian: 'Edunvalvoja', parent: 'Huoltaja', cohabitant: 'Samassa taloudessa asuva', 'family-member': 'Perheenjäsen' }, receiverHint: 'Syntymäaika kirjoitetaan ottajan omasta asiakirjasta.',
  receiverSeen: 'Vertasin asiakirjaa ottajaan', receiverPhoto: 'Kuva esittää ottajaa', receiverName: 'Nimi on sama kuin valtuutuksessa: {{name}}', receiverPhotoNot: 'Kuvaa ei ole merkitty ottajaa esittäväksi.', receiverBornNot: 'Syntymäaika ei ole sama kuin edustajalla, jonka valtuutus nähtiin. Lue se asiakirjasta uudelleen.', receiverSecond: 'Edustajan koko syntymäaikaa ei ole kirjattu. Valitse muu varmistus.',
  restricted: {
    gate: 'Miksi avaat rajatun henkilön tiedot?', gateNote: 'Syy kirjataan lokiin ennen avaamista.', reasons: { 'visitor-here': 'Henkilö on tiskillä', 'representative-here': 'Hänen edustajansa on tiskillä', 'paper-waits': 'Luovutan hänelle paperin', 'same-names': 'Erotan samannimiset', 'document-unclear': 'Asiakirjaa ei voi lukea' },
    open: 'Avaa tiedot', mark: 'Merkitse rajatuksi', markTitle: 'Merkitse henkilö rajatuksi', markText: 'Asiakkaan sana riittää. Osoite, puhelin, sähköposti ja käyttöpaikka katoavat heti kaikilta tiskeiltä ja papereista. Vain yhteyshenkilö voi poistaa merkinnän.', markGo: 'Merkitse', marked: 'Merkitty rajatuksi', lift: 'Poista rajaus', liftReasons: 'Miksi rajaus poistetaan', liftMissing: 'Kirjoita syy.', lifted: 'Rajaus poistettu',
    reveal: 'Näytä henkilötunnus', revealWhy: 'Miksi henkilötunnus näytetään?', revealNote: 'Syy kirjataan lokiin. Tunnus katoaa 30 sekunnissa.', revealGo: 'Näytä', code: 'Henkilötunnus', born: 'Syntymäaika', noCode: 'ei tiedossa', hide: 'Piilota', choose: 'Valitse syy.',
  },
  trace: { title: 'Kamera-, käynti- ja verkkotiedot', note: 'Näitä tietoja ei voi yhdistää henkilöön ilman aikaa ja paikkaa. Vapaaehtoinen.', date: 'Päivä', from: 'Kello alkaen', to: 'Kello asti', timeHint: 'esim. 14.30', place: 'Paikka', identifier: 'Käynti- tai evästetunnus' },
} as const;
