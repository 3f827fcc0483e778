// The items of one right's decision in the words of the letter.
import type { DecidedItem } from '../../../../shared/domain/case/decision-content.ts';
import type { FieldChange } from '../../../../shared/domain/case/asked-right.ts';
import type { RightVerdict } from '../../../../shared/domain/case/right-verdict.ts';
import type { DecisionMade, RightState } from '../../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { letterWords } from '../../../../shared/papers/words/letter-words.ts';
import { fieldName, lawName, partName } from './letter-names.ts';
import type { LetterDraft, LetterMatter } from './letter-matter.ts';

type DraftItem = LetterDraft<'decision'>['rights'][number]['items'][number];
interface Decided { readonly verdict: RightVerdict; readonly standing: readonly DecisionMade[]; readonly reasons: (made: DecisionMade) => string }

/** Outcome: `paper-not-made` when decisions that stand beside each other decided one item in two ways. */
export function decidedItemsOf(one: RightState, decided: Decided, matter: LetterMatter): Result<readonly DraftItem[]> {
  const { asked } = one;
  if (asked.right === 'rectification') return rectified(asked.changes, decided, matter);
  if (asked.right === 'access') return ok(withheld(decided, matter));
  const byPlace = new Map<string, DecidedItem>();
  for (const item of decided.standing.flatMap(({ items }) => items)) {
    const place = JSON.stringify([item.system, item.category, item.part ?? null]);
    const before = byPlace.get(place);
    if (before !== undefined && before.outcome !== item.outcome) return refused('paper-not-made', { field: `rights.${one.right}.items` });
    if (before === undefined) byPlace.set(place, item);
  }
  return ok([...byPlace.values()].map((item) => (asked.right === 'restriction' ? ofRestriction(item, matter) : ofErasure(item, matter))));
}

function ofErasure(item: DecidedItem, matter: LetterMatter): DraftItem {
  const { system, outcome, ground, law, until, reasons } = item;
  return { what: partName(item, matter), system, outcome, ground, law: lawName(law, matter), until, reasons, change: null };
}

/** One item alone falls outside a restriction only because no cause of Art. 18(1) covers it; every other ground takes the whole request. */
function ofRestriction(item: DecidedItem, matter: LetterMatter): DraftItem {
  const draft = ofErasure(item, matter);
  return item.outcome === 'kept' ? { ...draft, outcome: 'goes-on', ground: item.ground ?? 'no-restriction-cause' } : draft;
}

/** What the copy leaves out, each field once with its ground (Art. 15(4)). */
function withheld({ standing, reasons }: Decided, matter: LetterMatter): readonly DraftItem[] {
  const places = standing.flatMap((made) => (made.redactions ?? []).map((one) => ({ ...one, because: reasons(made) })));
  const byField = new Map(places.map((one) => [JSON.stringify([one.system, one.category, one.field, one.ground]), one]));
  return [...byField.values()].map(({ system, category, field, ground, because }) => ({
    what: fieldName(category, field, matter), system, outcome: 'redacted', ground, law: '', until: null, reasons: because, change: null,
  }));
}

/** Outcome: `paper-not-made` when decisions that stand beside each other decided one field in two ways. */
function rectified(asked: readonly FieldChange[], { verdict, standing }: Decided, matter: LetterMatter): Result<readonly DraftItem[]> {
  const decided = standing.flatMap(({ changes = [] }) => changes);
  // Lines from before fields were decided one by one: a grant changes every field; of a partial one the case does not hold which.
  if (decided.length === 0) return ok(verdict === 'granted' ? changed(asked, matter) : []);
  if (asked.some((_, place) => new Set(decided.filter((one) => one.place === place).map(({ outcome }) => outcome)).size > 1)) return refused('paper-not-made', { field: 'rights.rectification.items' });
  return ok(changed(asked, matter).map((item, place): DraftItem => {
    const one = decided.find((each) => each.place === place);
    if (one?.outcome !== 'not-changed') return item;
    const statement = one.statement.trim();
    const noted = statement === '' || (matter.head?.nonDisclosure ?? false) ? [] : [letterWords[matter.language].decision.contested(statement)];
    return { ...item, outcome: 'not-changed', ground: 'data-correct', reasons: [one.reasons.trim(), ...noted].join('\n'), change: null };
  }));
}

/** Under non-disclosure no value is printed: the one changed may be the address itself. */
function changed(changes: readonly FieldChange[], matter: LetterMatter): readonly DraftItem[] {
  const hidden = matter.head?.nonDisclosure ?? false;
  return changes.map((change) => ({
    what: fieldName(change.category, change.field, matter), system: null, outcome: change.old.trim() === '' ? 'completed' : 'rectified',
    ground: null, law: '', until: null, reasons: '', change: hidden ? null : { before: change.old, after: change.new },
  }));
}
