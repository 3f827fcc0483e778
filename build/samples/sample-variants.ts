// Further letters worth seeing: a grant, a refusal, an answer that finds nothing, a person under non-disclosure, the other notices of Art. 19.
import type { LetterInput } from '../../shared/papers/letters/letter-shape.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { Language } from '../../shared/registers/words.ts';
import { sampleLetters } from './sample-letters.ts';
import { sampleTexts } from './sample-texts.ts';

export interface NamedLetter {
  /** The file's name; it tells of the kind, never of a person. */
  readonly name: string;
  readonly input: LetterInput;
}

/** One of each kind under its kind's name, then the variants. */
export function namedLetters(profile: ControllerProfile, language: Language): readonly NamedLetter[] {
  const letters = sampleLetters(profile, language);
  const { decision, extension } = letters;
  const notice = letters['recipient-notice'];
  const text = sampleTexts[language];
  const bare = { ...decision, enclosures: [], told: [] };
  return [
    ...Object.values(letters).map((input: LetterInput) => ({ name: input.kind, input })),
    { name: 'decision-granted', input: { ...decision, enclosures: ['copy'], told: [], rights: [{ right: 'access', outcome: 'granted', grounds: [], reasons: '', items: [] }] } },
    { name: 'decision-refused', input: { ...bare, rights: [{ right: 'objection', outcome: 'refused', grounds: ['compelling-grounds'], reasons: text.objection, items: [] }] } },
    { name: 'decision-nothing-found', input: { ...bare, rights: [{ right: 'access', outcome: 'nothing-found', grounds: [], reasons: '', items: [] }] } },
    { name: 'decision-cannot-identify', input: { ...bare, rights: [{ right: 'access', outcome: 'cannot-identify', grounds: ['identity-not-proved'], reasons: text.notIdentified, items: [] }] } },
    { name: 'extension-non-disclosure', input: { ...extension, addressee: { ...extension.addressee, address: null, addressShown: false } } },
    ...(['erased', 'restricted', 'restriction-lifted'] as const).map((change): NamedLetter => ({ name: `recipient-notice-${change}`, input: { ...notice, change, items: [{ what: text.billingName, before: null, after: null }] } })),
  ];
}
