// What a decision starts in the systems and with the recipients: restrictions, tasks, notices (Art. 17-19, R20, R29, R34).
import { changedAndContested } from './check-changes.ts';
import type { CaseDraft } from './content.ts';
import type { DecideContext } from './context.ts';
import type { DecidedChange, DecidedItem } from './decision-content.ts';
import type { Task } from './fact-contents.ts';
import { recipientsDue, tasksAtDecision } from './plan-work.ts';
import type { CaseState, RightState } from './state.ts';

type Request = NonNullable<CaseState['request']>;
interface Made { readonly decision: string; readonly items: readonly DecidedItem[]; readonly changes?: readonly DecidedChange[] | undefined }

export function effectsOf(right: RightState, made: Made, request: Request, context: DecideContext): readonly CaseDraft[] {
  const { asked } = right;
  const { changed, contested } = changedAndContested(right, made.changes ?? []);
  // What stays as it is while the person contests it is restricted, whatever the whole decision (spec/rules.md 3.6).
  const held: readonly CaseDraft[] = contested.length === 0 ? [] : [
    { type: 'restriction-opened', content: { right: 'rectification', cause: '18(1)(a)', scope: { categories: [...contested], from: null, to: null } } },
    ...tasksAtDecision({ right: 'restriction', cause: '18(1)(a)', scope: { categories: [...contested], from: null, to: null } }, request, context),
  ];
  if (made.decision !== 'granted' && made.decision !== 'partly') return held;
  const restriction: readonly CaseDraft[] = asked.right === 'restriction' ? [{ type: 'restriction-opened', content: { right: 'restriction', cause: asked.cause, scope: asked.scope } }] : [];
  const narrowed = asked.right === 'rectification' && changed.length > 0 ? { ...asked, changes: asked.changes.filter(({ category }) => changed.includes(category)) } : asked;
  const tasks = tasksAtDecision(narrowed, request, context).map((draft) => (asked.right === 'erasure' ? erasing(draft, made.items) : draft));
  return [...held, ...restriction, ...tasks.filter((draft) => draft.type !== 'tasks-created' || draft.content.tasks.length > 0), ...recipientsDue(narrowed, made.items, request.register, context)];
}

/** A system whose items all stay erases nothing; where some are kept and set aside, its owner restricts them (R20). */
function erasing(draft: CaseDraft, items: readonly DecidedItem[]): CaseDraft {
  if (draft.type !== 'tasks-created') return draft;
  const systems = new Set(items.map(({ system }) => system));
  const has = (system: string, ...outcomes: readonly string[]): boolean => items.some((item) => item.system === system && outcomes.includes(item.outcome));
  const tasks = draft.content.tasks.flatMap((task): readonly Task[] => [
    ...(!systems.has(task.system) || has(task.system, 'erased', 'anonymised') ? [task] : []),
    ...(has(task.system, 'restricted') ? [{ ...task, code: `restrict:${task.system}`, kind: 'restrict' as const }] : []),
  ]);
  return { ...draft, content: { tasks } };
}
