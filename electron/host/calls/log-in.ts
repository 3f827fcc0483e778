// Opens the desk for one person: keys, people and the session's own line, in that order.
import type { SessionInfo } from '../../../shared/bridge.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { announce } from '../case/run-case-command.ts';
import type { Handler } from '../handler.ts';
import type { HostParts } from '../host-parts.ts';
import { appendLines } from '../journal/append-lines.ts';
import { writerOf, type Session } from '../vault/session.ts';

export function sessionInfoOf(host: Pick<HostParts, 'vault'>, session: Session): SessionInfo {
  const { user, name, roles, registers } = session.account;
  return { user, name, roles, registers, locksAt: host.vault.locksAt() };
}

export const logIn: Handler<'log-in'> = async (host, { user, password }) => {
  // A desk put back from an old disk image first gets its own lines back, if central answers: what it wrote before would fork it.
  await host.sync.asked();
  const opened = await host.vault.logIn(user, password);
  if (!opened.ok) return opened;
  const session = opened.value;
  // Said to whoever knows the password, and to nobody else.
  if (host.lease.isShutOut(session.account.user)) {
    host.vault.lock('shut-out');
    return refused('account-suspended');
  }
  // Who was at the desk is part of the log: without this line nobody is let in.
  const line = { type: 'session-opened', content: {}, caseId: null, basedOn: [] };
  const written = appendLines(host.journal, [line], writerOf(session, host.bundle.controller, host.clocks.now().toISOString()));
  if (!written.ok) {
    host.vault.lock('command');
    return written;
  }
  host.people.unlock(session.keys);
  announce(host, written.value.at(-1)?.change ?? 0);
  return ok(sessionInfoOf(host, session));
};
