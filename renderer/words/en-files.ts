// The words of answers given as files, of tasks sent as files and of who has received the data, in English.
import type { Words } from './fi.ts';

export const enFiles: Words['files'] = {
  title: 'Data as a file', why: 'A machine-readable answer: one zip package that is not printed.', make: 'Make the file', makeAgain: 'Make a new file', making: 'Making the file…',
  made: 'File made: {{name}}', waits: 'The file is made once the request is granted.', save: 'Save the file', saveAgain: 'Save again', given: 'Given to the visitor', sent: 'Sent by e-mail', nth: 'file {{number}}', task: 'Make the task file', taskAgain: 'Make the task file again', taskMade: 'Task file saved', taskSent: 'File made {{at}}',
  ledger: 'Who has received data', ledgerNone: 'The source systems have no recorded disclosures.', noDay: 'no day',
};
