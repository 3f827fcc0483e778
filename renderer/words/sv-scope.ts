// The words of a desk that holds a part of the register, and of the search in the central store, in Swedish.

export const svScope = {
  holds: {
    none: 'Vid denna disk hålls inga registeruppgifter (nu {{count}}). Personer söks i centralen.',
    'open-cases': 'Vid denna disk finns bara personer med öppna ärenden ({{count}}). Andra söks i centralen.',
    office: 'Vid denna disk finns det egna verksamhetsställets kunder och personer med öppna ärenden ({{count}}). Andra söks i centralen.',
    filling: 'Personer hämtas ännu till denna disk (hittills {{count}}). Sökningen gäller bara dem.',
  },
  away: 'Ingen förbindelse till centralen, så andra kan inte sökas nu. Begäran kan antecknas också för en person som inte hittas.',
  asking: 'Söker också i centralen…',
  found_one: 'I centralen hittades {{count}} person.', found_other: 'I centralen hittades {{count}} personer.',
  notSearched: 'Detta betyder inte att det inte finns uppgifter. Sök i centralen, eller anteckna begäran för en person som inte hittas.', notFoundHere: 'hittades inte vid denna disk, begäran antecknas ändå', none: 'I centralen hittades inga andra.',
  notYet: 'Detta betyder inte att det inte finns uppgifter: alla personer har ännu inte hämtats till denna disk. Sök på nytt senare, eller anteckna begäran för en person som inte hittas.',
  more: 'Centralen har fler träffar. Precisera sökningen.',
  behind: 'Centralens sökning omfattar ännu inte de personer som hämtats senast.',
  silent: 'Centralen svarade inte inom tre sekunder. Resultatet gäller bara personerna vid denna disk. Försök igen, eller anteckna begäran för en person som inte hittas.',
  tooOften: 'Centralen har tillfrågats för ofta. Vänta en stund och sök på nytt.',
  refused: 'Det gick inte att söka i centralen. Resultatet gäller bara personerna vid denna disk.',
  tooLittle: 'I centralen söker man med hel beteckning eller helt nummer, eller med namn och födelsedatum eller födelseår.',
  row: 'från centralen',
  again: 'Sök i centralen på nytt',
} as const;
