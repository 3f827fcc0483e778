// The grounds on which a letter may refuse or keep something, each with words, law and what to do next in every language.
import { z } from 'zod';
import { keepGrounds } from '../../rules/erasure-of-item.ts';

/**
 * The case's refusal grounds, Art. 17(3) item by item, Tietosuojalaki 34 § 1 mom. 1-3, Art. 11(2), and for the other
 * rights what their article itself demands (16, 18(1), 20(1), 21(1)).
 */
export const letterGround = z.enum([
  'manifestly-unfounded', 'excessive', 'identity-not-proved', 'others-rights', 'law-forbids', 'not-identifiable', 'fi34-security', 'fi34-danger', 'fi34-supervision',
  ...keepGrounds, 'not-shown-wrong', 'no-restriction-cause', 'not-portable', 'compelling-grounds', 'not-objectionable',
]);
export type LetterGround = z.infer<typeof letterGround>;
