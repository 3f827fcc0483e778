// The words of letters in Swedish.
import type { LetterWords } from './fi-letters.ts';

export const svLetters: LetterWords = {
  head: { dated: 'Datum', pickUp: 'Överlämnas på kontoret', concerns: (name) => `Mottagare: ${name}` },
  foot: {
    reach: 'Kontaktuppgifter', questions: 'Fråga mera', askUs: (diaryNumber) => `Uppge diarienumret ${diaryNumber} när du kontaktar oss.`,
    pickUp: 'Detta brev överlämnas till dig personligen på kontoret. Det sänds inte med posten.',
    law: 'Dataskyddsförordningen är Europeiska unionens allmänna dataskyddsförordning (EU) 2016/679. Dataskyddslagen är lag 1050/2018.',
  },
  rights: {
    access: 'Rätt att få tillgång till uppgifter', rectification: 'Rättelse av uppgifter', erasure: 'Radering av uppgifter', restriction: 'Begränsning av behandlingen',
    portability: 'Överföring av uppgifter från ett system till ett annat', objection: 'Invändning mot behandlingen', 'marketing-ban': 'Förbud mot direktmarknadsföring',
    'consent-withdrawal': 'Återkallande av samtycke', 'automated-decisions': 'Automatiserade beslut', complaint: 'Klagomål om behandlingen av uppgifter',
  },
  due: (day) => `Vi svarar senast ${day}.`,
  sameDue: (day) => `Tidsfristen ändras inte på grund av detta brev: vi svarar senast ${day}.`,
  answerBy: (day) => `Svara senast ${day}.`,
  acknowledgement: {
    title: 'Din begäran har mottagits', came: { 'in-person': 'Du lämnade din begäran på kontoret', letter: 'Din begäran kom per brev', email: 'Din begäran kom per e-post', phone: 'Du lämnade din begäran per telefon' },
    on: (came, date) => `${came} ${date}. Den har registrerats.`, asked: 'Din begäran gäller',
    unsigned: 'Begäran var inte undertecknad. Den gäller ändå och tidsfristen löper.', next: 'Vad händer härnäst',
    steps: ['Vi samlar dina uppgifter ur registrets system.', 'Registrets kontaktperson avgör din begäran.', 'Om ärendet är ovanligt komplicerat kan vi förlänga tidsfristen. Då berättar vi det och orsaken i ett brev.'],
    rule: 'Tidsfristen är en månad från det att begäran kom in. Ankomstdagen räknas inte. Om den sista dagen är en lördag, söndag eller helgdag slutar tidsfristen följande vardag.',
    delivery: {
      'pick-up': 'Svaret överlämnas till dig personligen på kontoret. Ta med en identitetshandling.', post: 'Svaret sänds till dig per brev.', email: 'Svaret sänds till dig elektroniskt och skyddat.',
    },
  },
  identity: {
    title: 'Vi ber dig styrka din identitet', lead: 'Vi kan ännu inte lämna ut eller ändra uppgifter, eftersom vi inte har kunnat försäkra oss om din identitet. Så skyddar vi dina uppgifter.', why: 'Varför vi ber om detta',
    reasons: {
      'not-checked': 'Begäran kom inte vid ett besök och därför har identiteten inte kontrollerats.', 'document-not-accepted': 'Handlingen som visades kan inte godkännas.', 'document-expired': 'Handlingen som visades gäller inte längre.',
      'identity-marked-unverified': 'Handlingen har en anteckning om att identiteten inte har kunnat säkerställas.', 'photo-differs': 'Handlingens foto kunde inte bekräftas.', 'name-differs': 'Handlingens namn kunde inte bekräftas.',
      'birth-date-not-read': 'Födelsedatumet kunde inte bekräftas ur handlingen.', 'birth-date-differs': 'Födelsedatumet kunde inte bekräftas ur handlingen.', 'birth-date-not-in-register': 'Födelsedatumet kunde inte bekräftas ur handlingen.',
    },
    how: 'Så här kan du styrka din identitet', come: (office) => `Besök kontoret: ${office}. Visa någon av dessa handlingar. Den ska vara i kraft.`,
    noCopy: 'Sänd inte en kopia av handlingen. Vi kopierar den inte utan antecknar bara att den har kontrollerats.', other: 'Om du inte har någon av dessa, kontakta oss. Vi hittar ett annat sätt tillsammans.',
    law: 'Vi kan be om ytterligare uppgifter om det finns rimliga skäl att betvivla identiteten (artikel 12.6 i dataskyddsförordningen).',
  },
  clarification: {
    title: 'Vi ber dig precisera din begäran', lead: 'Vi behöver mer information för att kunna svara väl på din begäran.', asks: 'Berätta för oss',
    kinds: {
      'which-data': 'vilka uppgifter din begäran gäller', period: 'för vilken tid uppgifterna söks', 'place-and-time': 'dag, klockslag och plats, så att inspelningen eller besöket hittas', 'customer-number': 'ditt kundnummer eller en annan beteckning som dina uppgifter hittas med',
      'what-is-wrong': 'vilken uppgift som är fel och vad som är rätt', 'own-situation': 'vilken egen situation din invändning grundar sig på',
    },
    more: 'Dessutom frågar vi', free: 'Du behöver inte berätta varför du begär uppgifterna. Du kan också svara att din begäran gäller alla dina uppgifter.', how: 'Du kan svara på kontoret, per brev, e-post eller telefon.',
  },
  extension: {
    title: 'Vi förlänger tidsfristen för din begäran', lead: (oldDay, newDay) => `Vi kan inte svara på din begäran inom tidsfristen, som slutar ${oldDay}. Vi svarar senast ${newDay}.`, why: 'Orsak',
    reasons: { complexity: 'Begäran är komplicerad.', number: 'Antalet begäranden är stort.', 'exceptional-peak': 'Antalet begäranden är tillfälligt exceptionellt stort.' },
    law: 'Tidsfristen kan förlängas med högst två månader när begäran är komplicerad eller antalet begäranden är stort. Förlängningen ska meddelas inom en månad från det att begäran kom in (artikel 12.3 i dataskyddsförordningen).',
  },
  decision: {
    title: 'Beslut om din begäran', lead: (date) => `Vi har behandlat din begäran som kom ${date}. Nedan finns avgörandet för varje rättighet.`,
    outcomes: { granted: 'Vi godkänner din begäran', partly: 'Vi godkänner din begäran delvis', refused: 'Vi avslår din begäran', 'nothing-found': 'Inga uppgifter hittades', 'cannot-identify': 'Begäran kan inte uppfyllas utan identifiering', withdrawn: 'Du återtog din begäran' },
    answered: { complaint: 'Vi har behandlat ditt klagomål.', 'automated-decisions': 'Vi besvarar din fråga ur registrets uppgifter.' },
    meaning: {
      granted: 'Begäran har uppfyllts helt.', partly: 'En del av begäran har uppfyllts. Nedan berättar vi vad vi inte uppfyller och varför.', refused: 'Nedan berättar vi varför begäran inte uppfylls.',
      'nothing-found': 'Vi sökte dina uppgifter i registrets system. Där fanns inga uppgifter som begäran gäller. Även detta är ett svar på din begäran.', 'cannot-identify': 'Uppgifter kan inte lämnas ut eller ändras innan vi vet vem de gäller.',
      withdrawn: 'Vi fortsätter inte behandlingen av begäran. Du kan göra en ny begäran när som helst.',
    },
    ground: 'Grund', because: 'Motivering', items: 'Avgörande punkt för punkt', itemReasons: 'Motivering punkt för punkt', forItems: (numbers, one) => `${one ? 'Punkt' : 'Punkterna'} ${numbers}`, law: 'Lag', whatNext: 'Vad du kan göra',
    columns: { number: 'Nr', item: 'Uppgift', system: 'System', outcome: 'Avgörande', until: 'Sparas', change: 'Ändring' }, untilDay: (date) => `till och med ${date}`, changed: (before, after) => `”${before}” → ”${after}”`,
    itemOutcomes: {
      given: 'Lämnas ut', redacted: 'Borttaget ur kopian', erased: 'Raderad', anonymised: 'Anonymiserad', kept: 'Sparas', restricted: 'Sparas, användningen begränsad', rectified: 'Rättad', completed: 'Kompletterad', 'not-changed': 'Ändras inte',
      stopped: 'Användningen har upphört', 'goes-on': 'Användningen fortsätter', 'not-found': 'Hittades inte',
    },
    contested: (statement) => `Du anser fortfarande att uppgiften är felaktig. Ditt påstående har antecknats vid uppgiften och användningen av den har begränsats: ”${statement}”`,
    enclosed: 'Bilagor', enclosures: { copy: 'Kopia av dina uppgifter och information om hur de behandlas', 'portability-file': 'Dina uppgifter i maskinläsbar form', 'deletion-certificate': 'Intyg över raderade uppgifter', 'automated-decisions-answer': 'Svar om automatiserade beslut' },
    told: 'Vem vi har underrättat om ändringen', toldText: 'Vi har underrättat dessa, som har fått uppgifter (artikel 19 i dataskyddsförordningen).',
  },
  remedies: {
    title: 'Om du är av annan åsikt', contact: 'Du kan först fråga registrets kontaktperson. Det är inte obligatoriskt.',
    authority: 'Du har rätt att föra ärendet till dataombudsmannen för behandling om du anser att behandlingen av dina uppgifter strider mot lagen (artikel 77 i dataskyddsförordningen, 21 § i dataskyddslagen). Det är avgiftsfritt.',
    court: 'Du har också rätt att föra saken till domstol om du anser att dina rättigheter har kränkts (artikel 79 i dataskyddsförordningen). I regel behandlas saken av tingsrätten.',
  },
  fee: {
    title: 'Meddelande om avgift innan den tas ut', lead: 'Vi kan ta ut en avgift för denna begäran. Vi tar inte ut något innan du har svarat på detta brev.',
    bases: { '15(3)': 'Du begär på nytt en kopia av samma uppgifter för samma tid. Den första kopian är avgiftsfri, men kostnaderna för ytterligare kopior kan tas ut (artikel 15.3 i dataskyddsförordningen).', '12(5)': 'Begäran är uppenbart ogrundad eller orimlig och en rimlig avgift kan tas ut (artikel 12.5 i dataskyddsförordningen). Bedömningen grundar sig på följande:' },
    previous: (date) => `Din förra begäran besvarades ${date}.`, what: 'Vad avgiften består av', columns: { what: 'Vad', count: 'Antal', each: 'Pris', sum: 'Sammanlagt' }, total: 'Avgift sammanlagt', capped: (amount) => `Avgiften är högst ${amount}, så vi tar ut högst det.`,
    choose: (day) => `Välj senast ${day}`, choices: ['Jag godkänner avgiften och vill att begäran uppfylls.', 'Jag avgränsar begäran så att ingen avgift tas ut. Berätta vilken annan tid eller vilka uppgifter begäran gäller.', 'Jag återtar begäran. Det är avgiftsfritt.'],
    silence: 'Om du inte svarar tar vi inte ut någon avgift.',
  },
  recipient: {
    title: { rectified: 'Underrättelse om rättade uppgifter', erased: 'Underrättelse om raderade uppgifter', restricted: 'Underrättelse om begränsad behandling', 'restriction-lifted': 'Underrättelse om att begränsningen upphör' },
    lead: {
      rectified: 'Vi har rättat uppgifter som ni har fått ur vårt register.', erased: 'Vi har raderat uppgifter som ni har fått ur vårt register.', restricted: 'Vi har begränsat behandlingen av uppgifter som ni har fått ur vårt register.',
      'restriction-lifted': 'Vi har upphävt begränsningen av behandlingen av uppgifter som ni har fått ur vårt register.',
    },
    duty: 'Vi underrättar er om detta enligt artikel 19 i dataskyddsförordningen.', who: 'Vems uppgifter ärendet gäller', references: { 'customer-number': 'Kundnummer', 'metering-point': 'Driftsplats', invoice: 'Fakturans nummer', 'recipients-own': 'Er referens' },
    name: 'Namn', what: 'Vilka uppgifter', columns: { what: 'Uppgift', before: 'Tidigare', after: 'Rätt' }, separately: 'Uppgifternas innehåll finns inte i denna underrättelse. Ni får det vid behov skyddat av kontaktpersonen.', from: 'Ändringen gäller från och med',
    doProcessor: { rectified: 'Rätta uppgifterna i era egna system.', erased: 'Radera uppgifterna och kopiorna av dem i era egna system.', restricted: 'Spara uppgifterna men använd dem inte till annat före en ny underrättelse.', 'restriction-lifted': 'Ni kan fortsätta att behandla uppgifterna enligt avtalet.' },
    doOther: { rectified: 'Vi ber er rätta uppgifterna om ni fortfarande behandlar dem.', erased: 'Vi ber er bedöma om ni har en egen grund för att spara uppgifterna. Om inte, radera dem och kopiorna av dem.', restricted: 'Vi ber er att inte använda uppgifterna förrän vi underrättar er på nytt.', 'restriction-lifted': 'Begränsningen hindrar inte längre behandlingen av uppgifterna.' },
    doTitle: 'Vad vi ber er göra', onward: 'Om ni har lämnat uppgifterna vidare, underrätta även de mottagarna om ändringen.', confirm: (day) => `Bekräfta skriftligen senast ${day} vad ni har gjort och när.`, ask: (diaryNumber) => `Uppge diarienumret ${diaryNumber} när ni svarar. Sänd inte personbeteckningar.`,
  },
  lifting: {
    title: 'Begränsningen av behandlingen upphör', lead: (day) => `Vi upphäver begränsningen av behandlingen av dina uppgifter ${day}. Vi berättar det för dig på förhand (artikel 18.3 i dataskyddsförordningen).`, since: 'Begränsningen har gällt', cause: 'Varför behandlingen begränsades',
    causes: { '18(1)(a)': 'du bestred att uppgifterna är korrekta', '18(1)(b)': 'behandlingen var olaglig och du motsatte dig radering', '18(1)(c)': 'du behövde uppgifterna för ett rättsligt anspråk', '18(1)(d)': 'du invände mot behandlingen och saken utreddes' },
    why: 'Varför den upphör', items: 'Vilka uppgifter det gäller', then: 'När begränsningen har upphört kan uppgifterna åter behandlas för registrets ändamål. Om du inte godkänner detta, kontakta oss innan begränsningen upphör.', sinceDay: (date) => `från och med ${date}`,
  },
  handOver: {
    title: 'Kvitto på överlämnande', lead: 'Handlingarna nedan har överlämnats till mottagaren.', handedOn: 'Överlämnat', place: 'Plats', receiver: 'Mottagare', checked: 'Identitet', checkedBy: (kind) => `kontrollerad ur handlingen: ${kind}`, concerned: 'Uppgifterna gäller', clerk: 'Överlämnat av',
    receivers: { 'data-subject': 'personen själv', agent: 'ombud', guardian: 'intressebevakare', parent: 'vårdnadshavare', cohabitant: 'ombud som bor i samma hushåll', 'family-member': 'familjemedlem som ombud' },
    papers: 'Överlämnade handlingar', columns: { paper: 'Handling', copy: 'Exemplar', pages: 'Sidor' }, kinds: { copy: 'Kopia av uppgifterna', 'portability-file': 'Fil för överföring', decision: 'Beslut', 'deletion-certificate': 'Intyg över radering', letter: 'Brev' },
    signatures: 'Underskrifter', signReceiver: 'Mottagarens underskrift', signClerk: 'Överlämnarens underskrift', keep: 'Handlingarna innehåller personuppgifter. Förvara dem så att utomstående inte ser dem.',
  },
  deletion: {
    title: 'Intyg över raderade uppgifter', lead: 'Vi intygar att uppgifterna nedan har raderats ur registret eller anonymiserats.', system: 'System', what: 'Vad', on: 'När', by: 'Vem', how: 'Hur', proof: 'Bevis', records: (count) => `${count} ${count === 1 ? 'post' : 'poster'}`,
    methods: { erased: 'raderat', anonymised: 'anonymiserat', shredded: 'papperen förstörda' }, backups: (date) => `Uppgifterna försvinner ur säkerhetskopiorna senast ${date}. Om en säkerhetskopia återställs före det görs raderingen på nytt.`,
    ban: 'Vi sparar en krypterad beteckning som inte avslöjar dina uppgifter. Med den ser vi till att raderade uppgifter inte förs in i registret på nytt.',
  },
};
