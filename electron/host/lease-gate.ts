// What a desk still does whose lease has ended: it takes in what a visitor brings, and shows nobody's data.
import type { CallName } from '../../shared/bridge.ts';
import type { CaseCommand } from '../../shared/domain/case/commands.ts';
import { caseId as caseIdSchema } from '../../shared/formats/ids.ts';
import { refused, type Refusal } from '../../shared/outcomes.ts';
import { readCase } from './case/read-case.ts';
import type { HostParts } from './host-parts.ts';
import type { Session } from './vault/session.ts';

/** Nothing of anybody is read by these, and what is written is judged by central. */
const harmless: ReadonlySet<CallName> = new Set<CallName>([
  'desk-info', 'log-in', 'lock', 'still-here', 'profile', 'desk-scope', 'preview-request', 'lines-after', 'seal-draft', 'open-draft', 'colleagues', 'save-figures', 'sync-lamp', 'sync-now',
]);
const intake: ReadonlySet<CaseCommand['kind']> = new Set<CaseCommand['kind']>(['log-request', 'sign-request', 'decline-signature', 'confirm-paper', 'log-estate', 'flag-interest']);
const intakePapers: ReadonlySet<string> = new Set(['request', 'receipt']);

type Host = Pick<HostParts, 'journal' | 'lease' | 'vault'>;

/** Of a request with nobody's register data in it: the visitor's own words in their own hand. */
function isIntakePaper({ journal }: Host, { keys }: Session, { caseId, kind, paperId }: { readonly caseId: string; readonly kind?: string; readonly paperId?: string }): boolean {
  const { state } = readCase(journal, keys.content, caseIdSchema.parse(caseId));
  const paper = kind ?? state.papers.find((one) => one.paperId === paperId)?.kind ?? '';
  return intakePapers.has(paper) && state.request?.requester.personKey === null;
}

function isIntake(host: Host, session: Session, name: CallName, request: unknown): boolean {
  if (harmless.has(name)) return true;
  if (name === 'run-command') {
    // The name chose the schema that the request has passed.
    const { command } = request as { readonly command: CaseCommand };
    return command.kind === 'check-identity' ? command.visitor.personKey === null : intake.has(command.kind);
  }
  if (name !== 'make-paper' && name !== 'send-paper') return false;
  // As above, the name chose the schema.
  return isIntakePaper(host, session, request as { readonly caseId: string });
}

/** Outcomes: `account-suspended`, and the session ends; `lease-ended`, with why in `values`. Null lets the call through. */
export function leaseRefusal(host: Host, session: Session, name: CallName, request: unknown): Refusal | null {
  if (host.lease.isShutOut(session.account.user)) {
    host.vault.lock('shut-out');
    return refused('account-suspended');
  }
  const verdict = host.lease.verdict();
  if (verdict === null || verdict.kind === 'holds' || isIntake(host, session, name, request)) return null;
  return refused('lease-ended', { values: { why: verdict.why } });
}
