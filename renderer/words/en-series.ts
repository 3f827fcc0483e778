// The words of metering series on the screen, in English.
import type { Words } from './fi.ts';

export const enSeries: Words['series'] = {
  title: 'Metering series', open: 'Show the metering series', opening: 'Adding up the series…', readings: '{{count}} readings', line: '{{readings}} · estimated {{estimated}} · missing {{missing}}', span: '{{from}} – {{to}}', day: 'Day', count: 'Readings', estimated: 'Estimated', missing: 'Missing', sum: 'Total', least: 'Least', greatest: 'Greatest', noSum: 'no values', daysOf: 'Days of {{month}}',
  paper: 'The copy has a summary by month. The whole series, {{readings}}, is in the machine-readable file.', whole: 'Print the metering series in full (about {{pages}} pages)',
  tooLong: 'In full about {{pages}} pages, which this desk cannot print. Give the whole series as a file.',
};
