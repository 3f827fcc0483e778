// The words of metering series on the screen, in Swedish.
import type { Words } from './fi.ts';

export const svSeries: Words['series'] = {
  title: 'Mätserier', open: 'Visa mätserierna', opening: 'Serierna räknas samman…', readings: '{{count}} avläsningar', line: '{{readings}} · uppskattade {{estimated}} · saknas {{missing}}', span: '{{from}} – {{to}}', day: 'Dag', count: 'Avläsningar', estimated: 'Uppskattade', missing: 'Saknas', sum: 'Sammanlagt', least: 'Minsta', greatest: 'Största', noSum: 'inga värden', daysOf: 'Dagarna {{month}}',
  paper: 'På kopian finns ett sammandrag per månad. Hela serien, {{readings}}, finns i den maskinläsbara filen.', whole: 'Skriv ut mätserierna i sin helhet (cirka {{pages}} sidor)',
  tooLong: 'Utskriven i sin helhet cirka {{pages}} sidor, vilket inte går vid denna arbetsplats. Ge hela serien som fil.',
};
