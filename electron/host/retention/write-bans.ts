// Says to central whom an executed right keeps out of later imports, once for each case and cause.
import { bansOf } from '../../../shared/domain/case/bans-of.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import type { PersonBanned } from '../../../shared/domain/open-line.ts';
import { readCase } from '../case/read-case.ts';
import { announce } from '../case/run-case-command.ts';
import type { HostParts } from '../host-parts.ts';
import { appendLines } from '../journal/append-lines.ts';
import { linesAfter } from '../journal/lines-after.ts';
import { readOpenly } from '../journal/open-content.ts';
import { readCaseLines } from '../journal/read-case-lines.ts';
import { writerOf, type Session } from '../vault/session.ts';

/** Lines after which a ban may be due. */
const telling: ReadonlySet<string> = new Set(['right-effected', 'right-decided', 'decision-confirmed', 'letter-given', 'paper-handed-over', 'task-done']);

/** What this session has looked at; on the disk only now and then, since looking again does no harm and a write costs an fsync. */
const seenBySession = new WeakMap<Session, number>();

/** Each account has its own mark, since each may speak for other registers. */
function markKey(session: Session): string {
  return `bansSeen:${session.account.user}`;
}

/** An erasure is carried out in the name of a contact person of the register; a ban on marketing in anybody's (Art. 21(3)). */
function mayTell(session: Session, register: string, { cause }: PersonBanned): boolean {
  return cause === 'marketing-ban' || (session.actor.roles.includes('contact-person') && session.actor.registers.includes(register));
}

function tell(host: HostParts, session: Session, caseId: string): Result<number> {
  const { state, incomplete, ended } = readCase(host.journal, session.keys.content, caseId);
  if (ended || incomplete > 0 || state.request === null) return ok(0);
  const { register } = state.request;
  const told = new Set(readCaseLines(host.journal, caseId).flatMap((row) => readOpenly('person-banned', row)?.cause ?? []));
  const bans = bansOf(state, host.bundle.profile).filter((ban) => !told.has(ban.cause) && mayTell(session, register, ban));
  const written = appendLines(host.journal, bans.map((content) => ({ type: 'person-banned', content, caseId, basedOn: state.events.slice(-1).map(({ lineId }) => lineId) })), writerOf(session, host.bundle.controller, host.clocks.now().toISOString()));
  if (!written.ok) return written;
  if (written.value.length > 0) announce(host, written.value.at(-1)?.change ?? 0);
  return ok(written.value.length);
}

/** Looks at the next `limit` changes of the journal for this account. `more`: others wait. Outcomes: those of a write. */
export function writeBans(host: HostParts, session: Session, limit: number): Result<{ readonly told: number; readonly more: boolean }> {
  const key = markKey(session);
  const after = seenBySession.get(session) ?? Number(host.journal.store.read((sql) => sql('SELECT value FROM meta WHERE key = ?').get(key)?.['value'] ?? 0));
  const changes = linesAfter(host.journal, after, limit);
  const cases = new Set(changes.flatMap(({ line: { header } }) => (header.caseId !== null && telling.has(header.type) ? [header.caseId] : [])));
  let told = 0;
  for (const caseId of cases) {
    const done = tell(host, session, caseId);
    if (!done.ok) return done;
    told += done.value;
  }
  const last = changes.at(-1)?.change;
  if (last === undefined) return ok({ told, more: false });
  seenBySession.set(session, last);
  if (told === 0 && changes.length < limit) return ok({ told, more: false });
  const kept = host.journal.store.write((sql) => {
    sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, String(last));
    return null;
  });
  return kept.ok ? ok({ told, more: changes.length === limit }) : kept;
}
