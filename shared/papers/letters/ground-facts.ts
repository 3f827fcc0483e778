// A ground as the letter says it: in plain words, by law, and what the person can do about it.
import type { Fact } from '../layout/fact-list.ts';
import type { LetterGround } from './letter-ground.ts';
import type { LetterSetting } from './letter-setting.ts';

/** `law`: the act and section that the decision names beside the ground's own article; empty for none. */
export function groundFacts(ground: LetterGround, law: string, { letter, grounds }: LetterSetting): readonly Fact[] {
  const { says, law: article, next } = grounds[ground];
  return [
    { label: letter.decision.because, value: says },
    { label: letter.decision.law, value: law.trim() === '' ? article : `${article}; ${law}` },
    { label: letter.decision.whatNext, value: next },
  ];
}
