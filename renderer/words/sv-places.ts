// The words of the tasks' and figures' places, of who must act, of a moved due day and of asking again, in Swedish.

export const svPlaces = {
  work: {
    title: 'Uppgifter', none: 'Inga öppna uppgifter', noneNext: 'En uppgift skapas när en begäran antecknas eller ett beslut fattas.', noneMatch: 'Inga öppna uppgifter i systemet {{system}}.',
    count_one: '{{count}} uppgift', count_other: '{{count}} uppgifter', system: 'System', allSystems: 'Alla system', showDone: 'Visa även färdiga', due: 'Förfallodag', task: 'Uppgift', owner: 'Ansvarig', case: 'Ärende', state: 'Läge',
    states: { todo: 'Ogjord', 'under-way': 'Pågår', done: 'Klar', blocked: 'Kan inte börjas ännu' }, blockedWhy: 'Besluten i ärendet strider mot varandra. Kontaktpersonen löser konflikten först.',
    stateNote: 'Pågår: någon har tagit ärendet till behandling. Bevaringsuppgifterna kommer först, eftersom inspelningar försvinner av sig själva.',
  },
  papersOut: {
    title: 'Papper som inte lämnats ut', count_one: 'Papper inte utlämnade: {{count}}', count_other: 'Papper inte utlämnade: {{count}}', note: 'Utskrivna eller sparade på denna arbetsplats, varken lämnade till någon eller förstörda.',
    shredded: 'Förstört', shreddedOf: 'Förstört: {{paper}} {{number}}', openOf: 'Öppna ärendet {{number}}', open: 'Öppna ärendet', told: 'Antecknat som förstört · {{number}}',
  },
  figures: {
    title: 'Siffror', intro: 'Begäranden som kommit under perioden. Varje begäran finns på exakt ett ställe; siffran öppnar just de ärenden som den räknar.', forbidden: 'Siffrorna visas för registrets kontaktperson, administratören och granskaren.',
    period: 'Period', year: 'År {{year}}', allTime: 'Hela tiden', lastYear: 'Senaste 12 mån', asOf: 'Läget {{at}}', asOfCentral: 'Läget {{at}}, från centralen senast {{central}}', asOfNever: 'Läget {{at}}, centralen har ännu inte nåtts',
    all: 'Alla', byRight: 'Per rättighet', byOffice: 'Per verksamhetsställe', byRightNote: 'En begäran med flera rättigheter finns på varje rättighets rad.', requests: 'Begäranden', extended: 'Förlängda', extendedShare: 'Andel förlängda', median: 'Median, dgr', share: '{{count}} %', none: '–',
    standing: { 'open-late': 'Försenade', 'at-risk': 'Riskerar försening', 'answered-late': 'Besvarade för sent', open: 'Öppna', 'in-extended-time': 'I förlängd tid', 'in-one-month': 'Inom en månad', withdrawn: 'Återtagna' },
    unsent: 'Inte sända', unsentNote: 'Ärenden vars arbete centralen ännu inte har tagit emot. De finns inte i de andra siffrorna.',
    opens: '{{row}}: {{figure}}, {{count}}', cases: '{{figure}} · {{row}}', close: 'Stäng listan', select: 'Välj en siffra, så visas dess ärenden här.', chart: 'Diagram', barOf: '{{row}}: {{parts}}',
    save: 'Spara CSV', saved: 'Siffrorna sparade: {{place}}', empty: 'Inga begäranden under perioden.', medianNote: 'Svarstiden från ankomst till svar.',
  },
  escalate: {
    step: { soon: 'Förfallodagen närmar sig.', near: 'Förfallodagen är nära.', tomorrow: 'Förfallodagen är i morgon.', 'due-today': 'Förfallodagen är i dag.', overdue: 'Tidsfristen har överskridits.', 'overdue-week': 'Tidsfristen har överskridits med över en vecka.' },
    act: 'Nu agerar: {{who}}.', told: { owner: 'handläggaren', 'contact-person': 'kontaktpersonen', deputy: 'ersättaren', administrator: 'administratören' },
    who: '{{told}} {{names}}', nobody: '{{told}} saknas', next: 'Nästa steg {{date}}.',
    quiet: 'Inga händelser på 5 arbetsdagar', quietCount: 'Inga händelser på 5 arbetsdagar: {{count}}', quietOf: 'Inga händelser efter {{date}}.',
  },
  redate: {
    moved: 'Förfallodagen ändrades: {{from}} → {{to}}, eftersom {{day}} {{why}}.', why: { holiday: 'nu är en helgdag', eve: 'nu är en ledig dag (afton)', saturday: 'är en lördag', sunday: 'är en söndag', 'working-day': 'nu är en arbetsdag' },
    earlier: 'Kontoret följer den tidigare dagen. Kunden har fått dagen {{told}}.', later: 'Kunden har fått dagen {{told}}, och den hålls.',
  },
  same: {
    reminder: 'Detta är en påminnelse om begäran {{number}}', text: 'Samma begäran kom {{received}} och väntar på svar senast {{due}}. Ingen ny tidsfrist uppstår.',
    late: 'Samma begäran kom {{received}} och borde ha besvarats senast {{due}}. Ingen ny tidsfrist uppstår.',
    note: 'Anteckna påminnelsen', noted: 'Påminnelse antecknad · {{number}}', anew: 'Om kunden begär något annat eller på nytt, anteckna en ny begäran nedan. Ärendena länkas till varandra.',
    linked: 'Samma rättighet har besvarats tidigare: {{number}}, {{date}}. Anteckna en ny begäran; ärendena länkas till varandra.',
    doneTitle: 'Påminnelse antecknad', doneText: 'Påminnelsen finns i ärendet {{number}}. Begäran kom {{received}} och svaret ges senast {{due}}.', doneReceipt: 'Ge kunden ett kvitto på samma ärende.', reminders_one: 'Påminnelser {{count}}', reminders_other: 'Påminnelser {{count}}',
    others: 'Samma persons ärenden', open: 'öppet', closed: 'avslutat', openCase: 'Öppna ärendet {{number}}',
  },
} as const;
