// What each ground of a refusal says in Finnish: plain words, the law, and what the person can do.
import type { LetterGround } from '../letters/letter-ground.ts';

export interface GroundWords {
  readonly says: string;
  readonly law: string;
  /** The remedy of this ground, beside those of Art. 77 and 79. */
  readonly next: string;
}

const againLater = 'Voit pyytää poistamista uudelleen, kun peruste on lakannut.';
const toOmbudsman = 'Voit pyytää, että tiedot annetaan tietosuojavaltuutetulle. Hän voi arvioida, onko käsittely lainmukaista.';

export const fiGrounds: Readonly<Record<LetterGround, GroundWords>> = {
  'manifestly-unfounded': { says: 'Pyyntö on ilmeisen perusteeton.', law: 'tietosuoja-asetuksen 12 artiklan 5 kohta', next: 'Voit tehdä uuden pyynnön ja kertoa tarkemmin, mitä tietoja se koskee.' },
  excessive: { says: 'Pyyntö on kohtuuton, koska sama pyyntö on toistunut.', law: 'tietosuoja-asetuksen 12 artiklan 5 kohta', next: 'Voit tehdä uuden pyynnön, kun tietosi ovat muuttuneet tai kun pyyntö koskee toista aikaa tai muita tietoja.' },
  'identity-not-proved': { says: 'Emme voineet varmistua henkilöllisyydestäsi.', law: 'tietosuoja-asetuksen 12 artiklan 2 ja 6 kohta', next: 'Voit tehdä pyynnön uudelleen toimipisteessä. Ota mukaan voimassa oleva henkilöllisyystodistus.' },
  'others-rights': { says: 'Tiedon antaminen loukkaisi toisen ihmisen oikeuksia.', law: 'tietosuoja-asetuksen 15 artiklan 4 kohta ja 20 artiklan 4 kohta', next: 'Voit pyytää, että harkitsemme tiedon antamista uudelleen, jos toinen ihminen suostuu siihen.' },
  'law-forbids': { says: 'Laki kieltää antamasta tietoa.', law: 'tietosuojalain 34 §', next: toOmbudsman },
  'not-identifiable': { says: 'Emme pysty yhdistämään tietoja sinuun.', law: 'tietosuoja-asetuksen 11 artiklan 2 kohta', next: 'Voit kertoa päivän, kellonajan ja paikan tai muun tiedon, jonka avulla tiedot löytyvät. Silloin haemme uudelleen.' },
  'fi34-security': { says: 'Tiedon antaminen voisi vaarantaa turvallisuutta tai haitata rikoksen ehkäisemistä tai selvittämistä.', law: 'tietosuojalain 34 §:n 1 momentin 1 kohta', next: toOmbudsman },
  'fi34-danger': { says: 'Tiedon antamisesta voisi aiheutua vakavaa vaaraa sinun terveydellesi tai hoidollesi taikka sinun tai jonkun toisen oikeuksille.', law: 'tietosuojalain 34 §:n 1 momentin 2 kohta', next: toOmbudsman },
  'fi34-supervision': { says: 'Tietoa käytetään valvonta- tai tarkastustehtävässä, ja sen antamatta jättäminen on välttämätöntä tärkeän edun vuoksi.', law: 'tietosuojalain 34 §:n 1 momentin 3 kohta', next: toOmbudsman },
  '17(3)(a)': { says: 'Tietoa tarvitaan sananvapauden ja tiedonvälityksen vapauden käyttämiseen.', law: 'tietosuoja-asetuksen 17 artiklan 3 kohdan a alakohta', next: againLater },
  '17(3)(b)': { says: 'Laki velvoittaa meitä säilyttämään tiedon.', law: 'tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta', next: 'Poistamme tiedon, kun säilytysaika päättyy. Voit pyytää poistamista uudelleen sen jälkeen.' },
  '17(3)(c)': { says: 'Tietoa tarvitaan kansanterveyteen liittyvän yleisen edun vuoksi.', law: 'tietosuoja-asetuksen 17 artiklan 3 kohdan c alakohta', next: againLater },
  '17(3)(d)': { says: 'Tietoa tarvitaan yleisen edun mukaiseen arkistointiin, tutkimukseen tai tilastointiin.', law: 'tietosuoja-asetuksen 17 artiklan 3 kohdan d alakohta', next: againLater },
  '17(3)(e)': { says: 'Tietoa tarvitaan oikeusvaateen laatimiseen, esittämiseen tai puolustamiseen.', law: 'tietosuoja-asetuksen 17 artiklan 3 kohdan e alakohta', next: againLater },
  'still-necessary': { says: 'Tietoa tarvitaan yhä siihen tarkoitukseen, jota varten se kerättiin.', law: 'tietosuoja-asetuksen 17 artiklan 1 kohta', next: 'Voit pyytää poistamista uudelleen, kun sopimus tai muu tarve on päättynyt.' },
  'not-shown-wrong': { says: 'Tietoa ei ole osoitettu virheelliseksi tai puutteelliseksi.', law: 'tietosuoja-asetuksen 16 artikla', next: 'Voit toimittaa lisäselvitystä. Voit myös pyytää, että näkemyksesi merkitään tiedon yhteyteen.' },
  'no-restriction-cause': { says: 'Mikään rajoittamisen edellytyksistä ei täyty.', law: 'tietosuoja-asetuksen 18 artiklan 1 kohta', next: 'Voit pyytää rajoittamista uudelleen, jos kiistät tietojen oikeellisuuden tai vastustat käsittelyä.' },
  'not-portable': { says: 'Tieto ei perustu suostumukseesi tai sopimukseen, sitä ei käsitellä automaattisesti tai et ole itse antanut sitä.', law: 'tietosuoja-asetuksen 20 artiklan 1 kohta', next: 'Voit pyytää tiedosta jäljennöksen (tietosuoja-asetuksen 15 artikla).' },
  'compelling-grounds': { says: 'Käsittelyyn on huomattavan tärkeä ja perusteltu syy, joka syrjäyttää sinun etusi ja oikeutesi, tai tietoa tarvitaan oikeusvaadetta varten.', law: 'tietosuoja-asetuksen 21 artiklan 1 kohta', next: 'Voit vastustaa käsittelyä uudelleen, jos tilanteesi muuttuu.' },
  'not-objectionable': { says: 'Käsittely ei perustu oikeutettuun etuun eikä yleiseen etuun, joten sitä ei voi vastustaa.', law: 'tietosuoja-asetuksen 21 artiklan 1 kohta', next: 'Voit peruuttaa suostumuksesi, jos käsittely perustuu siihen. Suoramarkkinoinnin voit kieltää aina.' },
};
