// The words of metering series on the screen, in Finnish.
export const fiSeries = {
  title: 'Mittaussarjat', open: 'Näytä mittaussarjat', opening: 'Lasketaan sarjoja yhteen…', readings: '{{count}} lukemaa', line: '{{readings}} · arvioituja {{estimated}} · puuttuu {{missing}}', span: '{{from}} – {{to}}', day: 'Päivä', count: 'Lukemia', estimated: 'Arvioituja', missing: 'Puuttuu', sum: 'Yhteensä', least: 'Pienin', greatest: 'Suurin', noSum: 'ei arvoja', daysOf: 'Päivät {{month}}',
  paper: 'Jäljennöksessä on kuukausikooste. Koko sarja, {{readings}}, on koneluettavassa tiedostossa.', whole: 'Tulosta mittaussarjat kokonaan (noin {{pages}} sivua)',
  tooLong: 'Kokonaan painettuna noin {{pages}} sivua, mikä ei onnistu tällä työpisteellä. Anna koko sarja tiedostona.',
} as const;
