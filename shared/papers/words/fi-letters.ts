// The words of letters in Finnish; Swedish and English must have the same keys, or the build fails.
import type { RightCode } from '../../registers/right.ts';
import type { Receiver } from '../../rules/disclosure.ts';
import type { ExtensionReason } from '../../rules/extension.ts';
import type { DecidedItem, DecidedRight, Deletion, LetterOf } from '../letters/letter-shape.ts';

/** By the code that the letter's input has. */
type By<K extends string> = Readonly<Record<K, string>>;

export const fiLetters = {
  head: { dated: 'Päiväys', pickUp: 'Annetaan toimipisteessä', concerns: (name: string): string => `Vastaanottaja: ${name}` },
  foot: {
    reach: 'Yhteystiedot', questions: 'Kysy lisää', askUs: (diaryNumber: string): string => `Kun otat yhteyttä, kerro diaarinumero ${diaryNumber}.`,
    pickUp: 'Tämä kirje annetaan sinulle itsellesi toimipisteessä. Sitä ei lähetetä postitse.',
    law: 'Tietosuoja-asetus on Euroopan unionin yleinen tietosuoja-asetus (EU) 2016/679. Tietosuojalaki on laki 1050/2018.',
  },
  rights: {
    access: 'Oikeus saada tutustua tietoihin', rectification: 'Tietojen oikaiseminen', erasure: 'Tietojen poistaminen', restriction: 'Käsittelyn rajoittaminen',
    portability: 'Tietojen siirtäminen järjestelmästä toiseen', objection: 'Käsittelyn vastustaminen', 'marketing-ban': 'Suoramarkkinointikielto',
    'consent-withdrawal': 'Suostumuksen peruuttaminen', 'automated-decisions': 'Automaattiset päätökset', complaint: 'Valitus tietojen käsittelystä',
  } satisfies By<RightCode>,
  due: (day: string): string => `Vastaamme viimeistään ${day}.`,
  sameDue: (day: string): string => `Määräaika ei muutu tämän kirjeen vuoksi: vastaamme viimeistään ${day}.`,
  answerBy: (day: string): string => `Vastaathan viimeistään ${day}.`,
  acknowledgement: {
    title: 'Pyyntösi on vastaanotettu', came: { 'in-person': 'Teit pyynnön toimipisteessä', letter: 'Pyyntösi saapui kirjeenä', email: 'Pyyntösi saapui sähköpostilla', phone: 'Teit pyynnön puhelimitse' } satisfies By<LetterOf<'acknowledgement'>['channel']>,
    on: (came: string, date: string): string => `${came} ${date}. Se on kirjattu.`, asked: 'Pyyntösi koskee',
    unsigned: 'Pyynnössä ei ollut allekirjoitusta. Pyyntö on silti voimassa ja määräaika kuluu.', next: 'Mitä seuraavaksi tapahtuu',
    steps: ['Kokoamme tietosi rekisterin järjestelmistä.', 'Pyyntösi ratkaisee rekisterin yhteyshenkilö.', 'Jos asia on poikkeuksellisen monimutkainen, voimme jatkaa määräaikaa. Silloin kerromme siitä ja syystä kirjeellä.'],
    rule: 'Määräaika on yksi kuukausi pyynnön saapumisesta. Saapumispäivää ei lasketa. Jos viimeinen päivä on lauantai, sunnuntai tai pyhäpäivä, määräaika päättyy seuraavana arkipäivänä.',
    delivery: {
      'pick-up': 'Vastaus annetaan toimipisteessä sinulle itsellesi. Ota henkilöllisyystodistus mukaan.', post: 'Vastaus lähetetään sinulle kirjeenä.', email: 'Vastaus lähetetään sinulle sähköisesti suojattuna.',
    } satisfies By<LetterOf<'acknowledgement'>['delivery']>,
  },
  identity: {
    title: 'Pyydämme todistamaan henkilöllisyytesi', lead: 'Emme voi vielä antaa tietoja emmekä muuttaa niitä, koska emme ole varmistuneet henkilöllisyydestäsi. Näin suojaamme tietojasi.', why: 'Miksi pyydämme tätä',
    reasons: {
      'not-checked': 'Pyyntö ei tullut käynnillä, joten henkilöllisyyttä ei ole tarkistettu.', 'document-not-accepted': 'Näytettyä asiakirjaa ei voida hyväksyä.', 'document-expired': 'Näytetyn asiakirjan voimassaolo on päättynyt.',
      'identity-marked-unverified': 'Asiakirjassa on merkintä, että henkilöllisyyttä ei ole voitu varmistaa.', 'photo-differs': 'Asiakirjan kuvasta ei voitu varmistua.', 'name-differs': 'Asiakirjan nimestä ei voitu varmistua.',
      'birth-date-not-read': 'Syntymäaikaa ei voitu vahvistaa asiakirjasta.', 'birth-date-differs': 'Syntymäaikaa ei voitu vahvistaa asiakirjasta.', 'birth-date-not-in-register': 'Syntymäaikaa ei voitu vahvistaa asiakirjasta.',
    } satisfies By<LetterOf<'identity-asked'>['reasons'][number]>,
    how: 'Näin voit todistaa henkilöllisyytesi', come: (office: string): string => `Käy toimipisteessä: ${office}. Näytä jokin näistä asiakirjoista. Sen on oltava voimassa.`,
    noCopy: 'Älä lähetä kopiota asiakirjasta. Emme ota siitä kopiota, vaan merkitsemme vain, että se on tarkistettu.', other: 'Jos sinulla ei ole mitään näistä, ota yhteyttä. Etsimme yhdessä toisen tavan.',
    law: 'Voimme pyytää lisätietoja, jos on perusteltua syytä epäillä henkilöllisyyttä (tietosuoja-asetuksen 12 artiklan 6 kohta).',
  },
  clarification: {
    title: 'Pyydämme täsmentämään pyyntöäsi', lead: 'Tarvitsemme lisätietoja, jotta voimme vastata pyyntöösi hyvin.', asks: 'Kerro meille',
    kinds: {
      'which-data': 'mitä tietoja pyyntösi koskee', period: 'miltä ajalta tietoja haetaan', 'place-and-time': 'päivä, kellonaika ja paikka, joista tallenne tai käynti löytyy', 'customer-number': 'asiakasnumerosi tai muu tunnus, jolla tietosi löytyvät',
      'what-is-wrong': 'mikä tieto on väärin ja mikä on oikea tieto', 'own-situation': 'mihin omaan tilanteeseesi vastustaminen perustuu',
    } satisfies By<LetterOf<'clarification-asked'>['asks'][number]>,
    more: 'Lisäksi kysymme', free: 'Pyynnön syytä sinun ei tarvitse kertoa. Voit myös vastata, että pyyntösi koskee kaikkia tietojasi.', how: 'Voit vastata toimipisteessä, kirjeellä, sähköpostilla tai puhelimella.',
  },
  extension: {
    title: 'Jatkamme pyyntösi määräaikaa', lead: (oldDay: string, newDay: string): string => `Emme pysty vastaamaan pyyntöösi määräajassa, joka päättyy ${oldDay}. Vastaamme viimeistään ${newDay}.`, why: 'Syy',
    reasons: { complexity: 'Pyyntö on monimutkainen.', number: 'Pyyntöjä on paljon.', 'exceptional-peak': 'Pyyntöjä on tullut tilapäisesti poikkeuksellisen paljon.' } satisfies By<ExtensionReason>,
    law: 'Määräaikaa voidaan jatkaa enintään kahdella kuukaudella, kun pyyntö on monimutkainen tai pyyntöjä on paljon. Jatkamisesta on kerrottava kuukauden kuluessa pyynnön saapumisesta (tietosuoja-asetuksen 12 artiklan 3 kohta).',
  },
  decision: {
    title: 'Päätös pyyntöösi', lead: (date: string): string => `Olemme käsitelleet pyyntösi, joka saapui ${date}. Ratkaisu on alla jokaisesta oikeudesta erikseen.`,
    outcomes: { granted: 'Suostumme pyyntöösi', partly: 'Suostumme pyyntöösi osittain', refused: 'Emme suostu pyyntöösi', 'nothing-found': 'Tietoja ei löytynyt', 'cannot-identify': 'Emme voi toteuttaa pyyntöä ilman tunnistamista', withdrawn: 'Peruutit pyynnön' } satisfies By<DecidedRight['outcome']>,
    answered: { complaint: 'Olemme käsitelleet valituksesi.', 'automated-decisions': 'Vastaamme kysymykseesi rekisterin tiedoista.' },
    meaning: {
      granted: 'Pyyntö on toteutettu kokonaan.', partly: 'Osa pyynnöstä on toteutettu. Alla kerromme, mitä emme toteuta ja miksi.', refused: 'Alla kerromme, miksi pyyntöä ei toteuteta.',
      'nothing-found': 'Haimme tietojasi rekisterin järjestelmistä. Niistä ei löytynyt tietoja, joita pyyntö koskee. Myös tämä on vastaus pyyntöösi.', 'cannot-identify': 'Tietoja ei voida antaa tai muuttaa, ennen kuin tiedämme, kenen ne ovat.',
      withdrawn: 'Emme jatka pyynnön käsittelyä. Voit tehdä uuden pyynnön milloin tahansa.',
    } satisfies By<DecidedRight['outcome']>,
    ground: 'Peruste', because: 'Perustelut', items: 'Ratkaisu kohdittain', itemReasons: 'Perustelut kohdittain', forItems: (numbers: string, one: boolean): string => `${one ? 'Kohta' : 'Kohdat'} ${numbers}`, law: 'Laki', whatNext: 'Mitä voit tehdä',
    columns: { number: 'Nro', item: 'Tieto', system: 'Järjestelmä', outcome: 'Ratkaisu', until: 'Säilytetään', change: 'Muutos' }, untilDay: (date: string): string => `${date} asti`, changed: (before: string, after: string): string => `”${before}” → ”${after}”`,
    itemOutcomes: {
      given: 'Annetaan', redacted: 'Poistettu jäljennöksestä', erased: 'Poistettu', anonymised: 'Muutettu nimettömäksi', kept: 'Säilytetään', restricted: 'Säilytetään, käyttö rajoitettu', rectified: 'Oikaistu', completed: 'Täydennetty', 'not-changed': 'Ei muuteta',
      stopped: 'Käyttö lopetettu', 'goes-on': 'Käyttö jatkuu', 'not-found': 'Ei löytynyt',
    } satisfies By<DecidedItem['outcome']>,
    contested: (statement: string): string => `Pidät tietoa yhä vääränä. Lausumasi on merkitty tiedon yhteyteen ja tiedon käyttö on rajoitettu: ”${statement}”`,
    enclosed: 'Liitteet', enclosures: { copy: 'Jäljennös tiedoistasi ja selvitys niiden käsittelystä', 'portability-file': 'Tietosi koneella luettavassa muodossa', 'deletion-certificate': 'Todistus tietojen poistamisesta', 'automated-decisions-answer': 'Vastaus automaattisista päätöksistä' } satisfies By<LetterOf<'decision'>['enclosures'][number]>,
    told: 'Kenelle kerroimme muutoksesta', toldText: 'Kerroimme muutoksesta näille, jotka ovat saaneet tietoja (tietosuoja-asetuksen 19 artikla).',
  },
  remedies: {
    title: 'Jos olet eri mieltä', contact: 'Voit ensin kysyä asiasta rekisterin yhteyshenkilöltä. Se ei ole pakollista.',
    authority: 'Sinulla on oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi, jos katsot, että tietojesi käsittelyssä rikotaan lakia (tietosuoja-asetuksen 77 artikla, tietosuojalain 21 §). Se on maksutonta.',
    court: 'Sinulla on myös oikeus viedä asia tuomioistuimeen, jos katsot, että oikeuksiasi on loukattu (tietosuoja-asetuksen 79 artikla). Yleensä asian käsittelee käräjäoikeus.',
  },
  fee: {
    title: 'Ilmoitus maksusta ennen perimistä', lead: 'Voimme periä tästä pyynnöstä maksun. Emme peri mitään, ennen kuin olet vastannut tähän kirjeeseen.',
    bases: { '15(3)': 'Pyydät uudelleen jäljennöstä samoista tiedoista samalta ajalta. Ensimmäinen jäljennös on maksuton, lisäjäljennöksestä voidaan periä kulut (tietosuoja-asetuksen 15 artiklan 3 kohta).', '12(5)': 'Pyyntö on ilmeisen perusteeton tai kohtuuton, ja siitä voidaan periä kohtuullinen maksu (tietosuoja-asetuksen 12 artiklan 5 kohta). Arvio perustuu näihin seikkoihin:' } satisfies By<LetterOf<'fee-notice'>['basis']>,
    previous: (date: string): string => `Edelliseen pyyntöösi vastattiin ${date}.`, what: 'Mistä maksu koostuu', columns: { what: 'Mitä', count: 'Määrä', each: 'Hinta', sum: 'Yhteensä' }, total: 'Maksu yhteensä', capped: (amount: string): string => `Maksun enimmäismäärä on ${amount}, joten perimme enintään sen.`,
    choose: (day: string): string => `Valitse viimeistään ${day}`, choices: ['Hyväksyn maksun ja haluan, että pyyntö toteutetaan.', 'Rajaan pyyntöä niin, että maksua ei peritä. Kerro, mitä muuta aikaa tai mitä tietoja pyyntö koskee.', 'Peruutan pyynnön. Peruuttaminen on maksutonta.'],
    silence: 'Jos et vastaa, emme peri maksua.',
  },
  recipient: {
    title: { rectified: 'Ilmoitus oikaistuista tiedoista', erased: 'Ilmoitus poistetuista tiedoista', restricted: 'Ilmoitus käsittelyn rajoittamisesta', 'restriction-lifted': 'Ilmoitus rajoituksen päättymisestä' } satisfies By<LetterOf<'recipient-notice'>['change']>,
    lead: {
      rectified: 'Olemme oikaisseet tietoja, joita olette saaneet rekisteristämme.', erased: 'Olemme poistaneet tietoja, joita olette saaneet rekisteristämme.', restricted: 'Olemme rajoittaneet sellaisten tietojen käsittelyä, joita olette saaneet rekisteristämme.',
      'restriction-lifted': 'Olemme poistaneet käsittelyn rajoituksen tiedoista, joita olette saaneet rekisteristämme.',
    } satisfies By<LetterOf<'recipient-notice'>['change']>,
    duty: 'Ilmoitamme tästä teille tietosuoja-asetuksen 19 artiklan mukaisesti.', who: 'Kenen tietoja asia koskee', references: { 'customer-number': 'Asiakasnumero', 'metering-point': 'Käyttöpaikka', invoice: 'Laskun numero', 'recipients-own': 'Teidän viitteenne' } satisfies By<Extract<LetterOf<'recipient-notice'>['subject'], { by: 'reference' }>['reference']>,
    name: 'Nimi', what: 'Mitkä tiedot', columns: { what: 'Tieto', before: 'Aiempi', after: 'Oikea' }, separately: 'Tietojen sisältöä ei ole tässä ilmoituksessa. Saatte sen tarvittaessa suojatusti yhteyshenkilöltä.', from: 'Muutos on voimassa alkaen',
    doProcessor: { rectified: 'Oikaiskaa tiedot omissa järjestelmissänne.', erased: 'Poistakaa tiedot ja niiden kopiot omista järjestelmistänne.', restricted: 'Säilyttäkää tiedot, mutta älkää käyttäkö niitä muuhun ennen uutta ilmoitusta.', 'restriction-lifted': 'Voitte jatkaa tietojen käsittelyä sopimuksen mukaisesti.' } satisfies By<LetterOf<'recipient-notice'>['change']>,
    doOther: { rectified: 'Pyydämme teitä oikaisemaan tiedot, jos yhä käsittelette niitä.', erased: 'Pyydämme teitä arvioimaan, onko teillä omaa perustetta säilyttää tiedot. Jos ei ole, poistakaa ne ja niiden kopiot.', restricted: 'Pyydämme teitä olemaan käyttämättä tietoja, kunnes ilmoitamme asiasta uudelleen.', 'restriction-lifted': 'Rajoitus ei enää estä tietojen käsittelyä.' } satisfies By<LetterOf<'recipient-notice'>['change']>,
    doTitle: 'Mitä pyydämme teiltä', onward: 'Jos olette antaneet tietoja eteenpäin, ilmoittakaa muutoksesta myös niiden saajille.', confirm: (day: string): string => `Vahvistakaa kirjallisesti viimeistään ${day}, mitä olette tehneet ja milloin.`, ask: (diaryNumber: string): string => `Vastatessanne mainitkaa diaarinumero ${diaryNumber}. Älkää lähettäkö henkilötunnusta.`,
  },
  lifting: {
    title: 'Käsittelyn rajoitus päättyy', lead: (day: string): string => `Poistamme tietojesi käsittelyn rajoituksen ${day}. Kerromme siitä sinulle etukäteen (tietosuoja-asetuksen 18 artiklan 3 kohta).`, since: 'Rajoitus on ollut voimassa', cause: 'Miksi rajoitus asetettiin',
    causes: { '18(1)(a)': 'kiistit tietojen paikkansapitävyyden', '18(1)(b)': 'käsittely oli lainvastaista ja vastustit tietojen poistamista', '18(1)(c)': 'tarvitsit tietoja oikeusvaadetta varten', '18(1)(d)': 'vastustit käsittelyä ja asiaa selvitettiin' } satisfies By<LetterOf<'restriction-lifting'>['cause']>,
    why: 'Miksi se päättyy', items: 'Mitä tietoja se koskee', then: 'Rajoituksen päätyttyä tietoja voidaan taas käsitellä rekisterin käyttötarkoituksiin. Jos et hyväksy tätä, ota yhteyttä ennen rajoituksen päättymistä.', sinceDay: (date: string): string => `${date} alkaen`,
  },
  handOver: {
    title: 'Kuitti luovutuksesta', lead: 'Alla luetellut asiakirjat on annettu vastaanottajalle.', handedOn: 'Luovutettu', place: 'Paikka', receiver: 'Vastaanottaja', checked: 'Henkilöllisyys', checkedBy: (kind: string): string => `tarkistettu asiakirjasta: ${kind}`, concerned: 'Tiedot koskevat', clerk: 'Luovutti',
    receivers: { 'data-subject': 'henkilö itse', agent: 'valtuutettu', guardian: 'edunvalvoja', parent: 'huoltaja', cohabitant: 'samassa taloudessa asuva valtuutettu', 'family-member': 'perheenjäsen valtuutettuna' } satisfies By<Receiver>,
    papers: 'Luovutetut asiakirjat', columns: { paper: 'Asiakirja', copy: 'Kappale', pages: 'Sivuja' }, kinds: { copy: 'Jäljennös tiedoista', 'portability-file': 'Tiedosto siirtoa varten', decision: 'Päätös', 'deletion-certificate': 'Todistus poistamisesta', letter: 'Kirje' } satisfies By<LetterOf<'hand-over-receipt'>['papers'][number]['paper']>,
    signatures: 'Allekirjoitukset', signReceiver: 'Vastaanottajan allekirjoitus', signClerk: 'Luovuttajan allekirjoitus', keep: 'Asiakirjat sisältävät henkilötietoja. Säilytä ne niin, etteivät ulkopuoliset näe niitä.',
  },
  deletion: {
    title: 'Todistus tietojen poistamisesta', lead: 'Todistamme, että alla luetellut tiedot on poistettu rekisteristä tai muutettu nimettömiksi.', system: 'Järjestelmä', what: 'Mitä', on: 'Milloin', by: 'Kuka', how: 'Miten', proof: 'Todiste', records: (count: number): string => `${count} ${count === 1 ? 'tietue' : 'tietuetta'}`,
    methods: { erased: 'poistettu', anonymised: 'muutettu nimettömäksi', shredded: 'paperit tuhottu' } satisfies By<Deletion['method']>, backups: (date: string): string => `Varmuuskopioista tiedot häviävät viimeistään ${date}. Jos varmuuskopio palautetaan sitä ennen, poisto tehdään uudelleen.`,
    ban: 'Säilytämme salatun tunnisteen, josta tietojasi ei voi lukea. Sen avulla varmistamme, että poistettuja tietoja ei tuoda takaisin rekisteriin.',
  },
};

/** The shape every language of letters has. */
export type LetterWords = typeof fiLetters;
