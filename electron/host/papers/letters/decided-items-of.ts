// The items of one right's decision in the words of the letter.
import type { DecidedItem } from '../../../../shared/domain/case/decision-content.ts';
import type { RightVerdict } from '../../../../shared/domain/case/right-verdict.ts';
import type { DecisionMade, RightState } from '../../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { categoryName, fieldName, lawName } from './letter-names.ts';
import type { LetterDraft, LetterMatter } from './letter-matter.ts';

type DraftItem = LetterDraft<'decision'>['rights'][number]['items'][number];
interface Decided { readonly verdict: RightVerdict; readonly standing: readonly DecisionMade[]; readonly reasons: (made: DecisionMade) => string }

/** Outcome: `paper-not-made` when decisions that stand beside each other decided one item in two ways. */
export function decidedItemsOf(one: RightState, decided: Decided, matter: LetterMatter): Result<readonly DraftItem[]> {
  const { asked } = one;
  // A rectification granted changes every field asked for; of one granted in part the case does not hold which.
  if (asked.right === 'rectification') return ok(decided.verdict === 'granted' ? changed(asked.changes, matter) : []);
  const byPlace = new Map<string, DecidedItem>();
  for (const item of decided.standing.flatMap(({ items }) => items)) {
    const place = `${item.system} ${item.category}`;
    const before = byPlace.get(place);
    if (before !== undefined && before.outcome !== item.outcome) return refused('paper-not-made', { field: `rights.${one.right}.items` });
    if (before === undefined) byPlace.set(place, item);
  }
  return ok([...byPlace.values()].map((item) => (asked.right === 'restriction' ? ofRestriction(item, matter) : ofErasure(item, matter))));
}

function ofErasure({ system, category, outcome, ground, law, until, reasons }: DecidedItem, matter: LetterMatter): DraftItem {
  return { what: categoryName(category, matter), system, outcome, ground, law: lawName(law, matter), until, reasons, change: null };
}

/** One item alone falls outside a restriction only because no cause of Art. 18(1) covers it; every other ground takes the whole request. */
function ofRestriction(item: DecidedItem, matter: LetterMatter): DraftItem {
  const draft = ofErasure(item, matter);
  return item.outcome === 'kept' ? { ...draft, outcome: 'goes-on', ground: item.ground ?? 'no-restriction-cause' } : draft;
}

/** Under non-disclosure no value is printed: the one changed may be the address itself. */
function changed(changes: readonly { readonly category: string; readonly field: string; readonly old: string; readonly new: string }[], matter: LetterMatter): readonly DraftItem[] {
  const hidden = matter.head?.nonDisclosure ?? false;
  return changes.map((change) => ({
    what: fieldName(change.category, change.field, matter), system: null, outcome: change.old.trim() === '' ? 'completed' : 'rectified',
    ground: null, law: '', until: null, reasons: '', change: hidden ? null : { before: change.old, after: change.new },
  }));
}
