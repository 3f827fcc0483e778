// The words of answers given as files, of tasks sent as files and of who has received the data, in Swedish.
import type { Words } from './fi.ts';

export const svFiles: Words['files'] = {
  title: 'Uppgifterna som fil', why: 'Ett maskinläsbart svar: ett zip-paket som inte skrivs ut.', make: 'Gör filen', makeAgain: 'Gör en ny fil', making: 'Filen görs…',
  made: 'Filen är gjord: {{name}}', waits: 'Filen görs när begäran har beviljats.', save: 'Spara filen', saveAgain: 'Spara på nytt', given: 'Lämnad till kunden', sent: 'Skickad per e-post', nth: 'fil nr {{number}}', task: 'Gör uppgiftsfilen', taskAgain: 'Gör uppgiftsfilen på nytt', taskMade: 'Uppgiftsfilen är sparad', taskSent: 'Fil gjord {{at}}',
  ledger: 'Vem som har fått uppgifter', ledgerNone: 'Källsystemen har inga antecknade utlämnanden.', noDay: 'ingen dag',
};
