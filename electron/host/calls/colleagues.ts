// Who works with this controller's registers: names and roles, so that a case can say who must act.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';

export const colleagues: Handler<'colleagues'> = (host, _request, session) => ok({ device: session.device.device, accounts: host.bundle.accounts.map(({ user, name, roles, registers }) => ({ user, name, roles, registers })) });
