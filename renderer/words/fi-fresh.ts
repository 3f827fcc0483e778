// The words of how fresh the data is and of asking its sources, in Finnish.

export const fiFresh = {
  title: 'Tietojen tuoreus', look: 'Hae tuoreet tiedot', looking: 'Kysytään lähteiltä. Odotetaan enintään puoli minuuttia.', offline: 'Ei yhteyttä keskukseen: näytetään viimeisin kopio.',
  copy: 'viimeisin kopio {{at}}', checked: 'tarkistettu lähteestä {{at}}', moment: '{{day}} klo {{clock}}', old: 'Vanha', oldest: 'Vanhin kopio {{day}}: {{where}}', allChecked: 'Kaikki tarkistettu lähteistä {{at}}',
  failed: { 'no-answer': 'lähde ei vastannut {{at}}', 'partly': 'osaa lähteen vastauksesta ei voitu lukea {{at}}', 'not-askable': 'lähteestä ei voi kysyä vain tätä henkilöä', 'importing': 'tuonti oli kesken {{at}}' },
  done: 'Lähteitä kysytty {{at}}: muuttui {{changed}}, ennallaan {{unchanged}}, jäi vanhaan kopioon {{failed}}.',
} as const;
