// Read lines: written and fsynced before anything of a person leaves the host (GDPR Art. 5(2), 32; guarantees.md "read-gate").
import type { PersonDraft, ReadPurpose, ReadReason } from '../../../shared/domain/person/content.ts';
import { personKey as personKeySchema } from '../../../shared/formats/ids.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { appendLines } from '../journal/append-lines.ts';
import { writerOf, type Session } from '../vault/session.ts';
import { announce } from '../case/run-case-command.ts';

/** A line of the case that changes nothing in it. Outcomes: `not-saved`, `journal-damaged`. */
export function writePersonLine(host: HostParts, session: Session, caseId: string, draft: PersonDraft): Result<null> {
  const writer = writerOf(session, host.bundle.controller, host.clocks.now().toISOString());
  const written = appendLines(host.journal, [{ type: draft.type, content: draft.content, caseId, basedOn: [] }], writer);
  if (!written.ok) return written;
  announce(host, written.value.at(-1)?.change ?? 0);
  return ok(null);
}

function listedMark(caseId: string, personKey: string): string {
  return `listed:${caseId}:${personKey}`;
}

/** Whether the person has been shown among the found of this case in this session. */
export function isListed(session: Session, caseId: string, personKey: string): boolean {
  return session.readAlready.has(listedMark(caseId, personKey));
}

/**
 * Masked rows of a search: once per person, case and session, so that typing on does not flood the log.
 * Outcomes: `not-saved`, `journal-damaged`; then nothing may be shown.
 */
export function writeListed(host: HostParts, session: Session, shown: { readonly caseId: string; readonly personKeys: readonly string[]; readonly by: string }): Result<null> {
  const mark = (key: string): string => listedMark(shown.caseId, key);
  const fresh = shown.personKeys.filter((key) => !session.readAlready.has(mark(key)));
  if (fresh.length === 0) return ok(null);
  const written = writePersonLine(host, session, shown.caseId, { type: 'people-listed', content: { personKeys: fresh.map((key) => personKeySchema.parse(key)), by: shown.by } });
  if (written.ok) for (const key of fresh) session.readAlready.add(mark(key));
  return written;
}

export interface Read { readonly caseId: string; readonly personKey: string | null; readonly purpose: ReadPurpose; readonly categories: readonly string[]; readonly reason?: ReadReason | undefined }

function categoriesOf({ categories }: Read): string[] {
  return [...new Set(categories)].sort().slice(0, 200);
}

function wholeMark(read: Read): string {
  return `${readMark(read)}${read.purpose}:${categoriesOf(read).join(',')}:${read.reason ?? ''}`;
}

/** Whether this very look stands in the log already: more of the same may be shown without a line of its own (decision 0023). */
export function isWritten(session: Pick<Session, 'readAlready'>, read: Read): boolean {
  return session.readAlready.has(wholeMark(read));
}

/** Whether it was looked at for the same purpose, at whatever categories. */
export function hasReadFor(session: Pick<Session, 'readAlready'>, read: Read): boolean {
  return [...session.readAlready].some((one) => one.startsWith(`${readMark(read)}${read.purpose}:`));
}

/** A person's card or items: once per person, case, purpose and session for the same categories. Outcomes as above. */
export function writeRead(host: HostParts, session: Session, read: Read): Result<null> {
  if (isWritten(session, read)) return ok(null);
  const categories = categoriesOf(read);
  const written = writePersonLine(host, session, read.caseId, { type: 'person-read', content: { personKey: personKeySchema.nullable().parse(read.personKey), purpose: read.purpose, categories, ...(read.reason === undefined ? {} : { reason: read.reason }) } });
  if (written.ok) session.readAlready.add(wholeMark(read));
  return written;
}

function readMark({ caseId, personKey }: Pick<Read, 'caseId' | 'personKey'>): string {
  return `read:${caseId}:${personKey ?? ''}:`;
}

/** True when this session has opened the person for the case, whatever the purpose; looking for their earlier requests opens nothing of the registers, and asks for no reason. */
export function hasRead(session: Session, of: Pick<Read, 'caseId' | 'personKey'>): boolean {
  const mark = readMark(of);
  const requestsAlone = `${mark}log-request::`;
  return [...session.readAlready].some((one) => one.startsWith(mark) && one !== requestsAlone);
}
