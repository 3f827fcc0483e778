// Words of the codes that an import, a mapping and an uncertain join speak in; the same on screen, paper and in files.
import type { Texts } from './words.ts';

const t = (fi: string, sv: string, en: string): Texts => ({ fi, sv, en });

/** Why a row was set aside, joins nobody or is nobody's, what is odd about a source, and what makes a pair's score. */
const words: Readonly<Record<string, Texts>> = {
  'broken-quotes': t('Lainausmerkit eivät täsmää', 'Citattecknen stämmer inte', 'Quotation marks do not match'),
  'column-count': t('Rivillä on väärä määrä sarakkeita', 'Raden har fel antal kolumner', 'The row has the wrong number of columns'),
  'bad-encoding': t('Merkistö on väärä', 'Teckenkodningen är fel', 'The encoding is wrong'),
  'too-long': t('Arvo tai rivi on liian pitkä', 'Värdet eller raden är för lång', 'A value or the row is too long'),
  'bad-date': t('Päivämäärää ei voi lukea', 'Datumet kan inte läsas', 'A date cannot be read'),
  'bad-instant': t('Aikaa ei voi lukea', 'Tidpunkten kan inte läsas', 'A time cannot be read'),
  'bad-amount': t('Rahamäärää ei voi lukea', 'Beloppet kan inte läsas', 'An amount cannot be read'),
  'bad-decimal': t('Lukua ei voi lukea', 'Talet kan inte läsas', 'A number cannot be read'),
  'unknown-code': t('Koodia ei ole selitetty rekisterissä', 'Koden är inte förklarad i registret', 'The register does not explain the code'),
  'duplicate-key': t('Sama tietue on tiedostossa jo aiemmin', 'Samma post finns redan tidigare i filen', 'The same record came before in the file'),
  'doubled-field': t('Sama kenttä on tietueessa kahdesti', 'Samma fält finns två gånger i posten', 'A field is named twice in the record'),
  'bad-record': t('Tietuetta ei voi lukea', 'Posten kan inte läsas', 'The record cannot be read'),
  'formula-without-value': t('Kaavaa ei ole laskettu', 'Formeln är inte beräknad', 'A formula has not been calculated'),
  'error-in-cell': t('Solussa on virhe', 'Cellen innehåller ett fel', 'A cell holds an error'),
  'number-not-whole': t('Pitkä koodi on lukuna ja menettänyt numeroita', 'En lång kod är ett tal och har tappat siffror', 'A long code is a number and has lost digits'),
  'value-missing': t('Mittausarvo puuttuu, vaikka sen pitäisi olla', 'Mätvärdet saknas fast det borde finnas', 'A metered value is missing though it should be there'),
  'period-not-aligned': t('Mittausjakso ei ala oikeasta hetkestä', 'Mätperioden börjar vid fel tidpunkt', 'A metering period starts at a wrong time'),
  'identity-code-not-usable': t('Henkilötunnus ei kelpaa; rivi on tuotu, mutta tunnus ei yhdistä', 'Personbeteckningen duger inte; raden är hämtad men beteckningen förenar inte', 'The identity code is not usable; the row was brought, the code joins nobody'),
  'customer-number-not-usable': t('Asiakasnumero ei kelpaa; rivi on tuotu, mutta numero ei yhdistä', 'Kundnumret duger inte; raden är hämtad men numret förenar inte', 'The customer number is not usable; the row was brought, the number joins nobody'),
  'metering-point-not-usable': t('Käyttöpaikka ei kelpaa; rivi on tuotu, mutta tunnus ei yhdistä', 'Driftsstället duger inte; raden är hämtad men koden förenar inte', 'The metering point is not usable; the row was brought, the point joins nobody'),
  'no-usable-key': t('Ei kenenkään: rivillä ei ole kelpaavaa tunnusta', 'Ingens: raden har ingen användbar nyckel', 'Nobody’s: the row has no usable key'),
  'customer-number-shared': t('Ei kenenkään: asiakasnumero on usealla henkilöllä', 'Ingens: flera personer har kundnumret', 'Nobody’s: several people have the customer number'),
  'metering-point-shared': t('Ei kenenkään: käyttöpaikka on usealla henkilöllä', 'Ingens: flera personer har driftsstället', 'Nobody’s: several people have the metering point'),
  'metering-point-unowned': t('Ei kenenkään: käyttöpaikalla ei ole asiakasta', 'Ingens: driftsstället har ingen kund', 'Nobody’s: the metering point has no customer'),
  'name-not-matched': t('Ei kenenkään: nimi ei sovi tunnuksen haltijaan', 'Ingens: namnet passar inte nyckelns innehavare', 'Nobody’s: the name does not fit the holder of the key'),
  'file-missing': t('Tiedosto puuttuu', 'Filen saknas', 'The file is missing'),
  'unexpected-file': t('Tiedostoa ei ole määritetty; sitä ei tuoda', 'Filen är inte definierad; den hämtas inte', 'No profile names the file; it is not brought'),
  'empty-file': t('Tiedosto on tyhjä', 'Filen är tom', 'The file is empty'),
  'missing-column': t('Sarake puuttuu; tiedostoa ei tuoda', 'En kolumn saknas; filen hämtas inte', 'A column is missing; the file is left out'),
  'doubled-column': t('Sama sarake on kahdesti; tiedostoa ei tuoda', 'En kolumn finns två gånger; filen hämtas inte', 'A column stands twice; the file is left out'),
  'unknown-column': t('Saraketta ei ole määritetty; sen tietoja ei tuoda', 'Kolumnen är inte definierad; dess uppgifter hämtas inte', 'The column is not mapped; its data is not brought'),
  'incomplete': t('Lähde katkesi kesken', 'Källan bröts av', 'The source broke off'),
  'stalled': t('Lähde ei vastannut ajoissa', 'Källan svarade inte i tid', 'The source did not answer in time'),
  'wrong-form': t('Tiedosto on väärää muotoa', 'Filen har fel form', 'The file has the wrong form'),
  'wrong-encoding': t('Tiedoston merkistö on väärä', 'Filens teckenkodning är fel', 'The encoding of the file is wrong'),
  'too-big': t('Tiedosto on liian suuri', 'Filen är för stor', 'The file is too big'),
  'no-connection': t('Yhteyttä ei ole asetettu keskuksessa', 'Anslutningen är inte inställd i centralen', 'The connection is not set at the central store'),
  'unreachable': t('Lähteeseen ei saada yhteyttä', 'Källan kan inte nås', 'The source cannot be reached'),
  'duplicates-unchecked': t('Kaikkia kaksoiskappaleita ei tarkistettu', 'Alla dubbletter kontrollerades inte', 'Not all duplicates were checked'),
  'name-same': t('nimi', 'namn', 'name'),
  'name-within': t('nimi osaksi', 'namn delvis', 'name in part'),
  'address': t('osoite', 'adress', 'address'),
  'birth-date': t('syntymäaika', 'födelsedatum', 'birth date'),
  'phone': t('puhelin', 'telefon', 'phone'),
  'email': t('sähköposti', 'e-post', 'e-mail'),
  'names-the-record': t('Sarake nimeää tietueen tai kuuluu mittaussarjaan, joten sitä ei voi jättää pois.', 'Kolumnen namnger posten eller hör till mätserien och kan inte utelämnas.', 'The column names the record or belongs to the series, so it cannot be left out.'),
  'field-or-role': t('Valitse kenttä tai rooli, tai jätä sarake pois.', 'Välj ett fält eller en roll, eller utelämna kolumnen.', 'Choose a field or a role, or leave the column out.'),
  'role-needs-codes': t('Tämä rooli tarvitsee koodien selitykset. Pyydä ne määritystiedostoon.', 'Rollen kräver att koderna förklaras. Be om dem i profilfilen.', 'This role needs its codes explained. Ask for them in the profile file.'),
  'unknown-field': t('Tietoryhmässä ei ole tätä kenttää. Valitse toinen.', 'Kategorin har inte fältet. Välj ett annat.', 'The category has no such field. Choose another.'),
  'duplicate-column': t('Sarake on määrityksessä kahdesti.', 'Kolumnen finns två gånger i definitionen.', 'The column stands twice in the mapping.'),
  'validity-reversed': t('Valitse tämä päivä tai myöhempi.', 'Välj denna dag eller en senare.', 'Choose today or a later day.'),
  'internal-fault': t('Odottamaton virhe', 'Oväntat fel', 'Something unexpected failed'),
  'import-runs': t('Toinen tuonti oli käynnissä', 'En annan import pågick', 'Another import was running'),
  'join-unknown': t('Pari ei enää odottanut', 'Paret väntade inte längre', 'The pair no longer waited'),
};

/** A code that has no words yet is shown itself. */
export function sourceWords(code: string): Texts {
  return Object.hasOwn(words, code) ? words[code] ?? t(code, code, code) : t(code, code, code);
}
