// What central may know of cases: the headers of their lines and when they came; their content is sealed.
import { sql } from 'kysely';
import { isPassiveType } from '../../shared/domain/passive-lines.ts';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import type { LineHeader } from '../../shared/protocol/line.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';
import type { Scoped } from '../database/in-scope.ts';

export interface CaseLineSeen {
  readonly header: LineHeader;
  readonly position: number;
  /** The later of the desk's clock and central's: what is judged by it is kept rather too long than too short. */
  readonly on: LocalDate;
  readonly erased: boolean;
  /** A read or a word about the file itself: it does not make the case younger. */
  readonly passive: boolean;
}

interface Row { readonly position: number; readonly header: string; readonly received_at: Date; readonly erased: boolean }

function seenOf({ position, header: text, received_at, erased }: Row): CaseLineSeen | null {
  const header = parseHeader(text);
  if (header === null) return null;
  const received = received_at.toISOString();
  const on = helsinkiDateOf(header.wallTime > received ? header.wallTime : received);
  return on.ok ? { header, position, on: on.value, erased, passive: isPassiveType(header.type) } : null;
}

/** By case, in the log's order. One look at the log's headers, however many cases are asked. `onlyWithContent` leaves out what has been erased. */
export async function linesOfCases(trx: Scoped, controller: string, caseIds: readonly string[], onlyWithContent = false): Promise<ReadonlyMap<string, readonly CaseLineSeen[]>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<Row>`select position, header, received_at, sealed = '' erased from journal_line
    where controller = ${controller} and (not ${onlyWithContent} or sealed <> '') and substring(header from '"caseId":"([0-9a-f-]{36})"') = any(${[...caseIds]}::text[]) order by position`.execute(trx);
  return Map.groupBy(rows.flatMap((row) => seenOf(row) ?? []), ({ header }) => header.caseId ?? '');
}

/** Cases whose file has ended, each with nothing or something that came later. */
export async function erasedCases(trx: Scoped, controller: string): Promise<ReadonlySet<string>> {
  const rows = await trx.selectFrom('erasure').select('case_id').distinct().where('controller', '=', controller).where('kind', '=', 'case-file').execute();
  return new Set(rows.flatMap(({ case_id }) => case_id ?? []));
}
