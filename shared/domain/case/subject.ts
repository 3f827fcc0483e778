// What a permission on a case depends on: its register, who received it, the register's one-person setting.
import type { PermissionSubject } from '../../rules/permission.ts';
import type { DecideContext } from './context.ts';
import type { CaseState } from './state.ts';

/** A case without a request has no register yet; a register's own right is then not held. */
export function subjectOf(state: CaseState, context: Pick<DecideContext, 'profile'>): PermissionSubject {
  const request = state.request ?? state.facts['estate-logged'][0];
  if (request === undefined) return {};
  const register = context.profile.registers.find((one) => one.id === request.register);
  return { register: request.register, receivedBy: request.by, oneDeskOffice: register?.oneDeskOffice ?? false };
}
