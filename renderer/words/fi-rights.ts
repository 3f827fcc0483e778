// The words of asking a right, in Finnish: each right in plain language, and what it needs to be known.

export const fiRights = {
  legend: 'Oikeudet: yksi tai useampi',
  title: { access: 'Omien tietojen tarkastus', rectification: 'Tietojen oikaisu', erasure: 'Tietojen poistaminen', restriction: 'Käsittelyn rajoittaminen', portability: 'Tietojen siirto', objection: 'Käsittelyn vastustaminen', 'marketing-ban': 'Markkinointikielto', 'consent-withdrawal': 'Suostumuksen peruutus', 'automated-decisions': 'Automaattiset päätökset', complaint: 'Valitus' },
  note: { access: 'jäljennös ja selvitys käsittelystä', rectification: 'väärä tai puuttuva tieto korjataan', erasure: 'tieto poistetaan, ellei laki vaadi säilyttämään', restriction: 'tieto säilyy, mutta sitä ei käytetä', portability: 'itse annetut tiedot tiedostona', objection: 'käsittely pitäisi lopettaa omasta syystä', 'marketing-ban': 'suoramarkkinointi loppuu heti', 'consent-withdrawal': 'annettu suostumus päättyy heti', 'automated-decisions': 'ihminen käsittelee koneen tekemän päätöksen', complaint: 'tyytymätön siihen, miten tietoja on käsitelty' },
  atOnce: 'Tulee voimaan heti, kun pyyntö kirjataan. Kukaan ei päätä siitä eikä sitä voi evätä.',
  noParticulars: 'Tarkennusta ei tarvita. Asiakas voi kertoa lisää omin sanoin.',
  row: 'Oikaisu {{number}}', addRow: 'Lisää toinen oikaisu', remove: 'Poista rivi', removeRow: 'Poista rivi {{number}}', rowsFull: 'Kymmenen oikaisua mahtuu. Kirjoita loput asiakkaan omin sanoin.',
  category: 'Tietoryhmä', choose: 'Valitse', field: 'Mikä tieto', fieldHint: 'esim. osoite', old: 'Nyt rekisterissä', new: 'Pitäisi olla', evidence: 'Mikä sen osoittaa',
  claimed: 'Peruste, jos asiakas sanoo sen', notNamed: 'Ei sanottu',
  claims: { '17(1)(a)': 'Tietoa ei enää tarvita', '17(1)(b)': 'Suostumus on peruutettu', '17(1)(c)': 'Käsittelyä on vastustettu', '17(1)(d)': 'Tietoa on käsitelty lainvastaisesti', '17(1)(e)': 'Laki velvoittaa poistamaan', '17(1)(f)': 'Tieto on kerätty lapselta verkkopalvelussa' },
  cause: 'Miksi käsittelyä rajoitetaan', causes: { '18(1)(a)': 'Asiakas kiistää tiedon olevan oikein', '18(1)(b)': 'Käsittely on lainvastaista, mutta tietoa ei saa poistaa', '18(1)(c)': 'Asiakas tarvitsee tietoa oikeusvaateeseen', '18(1)(d)': 'Vastustamista selvitetään' },
  situation: 'Asiakkaan tilanne', situationHint: 'Laki edellyttää, että asiakas kertoo oman tilanteensa. Kirjoita hänen sanoillaan.',
  purposes: 'Mihin annettu suostumus peruutetaan', purposesHint: 'Yksi asia riville, esim. uutiskirje.',
  complaint: 'Mistä asiakas valittaa',
} as const;
