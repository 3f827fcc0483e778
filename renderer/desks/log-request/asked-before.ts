// Whether what is being typed was asked before: a reminder of an open request, or one that was answered (rules/same-case).
import type { EarlierRequest } from '../../../shared/bridge.ts';
import { scopeOf, type AccessScope } from '../../../shared/domain/case/asked-right.ts';
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import { sameCase, type StandingCase } from '../../../shared/rules/same-case.ts';
import type { AskedScope } from '../../../shared/rules/same-scope.ts';
import type { LogCommand } from './request-form.ts';

export interface AskedBefore {
  readonly right: LogCommand['rights'][number]['right'];
  /** `open`: unanswered, so this is a reminder of it. `answered`: a new request with a pointer. */
  readonly relation: 'open' | 'answered';
  readonly earlier: EarlierRequest;
}

/** For each right of the form that this person has asked before of the same register; of others nothing is said. */
export function askedBefore(command: LogCommand, earlier: readonly EarlierRequest[]): readonly AskedBefore[] {
  const ofRegister = earlier.filter(({ register }) => register === command.register);
  const received = dateOf(command.receivedOn);
  if (received === null) return [];
  const standing = ofRegister.flatMap(standingOf);
  return command.rights.flatMap((asked) => {
    const found = sameCase({ right: asked.right, received, scope: scope(scopeOf(asked)) }, standing);
    const one = found.relation === 'new' ? undefined : ofRegister.find(({ caseId }) => caseId === found.caseId);
    return one === undefined ? [] : [{ right: asked.right, relation: found.relation === 'linked' || one.answeredOn !== null ? 'answered' as const : 'open' as const, earlier: one }];
  });
}

function standingOf(one: EarlierRequest): readonly (StandingCase & { readonly openDue: LocalDate })[] {
  const received = dateOf(one.receivedOn);
  const openDue = dateOf(one.due);
  if (received === null || openDue === null) return [];
  const answered = one.answeredOn === null ? null : dateOf(one.answeredOn);
  // A closed case was answered with its letter or its copy, which give the reasons (Art. 12(4)).
  return one.rights.map(({ right, scope: asked }) => ({ caseId: one.caseId, right, received, scope: scope(asked), answered, reasonsGiven: answered !== null, openDue }));
}

function scope({ categories, from, to }: AccessScope): AskedScope {
  return { categories, from: dateOf(from), to: dateOf(to) };
}

function dateOf(text: string | null): LocalDate | null {
  const day = parseLocalDate(text);
  return day.ok ? day.value : null;
}
