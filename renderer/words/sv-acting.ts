// The words of acting for another, of an estate and of a protected person, in Swedish.
import type { Words } from './fi.ts';

export const svActing: Words['acting'] = {
  who: 'Vem är vid disken?', self: 'Kunden själv', represented: 'Representeras', agentIdentified: 'Ombudet identifierat: {{name}}, {{kind}}',
  kind: { 'power-of-attorney': 'Med fullmakt', 'continuing-power': 'Intressebevakningsfullmäktig', guardian: 'Intressebevakare', parent: 'Minderårigs vårdnadshavare', company: 'Företagets kontaktperson', estate: 'Dödsbodelägare' },
  short: { 'power-of-attorney': 'fullmakt', 'continuing-power': 'intressebevakningsfullmakt', guardian: 'intressebevakare', parent: 'vårdnadshavare', company: 'företagets kontaktperson', estate: 'dödsbo' },
  mandate: 'Fullmakt', agent: 'Ombudets namn', agentHint: 'Skriv från ombudets handling.', company: 'Företag', businessId: 'FO-nummer', businessIdHint: 't.ex. 0153791-8',
  rights: 'Vad fullmakten omfattar', rightsAll: 'Alla rättigheter', rightsSome: 'Endast nämnda',
  matters: 'Vilka ärenden', mattersAll: 'Även personliga angelägenheter', mattersFinancial: 'Endast ekonomiska angelägenheter',
  dated: 'Daterad', expires: 'Giltig till', confirmed: 'Fastställd', dateHint: 't.ex. 1.3.2026', confirmedHint: 'dagen då MDB fastställde den',
  exclusive: 'Endast detta ombud får handla', seen: 'Vilka papper såg du?', seenNote: 'Inga kopior tas av papperen.',
  child: 'Barnet', childBorn: 'Barnets födelsetid ur utredningen', stops: 'Hindrar något vårdnadshavaren?',
  stop: { inCare: 'Barnet är omhändertaget', childNonDisclosure: 'Barnet har spärrmarkering', otherGuardianNonDisclosure: 'Den andra vårdnadshavaren har spärrmarkering', childForbids: 'Barnet förbjuder' },
  stopNext: { inCare: 'Barnet är omhändertaget. Begäran kan göras av barnet självt eller av den som ansvarar för vården. Lämna inga uppgifter.', childNonDisclosure: 'Barnets uppgifter är skyddade och ingen vårdnadshavare får handla. Lämna inga uppgifter. Överlåt ärendet till kontaktpersonen.', otherGuardianNonDisclosure: 'Den andra vårdnadshavarens uppgifter är skyddade. Lämna inga uppgifter. Överlåt ärendet till kontaktpersonen.', childForbids: 'Barnet förbjuder det. Kontaktpersonen bedömer barnets ålder och bästa. Lämna inga uppgifter.' },
  agentName: 'Namnet är detsamma som i fullmakten', agentBorn: 'Ombudets födelsetid ur handlingen',
  missing: { agent: 'Skriv ombudets namn.', company: 'Skriv företagets namn.', businessId: 'Skriv FO-numret, till exempel 0153791-8.', rights: 'Välj minst en rättighet.', dated: 'Skriv dagen, till exempel 1.3.2026.', expires: 'Skriv dagen, till exempel 1.3.2026, eller lämna tomt.', confirmed: 'Skriv dagen, till exempel 1.3.2026, eller lämna tomt.', childBorn: 'Skriv barnets födelsetid.' },
  next: {
    seen: 'Inte visat: {{what}}.', dated: 'Fullmakten börjar gälla först senare. Be om en som gäller.', expires: 'Fullmakten har upphört. Be om en ny.', expiresOrder: 'Fullmakten upphör före sitt datum. Kontrollera datumen.', revoked: 'Fullmakten är återkallad. Be om en ny.',
    rights: 'Fullmakten omfattar inte detta: {{right}}. Be om fullmakt för det eller ta bort det.', rightsNone: 'Fullmakten omfattar inte den begärda rättigheten.', matters: 'Intressebevakningen gäller endast ekonomiska angelägenheter. Begäran kräver även personliga angelägenheter.', age: 'Barnet har fyllt 18 år och sköter ärendet självt.',
    childBorn: 'Födelsetiden i utredningen är inte detta barns. Kontrollera papperet eller gå tillbaka till sökningen.', other: 'Denna fullmakt och fullmakten i ärende {{number}} står i strid.', otherHere: 'Denna och en tidigare fullmakt i samma ärende står i strid.', otherNext: 'Lämna inte uppgifter till någondera. Fråga personen själv eller överlåt ärendet till kontaktpersonen.',
    receiver: 'Ett svar som begärts med fullmakt ges till personen själv.',
  },
  issued: 'Utfärdad', validUntil: 'Giltig till', documentDates: 'Handlingens datum', datesNote: 'Datumen jämförs, de sparas inte.',
  dateBad: 'Skriv dagen, till exempel 1.3.2026, eller lämna tomt.', datesReversed: 'Handlingen upphör innan den utfärdats. Kontrollera datumen.', issuedFuture: 'Handlingens utfärdandedag ligger i framtiden. Kontrollera dagen.',
  scan: { title: 'Handlingens kodrader', hint: 'Läs med läsaren var som helst. Raderna sparas inte.', matched: 'Läst: namnet stämmer, födelsetiden ifylld.', matchedCode: 'Läst: namnet och personbeteckningen stämmer, födelsetiden ifylld.', nameDiffers: 'Handlingens namn är inte denna persons. Jämför själv eller gå tillbaka till sökningen.', codeDiffers: 'Handlingens personbeteckning är inte denna persons. Gå tillbaka till sökningen.', birthDiffers: 'Handlingens födelsetid är inte densamma som i registret.', expired: 'Handlingen har gått ut.' },
  estate: {
    title: 'Dödsboets ärende', text: 'Dataskyddsförordningen gäller inte uppgifter om avlidna. Ärendet får ett eget diarienummer, men lagens tidsfrist löper inte och inga rättigheter avgörs.', ownWords: 'Vad dödsboet begär', ownWordsMissing: 'Skriv vad dödsboet begär.', go: 'Registrera dödsboets ärende', tag: 'Dödsbo', asker: 'Sköts av', outside: 'Ingen lagstadgad tidsfrist.',
    settle: 'Avgör ärendet', result: 'Vad som beslutades', results: { given: 'Uppgifterna ges', 'not-given': 'Uppgifterna ges inte' }, resultMissing: 'Välj vad som beslutades.', reasons: 'Motivering', reasonsHint: 'På vilken grund och vilka uppgifter.', settledBy: '{{by}} {{at}}', decidesContact: 'Registrets kontaktperson avgör ärendet.', done: 'Ärendet avgjort', noDay: 'ingen tidsfrist',
  },
  facts: { title: 'Ombud', none: 'Sökanden sköter ärendet själv.', agent: 'Ombud', company: 'Företag', dated: 'Daterad', expires: 'Giltig till', seen: 'Visat', covers: 'Omfattar', all: 'alla rättigheter', deliver: 'Svaret', toPrincipal: 'till personen själv', toAgent: 'till ombudet', ownData: 'endast kontaktpersonens egna uppgifter', revoke: 'Fullmakten är återkallad', revoked: 'Återkallad {{date}}', exclusive: 'handlar ensam' },
  receiver: 'Vem tar emot papperet?', receivers: { 'data-subject': 'Personen själv', agent: 'Ombudet', guardian: 'Intressebevakaren', parent: 'Vårdnadshavaren', cohabitant: 'Boende i samma hushåll', 'family-member': 'Familjemedlem' }, receiverHint: 'Födelsetiden skrivs från mottagarens egen handling.',
  restricted: {
    gate: 'Varför öppnar du en begränsad persons uppgifter?', gateNote: 'Skälet loggas före öppnandet.', reasons: { 'visitor-here': 'Personen är vid disken', 'representative-here': 'Personens ombud är vid disken', 'paper-waits': 'Jag överlämnar ett papper', 'same-names': 'Jag skiljer åt namnar', 'document-unclear': 'Handlingen går inte att läsa' },
    open: 'Öppna uppgifterna', mark: 'Markera begränsad', markTitle: 'Markera personen begränsad', markText: 'Kundens ord räcker. Adress, telefon, e-post och driftställe försvinner genast från alla diskar och papper. Endast kontaktpersonen kan ta bort märket.', markGo: 'Markera', marked: 'Markerad begränsad', lift: 'Ta bort begränsningen', liftReasons: 'Varför begränsningen tas bort', liftMissing: 'Skriv skälet.', lifted: 'Begränsningen borttagen',
    reveal: 'Visa personbeteckningen', revealWhy: 'Varför visas personbeteckningen?', revealNote: 'Skälet loggas. Beteckningen försvinner efter 30 sekunder.', revealGo: 'Visa', code: 'Personbeteckning', born: 'Födelsetid', noCode: 'inte känd', hide: 'Dölj', choose: 'Välj skäl.',
  },
  trace: { title: 'Kamera-, besöks- och webbuppgifter', note: 'Uppgifterna kan inte kopplas till en person utan tid och plats. Frivilligt.', date: 'Dag', from: 'Klockan från', to: 'Klockan till', timeHint: 't.ex. 14.30', place: 'Plats', identifier: 'Besöks- eller kakidentifierare' },
};
