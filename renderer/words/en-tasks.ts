// The words of a case's tasks and time, in English.
import type { Words } from './fi.ts';

export const enTasks: Words['tasks'] = {
  title: 'Tasks in the systems', none: 'No tasks. A decision may create some.', answer: 'Log the result', go: 'Save the result', due: 'by {{date}}',
  kind: { preserve: 'Preserve recordings', search: 'Search the data', rectify: 'Rectify', erase: 'Erase', restrict: 'Restrict use', export: 'Make the transfer file', 'stop-marketing': 'Stop marketing', 'stop-consent': 'Stop what rests on the consent' },
  result: { found: 'Found', 'nothing-found': 'Searched, nothing found', done: 'Done', 'not-possible': 'Could not be done' },
  resultLegend: 'What came of the task?', on: 'Day', how: 'Search key or reference', howHint: 'The system’s own reference without spaces, e.g. JOB-1234.', records: 'Records', place: 'Where the paper is', pages: 'Pages copied', folder: 'Folder', returned: 'Back in its place',
  fault: { result: 'Choose what came of the task.', on: 'Type a day that is not in the future.', how: 'Type the reference: letters a–z, digits and the signs . / _ -', records: 'Type the number of records in digits.', place: 'Type where the paper is.', pages: 'Type the number of pages in digits.', returned: 'Tick when the folder is back.' },
  time: 'Time', extended: 'Time limit extended', letterBy: 'The letter must be sent by {{date}}.', waited: 'Waited for the visitor', waitedDays_one: '{{count}} day', waitedDays_other: '{{count}} days',
  extend: 'Extend the time limit', extendGo: 'Extend by two months', reasonLabel: 'Reason', reasonMissing: 'Choose the reason.', reason: { complexity: 'The request is complex', number: 'There are many requests', 'exceptional-peak': 'An exceptional peak' }, textHint: 'The visitor gets this in a letter. The limit can be extended once.',
};
