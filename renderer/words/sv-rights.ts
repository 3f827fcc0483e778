// The words of asking a right, in Swedish: each right in plain language, and what it needs to be known.
import type { Words } from './fi.ts';

export const svRights: Words['asking'] = {
  legend: 'Rättigheter: en eller flera',
  title: { access: 'Granskning av egna uppgifter', rectification: 'Rättelse av uppgifter', erasure: 'Radering av uppgifter', restriction: 'Begränsning av behandlingen', portability: 'Överföring av uppgifter', objection: 'Invändning mot behandlingen', 'marketing-ban': 'Marknadsföringsförbud', 'consent-withdrawal': 'Återkallande av samtycke', 'automated-decisions': 'Automatiserade beslut', complaint: 'Klagomål' },
  note: { access: 'kopia och utredning om behandlingen', rectification: 'en felaktig eller bristande uppgift rättas', erasure: 'uppgiften raderas om ingen lag kräver att den förvaras', restriction: 'uppgiften finns kvar men används inte', portability: 'uppgifter som kunden själv gett, som en fil', objection: 'behandlingen ska upphöra av egna skäl', 'marketing-ban': 'direktmarknadsföringen upphör genast', 'consent-withdrawal': 'det givna samtycket upphör genast', 'automated-decisions': 'en människa behandlar det som en maskin beslutat', complaint: 'missnöjd med hur uppgifter har behandlats' },
  atOnce: 'Träder i kraft genast när begäran registreras. Ingen avgör det och det kan inte avslås.',
  noParticulars: 'Ingen precisering behövs. Kunden kan berätta mer med egna ord.',
  row: 'Rättelse {{number}}', addRow: 'Lägg till en rättelse', remove: 'Ta bort raden', removeRow: 'Ta bort rad {{number}}', rowsFull: 'Tio rättelser ryms. Skriv resten med kundens egna ord.',
  category: 'Uppgiftsgrupp', choose: 'Välj', field: 'Vilken uppgift', fieldHint: 't.ex. adress', old: 'Nu i registret', new: 'Borde vara', evidence: 'Vad som visar det',
  claimed: 'Grund, om kunden nämner den', notNamed: 'Inte nämnd',
  claims: { '17(1)(a)': 'Uppgiften behövs inte längre', '17(1)(b)': 'Samtycket är återkallat', '17(1)(c)': 'Kunden har invänt mot behandlingen', '17(1)(d)': 'Uppgiften har behandlats olagligt', '17(1)(e)': 'En lag kräver radering', '17(1)(f)': 'Uppgiften är insamlad av ett barn i en nättjänst' },
  cause: 'Varför behandlingen begränsas', causes: { '18(1)(a)': 'Kunden bestrider att uppgiften är korrekt', '18(1)(b)': 'Behandlingen är olaglig men uppgiften får inte raderas', '18(1)(c)': 'Kunden behöver uppgiften för ett rättsligt anspråk', '18(1)(d)': 'En invändning utreds' },
  situation: 'Kundens situation', situationHint: 'Lagen förutsätter att kunden berättar om sin egen situation. Skriv med kundens ord.',
  purposes: 'Vilket samtycke återkallas', purposesHint: 'En sak per rad, t.ex. nyhetsbrev.',
  complaint: 'Vad kunden klagar på',
};
