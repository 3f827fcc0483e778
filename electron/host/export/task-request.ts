// A task of a case as a request to its system (OpenDSR): what to do, which categories, and the least that finds the person there.
import { categoriesOf } from '../../../shared/domain/case/plan-work.ts';
import type { Task } from '../../../shared/domain/case/fact-contents.ts';
import { withoutReturned } from '../../../shared/domain/case/right-verdict.ts';
import { standingDecisions } from '../../../shared/domain/case/standing-decisions.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { traceForSystem } from '../../../shared/domain/case/trace-for-system.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { refused, type Result } from '../../../shared/outcomes.ts';
import type { ControllerProfile, System } from '../../../shared/registers/controller.ts';
import { mayShow } from '../../../shared/rules/disclosure.ts';
import { taskExport, type ExportedIdentity, type OpenDsrRequest } from '../../../shared/rules/task-export.ts';
import { nameOf, type PersonHead } from '../people/person-head.ts';

export interface TaskMatter {
  readonly state: CaseState;
  readonly request: NonNullable<CaseState['request']>;
  readonly profile: ControllerProfile;
  readonly task: Task;
  readonly head: PersonHead | null;
  /** Non-disclosure, by the register or by a desk. */
  readonly restricted: boolean;
  /** UUID v4. */
  readonly requestId: string;
}

/** Outcomes: `task-unknown` (the profile has no such system), and those of rules/task-export. */
export function taskRequest({ state, request, profile, task, head, restricted, requestId }: TaskMatter): Result<OpenDsrRequest> {
  const system = profile.systems.find(({ code }) => code === task.system);
  const due = parseLocalDate(task.due);
  if (system === undefined || !due.ok) return refused('task-unknown', { field: 'task' });
  const { name, owner, processor, searchBy } = system;
  const work = { system: system.code, name, kind: task.kind, owner, processor, searchBy, categories: categoriesAt(state, task, system), due: due.value, goneFrom: null };
  return taskExport(work, [...(head === null ? [] : identitiesOf(head, restricted)), ...tracesOf(state, task, system)], { requestId, submittedAt: request.receivedAt, domain: processor ?? system.code });
}

const decidedFor = { erase: ['erased', 'anonymised'], restrict: ['restricted'] } as const;

/** What was decided item by item for this system, else what was asked for. */
function categoriesAt(state: CaseState, { kind, rights }: Task, system: System): readonly string[] {
  const asked = state.rights.filter(({ right }) => rights.includes(right));
  const outcomes: readonly string[] = kind === 'erase' || kind === 'restrict' ? decidedFor[kind] : [];
  const items = asked.flatMap(({ decisions }) => standingDecisions(withoutReturned(decisions, state.facts['decision-confirmed'])).flatMap((made) => made.items)).filter((item) => item.system === system.code);
  const decided = items.filter(({ outcome }) => outcomes.includes(outcome)).map(({ category }) => category);
  if (decided.length > 0) return [...new Set(decided)];
  const scopes = asked.map((one) => categoriesOf(one.asked));
  return system.categories.filter((code) => scopes.some((scope) => scope === 'all' || scope.includes(code)));
}

/** Every key the person has; the rule keeps those that the system is searched by. No identity code: not even hashed. */
function identitiesOf(head: PersonHead, restricted: boolean): readonly ExportedIdentity[] {
  const raw = (key: ExportedIdentity['key'], values: readonly string[]): readonly ExportedIdentity[] => values.map((value) => ({ key, value, format: 'raw' }));
  const [address] = head.addresses;
  const place = address === undefined ? '' : `, ${address.street}, ${address.postcode} ${address.town}`;
  return [
    ...raw('customer-number', head.customerNumbers),
    ...(mayShow('metering-point', 'task', restricted) ? raw('metering-point', head.meteringPoints) : []),
    ...(mayShow('phone', 'task', restricted) ? raw('phone', head.phones) : []),
    ...(mayShow('address', 'task', restricted) && place !== '' ? raw('name-and-address', [nameOf(head) + place]) : []),
  ];
}

/** A recording or a web visit is found by what the visitor gave, also of somebody whom no register knows (Art. 11(2)). */
function tracesOf(state: CaseState, task: Task, { searchBy }: System): readonly ExportedIdentity[] {
  const trace = traceForSystem(state, task, searchBy);
  if (trace === null) return [];
  const { date, from, to, place, identifier } = trace;
  return [
    ...(date === null ? [] : [{ key: 'date-time-place', value: `${date}T${from}/${date}T${to} ${place}`, format: 'raw' } as const]),
    ...(identifier === '' ? [] : [{ key: 'cookie', value: identifier, format: 'raw' } as const]),
  ];
}
