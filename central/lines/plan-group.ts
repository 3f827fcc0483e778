// Plans the pushes of one transaction one after the other, each on what those before it leave; pure.
import type { LineRow } from '../database/tables.ts';
import type { CheckedLine } from './check-line.ts';
import { planLines, type LinePlan, type LogView } from './plan-lines.ts';

export interface PlannedPush { readonly pusher: string; readonly lines: readonly CheckedLine[] }
export type GroupView = Omit<LogView, 'pusher' | 'branchAt'>;
export interface GroupPlan { readonly plans: readonly LinePlan[]; readonly end: LogView['end'] }

/** As if each push were alone under the lock: a refusal, a fork or a number of one counts for those after it and never for those before. */
export function planGroup(pushes: readonly PlannedPush[], view: GroupView): GroupPlan {
  const held = new Map<string, LineRow>(view.held);
  const suspended = new Set(view.suspended);
  let { end, tips } = view;
  const plans = pushes.map(({ pusher, lines }) => {
    const plan = planLines(lines, { ...view, end, tips, held, suspended, pusher, branchAt: null });
    ({ end, tips } = plan);
    for (const row of plan.added) held.set(row.id, row);
    // keepFork suspends in this same transaction.
    for (const { header } of plan.forked) suspended.add(header.device);
    return plan;
  });
  return { plans, end };
}
