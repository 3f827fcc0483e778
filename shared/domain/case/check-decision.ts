// Whether a decision says all it must: ground and reasons where it is not wholly a grant, and for erasure an outcome for every item.
import { parseLocalDate, type LocalDate } from '../../formats/local-date.ts';
import { ok, refused, type Refusal, type Result } from '../../outcomes.ts';
import { checkErasure } from '../../rules/erasure-of-item.ts';
import { checkRefusal } from '../../rules/check-refusal.ts';
import type { CaseCommand, ItemDecided } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { DecidedItem, Decision, RefusalGround } from './decision-content.ts';
import { categoriesOf } from './plan-work.ts';
import type { RightState } from './state.ts';

type Decide = Extract<CaseCommand, { kind: 'decide-right' }>;
export interface SaidDecision { readonly ground: RefusalGround | null; readonly reasons: string; readonly items: readonly DecidedItem[] }

/**
 * Outcomes: ground-missing, ground-does-not-fit, reasons-missing, decision-differs, item-undecided, bad-input, and of each
 * item (field `items.N.…`) those of rules/erasure-of-item.
 */
export function checkDecision(asked: RightState, command: Decide, context: DecideContext): Result<SaidDecision> {
  const items = itemsOf(asked, command, context);
  if (!items.ok) return items;
  const { decision } = command;
  const reasons = (command.reasons ?? '').trim();
  if (decision === 'granted') return ok({ ground: null, reasons: '', items: items.value });
  // What was searched in vain is told too; it is no refusal.
  if (decision === 'nothing-found') return reasons === '' ? refused('reasons-missing', { field: 'reasons' }) : ok({ ground: null, reasons, items: items.value });
  // Each item kept has told its own ground and law.
  if (items.value.length > 0 && command.ground === undefined) return reasons === '' ? refused('reasons-missing', { field: 'reasons' }) : ok({ ground: null, reasons, items: items.value });
  const checked = checkRefusal({ right: command.right, ground: command.ground ?? null, reasons });
  if (!checked.ok) return checked;
  if (decision === 'cannot-identify' && checked.value.ground !== 'identity-not-proved' && checked.value.ground !== 'not-linkable') return refused('ground-does-not-fit', { field: 'ground' });
  return ok({ ground: checked.value.ground, reasons, items: items.value });
}

function itemsOf(asked: RightState, { right, decision, items = [], ground }: Decide, context: DecideContext): Result<readonly DecidedItem[]> {
  if (right !== 'erasure' && right !== 'restriction') return items.length > 0 ? refused('bad-input', { field: 'items' }) : ok([]);
  // The whole request falls on one ground, or nobody can tell whose it is.
  if (items.length === 0 && (decision === 'cannot-identify' || (decision === 'refused' && ground !== undefined))) return ok([]);
  const fault = right === 'erasure' ? erasureFault(asked, items, decision, context) : restrictionFault(items, decision);
  return fault ?? ok(items.map(({ events: _asked, ...item }) => item));
}

function erasureFault(asked: RightState, items: readonly ItemDecided[], decision: Decision, context: DecideContext): Refusal | null {
  for (const [place, item] of items.entries()) {
    const fault = itemFault(item, context);
    if (fault !== null) return { ...fault, field: `items.${String(place)}.${fault.field ?? 'outcome'}` };
  }
  const missing = context.holdings.find((held) => covers(asked, held.category) && !items.some((item) => item.system === held.system && item.category === held.category));
  if (missing !== undefined) return refused('item-undecided', { field: 'items', values: { system: missing.system, category: missing.category } });
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

function itemFault(item: ItemDecided, { profile, holdings, today }: DecideContext): Refusal | null {
  const category = profile.categories.find(({ code }) => code === item.category);
  const retention = profile.retentions.find(({ code }) => code === category?.retention);
  if (retention === undefined) return refused('bad-input', { field: 'category' });
  const events = eventsOf(item.events);
  if (!events.ok) return events;
  const until = item.until === null ? ok(null) : parseLocalDate(item.until);
  if (!until.ok) return { ...until, field: 'until' };
  const held = holdings.some(({ system, category: code }) => system === item.system && code === item.category);
  const stored = { found: held || item.outcome !== 'not-found', rule: { from: retention.from, months: retention.months, law: retention.law !== null }, events: events.value };
  const checked = checkErasure(stored, { outcome: item.outcome, ground: item.ground, law: item.law, until: until.value, reasons: item.reasons }, today);
  return checked.ok ? null : checked;
}

function eventsOf(events: ItemDecided['events']): Result<Readonly<Record<string, LocalDate | null>>> {
  const read: Record<string, LocalDate | null> = {};
  for (const [name, text] of Object.entries(events)) {
    const date = parseLocalDate(text);
    if (text !== null && !date.ok) return { ...date, field: `events.${name}` };
    read[name] = date.ok ? date.value : null;
  }
  return ok(read);
}

function restrictionFault(items: readonly ItemDecided[], decision: Decision): Refusal | null {
  const place = items.findIndex(({ outcome, reasons }) => outcome === 'erased' || outcome === 'anonymised' || (outcome === 'kept' && reasons.trim() === ''));
  if (place >= 0) return refused(items[place]?.outcome === 'kept' ? 'reasons-missing' : 'bad-input', { field: `items.${String(place)}.outcome` });
  const unrestricted = items.some(({ outcome }) => outcome === 'kept');
  return decision === 'granted' && unrestricted ? refused('decision-differs', { field: 'decision' }) : null;
}
