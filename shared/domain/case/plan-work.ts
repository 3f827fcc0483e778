// What a request and a decision start in the systems and with the recipients, from register data alone (R22, R29-R31, R34, Art. 19).
import { parseLocalDate, type LocalDate } from '../../formats/local-date.ts';
import { recipientsToTell } from '../../rules/recipient-ledger.ts';
import { tasksFor, type TaskKind } from '../../rules/tasks-for.ts';
import { scopeOf, type AskedRight } from './asked-right.ts';
import type { CaseDraft } from './content.ts';
import type { DecideContext } from './context.ts';
import type { DecidedItem } from './decision-content.ts';
import type { Task } from './fact-contents.ts';

/** The dates of one request, as its line holds them. */
export interface RequestDates { readonly register: string; readonly receivedOn: string; readonly due: string }

/** Erasing, correcting, restricting and exporting wait for the decision: they cannot be taken back, or give data away. */
const afterDecision: readonly TaskKind[] = ['erase', 'rectify', 'restrict', 'export'];

export function tasksAtLogging(rights: readonly AskedRight[], request: RequestDates, context: Pick<DecideContext, 'profile' | 'today'>): readonly CaseDraft[] {
  // An objection restricts at once, until it is decided (Art. 18(1)(d)).
  return planned(rights, request, context, (kind, { right }) => right === 'objection' || !afterDecision.includes(kind));
}

export function tasksAtDecision(asked: AskedRight, request: RequestDates, context: Pick<DecideContext, 'profile' | 'today'>): readonly CaseDraft[] {
  return planned([asked], request, context, (kind, { right }) => right !== 'objection' && afterDecision.includes(kind));
}

function planned(rights: readonly AskedRight[], request: RequestDates, { profile, today }: Pick<DecideContext, 'profile' | 'today'>, wanted: (kind: TaskKind, asked: AskedRight) => boolean): readonly CaseDraft[] {
  const register = profile.registers.find(({ id }) => id === request.register);
  const received = parseLocalDate(request.receivedOn);
  const due = parseLocalDate(request.due);
  if (register === undefined || !received.ok || !due.ok) return [];
  const dates = { received: received.value, due: due.value, today };
  const byCode = new Map<string, Task>();
  for (const asked of rights) for (const one of tasksFor([{ right: asked.right, categories: categoriesOf(asked) }], register, profile, dates)) {
    if (!wanted(one.kind, asked)) continue;
    const code = `${one.kind}:${one.system}`;
    const before = byCode.get(code);
    byCode.set(code, { code, system: one.system, kind: one.kind, rights: [...(before?.rights ?? []), asked.right], due: earlier(before?.due, one.due) });
  }
  return byCode.size === 0 ? [] : [{ type: 'tasks-created', content: { tasks: [...byCode.values()] } }];
}

function earlier(one: string | undefined, other: LocalDate): string {
  return one !== undefined && one < other ? one : other;
}

export function categoriesOf(asked: AskedRight): 'all' | readonly string[] {
  return asked.right === 'rectification' ? [...new Set(asked.changes.map(({ category }) => category))] : scopeOf(asked).categories;
}

/** Each recipient that received a changed category, processors too; empty: nobody need be told (Art. 19; rules/recipient-ledger). */
export function recipientsDue(asked: AskedRight, items: readonly DecidedItem[], registerId: string, { profile, today, disclosures }: Pick<DecideContext, 'profile' | 'today' | 'disclosures'>): readonly CaseDraft[] {
  if (asked.right !== 'erasure' && asked.right !== 'rectification' && asked.right !== 'restriction') return [];
  const changed = items.filter(({ outcome }) => outcome !== 'kept' && outcome !== 'not-found').map(({ category }) => category);
  const categories = changed.length > 0 ? changed : categoriesOf(asked);
  const register = profile.registers.find(({ id }) => id === registerId);
  const due = recipientsToTell(profile, register?.recipients ?? [], { categories, disclosures: disclosures?.() ?? null, today }).slice(0, 200);
  const named = due.filter(({ name, categories: got }) => name !== undefined || got !== undefined).map(({ recipient, name, categories: got }) => ({ recipient, name, categories: got === undefined ? undefined : [...got] }));
  return due.length === 0 ? [] : [{ type: 'recipients-due', content: { right: asked.right, recipients: due.map(({ recipient }) => recipient), ...(named.length === 0 ? {} : { named }) } }];
}
