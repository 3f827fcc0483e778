// Whether a decision says all it must: ground and reasons where it is not wholly a grant, and for erasure an outcome for every item.
import { ok, refused, type Refusal, type Result } from '../../outcomes.ts';
import { checkRefusal } from '../../rules/check-refusal.ts';
import type { Redaction } from '../../rules/redaction.ts';
import { isAnsweredInWords } from './asked-right.ts';
import { changesFault } from './check-changes.ts';
import { erasureItemsFault } from './check-erasure-items.ts';
import { redactionsFault } from './check-redactions.ts';
import type { CaseCommand, ItemDecided } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { DecidedChange, DecidedItem, Decision, RefusalGround } from './decision-content.ts';
import { categoriesOf } from './plan-work.ts';
import type { RightState } from './state.ts';

type Decide = Extract<CaseCommand, { kind: 'decide-right' }>;
export interface SaidDecision {
  readonly ground: RefusalGround | null;
  readonly reasons: string;
  readonly items: readonly DecidedItem[];
  readonly changes?: readonly DecidedChange[] | undefined;
  readonly redactions?: readonly Redaction[] | undefined;
}

/**
 * Outcomes: ground-missing, ground-does-not-fit, reasons-missing, decision-differs, item-undecided, items-changed, bad-input,
 * and of each item (field `items.N.…`) those of rules/erasure-of-item.
 */
export function checkDecision(asked: RightState, command: Decide, context: DecideContext): Result<SaidDecision> {
  const { changes = [], redactions = [] } = command;
  const fault = (changes.length > 0 ? changesFault(asked, changes, command.decision) : null) ?? redactionsFault(command.right, redactions, command.decision, context);
  if (fault !== null) return fault;
  const items = itemsOf(asked, command, context);
  if (!items.ok) return items;
  const said = groundOf(command, items.value.length + changes.length > 0);
  if (!said.ok) return said;
  return ok({ ...said.value, items: items.value, ...(changes.length > 0 ? { changes } : {}), ...(redactions.length > 0 ? { redactions } : {}) });
}

/** `byItem`: each item or field has told its own ground. */
function groundOf(command: Decide, byItem: boolean): Result<{ readonly ground: RefusalGround | null; readonly reasons: string }> {
  const { decision } = command;
  const reasons = (command.reasons ?? '').trim();
  if (decision === 'granted') return grantedWords(command.right, reasons);
  // What was searched in vain is told too; it is no refusal.
  if (decision === 'nothing-found' || (byItem && command.ground === undefined)) return reasons === '' ? refused('reasons-missing', { field: 'reasons' }) : ok({ ground: null, reasons });
  // What is left out of the copy has told its ground place by place.
  const checked = checkRefusal({ right: command.right, ground: command.ground ?? command.redactions?.[0]?.ground ?? null, reasons });
  if (!checked.ok) return checked;
  if (decision === 'cannot-identify' && checked.value.ground !== 'identity-not-proved' && checked.value.ground !== 'not-linkable') return refused('ground-does-not-fit', { field: 'ground' });
  return ok({ ground: checked.value.ground, reasons });
}

/** A grant gives no reasons, unless its words are the answer itself: a complaint's letter would say nothing without; the question of Art. 22 the register answers. */
function grantedWords(right: Decide['right'], said: string): ReturnType<typeof groundOf> {
  if (right === 'complaint' && said === '') return refused('reasons-missing', { field: 'reasons' });
  return ok({ ground: null, reasons: isAnsweredInWords(right) ? said : '' });
}

function itemsOf(asked: RightState, { right, decision, items = [], ground }: Decide, context: DecideContext): Result<readonly DecidedItem[]> {
  if (right !== 'erasure' && right !== 'restriction') return items.length > 0 ? refused('bad-input', { field: 'items' }) : ok([]);
  // The whole request falls on one ground, or nobody can tell whose it is.
  if (items.length === 0 && (decision === 'cannot-identify' || (decision === 'refused' && ground !== undefined))) return ok([]);
  const fault = right === 'erasure' ? erasureFault(asked, items, decision, context) : restrictionFault(items, decision);
  return fault ?? ok(items.map(({ events: _asked, ...item }) => item));
}

function erasureFault(asked: RightState, items: readonly ItemDecided[], decision: Decision, context: DecideContext): Refusal | null {
  const fault = erasureItemsFault(items, (category) => covers(asked, category), context);
  if (fault !== null) return fault;
  return erasureComesTo(items) === decision ? null : refused('decision-differs', { field: 'decision' });
}

function covers(asked: RightState, category: string): boolean {
  const categories = categoriesOf(asked.asked);
  return categories === 'all' || categories.includes(category);
}

/** No item at all is "nothing found": there was nothing to decide. */
export function erasureComesTo(items: readonly Pick<DecidedItem, 'outcome'>[]): Decision {
  const gone = items.some(({ outcome }) => outcome === 'erased' || outcome === 'anonymised');
  const kept = items.some(({ outcome }) => outcome === 'kept' || outcome === 'restricted');
  if (gone) return kept ? 'partly' : 'granted';
  return kept ? 'refused' : 'nothing-found';
}

function restrictionFault(items: readonly ItemDecided[], decision: Decision): Refusal | null {
  const place = items.findIndex(({ outcome, reasons }) => outcome === 'erased' || outcome === 'anonymised' || (outcome === 'kept' && reasons.trim() === ''));
  if (place >= 0) return refused(items[place]?.outcome === 'kept' ? 'reasons-missing' : 'bad-input', { field: `items.${String(place)}.outcome` });
  const unrestricted = items.some(({ outcome }) => outcome === 'kept');
  return decision === 'granted' && unrestricted ? refused('decision-differs', { field: 'decision' }) : null;
}
