// What a desk still does whose lease has ended: it takes in what a visitor brings, and shows nobody's data.
import { bridgeCalls, type CallName } from '../../shared/bridge.ts';
import type { CaseCommand } from '../../shared/domain/case/commands.ts';
import { refused, type Refusal } from '../../shared/outcomes.ts';
import { personKeyOf } from './case/person-key-of.ts';
import { readCase } from './case/read-case.ts';
import type { HostParts } from './host-parts.ts';
import type { Session } from './vault/session.ts';

/** Nothing of anybody is read by these, and what is written is judged by central. */
const harmless: ReadonlySet<CallName> = new Set<CallName>(['still-here', 'profile', 'desk-scope', 'lines-after', 'seal-draft', 'open-draft', 'colleagues', 'save-figures', 'sync-now']);
const intake: ReadonlySet<CaseCommand['kind']> = new Set<CaseCommand['kind']>(['log-request', 'sign-request', 'decline-signature', 'confirm-paper', 'log-estate', 'flag-interest']);
const intakePapers: ReadonlySet<string> = new Set(['request', 'receipt']);

type Host = Pick<HostParts, 'journal' | 'lease' | 'vault'>;

/** Of a case with nobody's register data in it: the visitor's own words in their own hand. */
function isIntakePaper({ journal }: Host, { keys }: Session, { caseId, kind, paperId }: { readonly caseId: string; readonly kind?: string; readonly paperId?: string }): boolean {
  const { state } = readCase(journal, keys.content, caseId);
  const paper = kind ?? state.papers.find((one) => one.paperId === paperId)?.kind ?? '';
  return intakePapers.has(paper) && personKeyOf(state) === null;
}

function isIntakeCommand(command: CaseCommand): boolean {
  return command.kind === 'check-identity' ? command.visitor.personKey === null : intake.has(command.kind);
}

function isIntake(host: Host, session: Session, name: CallName, request: unknown): boolean {
  if (harmless.has(name)) return true;
  if (name === 'run-command' || name === 'preview-request') {
    // The name chose the schema that the request has passed.
    const { command } = request as { readonly command: CaseCommand };
    const namesNobody = command.kind !== 'log-request' || (command.from?.personKey ?? null) === null;
    return isIntakeCommand(command) && (name === 'run-command' || (namesNobody && isIntakePaper(host, session, { caseId: command.caseId, kind: 'request' })));
  }
  if (name !== 'make-paper' && name !== 'send-paper') return false;
  // As above, the name chose the schema.
  return isIntakePaper(host, session, request as { readonly caseId: string });
}

/** Outcomes: `account-suspended`, and the session ends; `lease-ended`, with why in `values`. Null lets the call through. */
export function leaseRefusal(host: Host, session: Session, name: CallName, request: unknown): Refusal | null {
  if (!bridgeCalls[name].session) return null;
  if (host.lease.isShutOut(session.account.user)) {
    host.vault.lock('shut-out');
    return refused('account-suspended');
  }
  const verdict = host.lease.verdict();
  if (verdict === null || verdict.kind === 'holds' || isIntake(host, session, name, request)) return null;
  return refused('lease-ended', { values: { why: verdict.why } });
}
