// Given and family names to combine into people who do not exist: Finnish, Swedish and Sámi.
import type { SeededRandom } from './seeded-random.ts';

type Names = readonly [string, ...string[]];
interface NameStock { readonly tongue: 'fi' | 'sv' | 'se' | 'smn'; readonly given: Names; readonly family: Names }

const finnish: NameStock = {
  tongue: 'fi',
  given: ['Aino', 'Anneli', 'Antti', 'Eero', 'Eeva', 'Elina', 'Hannu', 'Heikki', 'Helmi', 'Ilmari', 'Jari', 'Johanna', 'Juhani', 'Kaarina', 'Kalevi', 'Katri', 'Kyösti', 'Liisa', 'Maija', 'Marja-Liisa', 'Matti', 'Mikael', 'Olavi', 'Päivi', 'Pentti', 'Pirjo', 'Ritva', 'Sakari', 'Sanna', 'Tapio', 'Terttu', 'Tuomas', 'Väinö', 'Ville', 'Yrjö', 'Äijö'],
  family: ['Ahola', 'Hakala', 'Heikkinen', 'Hämäläinen', 'Järvinen', 'Kallio', 'Karjalainen', 'Kinnunen', 'Koskela', 'Kähkönen', 'Laine', 'Lehtonen', 'Mäkelä', 'Mäki-Petäys', 'Mäntylä', 'Niemi', 'Nieminen', 'Ojala', 'Peltonen', 'Pöllänen', 'Rantanen', 'Salmi', 'Savolainen', 'Tähtinen', 'Toivola', 'Tuominen', 'Turunen', 'Vähäkangas', 'Virtanen', 'Väisänen', 'Ylönen', 'Äyräpää', 'Öhman-Laine'],
};
const swedish: NameStock = {
  tongue: 'sv',
  given: ['Anders', 'Annika', 'Birgitta', 'Björn', 'Carl-Gustaf', 'Elsa', 'Gunnar', 'Göran', 'Helena', 'Ingrid', 'Karin', 'Lars', 'Linnéa', 'Märta', 'Oskar', 'Åke', 'Åsa'],
  family: ['Ahlström', 'Backman', 'Björklund', 'Engblom', 'Forsström', 'Grönroos', 'Holmberg', 'Lindqvist', 'Nyberg', 'Sjöblom', 'Söderholm', 'Wikström', 'Åberg', 'Öberg'],
};
const northernSami: NameStock = { tongue: 'se', given: ['Áile', 'Ánde', 'Áslat', 'Biret', 'Elle', 'Issát', 'Jovnna', 'Máret', 'Niillas', 'Risten'], family: ['Aikio', 'Guttorm', 'Jomppanen', 'Čáhppe', 'Magga', 'Näkkäläjärvi', 'Sárá', 'Valkeapää'] };
const inariSami: NameStock = { tongue: 'smn', given: ['Ánná', 'Heeihâ', 'Kaisâ', 'Máárjá', 'Petter', 'Saammâl'], family: ['Kiprâ', 'Mattus', 'Morottaja', 'Saijets', 'Äärlâ'] };

export interface MadeUpName { readonly familyName: string; readonly givenNames: string; readonly tongue: NameStock['tongue'] }

export function madeUpName(random: SeededRandom): MadeUpName {
  const share = random.int(1, 100);
  const stock = share <= 88 ? finnish : share <= 96 ? swedish : share <= 98 ? northernSami : inariSami;
  const first = random.pick(stock.given);
  const second = random.pick(stock.given);
  return { familyName: random.pick(stock.family), givenNames: second === first || random.chance(0.2) ? first : `${first} ${second}`, tongue: stock.tongue };
}
