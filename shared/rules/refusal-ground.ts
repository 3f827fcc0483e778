// The one list of grounds on which a right may be refused, with the law, who may decide, and the remedies (Art. 12(4), spec/rules.md 3.5-3.7).
import { z } from 'zod';
import type { RightCode } from '../registers/right.ts';

export const remedyCodes = ['complaint', 'court', 'data-to-ombudsman', 'prove-identity', 'own-statement', 'ask-again'] as const;
export type RemedyCode = (typeof remedyCodes)[number];

export interface RefusalGroundEntry {
  readonly rights: readonly RightCode[];
  /** Article or section as it stands beside the ground; the same in all languages. */
  readonly law: string;
  /** Beside complaint and court, which every refusal has (Art. 12(4), 77, 79). */
  readonly more: readonly RemedyCode[];
  /** Partial: the rest is given (Tietosuojalaki 34 §, Art. 15(4)). */
  readonly giveTheRest: boolean;
}

// No refusal is possible of a ban on marketing (Art. 21(3)), a withdrawal of consent (Art. 7(3)), an answer on automated decisions or a complaint.
const refusable: readonly RightCode[] = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'];

/** Statute text of Tietosuojalaki 34 § was not opened (spec/rules.md 3.7 [B]): its three grounds are worded generally. */
export const refusalGrounds = {
  'manifestly-unfounded': { rights: refusable, law: 'Art. 12(5)', more: ['ask-again'], giveTheRest: false },
  'excessive': { rights: refusable, law: 'Art. 12(5)', more: ['ask-again'], giveTheRest: false },
  'identity-not-proved': { rights: refusable, law: 'Art. 12(2), 12(6)', more: ['prove-identity'], giveTheRest: false },
  'not-linkable': { rights: refusable, law: 'Art. 11(2)', more: ['prove-identity'], giveTheRest: false },
  'others-rights': { rights: ['access'], law: 'Art. 15(4)', more: [], giveTheRest: true },
  'law-forbids': { rights: ['access', 'erasure'], law: 'Tietosuojalaki 1050/2018, 34 §', more: ['data-to-ombudsman'], giveTheRest: true },
  'fi34-security': { rights: ['access'], law: 'Tietosuojalaki 1050/2018, 34 §', more: ['data-to-ombudsman'], giveTheRest: true },
  'fi34-danger': { rights: ['access'], law: 'Tietosuojalaki 1050/2018, 34 §', more: ['data-to-ombudsman'], giveTheRest: true },
  'fi34-supervision': { rights: ['access'], law: 'Tietosuojalaki 1050/2018, 34 §', more: ['data-to-ombudsman'], giveTheRest: true },
  'data-correct': { rights: ['rectification'], law: 'Art. 16', more: ['own-statement'], giveTheRest: false },
  'no-erasure-claim': { rights: ['erasure'], law: 'Art. 17(1)', more: ['ask-again'], giveTheRest: true },
  'expression': { rights: ['erasure'], law: 'Art. 17(3)(a)', more: [], giveTheRest: true },
  'legal-duty': { rights: ['erasure'], law: 'Art. 17(3)(b)', more: ['ask-again'], giveTheRest: true },
  'public-health': { rights: ['erasure'], law: 'Art. 17(3)(c)', more: [], giveTheRest: true },
  'archiving': { rights: ['erasure'], law: 'Art. 17(3)(d)', more: [], giveTheRest: true },
  'legal-claims': { rights: ['erasure'], law: 'Art. 17(3)(e)', more: ['ask-again'], giveTheRest: true },
  'no-restriction-cause': { rights: ['restriction'], law: 'Art. 18(1)', more: ['ask-again'], giveTheRest: false },
  'portability-other-basis': { rights: ['portability'], law: 'Art. 20(1)', more: [], giveTheRest: true },
  'portability-public-task': { rights: ['portability'], law: 'Art. 20(3)', more: [], giveTheRest: true },
  'portability-others': { rights: ['portability'], law: 'Art. 20(4)', more: [], giveTheRest: true },
  'compelling-grounds': { rights: ['objection'], law: 'Art. 21(1)', more: [], giveTheRest: false },
  'objection-other-basis': { rights: ['objection'], law: 'Art. 21(1)', more: [], giveTheRest: false },
} as const satisfies Record<string, RefusalGroundEntry>;

export type RefusalGroundCode = keyof typeof refusalGrounds;

// True because Object.keys of the closed record gives its own keys and no others, and the record is not empty.
const codes = Object.keys(refusalGrounds) as [RefusalGroundCode, ...RefusalGroundCode[]];

/** For lines and commands: the five codes of earlier lines are among these. */
export const refusalGroundCode = z.enum(codes);

export function refusalGroundOf(code: RefusalGroundCode): RefusalGroundEntry {
  return refusalGrounds[code];
}

/** The codes a right may be refused on, in the order of the list. */
export function groundsFor(right: RightCode): readonly RefusalGroundCode[] {
  return codes.filter((code) => refusalGroundOf(code).rights.includes(right));
}

/** Every refusal carries complaint and court; the rest follows from the ground. */
export function remediesOf(code: RefusalGroundCode): readonly RemedyCode[] {
  return [...refusalGroundOf(code).more, 'complaint', 'court'];
}
