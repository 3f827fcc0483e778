// Text from a person or a source system on its way to the screen: nothing in it hides, reorders or floods.
import { visibleText } from '../../shared/formats/visible-text.ts';

/** Longer than any name rule asks (60), short enough that a hostile one leaves the screen in order. */
const longestShown = 160;

export function shown(text: string, max: number = longestShown): string {
  return visibleText(text, max);
}

/** `SUKUNIMI, Etunimet` (rule 5). */
export function namesShown(person: { readonly familyName: string; readonly givenNames: string }): string {
  return person.givenNames === '' ? shown(person.familyName) : `${shown(person.familyName)}, ${shown(person.givenNames)}`;
}
