// The words of a case's tasks and time, in Swedish.
import type { Words } from './fi.ts';

export const svTasks: Words['tasks'] = {
  title: 'Uppgifter i systemen', none: 'Inga uppgifter att göra. Ett beslut kan skapa sådana.', answer: 'Anteckna resultatet', go: 'Spara resultatet', due: 'senast {{date}}',
  kind: { preserve: 'Bevara inspelningar', search: 'Sök uppgifterna', rectify: 'Rätta', erase: 'Radera', restrict: 'Begränsa användningen', export: 'Gör överföringsfilen', 'stop-marketing': 'Avsluta marknadsföringen', 'stop-consent': 'Avsluta det som bygger på samtycket' },
  result: { found: 'Hittades', 'nothing-found': 'Sökt, inget hittades', done: 'Gjord', 'not-possible': 'Kunde inte göras' },
  resultLegend: 'Vad blev resultatet?', on: 'Dag', how: 'Söksätt eller referens', howHint: 'Systemets egen referens utan mellanslag, t.ex. JOBB-1234.', records: 'Poster', place: 'Var papperet finns', pages: 'Kopierade sidor', folder: 'Mapp', returned: 'Återlämnad på sin plats',
  fault: { result: 'Välj vad resultatet blev.', on: 'Skriv en dag som inte är i framtiden.', how: 'Skriv referensen: bokstäverna a–z, siffror och tecknen . / _ -', records: 'Skriv antalet poster med siffror.', place: 'Skriv var papperet finns.', pages: 'Skriv antalet sidor med siffror.', returned: 'Markera när mappen är återlämnad.' },
  time: 'Tid', extended: 'Tidsfristen förlängd', letterBy: 'Brevet ska sändas senast {{date}}.', waited: 'Väntat på kunden', waitedDays_one: '{{count}} dag', waitedDays_other: '{{count}} dagar',
  extend: 'Förläng tidsfristen', extendGo: 'Förläng med två månader', reasonLabel: 'Orsak', reasonMissing: 'Välj orsak.', reason: { complexity: 'Begäran är komplicerad', number: 'Begärandena är många', 'exceptional-peak': 'Exceptionell anhopning' }, textHint: 'Kunden får detta i ett brev. Fristen kan förlängas en gång.',
};
