// What each ground of refusal and each remedy says to the visitor, in the three languages of service (Art. 12(1), 12(4)).
import type { Texts } from '../registers/words.ts';
import type { RefusalGroundCode, RemedyCode } from './refusal-ground.ts';

const t = (fi: string, sv: string, en: string): Texts => ({ fi, sv, en });

export const refusalGroundWords: Readonly<Record<RefusalGroundCode, Texts>> = {
  'manifestly-unfounded': t('Pyyntö on ilmeisen perusteeton.', 'Begäran är uppenbart ogrundad.', 'The request is manifestly unfounded.'),
  'excessive': t('Pyyntö on kohtuuton.', 'Begäran är orimlig.', 'The request is excessive.'),
  'identity-not-proved': t('Henkilöllisyyttä ei ole voitu varmistaa.', 'Identiteten har inte kunnat styrkas.', 'Identity could not be confirmed.'),
  'not-linkable': t('Tietoja ei voida yhdistää henkilöön.', 'Uppgifterna kan inte kopplas till personen.', 'The data cannot be linked to the person.'),
  'others-rights': t('Tieto koskee toista henkilöä, jonka oikeuksia sen antaminen loukkaisi.', 'Uppgiften gäller en annan person vars rättigheter skulle kränkas.', 'The data concerns another person whose rights giving it would harm.'),
  'law-forbids': t('Laki rajoittaa oikeutta tässä.', 'Lagen begränsar rättigheten här.', 'The law restricts the right here.'),
  'fi34-security': t('Tiedon antaminen voisi haitata turvallisuutta tai rikosten torjuntaa.', 'Att lämna ut uppgiften kan skada säkerheten eller förebyggandet av brott.', 'Giving the data could harm security or the prevention of crime.'),
  'fi34-danger': t('Tiedon antaminen voisi aiheuttaa vakavaa vaaraa henkilölle itselleen tai toiselle.', 'Att lämna ut uppgiften kan medföra allvarlig fara för personen själv eller någon annan.', 'Giving the data could cause serious danger to the person or to another.'),
  'fi34-supervision': t('Tietoa käytetään valvontatehtävässä, jota sen antaminen haittaisi.', 'Uppgiften används i ett tillsynsuppdrag som skulle skadas.', 'The data is used in a supervisory task that giving it would harm.'),
  'data-correct': t('Tieto on tarkistettu ja todettu oikeaksi.', 'Uppgiften har kontrollerats och konstaterats vara riktig.', 'The data has been checked and found correct.'),
  'no-erasure-claim': t('Tietoa tarvitaan yhä siihen, mihin se on kerätty.', 'Uppgiften behövs fortfarande för det den samlades in för.', 'The data is still needed for what it was collected for.'),
  'expression': t('Sananvapauden käyttäminen edellyttää tietoa.', 'Uppgiften behövs för utövande av yttrandefriheten.', 'The data is needed for freedom of expression.'),
  'legal-duty': t('Laki määrää säilyttämään tiedon.', 'Lagen kräver att uppgiften förvaras.', 'A law demands that the data is kept.'),
  'public-health': t('Kansanterveyteen liittyvä yleinen etu edellyttää tietoa.', 'Ett allmänt intresse på folkhälsoområdet kräver uppgiften.', 'Public interest in public health needs the data.'),
  'archiving': t('Tietoa tarvitaan arkistointiin, tutkimukseen tai tilastointiin.', 'Uppgiften behövs för arkivering, forskning eller statistik.', 'The data is needed for archiving, research or statistics.'),
  'legal-claims': t('Tietoa tarvitaan oikeusvaateen käsittelyyn.', 'Uppgiften behövs för ett rättsligt anspråk.', 'The data is needed for a legal claim.'),
  'no-restriction-cause': t('Mikään laissa mainittu syy käsittelyn rajoittamiseen ei täyty.', 'Ingen av lagens orsaker till begränsning är uppfylld.', 'None of the law’s causes for restriction is met.'),
  'portability-other-basis': t('Käsittely ei perustu suostumukseen tai sopimukseen, tai se ei ole automaattista.', 'Behandlingen grundar sig inte på samtycke eller avtal, eller är inte automatisk.', 'The processing does not rest on consent or contract, or is not automated.'),
  'portability-public-task': t('Tietoja käsitellään julkista tehtävää varten.', 'Uppgifterna behandlas för en offentlig uppgift.', 'The data is processed for a public task.'),
  'portability-others': t('Siirto haittaisi toisen oikeuksia.', 'Överföringen skulle skada någon annans rättigheter.', 'The transfer would harm the rights of others.'),
  'compelling-grounds': t('Käsittelyyn on huomattavan tärkeä ja perusteltu syy, joka on osoitettu.', 'Det finns påvisade tvingande berättigade skäl för behandlingen.', 'There are compelling legitimate grounds, which have been shown.'),
  'objection-other-basis': t('Käsittely ei perustu oikeutettuun etuun tai julkiseen tehtävään.', 'Behandlingen grundar sig inte på berättigat intresse eller offentlig uppgift.', 'The processing does not rest on a legitimate interest or a public task.'),
};

export const remedyWords: Readonly<Record<RemedyCode, Texts>> = {
  'complaint': t('Voit tehdä valituksen valvontaviranomaiselle, jonka yhteystiedot ovat tässä kirjeessä.', 'Du kan klaga hos tillsynsmyndigheten, vars kontaktuppgifter finns i detta brev.', 'You can complain to the supervisory authority, whose address is in this letter.'),
  'court': t('Voit viedä asian tuomioistuimeen.', 'Du kan föra saken till domstol.', 'You can take the matter to court.'),
  'data-to-ombudsman': t('Pyynnöstäsi annamme tiedot tietosuojavaltuutetulle.', 'På din begäran lämnar vi uppgifterna till dataombudsmannen.', 'At your request we give the data to the Data Protection Ombudsman.'),
  'prove-identity': t('Voit täydentää pyyntöä: tule toimipisteeseen henkilöllisyystodistuksen kanssa tai kerro, mistä tiedot löytyvät.', 'Du kan komplettera begäran: kom till verksamhetsstället med ett identitetsbevis eller berätta hur uppgifterna kan hittas.', 'You can complete the request: come to the office with an identity document, or tell how the data can be found.'),
  'own-statement': t('Voit antaa oman lausuman, joka liitetään tietoon. Tiedon käsittelyä rajoitetaan sen ajan, kun oikeellisuutta selvitetään.', 'Du kan ge ett eget uttalande som fogas till uppgiften. Behandlingen begränsas medan riktigheten utreds.', 'You can give a statement of your own, which is attached to the data. Its use is restricted while correctness is looked into.'),
  'ask-again': t('Voit pyytää uudelleen, kun tilanne on muuttunut tai säilytysaika on päättynyt.', 'Du kan begära på nytt när läget har ändrats eller förvaringstiden har gått ut.', 'You can ask again when the situation has changed or the retention has ended.'),
};
