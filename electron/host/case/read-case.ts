// A case as this desk knows it: its lines opened and folded, on demand.
import { caseContents, type CaseLine } from '../../../shared/domain/case/content.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../shared/domain/case/state.ts';
import { isCaseLineType } from '../../../shared/domain/list-line.ts';
import type { LineRow } from '../journal/line-row.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readCaseLines } from '../journal/read-case-lines.ts';
import { openContent } from '../journal/seal-content.ts';

/** Null for lines of other kinds and for content that does not open or fit: the fold goes on without it. */
export function caseLineOf(contentKey: Buffer, { header, sealed }: LineRow): CaseLine | null {
  if (!isCaseLineType(header.type)) return null;
  const text = openContent(contentKey, header.id, { sealed, contentHash: header.contentHash });
  if (text === null) return null;
  const content = caseContents[header.type].safeParse(JSON.parse(text));
  if (!content.success) return null;
  // The type chose the schema that the content has just passed.
  return { type: header.type, id: header.id, at: header.wallTime, actor: header.actor, device: header.device, content: content.data } as CaseLine;
}

export interface KnownCase { readonly state: CaseState; readonly lines: readonly CaseLine[] }

export function readCase(journal: Journal, contentKey: Buffer, caseId: string): KnownCase {
  const lines = readCaseLines(journal, caseId).flatMap((row) => caseLineOf(contentKey, row) ?? []);
  return { state: lines.reduce(evolve, newCase), lines };
}
