// Whether a refusal may stand: its ground belongs to the right, its reasons are written, a contact person decides (Art. 12(4)-(5)).
import { ok, refused, type Result } from '../outcomes.ts';
import type { RightCode } from '../registers/right.ts';
import { groundsFor, remediesOf, refusalGroundOf, type RefusalGroundCode, type RemedyCode } from './refusal-ground.ts';

export interface RefusalAsked {
  readonly right: RightCode;
  readonly ground: string | null;
  readonly reasons: string;
}

export interface CheckedRefusal {
  readonly ground: RefusalGroundCode;
  readonly law: string;
  readonly remedies: readonly RemedyCode[];
  readonly giveTheRest: boolean;
}

/** Outcomes: `ground-missing`, `ground-does-not-fit` (fields `ground`), `reasons-missing` (field `reasons`). */
export function checkRefusal({ right, ground, reasons }: RefusalAsked): Result<CheckedRefusal> {
  if (ground === null || ground === '') return refused('ground-missing', { field: 'ground' });
  const code = groundsFor(right).find((one) => one === ground);
  if (code === undefined) return refused('ground-does-not-fit', { field: 'ground' });
  if (reasons.trim() === '') return refused('reasons-missing', { field: 'reasons' });
  const { law, giveTheRest } = refusalGroundOf(code);
  return ok({ ground: code, law, remedies: remediesOf(code), giveTheRest });
}
