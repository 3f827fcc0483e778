// A rectification decided field by field: each field once, reasons for what stays as it is, and the decision that they make (Art. 16).
import { refused, type Refusal } from '../../outcomes.ts';
import type { DecidedChange, Decision } from './decision-content.ts';
import type { RightState } from './state.ts';

/** Null when all stands. Outcomes: `bad-input`, `item-undecided`, `reasons-missing` (fields `changes.N.…`), `decision-differs`. */
export function changesFault({ asked }: RightState, changes: readonly DecidedChange[], decision: Decision): Refusal | null {
  if (asked.right !== 'rectification') return refused('bad-input', { field: 'changes' });
  const missing = asked.changes.findIndex((_, place) => !changes.some((one) => one.place === place));
  if (missing >= 0) return refused('item-undecided', { field: `changes.${String(missing)}.outcome`, values: { system: '', category: asked.changes[missing]?.category ?? '' } });
  if (changes.length !== asked.changes.length) return refused('bad-input', { field: 'changes' });
  const bare = changes.find(({ outcome, reasons }) => outcome === 'not-changed' && reasons.trim() === '');
  if (bare !== undefined) return refused('reasons-missing', { field: `changes.${String(bare.place)}.reasons` });
  return rectificationComesTo(changes) === decision ? null : refused('decision-differs', { field: 'decision' });
}

export function rectificationComesTo(changes: readonly Pick<DecidedChange, 'outcome'>[]): Decision {
  const kept = changes.filter(({ outcome }) => outcome === 'not-changed').length;
  if (kept === 0) return 'granted';
  return kept === changes.length ? 'refused' : 'partly';
}

/** The categories in which something is changed, and those in which the person goes on to contest it. */
export function changedAndContested({ asked }: RightState, changes: readonly DecidedChange[]): { readonly changed: readonly string[]; readonly contested: readonly string[] } {
  const of = (wanted: (one: DecidedChange) => boolean): readonly string[] =>
    (asked.right === 'rectification' ? [...new Set(changes.filter(wanted).flatMap(({ place }) => asked.changes[place]?.category ?? []))] : []);
  return { changed: of(({ outcome }) => outcome === 'rectified'), contested: of(({ outcome, statement }) => outcome === 'not-changed' && statement.trim() !== '') };
}
