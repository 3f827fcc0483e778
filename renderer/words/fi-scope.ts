// The words of a desk that holds a part of the register, and of the search in the central store, in Finnish.

export const fiScope = {
  holds: {
    none: 'Tällä tiskillä ei pidetä rekisteritietoja (nyt {{count}}). Henkilöt haetaan keskuksesta.',
    'open-cases': 'Tällä tiskillä ovat vain avointen asioiden henkilöt ({{count}}). Muut haetaan keskuksesta.',
    office: 'Tällä tiskillä ovat oman toimipisteen asiakkaat ja avointen asioiden henkilöt ({{count}}). Muut haetaan keskuksesta.',
    filling: 'Tälle tiskille tuodaan vielä henkilöitä (tuotu {{count}}). Haku kattaa vain tuodut.',
  },
  away: 'Keskukseen ei ole yhteyttä, joten muita ei voi nyt hakea. Pyynnön voi kirjata myös henkilölle, jota ei löydy.',
  asking: 'Haetaan myös keskuksesta…',
  found_one: 'Keskuksesta löytyi {{count}} henkilö.', found_other: 'Keskuksesta löytyi {{count}} henkilöä.', none: 'Keskuksesta ei löytynyt muita.',
  notSearched: 'Tämä ei tarkoita, ettei tietoja ole. Hae keskuksesta, tai kirjaa pyyntö henkilölle, jota ei löydy.', notFoundHere: 'ei löytynyt tältä tiskiltä, pyyntö kirjataan silti',
  notYet: 'Tämä ei tarkoita, ettei tietoja ole: kaikkia henkilöitä ei ole vielä tuotu tälle tiskille. Hae myöhemmin uudelleen, tai kirjaa pyyntö henkilölle, jota ei löydy.',
  more: 'Keskuksessa osumia on enemmän. Tarkenna hakua.',
  behind: 'Keskuksen haku ei vielä kata viimeksi tuotuja henkilöitä.',
  silent: 'Keskus ei vastannut kolmessa sekunnissa. Tulos kattaa vain tämän tiskin henkilöt. Yritä uudelleen, tai kirjaa pyyntö henkilölle, jota ei löydy.',
  tooOften: 'Keskuksesta on haettu liian tiheään. Odota hetki ja hae uudelleen.',
  refused: 'Keskuksesta ei voitu hakea. Tulos kattaa vain tämän tiskin henkilöt.',
  tooLittle: 'Keskuksesta haetaan koko tunnuksella tai numerolla, tai nimellä ja syntymäajalla tai -vuodella.',
  row: 'keskuksesta',
  again: 'Hae keskuksesta uudelleen',
} as const;
