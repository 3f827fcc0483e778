// What an access decision leaves out of the copy: places that stand in the person's data now, and only where a part is withheld (Art. 15(4)).
import { refused, type Refusal } from '../../outcomes.ts';
import type { Redaction } from '../../rules/redaction.ts';
import type { DecideContext } from './context.ts';
import type { Decision } from './decision-content.ts';

/**
 * Null when all stands. Outcomes: `bad-input` (not of access), `decision-differs` (a partial redaction is a partial refusal,
 * EDPB 01/2022 para 193), `items-changed` (the place is not there any more: the text could stay on the copy).
 */
export function redactionsFault(right: string, redactions: readonly Redaction[], decision: Decision, { stored }: Pick<DecideContext, 'stored'>): Refusal | null {
  if (redactions.length === 0) return null;
  if (right !== 'access') return refused('bad-input', { field: 'redactions' });
  if (decision !== 'partly') return refused('decision-differs', { field: 'decision' });
  const lengths = new Map<string, number[]>();
  for (const { system, category, ref, fields } of stored?.() ?? []) for (const { key, length } of fields) {
    for (const record of [ref, '']) add(lengths, [system, category, record, key].join(' '), length);
  }
  const gone = redactions.findIndex(({ system, category, record, field, piece }) => {
    const known = lengths.get([system, category, record ?? '', field].join(' '));
    return known === undefined || (piece !== null && (record === null || !known.includes(piece.length) || piece.from >= piece.to || piece.to > piece.length));
  });
  return gone < 0 ? null : refused('items-changed', { field: `redactions.${String(gone)}` });
}

function add(lengths: Map<string, number[]>, place: string, length: number): void {
  const known = lengths.get(place);
  if (known === undefined) lengths.set(place, [length]);
  else known.push(length);
}
