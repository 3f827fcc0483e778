// The rows of an item-by-item decision: from what the rule proposes to what the person decides, and what is still missing.
import type { ItemGroup, ItemRecord } from '../../../../shared/bridge/case-view.ts';
import type { ItemDecided } from '../../../../shared/domain/case/commands.ts';
import { erasureComesTo } from '../../../../shared/domain/case/check-decision.ts';
import type { DecidedItem, Decision } from '../../../../shared/domain/case/decision-content.ts';
import { formatLocalDate, parseLocalDate, type LocalDate } from '../../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../../shared/formats/typed-date.ts';
import type { KeepGround } from '../../../../shared/rules/erasure-of-item.ts';
import type { Language } from '../../../../shared/registers/words.ts';

export type ItemMode = 'erasure' | 'restriction';
export type RowOutcome = DecidedItem['outcome'];

export interface ItemRow {
  readonly id: string;
  readonly group: ItemGroup;
  /** Of the group's records these alone; null: all that no row of its own has, which come a page at a time. */
  readonly apart: readonly ItemRecord[] | null;
  readonly outcome: RowOutcome | null;
  readonly ground: KeepGround | null;
  readonly law: string;
  /** As typed. */
  readonly until: string;
  readonly reasons: string;
  /** The day that the register does not know, as typed. */
  readonly event: string;
}

export type RowFault = 'outcome' | 'ground' | 'law' | 'until' | 'reasons' | 'event';

/** `lawReasons` with its places already filled in the visitor's language. */
export interface RowStart { readonly mode: ItemMode; readonly language: Language; readonly lawReasons: (until: string, law: string) => string }

export function rowsFrom(groups: readonly ItemGroup[], start: RowStart): readonly ItemRow[] {
  return groups.map((group, place) => ({ id: `item-${String(place)}`, group, apart: null, event: '', ...proposed(group, start) }));
}

type Decided = Pick<ItemRow, 'outcome' | 'ground' | 'law' | 'until' | 'reasons'>;
const nothing: Decided = { outcome: null, ground: null, law: '', until: '', reasons: '' };

function proposed(group: ItemGroup, { mode, language, lawReasons }: RowStart): Decided {
  if (mode === 'restriction') return { ...nothing, outcome: 'restricted' };
  if (group.outcome === null || group.outcome === 'person-decides') return nothing;
  if (group.outcome !== 'kept') return { ...nothing, outcome: group.outcome };
  const until = group.until === null ? '' : shownDay(group.until);
  const law = group.law?.[language] ?? '';
  // What only a law keeps is used for nothing else meanwhile.
  return { outcome: group.restrictMeanwhile ? 'restricted' : 'kept', ground: group.ground, law, until, reasons: group.ground === '17(3)(b)' ? lawReasons(until, law) : '' };
}

export function shownDay(text: string): string {
  const day = parseLocalDate(text);
  return day.ok ? formatLocalDate(day.value) : text;
}

/** The records of the row's group that have a row of their own. */
export function refsApart({ group }: Pick<ItemRow, 'group'>, rows: readonly ItemRow[]): readonly string[] {
  return rows.flatMap((one) => (one.group === group && one.apart !== null ? one.apart.map(({ ref }) => ref) : []));
}

/** How many records the row decides: those named apart, or the rest of its group. */
export function countOf(row: ItemRow, rows: readonly ItemRow[]): number {
  return row.apart === null ? row.group.count - new Set(refsApart(row, rows)).size : row.apart.length;
}

/** A row of their own for the chosen records, right after their group, still to be decided. */
export function withApart(rows: readonly ItemRow[], row: ItemRow, chosen: readonly ItemRecord[]): readonly ItemRow[] {
  const own: ItemRow = { id: freeId(rows, row.id), group: row.group, apart: chosen, event: row.event, ...nothing };
  return rows.flatMap((one) => (one.id === row.id ? [one, own] : [one])).filter((one) => countOf(one, [...rows, own]) > 0);
}

/** The row's records back among the rest of their group; where all of it had been set apart, the row becomes the rest. */
export function withJoined(rows: readonly ItemRow[], row: ItemRow): readonly ItemRow[] {
  const others = rows.filter(({ id }) => id !== row.id);
  return others.some(({ group, apart }) => group === row.group && apart === null) ? others : rows.map((one) => (one.id === row.id ? { ...one, apart: null } : one));
}

/** A row that was joined back leaves its number free. */
function freeId(rows: readonly ItemRow[], id: string): string {
  for (let number = 1; ; number += 1) {
    const free = `${id}-${String(number)}`;
    if (rows.every((row) => row.id !== free)) return free;
  }
}

export function isKept(row: Pick<ItemRow, 'outcome'>): boolean {
  return row.outcome === 'kept' || row.outcome === 'restricted';
}

/** A last day of keeping may lie ahead; what the register does not know has happened. */
function typedDay(text: string, today: LocalDate, century: 'past' | 'nearest'): LocalDate | null {
  const day = parseTypedDate(text, { today, century });
  return day.ok ? day.value : null;
}

export function faultsOf(row: ItemRow, mode: ItemMode, today: LocalDate): readonly RowFault[] {
  const event: readonly RowFault[] = mode === 'erasure' && row.group.missing !== null && typedDay(row.event, today, 'past') === null ? ['event'] : [];
  if (row.outcome === null) return [...event, 'outcome'];
  if (mode === 'restriction') return row.outcome === 'kept' && row.reasons.trim() === '' ? ['reasons'] : [];
  return isKept(row) ? [...event, ...keptFaults(row, today)] : event;
}

function keptFaults({ ground, law, until, reasons }: ItemRow, today: LocalDate): readonly RowFault[] {
  return [
    ...(ground === null ? ['ground' as const] : []),
    ...(ground !== null && ground !== 'still-necessary' && law.trim() === '' ? ['law' as const] : []),
    ...((until.trim() === '' ? ground === '17(3)(b)' : typedDay(until, today, 'nearest') === null) ? ['until' as const] : []),
    ...(reasons.trim() === '' ? ['reasons' as const] : []),
  ];
}

/** Null while a row is open. */
export function rowsComeTo(rows: readonly ItemRow[], mode: ItemMode): Decision | null {
  const decided = rows.flatMap(({ outcome }) => (outcome === null ? [] : [{ outcome }]));
  if (decided.length < rows.length) return null;
  if (mode === 'erasure') return erasureComesTo(decided);
  const goesOn = decided.filter(({ outcome }) => outcome === 'kept').length;
  if (goesOn === 0) return 'granted';
  return goesOn === decided.length ? 'refused' : 'partly';
}

export function itemsFrom(rows: readonly ItemRow[], today: LocalDate): ItemDecided[] {
  return rows.flatMap((row) => {
    const { group, apart, outcome } = row;
    if (outcome === null) return [];
    const kept = isKept(row);
    const part = apart === null ? group.part : { by: 'records' as const, refs: apart.map(({ ref }) => ref) };
    const event = typedDay(row.event, today, 'past');
    return [{
      system: group.system, category: group.category, outcome, ground: kept ? row.ground : null, law: kept ? row.law.trim() : '', until: kept ? typedDay(row.until, today, 'nearest') : null,
      reasons: kept ? row.reasons.trim() : '', count: countOf(row, rows), ...(part === null ? {} : { part }),
      events: group.missing === null || event === null ? {} : { [group.missing]: event },
    }];
  });
}

/** Records that go, that stay, and that nobody has decided. */
export function sumOf(rows: readonly ItemRow[], mode: ItemMode): { readonly gone: number; readonly kept: number; readonly open: number } {
  const sum = { gone: 0, kept: 0, open: 0 };
  for (const row of rows) {
    const count = countOf(row, rows);
    const stays = mode === 'erasure' ? isKept(row) : row.outcome === 'kept';
    if (row.outcome === null) sum.open += count;
    else if (stays) sum.kept += count;
    else if (row.outcome !== 'not-found') sum.gone += count;
  }
  return sum;
}
