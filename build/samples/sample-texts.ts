// What a clerk and a contact person might have written, in each language of service; all of it made up.
import type { Language } from '../../shared/registers/words.ts';

const fi = {
  question: 'Kävitkö Ratinan toimipisteessä 3.7.2026 aamulla vai iltapäivällä? Kameratallenteet haetaan tunnin tarkkuudella.',
  extension: 'Tietosi ovat yhdessätoista järjestelmässä ja vuosilta 2014–2026. Osa paperiarkiston kansioista on käytävä läpi käsin, jotta muiden ihmisten tiedot voidaan peittää.',
  objection: 'Puhelutallennetta tarvitaan, koska laskusta on kesken riita. Tallenne poistetaan, kun riita on päättynyt.',
  page: 'Sivu', postage: 'Postikulut', billingName: 'Laskutusnimi', consumption: 'Energian kulutus', invoices: 'Laskut', payments: 'Maksutapahtumat', contactLog: 'Yhteydenotot ja palaute', prospects: 'Tapahtumissa annetut tiedot',
  contract: 'Sähkösopimus', contractRuns: 'Sopimus on voimassa, ja sitä tarvitaan sähkön toimittamiseen.', bookkeeping: 'Tosite on säilytettävä kuusi vuotta sen kalenterivuoden lopusta, jona tilikausi päättyi. Sinä aikana sitä ei käytetä muuhun.',
  lifted: 'Kulutuslukemat tarkistettiin mittarista 18.11.2026 ja ne todettiin oikeiksi.', notIdentified: 'Näytetyn asiakirjan voimassaolo oli päättynyt, eikä muuta asiakirjaa ollut.', task: 'Tehtävä',
};

const sv: typeof fi = {
  question: 'Besökte du kontoret i Ratina på förmiddagen eller eftermiddagen 3.7.2026? Kamerainspelningar söks per timme.',
  extension: 'Dina uppgifter finns i elva system och gäller åren 2014–2026. En del mappar i pappersarkivet måste gås igenom för hand så att andra människors uppgifter kan täckas över.',
  objection: 'Samtalsinspelningen behövs eftersom en tvist om fakturan pågår. Inspelningen raderas när tvisten är avslutad.',
  page: 'Sida', postage: 'Porto', billingName: 'Faktureringsnamn', consumption: 'Energiförbrukning', invoices: 'Fakturor', payments: 'Betalningar', contactLog: 'Kontakter och respons', prospects: 'Uppgifter från evenemang',
  contract: 'Elavtal', contractRuns: 'Avtalet gäller och behövs för att leverera el.', bookkeeping: 'Verifikatet ska sparas sex år från utgången av det kalenderår då räkenskapsperioden avslutades. Under den tiden används det inte till annat.',
  lifted: 'Förbrukningen kontrollerades från mätaren 18.11.2026 och konstaterades vara rätt.', notIdentified: 'Handlingen som visades gällde inte längre och det fanns ingen annan handling.', task: 'Uppgift',
};

const en: typeof fi = {
  question: 'Did you visit the Ratina office on 3 July 2026 in the morning or in the afternoon? Camera recordings are searched by the hour.',
  extension: 'Your data is in eleven systems and from the years 2014–2026. Some folders of the paper archive must be gone through by hand so that the data of other people can be redacted.',
  objection: 'The call recording is needed because a dispute about the invoice is pending. The recording is erased when the dispute has ended.',
  page: 'Page', postage: 'Postage', billingName: 'Billing name', consumption: 'Energy consumption', invoices: 'Invoices', payments: 'Payments', contactLog: 'Contacts and feedback', prospects: 'Data given at events',
  contract: 'Electricity contract', contractRuns: 'The contract is in force and is needed to deliver electricity.', bookkeeping: 'A voucher must be kept for six years from the end of the calendar year in which the financial year ended. Meanwhile it is used for nothing else.',
  lifted: 'The consumption was checked from the meter on 18 November 2026 and found to be correct.', notIdentified: 'The document shown had expired, and there was no other document.', task: 'Task',
};

export const sampleTexts: Readonly<Record<Language, typeof fi>> = { fi, sv, en };
