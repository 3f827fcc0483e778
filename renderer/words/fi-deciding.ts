// The words of deciding a right, in Finnish.

export const fiDeciding = {
  open: 'Päätä: {{right}}', otherwise: 'Muu päätös: {{right}}', title: 'Päätä: {{right}}', go: 'Kirjaa päätös', outcomeLegend: 'Mitä päätetään?',
  outcome: { granted: 'Suostutaan', partly: 'Suostutaan osittain', refused: 'Evätään', 'nothing-found': 'Tietoja ei löytynyt', 'cannot-identify': 'Henkilöä ei voida tunnistaa' },
  missing: { decision: 'Valitse, mitä päätetään.', ground: 'Valitse peruste.', reasons: 'Kirjoita perustelut.' },
  byItem: 'Tässä evätään koko pyyntö. Jos osaan suostutaan, palaa ja päätä kohta kerrallaan.',
  final: 'Päätös kirjataan nimiisi eikä sitä voi perua.',
  draftLostNext: 'Pidä perustelut tallessa muualla, kunnes päätös on kirjattu.',
  since: { title: 'Päätöksen jälkeen tietoja on tullut tai muuttunut', row: '{{what}}: päätettäessä {{was}}, nyt {{is}}', text: 'Katso muutokset lähdejärjestelmästä. Jos niissä on muiden tietoja, poista ne. Vahvistus kirjataan nimiisi.', go: 'Vahvista muutokset', redactGo: 'Vahvista ja poista valitut' },
  inForce: 'voimassa pyynnöstä', nothing: '(puuttuu)',
} as const;
