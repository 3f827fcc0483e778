// What a copy leaves out for the sake of others (Art. 15(4), R32): places only, and applied so that the text itself is gone.
import { z } from 'zod';
import { recordRef } from './item-part.ts';

/** The grounds of access on which a part may be withheld and the rest is given (rules/refusal-ground). */
export const redactionGrounds = ['others-rights', 'law-forbids', 'fi34-security', 'fi34-danger', 'fi34-supervision'] as const;
export type RedactionGround = (typeof redactionGrounds)[number];

/**
 * `record` null: the field in every record of the category. `piece` null: the whole field; else UTF-16 places in the stored
 * value, which was `length` long: a value that has changed since loses the whole field.
 */
export const redaction = z.strictObject({
  system: z.string().max(60), category: z.string().max(60), record: recordRef.nullable(), field: z.string().max(60),
  piece: z.strictObject({ from: z.int().min(0).max(20_000), to: z.int().min(1).max(20_000), length: z.int().min(1).max(20_000) }).nullable(),
  ground: z.enum(redactionGrounds),
});
export type Redaction = z.infer<typeof redaction>;

/** Where something is left out, before anybody has said why. */
export const redactionPlace = redaction.omit({ ground: true });
export type RedactionPlace = Readonly<z.infer<typeof redactionPlace>>;

/** So many places of one decision fit into its line (protocol/line.ts) with room to spare; a field of every record is one place. */
export const placesMost = 1000;

/** The same with records named as papers name them: by the source's own id. */
export type Withheld = Omit<Redaction, 'record'> & { readonly record: string | null };

interface Place { readonly system: string; readonly category: string; readonly record: string; readonly field: string }

export function redactionsAt<T extends Withheld>(redactions: readonly T[], { system, category, record, field }: Place): readonly T[] {
  return redactions.filter((one) => one.system === system && one.category === category && one.field === field && (one.record === null || one.record === record));
}

/**
 * The value without what is redacted: `mark` stands in each place. Overlapping pieces become one. Nothing redacted gives the
 * value itself.
 */
export function withoutRedacted(value: string, redactions: readonly Withheld[], mark: (ground: RedactionGround) => string): string {
  const [first] = redactions;
  if (first === undefined) return value;
  const whole = redactions.find(({ piece }) => piece === null || piece.length !== value.length || piece.from >= piece.to || piece.to > value.length);
  if (whole !== undefined) return mark(whole.ground);
  let kept = '';
  let at = 0;
  for (const { piece, ground } of redactions.toSorted((one, other) => (one.piece?.from ?? 0) - (other.piece?.from ?? 0))) {
    if (piece === null || piece.to <= at) continue;
    if (piece.from >= at) kept += value.slice(at, piece.from) + mark(ground);
    at = piece.to;
  }
  return kept + value.slice(at);
}
