// The words of a case's tasks and time, in Finnish.

export const fiTasks = {
  title: 'Tehtävät järjestelmissä', none: 'Ei tehtäviä. Päätös voi luoda niitä.', answer: 'Kirjaa tulos', go: 'Tallenna tulos', due: 'viimeistään {{date}}',
  kind: { preserve: 'Säilytä tallenteet', search: 'Etsi tiedot', rectify: 'Oikaise', erase: 'Poista', restrict: 'Rajoita käyttöä', export: 'Tee siirtotiedosto', 'stop-marketing': 'Lopeta markkinointi', 'stop-consent': 'Lopeta suostumukseen perustuva käyttö' },
  result: { found: 'Löytyi', 'nothing-found': 'Haettu, ei löytynyt', done: 'Tehty', 'not-possible': 'Ei voitu tehdä' },
  resultLegend: 'Mitä tehtävästä tuli?', on: 'Päivä', how: 'Hakutapa tai viite', howHint: 'Järjestelmän oma viite ilman välilyöntejä, esim. TYO-1234.', records: 'Tietueita', place: 'Missä paperi on', pages: 'Kopioituja sivuja', folder: 'Kansio', returned: 'Palautettu paikalleen',
  fault: { result: 'Valitse, mitä tehtävästä tuli.', on: 'Kirjoita päivä, joka ei ole tulevaisuudessa.', how: 'Kirjoita viite: kirjaimia a–z, numeroita ja merkkejä . / _ -', records: 'Kirjoita tietueiden määrä numeroin.', place: 'Kirjoita, missä paperi on.', pages: 'Kirjoita sivumäärä numeroin.', returned: 'Merkitse, kun kansio on palautettu.' },
  time: 'Aika', extended: 'Määräaikaa jatkettu', letterBy: 'Ilmoituskirje lähetettävä viimeistään {{date}}.', waited: 'Odotettu asiakasta', waitedDays_one: '{{count}} päivä', waitedDays_other: '{{count}} päivää',
  extend: 'Jatka määräaikaa', extendGo: 'Jatka kahdella kuukaudella', reasonLabel: 'Syy', reasonMissing: 'Valitse syy.', reason: { complexity: 'Pyyntö on monimutkainen', number: 'Pyyntöjä on monta', 'exceptional-peak': 'Poikkeuksellinen ruuhka' }, textHint: 'Asiakas saa tämän kirjeessä. Jatkaa voi kerran.',
} as const;
