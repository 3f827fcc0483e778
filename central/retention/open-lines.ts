// Reads the log's open lines that nothing has been done about yet: proposals to end a case file, and bans.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { openContents, openSaltBytes, type CaseFileExpired, type OpenLineType, type PersonBanned } from '../../shared/domain/open-line.ts';
import type { LineHeader } from '../../shared/protocol/line.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';
import type { Scoped } from '../database/in-scope.ts';

interface OpenRow { readonly position: number; readonly header: string; readonly sealed: Buffer; readonly quarantine: string | null; readonly suspended: boolean; readonly roles: string[] | null }

interface Signed { readonly position: number; readonly header: LineHeader; /** Central stands behind the line, its device and its actor. */ readonly trusted: boolean; readonly roles: readonly string[] }
export type OpenLine =
  | (Signed & { readonly type: 'case-file-expired'; readonly content: CaseFileExpired })
  | (Signed & { readonly type: 'person-banned'; readonly content: PersonBanned });

/** In the log's order. A line whose content is not what its signed header's hash covers says nothing. */
export async function waitingOpenLines(trx: Scoped, controller: string): Promise<readonly OpenLine[]> {
  const { rows } = await sql<OpenRow>`
    select position, header, sealed, quarantine, exists (select 1 from device_suspension where device = journal_line.device) suspended,
      (select roles from account where account.controller = ${controller} and user_id = substring(header from '"actor":"([a-z0-9-]+)"')) roles
    from journal_line
    where controller = ${controller} and (header like '%"type":"case-file-expired"%' or header like '%"type":"person-banned"%') and sealed <> ''
      and not exists (select 1 from erasure where erasure.controller = ${controller} and proposal = journal_line.id)
    order by position`.execute(trx);
  return rows.flatMap((row) => openLineOf(row) ?? []);
}

function openLineOf({ position, header: text, sealed, quarantine, suspended, roles }: OpenRow): OpenLine | null {
  const header = parseHeader(text);
  if (header === null || createHash('sha256').update(sealed).digest('hex') !== header.contentHash) return null;
  const signed = { position, header, trusted: quarantine === null && !suspended, roles: roles ?? [] };
  if (header.type === 'case-file-expired') return built(contentOf('case-file-expired', sealed), (content) => ({ ...signed, type: 'case-file-expired', content }));
  if (header.type === 'person-banned') return built(contentOf('person-banned', sealed), (content) => ({ ...signed, type: 'person-banned', content }));
  return null;
}

function built<C>(content: C | null, build: (content: C) => OpenLine): OpenLine | null {
  return content === null ? null : build(content);
}

type ContentOf<T extends OpenLineType> = T extends 'case-file-expired' ? CaseFileExpired : PersonBanned;

function contentOf<T extends OpenLineType>(type: T, sealed: Buffer): ContentOf<T> | null {
  try {
    const parsed = openContents[type].safeParse(JSON.parse(sealed.toString('utf8', openSaltBytes)));
    // The type chose the schema that the content has just passed.
    return parsed.success ? parsed.data as ContentOf<T> : null;
  } catch {
    return null;
  }
}
