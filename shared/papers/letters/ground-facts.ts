// A ground as the letter says it: in plain words, by law, why here, and what the person can do about it.
import { refusalGroundOf, remediesOf } from '../../rules/refusal-ground.ts';
import { refusalGroundWords, remedyWords } from '../../rules/refusal-words.ts';
import type { Fact } from '../layout/fact-list.ts';
import { lawInWords } from './law-in-words.ts';
import { refusalCodeOf, type LetterGround } from './letter-ground.ts';
import type { LetterSetting } from './letter-setting.ts';

interface Grounded {
  readonly grounds: readonly LetterGround[];
  /** The act and section that the decision names beside the ground's own article; empty for none. */
  readonly law: string;
  readonly reasons: string;
}

export function groundFacts({ grounds, law, reasons }: Grounded, { language, letter, say }: LetterSetting): readonly Fact[] {
  const { decision: text } = letter;
  const codes = grounds.map(refusalCodeOf);
  // Complaint and court have a part of the letter to themselves, with the address.
  const own = new Set(codes.flatMap(remediesOf).filter((code) => code !== 'complaint' && code !== 'court'));
  return [
    ...codes.map((code) => ({ label: text.ground, value: say(refusalGroundWords[code]) })),
    ...[...codes.map((code) => lawInWords(refusalGroundOf(code).law, language)), law].map((value) => ({ label: text.law, value })),
    { label: text.because, value: reasons },
    ...[...own].map((code) => ({ label: text.whatNext, value: say(remedyWords[code]) })),
  ].filter(({ value }) => value.trim() !== '');
}
