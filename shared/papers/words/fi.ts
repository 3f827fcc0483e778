// The words of papers in Finnish; Swedish and English must have the same keys, or the build fails.
import type { RedactionGround } from '../../rules/redaction.ts';
import type { CaseContent, Right } from '../../domain/case/content.ts';
import { formatLocalDate, type LocalDate } from '../../formats/local-date.ts';
import type { LegalBasis } from '../../registers/controller.ts';
import type { PublicHoliday, Eve } from '../../rules/public-holiday.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** The day of the week in the form "on Tuesday", from Monday. */
const weekdays = ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'] as const;

const holidays: Readonly<Record<PublicHoliday | Eve, string>> = {
  'new-years-day': 'uudenvuodenpäivä', epiphany: 'loppiainen', 'good-friday': 'pitkäperjantai', 'easter-sunday': 'pääsiäispäivä',
  'easter-monday': 'toinen pääsiäispäivä', 'may-day': 'vappu', 'ascension-day': 'helatorstai', 'whit-sunday': 'helluntai',
  'midsummer-day': 'juhannuspäivä', 'all-saints-day': 'pyhäinpäivä', 'independence-day': 'itsenäisyyspäivä', 'christmas-day': 'joulupäivä',
  'boxing-day': 'tapaninpäivä', 'midsummer-eve': 'juhannusaatto', 'christmas-eve': 'jouluaatto', 'new-years-eve': 'uudenvuodenaatto',
};

const legalBases: Readonly<Record<LegalBasis, string>> = {
  consent: 'suostumuksesi', contract: 'sopimus kanssasi', 'legal-obligation': 'laki velvoittaa meitä', 'vital-interest': 'hengen tai terveyden suojaaminen',
  'public-task': 'yleinen etu', 'legitimate-interest': 'oikeutettu etu eli meidän perusteltu tarpeemme, jota olemme verranneet sinun etuihisi',
};

const declined: Readonly<Record<CaseContent<'signature-declined'>['reason'], string>> = {
  'cannot-sign': 'pyytäjä ei voi allekirjoittaa', 'does-not-want': 'pyytäjä ei halua allekirjoittaa', 'pad-broken': 'allekirjoitusalusta ei toimi', 'received-unsigned': 'saapui ilman allekirjoitusta',
};

export const fi = {
  date: (date: LocalDate): string => formatLocalDate(date),
  time: (hour: number, minute: number): string => `klo ${hour}.${String(minute).padStart(2, '0')}`,
  onWeekday: (weekday: number, date: LocalDate): string => `${weekdays[weekday - 1] ?? ''} ${formatLocalDate(date)}`,
  decimalSign: ',',
  thousands: '\u00a0',
  euros: (amount: string): string => `${amount}\u00a0€`,
  page: (page: number, pages: number): string => `sivu ${page}/${pages}`,
  end: 'asiakirja päättyy tähän',
  copyNumber: (number: number): string => `kappale ${number}`,
  givenWhenLogged: 'annetaan kirjattaessa',
  empty: '–',
  list: (parts: readonly string[]): string => parts.join(', '),
  born: (year: number): string => `s. ${year}`,
  legalBases,
  facts: {
    diaryNumber: 'Diaarinumero', reminded: 'Muistutettu', received: 'Saapunut', requester: 'Pyytäjä', identity: 'Henkilöllisyys', recipient: 'Vastaanottaja',
    register: 'Rekisteri', controller: 'Rekisterinpitäjä', scope: 'Rajaus', office: 'Toimipiste', clerk: 'Kirjasi', made: 'Koottu',
    contact: 'Yhteyshenkilö', address: 'Osoite', phone: 'Puhelin', email: 'Sähköposti', web: 'Verkkosivu', pages: 'Sivuja', copy: 'Kappale', asked: 'Pyysit', authority: 'Valvoja',
  },
  rights: {
    access: 'jäljennöstä minua koskevista tiedoista ja selvitystä niiden käsittelystä',
    rectification: 'väärän tiedon oikaisemista tai puuttuvan täydentämistä',
    erasure: 'tietojeni poistamista',
    restriction: 'tietojeni käytön rajoittamista, kunnes asia on selvitetty',
    portability: 'tietojani koneella luettavassa muodossa siirtoa varten',
    objection: 'oikeutettuun etuun perustuvan käytön lopettamista',
    'marketing-ban': 'että tietojani ei käytetä suoramarkkinointiin',
    'consent-withdrawal': 'antamani suostumuksen peruuttamista',
    'automated-decisions': 'tietoa siitä, tehdäänkö minusta automaattisia päätöksiä',
    complaint: 'tietojeni käsittelystä tekemäni valituksen selvittämistä',
  } satisfies Record<Right, string>,
  rightsShort: {
    access: 'jäljennöstä tiedoistasi ja selvitystä niiden käsittelystä',
    rectification: 'väärän tiedon oikaisemista tai puuttuvan täydentämistä',
    erasure: 'tietojesi poistamista',
    restriction: 'tietojesi käytön rajoittamista, kunnes asia on selvitetty',
    portability: 'tietojasi koneella luettavassa muodossa siirtoa varten',
    objection: 'oikeutettuun etuun perustuvan käytön lopettamista',
    'marketing-ban': 'että tietojasi ei käytetä suoramarkkinointiin',
    'consent-withdrawal': 'antamasi suostumuksen peruuttamista',
    'automated-decisions': 'tietoa automaattisista päätöksistä',
    complaint: 'tietojesi käsittelystä tekemäsi valituksen selvittämistä',
  } satisfies Record<Right, string>,
  scopeAll: 'kaikki rekisterin tiedot',
  scopeSome: (names: string): string => `vain nämä tietoryhmät: ${names}`,
  allTime: 'koko ajalta',
  from: (date: string): string => `${date} alkaen`,
  to: (date: string): string => `${date} asti`,
  between: (from: string, to: string): string => `ajalta ${from}–${to}`,
  /** What a right asks in particular, after its name. */
  particulars: {
    change: (field: string, before: string, after: string): string => (before === '' ? `${field}: lisätään ”${after}”` : `${field}: ”${before}” oikaistaan muotoon ”${after}”`),
    evidence: (text: string): string => `osoitettu: ${text}`,
    ground: (law: string): string => `peruste: ${law}`,
    quoted: (text: string): string => `”${text}”`,
  },
  request: {
    title: 'Rekisteröidyn pyyntö',
    explained: 'Rekisteröity on ihminen, jonka tietoja rekisterissä on. Pyynnön syytä ei kysytä.',
    checkedBy: (kind: string): string => `tarkistettu asiakirjasta: ${kind}; asiakirjasta ei otettu kopiota`,
    notChecked: 'ei tarkistettu asiakirjasta',
    ask: 'Pyydän',
    ownWords: 'Omin sanoin',
    answer: 'Vastaus',
    dueBy: (day: string): string => `Viimeistään ${day}.`,
    delivery: { 'pick-up': 'Noudan vastauksen toimipisteestä.' },
    readers: 'Pyynnön lukevat sen vastaanottava virkailija ja rekisterin yhteyshenkilö.',
    signature: 'Allekirjoitus',
    declined,
    notSigned: (reason: string): string => `Ei allekirjoitusta: ${reason}. Pyyntö on silti voimassa ja määräaika kuluu.`,
  },
  receipt: {
    title: 'Kuitti pyynnöstä',
    lead: 'Pyyntösi on kirjattu. Säilytä tämä kuitti.',
    dueBox: 'Vastaamme viimeistään',
    next: 'Mitä seuraavaksi tapahtuu',
    steps: (day: string): readonly string[] => [
      'Pyyntösi ratkaisee rekisterin yhteyshenkilö.',
      'Kokoamme tietosi rekisterin järjestelmistä.',
      `Saat vastauksen viimeistään ${day}. Jos asia on poikkeuksellisen monimutkainen, voimme jatkaa aikaa, mutta kerromme siitä ja syystä kirjeellä ennen tätä päivää.`,
    ],
    delivery: { 'pick-up': 'Vastaus annetaan toimipisteessä sinulle itsellesi. Ota henkilöllisyystodistus mukaan.' },
    counted: 'Näin päivä laskettiin',
    dueSteps: {
      received: (date: string): string => `Pyyntö saapui ${date}. Saapumispäivää ei lasketa.`,
      monthEnds: (date: string): string => `Kuukausi saapumisesta päättyy ${date}.`,
      clamped: (wanted: number, date: string): string => `Siinä kuussa ei ole päivää ${wanted}, joten kuukausi päättyy kuun viimeisenä päivänä ${date}.`,
      saturday: (date: string): string => `${date} on lauantai, joten päivä siirtyy eteenpäin.`,
      sunday: (date: string): string => `${date} on sunnuntai, joten päivä siirtyy eteenpäin.`,
      holiday: (date: string, holiday: string): string => `${date} on ${holiday}, joten päivä siirtyy eteenpäin.`,
      workingDay: (day: string): string => `Määräpäivä on arkipäivä, ${day}.`,
    },
    holidays,
    contact: 'Kysy pyynnöstäsi',
    proof: 'Koodi todistaa, että pyyntö on kirjattu. Siinä ei ole nimeäsi eikä henkilötunnustasi.',
  },
  complaint: {
    title: 'Jos et ole tyytyväinen',
    text: (authority: string): string => `Jos tietojasi on mielestäsi käsitelty lain vastaisesti tai et saa vastausta ajoissa, voit tehdä valituksen. Sen ottaa vastaan valvontaviranomainen eli ${authority}. Voit myös viedä asian tuomioistuimeen.`,
  },
  copy: {
    title: 'Jäljennös omista tiedoista',
    confidential: 'Luottamuksellinen. Annetaan vain henkilölle itselleen.',
    code: 'Luovutuskoodi',
    handOver: 'Luovutettaessa',
    handOverChecks: ['Henkilö on tarkistettu uudelleen asiakirjasta', 'Luovutuskoodi on sama kuin avatussa asiassa', 'Sivut on laskettu'],
    answerTitle: 'Vastaus tietopyyntöösi',
    yes: (records: number, systems: number): string => `Kyllä, käsittelemme tietojasi. Rekisterissä on sinusta ${count(records, 'tietue', 'tietuetta')} ${systems === 1 ? 'yhdessä järjestelmässä' : `${systems} järjestelmässä`}. Ne ovat kokonaan tässä jäljennöksessä. Tietue on yksi rivi tai merkintä järjestelmässä.`,
    headOnly: 'Kyllä, käsittelemme tietojasi, mutta järjestelmistä ei löytynyt muita tietueita kuin alla olevat tunnistetiedot.',
    scopedOut: 'Kyllä, käsittelemme tietojasi. Pyytämistäsi tietoryhmistä ei kuitenkaan löytynyt tietueita.',
    no: 'Meillä ei ole tietojasi niissä järjestelmissä, joista haettiin. Myös tämä on vastaus pyyntöösi.',
    notYet: 'Emme voineet vielä hakea tietojasi, koska järjestelmien tietoja ei ole tuotu tähän toimipisteeseen. Tämä ei ole vastaus siihen, onko meillä tietojasi; saat sen erikseen.',
    noMore: 'Jos sinulla on ollut asiakasnumero, käyttöpaikka tai toinen nimi, kerro se yhteyshenkilölle, niin haemme uudelleen.',
    allTimeNote: 'Kaikissa tietueissa ei ole päivää, joten tietoja ei ole karsittu ajan mukaan: saat myös muut kuin pyytämäsi ajan tiedot.',
    searched: 'Mistä haettiin',
    searchedColumns: { system: 'Järjestelmä', holds: 'Mitä siinä on', found: 'Löytyi', brought: 'Tiedot tuotu', page: 'Sivu' },
    nothing: 'ei mitään',
    records: (number: number): string => count(number, 'tietue', 'tietuetta'),
    removed: {
      yes: (records: number, systems: number): string => `Kyllä, käsittelemme tietojasi. Rekisterissä on sinusta ${count(records, 'tietue', 'tietuetta')} ${systems === 1 ? 'yhdessä järjestelmässä' : `${systems} järjestelmässä`}. Ne ovat tässä jäljennöksessä lukuun ottamatta kohtia, joista on poistettu tekstiä.`,
      mark: { 'others-rights': '[poistettu: toisen henkilön tieto]', 'law-forbids': '[poistettu: laki rajoittaa]', 'fi34-security': '[poistettu: laki rajoittaa]', 'fi34-danger': '[poistettu: laki rajoittaa]', 'fi34-supervision': '[poistettu: laki rajoittaa]' } satisfies Record<RedactionGround, string>,
      title: 'Mitä jäljennöksestä on poistettu',
      text: 'Näistä kohdista on poistettu tekstiä, ja kohdassa lukee niin. Poistettua ei ole tässä paperissa eikä sen tiedostossa. Päätös perusteluineen ja tieto siitä, mihin voit valittaa, annetaan kirjeellä.',
      columns: { what: 'Tieto', places: 'Kohtia', why: 'Miksi', law: 'Laki' },
    },
    notSearched: 'Mistä ei haettu',
    notSearchedText: 'Näiden aineistoa ei ole tässä jäljennöksessä. Jos haluat sen, pyydä sitä erikseen yhteyshenkilöltä. Tallenteen löytää, kun kerrot päivän, kellonajan ja paikan.',
    indexed: (records: string): string => `hakemistossa ${records}, painettu tähän jäljennökseen`,
    notBrought: 'tietoja ei ole tuotu tähän toimipisteeseen',
    identifiers: 'Tunnistetiedot',
    identifiersText: 'Näillä tiedoilla sinut löydetään rekisteristä. Henkilötunnuksesi on painettu vain tähän; muualla siitä näkyy alkuosa.',
    person: {
      familyName: 'Sukunimi', givenNames: 'Etunimet', identityCode: 'Henkilötunnus', birthDate: 'Syntymäaika', language: 'Asiointikieli', phone: 'Puhelin',
      email: 'Sähköposti', address: 'Osoite', customerNumber: 'Asiakasnumero', meteringPoint: 'Käyttöpaikka', nonDisclosure: 'Turvakielto',
    },
    languageNames: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    nonDisclosure: 'kyllä: osoitettasi ja muita yhteystietojasi ei anneta muille',
    owner: (owner: string): string => `järjestelmästä vastaa ${owner}`,
    source: (source: string): string => `Mistä saatu: ${source}`,
    brought: (when: string): string => `tuotu järjestelmästä ${when}`,
    sameInAll: 'Kaikissa tietueissa sama',
    record: (number: number, of: number): string => `Tietue ${number}/${of}`,
    indexNote: 'Tässä on vain hakemisto. Itse aineistoa pyydetään erikseen.',
    unknownCategory: 'tietoryhmä, jota rekisterin kuvauksessa ei ole',
    sheet: 'Selvitys tietojesi käsittelystä',
    purposes: 'Miksi käsittelemme tietoja',
    categories: 'Tietoryhmät, jotka löytyivät',
    categoryColumns: { category: 'Tietoryhmä', why: 'Miksi ja millä perusteella', source: 'Mistä saatu', kept: 'Kuinka kauan säilytetään' },
    noCategories: 'Tietoryhmiä ei löytynyt, joten saajia ja säilytysaikoja ei ole.',
    recipients: 'Kenelle tietoja annetaan',
    recipientsText: 'Nämä saavat tai ovat voineet saada niitä tietoryhmiä, jotka sinusta löytyivät.',
    recipientColumns: { name: 'Saaja', why: 'Miksi', what: 'Mitä tietoja' },
    recipientKinds: { processor: 'käsittelee tietoja puolestamme', controller: 'itsenäinen rekisterinpitäjä', authority: 'viranomainen', 'group-company': 'konserniyhtiö', 'by-mandate': 'valtakirjalla' },
    noRecipients: 'Löytyneitä tietoryhmiä ei anneta kenellekään.',
    transfers: 'Siirrot Euroopan talousalueen ulkopuolelle',
    noTransfers: 'Tietojasi ei siirretä Euroopan talousalueen ulkopuolelle.',
    endedTransfers: 'Rekisteriin on merkitty aiempi siirto Euroopan talousalueen ulkopuolelle. Sen suojaperuste ei ole enää voimassa. Yhteyshenkilö kertoo, mikä tilanne on nyt.',
    automated: 'Automaattiset päätökset ja profilointi',
    automatedText: 'Automaattisen päätöksen tekee tietokone ilman ihmistä. Profilointi on tietojen käyttämistä ihmisen ominaisuuksien arviointiin.',
    yourRights: 'Oikeutesi',
    rightsList: [
      'Oikaisu: voit pyytää korjaamaan väärän tiedon tai täydentämään puuttuvan.',
      'Poistaminen: voit pyytää poistamaan tiedon. Emme poista tietoa, jonka laki käskee säilyttää.',
      'Rajoittaminen: voit pyytää, että tietoa ei käytetä sinä aikana, kun sen oikeellisuutta tai käyttöä selvitetään.',
      'Vastustaminen: voit kieltää tietojen käytön, joka perustuu oikeutettuun etuun, omaan tilanteeseesi liittyvällä syyllä. Suoramarkkinoinnin voit kieltää aina, ilman syytä.',
      'Siirtäminen: sopimukseen tai suostumukseen perustuvat tiedot voit saada koneella luettavassa muodossa.',
      'Suostumuksen peruuttaminen: voit perua antamasi suostumuksen milloin tahansa.',
    ],
    rightsHow: 'Pyynnöt ottaa vastaan toimipiste tai rekisterin yhteyshenkilö.',
  },
};

/** The shape every language of papers has. */
export type PaperWords = typeof fi;
