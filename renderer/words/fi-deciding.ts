// The words of deciding a right, in Finnish.

export const fiDeciding = {
  open: 'Päätä: {{right}}', otherwise: 'Muu päätös: {{right}}', title: 'Päätä: {{right}}', go: 'Kirjaa päätös', outcomeLegend: 'Mitä päätetään?',
  outcome: { granted: 'Suostutaan', partly: 'Suostutaan osittain', refused: 'Evätään', 'nothing-found': 'Tietoja ei löytynyt', 'cannot-identify': 'Henkilöä ei voida tunnistaa' },
  missing: { decision: 'Valitse, mitä päätetään.', ground: 'Valitse peruste.', reasons: 'Kirjoita perustelut.' },
  byItem: 'Tässä evätään koko pyyntö. Jos osaan suostutaan, palaa ja päätä kohta kerrallaan.',
  final: 'Päätös kirjataan nimiisi eikä sitä voi perua.',
  since: {
    title: 'Päätöksen jälkeen tietoja on tullut tai muuttunut', row: 'aiemmin {{was}}, nyt {{is}}', others: 'yhä {{is}}, mutta eri tietoja kuin aiemmin', texts_one: 'yhä {{is}}, mutta {{count}} tiedon sisältö on muuttunut', texts_other: 'yhä {{is}}, mutta {{count}} tiedon sisältö on muuttunut',
    text: {
      access: 'Jäljennöksen voi tehdä, kun olet vahvistanut muutokset. Katso ne lähdejärjestelmästä. Jos niissä on muiden tietoja, poista ne jäljennöksestä. Vahvistus kirjataan nimiisi.',
      portability: 'Siirrettävän tiedoston voi tehdä, kun olet vahvistanut muutokset. Katso ne lähdejärjestelmästä. Vahvistus kirjataan nimiisi.',
    },
    made: { access: 'Jo tehdyn jäljennöksen tai tiedoston tiedot on katsottu. Tämä koskee vain uutta.', portability: 'Jo tehdyn tiedoston tiedot on katsottu. Tämä koskee vain uutta.' },
    go: 'Vahvista muutokset', redactGo: 'Vahvista ja poista valitut', final: 'Vahvistus kirjataan nimiisi eikä sitä voi perua.',
  },
  inForce: 'voimassa pyynnöstä', nothing: '(puuttuu)',
} as const;
