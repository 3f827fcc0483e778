// The grounds that a letter may name: those of a refused right and those on which one item is kept, in the words of shared/rules.
import { z } from 'zod';
import { keepGrounds, type KeepGround } from '../../rules/erasure-of-item.ts';
import { refusalGrounds, type RefusalGroundCode } from '../../rules/refusal-ground.ts';

// True because Object.keys of the closed record gives its own keys and no others, and there is at least one.
const refusalCodes = Object.keys(refusalGrounds) as [RefusalGroundCode, ...RefusalGroundCode[]];

export const letterGround = z.enum([...refusalCodes, ...keepGrounds]);
export type LetterGround = z.infer<typeof letterGround>;

const keptOn: Readonly<Record<KeepGround, RefusalGroundCode>> = {
  '17(3)(a)': 'expression', '17(3)(b)': 'legal-duty', '17(3)(c)': 'public-health', '17(3)(d)': 'archiving', '17(3)(e)': 'legal-claims', 'still-necessary': 'no-erasure-claim',
};

/** An item kept is a refusal of its erasure: the same words, law and remedies. */
export function refusalCodeOf(ground: LetterGround): RefusalGroundCode {
  return isKeepGround(ground) ? keptOn[ground] : ground;
}

function isKeepGround(ground: LetterGround): ground is KeepGround {
  return Object.hasOwn(keptOn, ground);
}
