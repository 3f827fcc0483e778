// Answers what the window shows before anyone has logged in.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { officeToday } from '../office-today.ts';
import { sessionInfoOf } from './log-in.ts';

export const deskInfo: Handler<'desk-info'> = (host, _request, session) => {
  const { bundle } = host;
  return ok({
    desk: bundle.desk,
    office: bundle.office,
    controller: bundle.controller,
    journalId: host.journal.journalId,
    today: officeToday(host.clocks.now(), host.bundle.profile),
    session: session === null ? null : sessionInfoOf(host, session),
    users: bundle.accounts.map(({ user, name }) => ({ user, name })),
    demonstration: bundle.demonstration === null ? null : { folder: host.folder, accounts: bundle.demonstration.accounts },
    shell: host.shell,
  });
};
