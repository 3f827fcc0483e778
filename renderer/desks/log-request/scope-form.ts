// The scope of one right as it is typed: what is wrong with it, and the scope it becomes.
import type { AccessScope } from '../../../shared/domain/case/asked-right.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import type { ScopeDraft } from './request-draft.ts';
import type { RequestFault } from './request-fault.ts';

/** Rights whose scope stands under their own name; that of access has no prefix. */
export type ScopePrefix = '' | 'erasure-' | 'restriction-' | 'portability-';

export function typedDay(text: string, today: LocalDate): LocalDate | null {
  const parsed = parseTypedDate(text, { today, century: 'past' });
  return parsed.ok ? parsed.value : null;
}

export function scopeFaults(scope: ScopeDraft, prefix: ScopePrefix, today: LocalDate): readonly RequestFault[] {
  return [
    ...(scope.which === 'chosen' && scope.categories.length === 0 ? [{ field: `${prefix}categories`, words: 'categoryMissing' } as const] : []),
    ...periodFaults(scope, prefix, today),
  ];
}

function periodFaults(scope: ScopeDraft, prefix: ScopePrefix, today: LocalDate): readonly RequestFault[] {
  if (scope.period === 'all') return [];
  const from = typedDay(scope.from, today);
  const to = typedDay(scope.to, today);
  const bad = [...(from === null ? [{ field: `${prefix}from`, words: 'badDate' } as const] : []), ...(to === null ? [{ field: `${prefix}to`, words: 'badDate' } as const] : [])];
  return from !== null && to !== null && from > to ? [{ field: `${prefix}to`, words: 'order' }] : bad;
}

export function scopeFrom(scope: ScopeDraft, today: LocalDate): AccessScope {
  const between = scope.period === 'between';
  return {
    categories: scope.which === 'all' ? 'all' : scope.categories,
    from: between ? typedDay(scope.from, today) : null,
    to: between ? typedDay(scope.to, today) : null,
  };
}
