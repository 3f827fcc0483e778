// The rows of an erasure against the person's own records: every record decided, and no row past what its records allow (Art. 17, R20).
import { parseLocalDate, type LocalDate } from '../../formats/local-date.ts';
import { ok, refused, type Refusal, type Result } from '../../outcomes.ts';
import type { Category } from '../../registers/controller.ts';
import { checkErasure, proposeErasure, type StoredItem } from '../../rules/erasure-of-item.ts';
import { isForMarketingOnly, mayMoveToMarketing } from '../../rules/move-to-marketing.ts';
import { recordsByRow } from '../../rules/item-part.ts';
import type { KeepEvents } from '../../rules/keep-until.ts';
import type { ItemDecided } from './commands.ts';
import type { DecideContext, StoredRecord } from './context.ts';

type Covers = (category: string) => boolean;
type Rule = StoredItem['rule'];

/**
 * Null when all stands. Outcomes: `item-undecided`, `items-changed` (a part that speaks of no record of this desk any more),
 * and of each row (field `items.N.…`) those of rules/erasure-of-item.
 */
export function erasureItemsFault(items: readonly ItemDecided[], covers: Covers, context: DecideContext): Refusal | null {
  const stored = context.stored?.();
  const inScope = stored?.filter(({ category }) => covers(category));
  const { of, left } = recordsByRow(inScope ?? [], items);
  for (const [place, item] of items.entries()) {
    const fault = rowFault(item, inScope === undefined ? null : of.get(item) ?? [], context);
    if (fault !== null) return { ...fault, field: `items.${String(place)}.${fault.field ?? 'outcome'}` };
  }
  const missing = left[0] ?? context.holdings.find((held) => covers(held.category) && !items.some((item) => item.system === held.system && item.category === held.category));
  return missing === undefined ? null : refused('item-undecided', { field: 'items', values: { system: missing.system, category: missing.category } });
}

/** `records` null: this desk cannot tell them one by one, and the row's own days speak. */
function rowFault(item: ItemDecided, records: readonly StoredRecord[] | null, context: DecideContext): Refusal | null {
  const { profile, today } = context;
  const category = profile.categories.find(({ code }) => code === item.category);
  const retention = profile.retentions.find(({ code }) => code === category?.retention);
  if (retention === undefined) return refused('bad-input', { field: 'category' });
  const moved = marketingFault(item, category);
  if (moved !== null) return moved;
  const typed = eventsOf(item.events);
  if (!typed.ok) return typed;
  const until = item.until === null ? ok(null) : parseLocalDate(item.until);
  if (!until.ok) return { ...until, field: 'until' };
  if (records?.length === 0 && item.part !== undefined) return refused('items-changed', { field: 'part' });
  const rule = { from: retention.from, months: retention.months, law: retention.law !== null };
  const events = records === null ? typed.value : strictest(records.map((record) => joined(record.events, typed.value)), rule, today) ?? typed.value;
  const found = isHeld(item, records, context) || item.outcome !== 'not-found';
  const checked = checkErasure({ found, rule, events }, { outcome: item.outcome, ground: item.ground, law: item.law, until: until.value, reasons: item.reasons }, today);
  return checked.ok ? null : checked;
}

function isHeld({ system, category }: ItemDecided, records: readonly StoredRecord[] | null, { holdings }: DecideContext): boolean {
  return records === null ? holdings.some((held) => held.system === system && held.category === category) : records.length > 0;
}

/** Data that only marketing has a use for is not "still needed" once its erasure is asked: keeping it would hand it over (R37). */
function marketingFault({ ground, outcome }: ItemDecided, category: Category | undefined): Refusal | null {
  if (ground !== 'still-necessary' || outcome === 'erased' || outcome === 'anonymised' || !isForMarketingOnly(category)) return null;
  const moved = mayMoveToMarketing({ banned: false, erasureAsked: true, consentWithdrawn: false, nonDisclosure: false });
  return moved.ok ? null : { ...moved, field: 'outcome' };
}

/** What the register knows stands before what was typed. */
function joined(known: KeepEvents, typed: KeepEvents): KeepEvents {
  return {
    contractEnd: known.contractEnd ?? typed.contractEnd ?? null, financialYearEnd: known.financialYearEnd ?? typed.financialYearEnd ?? null,
    recorded: known.recorded ?? typed.recorded ?? null, withdrawn: known.withdrawn ?? typed.withdrawn ?? null,
  };
}

/** Of the row's records the one that is kept longest; one whose day nobody knows comes first, because it must be told. */
function strictest(events: readonly KeepEvents[], rule: Rule, today: LocalDate): KeepEvents | null {
  let best: { readonly events: KeepEvents; readonly until: string } | null = null;
  for (const one of events) {
    const proposal = proposeErasure({ found: true, rule, events: one }, today);
    if (!proposal.ok) return one;
    const until = proposal.value.until ?? '';
    if (best === null || until > best.until) best = { events: one, until };
  }
  return best?.events ?? null;
}

function eventsOf(events: ItemDecided['events']): Result<KeepEvents> {
  const read: Record<string, LocalDate | null> = {};
  for (const [name, text] of Object.entries(events)) {
    const date = parseLocalDate(text);
    if (text !== null && !date.ok) return { ...date, field: `events.${name}` };
    read[name] = date.ok ? date.value : null;
  }
  return ok(read);
}
