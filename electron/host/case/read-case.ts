// A case as this desk knows it: its lines opened and folded, on demand.
import { caseContents, type CaseLine } from '../../../shared/domain/case/content.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../shared/domain/case/state.ts';
import { isCaseLineType } from '../../../shared/domain/list-line.ts';
import { isPassiveType } from '../../../shared/domain/passive-lines.ts';
import type { LineRow } from '../journal/line-row.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readCaseLines, type CaseLineRow } from '../journal/read-case-lines.ts';
import { openContent } from '../journal/seal-content.ts';

/** The only shape of a case line's content that this version reads. */
const knownSchemaVersion = 1;

/** Null for lines of other kinds or of a later shape, and for content that does not open or fit: the fold goes on without it. */
export function caseLineOf(contentKey: Buffer, { header, sealed }: LineRow): CaseLine | null {
  if (!isCaseLineType(header.type) || header.schemaVersion !== knownSchemaVersion) return null;
  const text = openContent(contentKey, header.id, { sealed, contentHash: header.contentHash });
  if (text === null) return null;
  const content = caseContents[header.type].safeParse(JSON.parse(text));
  if (!content.success) return null;
  // The type chose the schema that the content has just passed.
  return { type: header.type, id: header.id, at: header.wallTime, actor: header.actor, device: header.device, content: content.data } as CaseLine;
}

/** `incomplete`: how many entries of the case cannot be read here or were put aside by central; nothing irreversible runs while there are any. */
export interface KnownCase { readonly state: CaseState; readonly lines: readonly CaseLine[]; readonly incomplete: number; /** The file has ended here: its content is gone. */ readonly ended: boolean }

/** No gaps: read lines, which stand beside the case's own, and content erased at the end of its retention, which leaves an empty seal. */
function isGap(row: CaseLineRow, line: CaseLine | null): boolean {
  return row.quarantine !== null || (line === null && row.sealed.length > 0 && !isPassiveType(row.header.type));
}

export function readCase(journal: Journal, contentKey: Buffer, caseId: string): KnownCase {
  const read = readCaseLines(journal, caseId).map((row) => ({ row, line: caseLineOf(contentKey, row) }));
  const lines = read.flatMap(({ line }) => line ?? []);
  const ended = read.some(({ row }) => row.header.type === 'case-file-expired') && read.some(({ row }) => row.sealed.length === 0);
  return { state: lines.reduce(evolve, newCase), lines, ended, incomplete: read.filter(({ row, line }) => isGap(row, line)).length };
}
