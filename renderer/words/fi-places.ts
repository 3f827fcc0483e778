// The words of the tasks' and figures' places, of who must act, of a moved due day and of asking again, in Finnish.

export const fiPlaces = {
  work: {
    title: 'Tehtävät', none: 'Ei avoimia tehtäviä', noneNext: 'Tehtävä syntyy, kun pyyntö kirjataan tai päätös tehdään.', noneMatch: 'Ei avoimia tehtäviä järjestelmässä {{system}}.',
    count_one: '{{count}} tehtävä', count_other: '{{count}} tehtävää', system: 'Järjestelmä', allSystems: 'Kaikki järjestelmät', showDone: 'Näytä myös valmiit', due: 'Eräpäivä', task: 'Tehtävä', owner: 'Vastuussa', case: 'Asia', state: 'Tila',
    states: { todo: 'Tekemättä', 'under-way': 'Kesken', done: 'Valmis', blocked: 'Ei voi vielä aloittaa' }, blockedWhy: 'Asian päätökset ovat ristiriidassa. Yhteyshenkilö ratkaisee ristiriidan ensin.',
    stateNote: 'Kesken: joku on ottanut asian käsittelyyn. Säilytystehtävät ovat ensin, koska tallenteet häviävät itsestään.',
  },
  papersOut: {
    title: 'Paperia luovuttamatta', count_one: 'Paperia luovuttamatta: {{count}}', count_other: 'Paperia luovuttamatta: {{count}}', note: 'Tulostettu tai tallennettu tällä työpisteellä, eikä kenellekään annettu eikä silputtu.',
    shredded: 'Silputtu', shreddedOf: 'Silputtu: {{paper}} {{number}}', openOf: 'Avaa asia {{number}}', open: 'Avaa asia', told: 'Merkitty silputuksi · {{number}}',
  },
  figures: {
    title: 'Luvut', intro: 'Kauden aikana saapuneet pyynnöt. Jokainen pyyntö on tasan yhdessä kohdassa; luku avaa juuri ne asiat, jotka se laskee.', forbidden: 'Lukuja näkevät rekisterin yhteyshenkilö, pääkäyttäjä ja tarkastaja.',
    period: 'Kausi', year: 'Vuosi {{year}}', allTime: 'Koko aika', lastYear: 'Viimeiset 12 kk', asOf: 'Tilanne {{at}}', asOfCentral: 'Tilanne {{at}}, keskuksesta viimeksi {{central}}', asOfNever: 'Tilanne {{at}}, keskukseen ei ole vielä saatu yhteyttä',
    all: 'Kaikki', byRight: 'Oikeuksittain', byOffice: 'Toimipisteittäin', byRightNote: 'Pyyntö, jossa on monta oikeutta, on jokaisen oikeuden rivillä.', requests: 'Pyyntöjä', extended: 'Jatkettu', extendedShare: 'Jatkettujen osuus', median: 'Mediaani, pv', share: '{{count}} %', none: '–',
    standing: { 'open-late': 'Myöhässä', 'at-risk': 'Vaarassa myöhästyä', 'answered-late': 'Vastattu myöhässä', open: 'Avoinna', 'in-extended-time': 'Jatkoajassa', 'in-one-month': 'Kuukaudessa', withdrawn: 'Peruttu' },
    unsent: 'Lähettämättä', unsentNote: 'Asiat, joiden työtä keskus ei ole vielä vastaanottanut. Ne eivät ole muissa luvuissa.',
    opens: '{{row}}: {{figure}}, {{count}}', cases: '{{figure}} · {{row}}', close: 'Sulje luettelo', select: 'Valitse luku, niin sen asiat näkyvät tässä.', chart: 'Kuvaajat', barOf: '{{row}}: {{parts}}',
    save: 'Tallenna CSV', saved: 'Luvut tallennettu: {{place}}', empty: 'Kaudella ei ole pyyntöjä.', medianNote: 'Vastausaika saapumisesta vastaukseen.',
  },
  escalate: {
    step: { soon: 'Eräpäivä lähestyy.', near: 'Eräpäivä on lähellä.', tomorrow: 'Eräpäivä on huomenna.', 'due-today': 'Eräpäivä on tänään.', overdue: 'Määräaika on ylittynyt.', 'overdue-week': 'Määräaika on ylittynyt yli viikolla.' },
    act: 'Nyt toimii: {{who}}.', told: { owner: 'käsittelijä', 'contact-person': 'yhteyshenkilö', deputy: 'sijainen', administrator: 'pääkäyttäjä' },
    who: '{{told}} {{names}}', nobody: '{{told}} puuttuu', next: 'Seuraava vaihe {{date}}.',
    quiet: 'Ei tapahtumia 5 työpäivään', quietCount: 'Ei tapahtumia 5 työpäivään: {{count}}', quietOf: 'Ei tapahtumia {{date}} jälkeen.',
  },
  redate: {
    moved: 'Eräpäivä muuttui: {{from}} → {{to}}, koska {{day}} {{why}}.', why: { holiday: 'on nyt pyhäpäivä', eve: 'on nyt vapaapäivä (aatto)', saturday: 'on lauantai', sunday: 'on sunnuntai', 'working-day': 'on nyt työpäivä' },
    earlier: 'Toimisto noudattaa aikaisempaa päivää. Asiakkaalle kerrottu päivä on {{told}}.', later: 'Asiakkaalle on kerrottu {{told}}, ja siitä pidetään kiinni.',
  },
  same: {
    reminder: 'Tämä on muistutus pyynnöstä {{number}}', text: 'Sama pyyntö saapui {{received}} ja odottaa vastausta {{due}} mennessä. Uutta määräaikaa ei synny.',
    late: 'Sama pyyntö saapui {{received}}, ja siihen olisi pitänyt vastata {{due}} mennessä. Uutta määräaikaa ei synny.',
    note: 'Kirjaa muistutus', noted: 'Muistutus kirjattu · {{number}}', anew: 'Jos asiakas pyytää muuta tai uudestaan, kirjaa uusi pyyntö alla. Asiat linkitetään toisiinsa.',
    linked: 'Sama oikeus on vastattu aiemmin: {{number}}, {{date}}. Kirjaa uusi pyyntö; asiat linkitetään toisiinsa.',
    doneTitle: 'Muistutus kirjattu', doneText: 'Muistutus on asian {{number}} tiedoissa. Pyyntö saapui {{received}} ja vastaus annetaan viimeistään {{due}}.', doneReceipt: 'Anna asiakkaalle kuitti samasta asiasta.', reminders_one: 'Muistutuksia {{count}}', reminders_other: 'Muistutuksia {{count}}',
    others: 'Saman henkilön asiat', open: 'avoin', closed: 'päätetty', openCase: 'Avaa asia {{number}}',
  },
} as const;
