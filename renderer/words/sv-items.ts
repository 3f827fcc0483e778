// The words of decisions that go item by item, field by field and place by place, in Swedish.
import type { Words } from './fi.ts';

export const svItems: Words['items'] = {
  opening: 'Uppgifterna öppnas…', logged: 'Läsningen har antecknats i loggen.', none: 'På den här arbetsplatsen finns inga uppgifter som hör till begäran.',
  title: { erasure: 'Besluta uppgift för uppgift: radering', restriction: 'Besluta uppgift för uppgift: begränsning', rectification: 'Besluta fält för fält: rättelse', access: 'Ta bort andras uppgifter ur kopian' },
  intro: { erasure: 'Förvaringstiden är räknad ur registrets uppgifter. Kontrollera förslagen och avgör de öppna raderna.', restriction: 'Alla begärda uppgifter föreslås begränsas. Ändra en rad om användningen fortsätter.' },
  column: { what: 'Uppgift', proposal: 'Regeln föreslår', decision: 'Beslut' },
  records_one: '{{count}} post', records_other: '{{count}} poster', days: '{{from}}–{{to}}', undated: 'utan dag', chosen: 'särskilt valda',
  proposal: { erased: 'Raderas', kept: 'Behövs ännu', keptUntil: 'Ska förvaras till {{until}}', person: 'Avgör själv', missing: 'Dagen då förvaringen börjar saknas', restricted: 'Begränsas' },
  draftSince: 'Uppgifter har tillkommit eller försvunnit efter utkastet. Dessa rader följer förslaget, kontrollera dem: {{rows}}.', choose: 'Välj beslut', outcomeOf: 'Beslut: {{what}}',
  outcome: { erased: 'Raderas', anonymised: 'Anonymiseras', kept: 'Förvaras', restricted: 'Förvaras, användningen begränsas', 'not-found': 'Hittades inte' },
  restricting: { restricted: 'Användningen begränsas', kept: 'Användningen fortsätter' },
  ground: 'Grund', law: 'Lag och paragraf', until: 'Förvaras till', untilHint: 't.ex. 31.12.2030; tomt om dagen inte är känd', reasons: 'Varför just den här', change: 'Ändra grunden', changeOf: 'Ändra grunden: {{what}}',
  events: { financialYearEnd: 'Räkenskapsperioden slutade', recorded: 'Uppgiften antecknades' }, eventHint: 'Registret känner inte dagen. Skriv den.',
  lawReasons: 'Lagen kräver att dessa uppgifter förvaras till {{until}} ({{law}}).',
  show: 'Visa posterna: {{what}}', hide: 'Stäng posterna: {{what}}', apart: 'Avgör de valda särskilt', apartNone: 'Välj först de poster som avgörs särskilt.', apartOf_one: 'Avgör {{count}} vald särskilt', apartOf_other: 'Avgör {{count}} valda särskilt', apartMost: 'Välj högst {{most}} poster åt gången.', page: 'Poster {{from}}–{{to}} / {{total}}', next: 'Nästa', before: 'Föregående', withheld: 'Begränsad', join: 'Återför till gruppen: {{what}}',
  search: { word: 'Sök en post', hint: 'Nummer, dag eller ord', go: 'Sök', all: 'Visa alla rader', none: 'Hittades inte: {{text}}', found_one: '{{count}} post har {{text}}. Den står nedan, nyast först.', found_other: '{{count}} poster har {{text}}. De står nedan, nyast först.', of: 'hittades {{found}} / {{count}}' },
  bulk: 'Öppna {{count}}', bulkTitle: 'Sätt för alla öppna', bulkOutcome: 'Beslut för alla', bulkReasons: 'Motivering för alla', bulkGo: 'Sätt', bulkNone: 'Alla rader är avgjorda.',
  sum: 'Raderas {{gone}} · förvaras {{kept}} · öppna {{open}}', sumRestricted: 'Begränsas {{gone}} · användningen fortsätter {{kept}}', comesTo: 'Beslutet blir: {{decision}}', comesToOpen: 'Beslutet följer av raderna när alla är avgjorda.',
  defaultReasons: { partly: 'En del av uppgifterna förvaras. Grunden för varje uppgift som förvaras anges särskilt.', refused: 'Uppgifterna kan inte raderas. Grunden för varje uppgift som förvaras anges särskilt.', restriction: 'En del av uppgifterna begränsas inte. Orsaken anges särskilt.', rectification: 'Varje fält har kontrollerats. Beslutet anges särskilt.', access: 'Uppgifter som gäller en annan person har tagits bort ur kopian.' },
  missing: { outcome: 'Avgör: {{what}}', ground: 'Välj grund: {{what}}', law: 'Skriv lag och paragraf: {{what}}', until: 'Skriv dagen, till exempel 31.12.2030: {{what}}', reasons: 'Skriv motiveringen: {{what}}', event: 'Skriv dagen som registret inte känner: {{what}}', whole: 'Skriv motiveringen.', places: 'Välj vad som tas bort.', placesMost: 'Du har valt {{count}} ställen, och i beslutet ryms {{most}}. Ta i stället bort fältet i alla poster.', statement: 'Skriv kundens påstående: {{what}}' },
  byRow_one: 'Del för del ({{count}})', byRow_other: 'Del för del ({{count}})', removedPlaces_one: 'Ur kopian tas {{count}} ställe bort', removedPlaces_other: 'Ur kopian tas {{count}} ställen bort',
  wholeRefusal: 'Avslå hela begäran', changes: { old: 'I registret', is: 'Borde vara', evidence: 'Styrkt', empty: '(tomt)', rectified: 'Rättas', 'not-changed': 'Ändras inte', contested: 'Kunden bestrider ännu uppgiften', contestedNote: 'Påståendet antecknas vid uppgiften och användningen begränsas.', statement: 'Kundens påstående' },
  redact: {
    intro: 'Här är de fält där andras uppgifter kan stå. Borttagen text hamnar varken på papper eller i filen, och stället säger att något har tagits bort.',
    nothing: 'Kopian har inga fält där andras uppgifter vanligen står.', word: 'Text som tas bort', wordHint: 'Skriv namnet eller texten precis som den står.', find: 'Ta bort på alla ställen', found_one: 'Togs bort på {{count}} ställe.', found_other: 'Togs bort på {{count}} ställen.', notFound: 'Texten hittades inte.', tooMany: 'Texten står på {{count}} ställen. I beslutet ryms färre, och ingenting togs bort. Ta bort fältet i alla poster.', everywhereOn: 'Tas bort i alla poster.',
    whole: 'Ta bort hela fältet', wholeOf: 'Ta bort hela fältet: {{what}}', everywhere: 'Ta bort i alla poster', everywhereOf: 'Ta bort i alla poster: {{what}}', back: 'Återställ', backOf: 'Återställ: {{what}}', ground: 'Varför det tas bort', places_one: '{{count}} borttagning', places_other: '{{count}} borttagningar',
    go: 'Godkänn delvis och gör kopian', open: 'Ta bort andras uppgifter',
  },
  second: {
    title: 'Väntar på en annan kontaktpersons ord', own: 'Du fattade själv beslutet. Registret begär en annan kontaktpersons bekräftelse; vilken annan kontaktperson för registret som helst kan ge den.', ask: '{{by}} beslutade så här. Läs beslutet och brevet och bekräfta eller återsänd.',
    letter: 'Visa brevet', confirm: 'Bekräfta beslutet', back: 'Återsänd för nytt beslut', confirmed: 'Beslutet bekräftat', returned: 'Beslutet återsänt', clerk: 'En annan kontaktperson bekräftar beslutet.', tag: 'Väntar på bekräftelse',
  },
  interest: {
    title: 'Jäv', flag: 'Anmäl jäv', who: 'Vem är jävig', me: 'Jag', why: 'Varför', 'own-data': 'Ärendet gäller egna uppgifter', relative: 'Ärendet gäller en närstående', go: 'Anteckna jäv', done: 'Jäv antecknat',
    standing: '{{by}} kan inte besluta här: {{why}}.', who_can: 'En annan kontaktperson för registret kan besluta.', ownAsk: 'Kunden har samma namn som du. Om ärendet gäller dina egna uppgifter, anteckna dig som jävig.', whoMissing: 'Välj vem som är jävig.', whyMissing: 'Välj orsak.',
  },
  withdraw: { open: 'Återta begäran', title: 'Kunden återtar sin begäran', note: 'Återtagandet antecknas och berättas i brevet. Det kan inte hävas; kunden kan begära på nytt.', go: 'Anteckna återtagandet: {{right}}', done: 'Återtagen', which: 'Vilken begäran återtas?', none: 'Alla begäranden är redan besvarade eller återtagna.', missing: 'Välj vilken begäran som återtas.' },
};
