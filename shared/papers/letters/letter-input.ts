// What a letter is made of, held to its shape and to what the law lets it say.
import { ok, refused, type Result } from '../../outcomes.ts';
import { letterFaults } from './letter-faults.ts';
import { letterShape, type LetterInput } from './letter-shape.ts';

export type { LetterInput, LetterKind, LetterOf } from './letter-shape.ts';

export const letterInput = letterShape.superRefine((letter, context) => {
  for (const { path, why } of letterFaults(letter)) context.addIssue({ code: 'custom', path: [...path], message: why });
});

/** Outcome: `bad-input` with the path of the first fault; no content of it. */
export function parseLetterInput(input: unknown): Result<LetterInput> {
  const parsed = letterInput.safeParse(input);
  return parsed.success ? ok(parsed.data) : refused('bad-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
}
