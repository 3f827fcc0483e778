// The ledger's acts that end case files: one for each desk's word on a case, the lines with the first.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { caseId, type ControllerId, type LineId } from '../../shared/formats/ids.ts';
import type { CaseLineSeen } from './case-lines.ts';
import type { Proposal } from './judge-case-file.ts';
import { linesInEntryMax, type ActOf } from './ledger-entry.ts';

type EraseCase = ActOf<'erase-case'>;
export interface DueFile { readonly proposal: Proposal; readonly keepUntil: LocalDate }

const nothing = { proposal: null, diaryNumber: null, diaryHash: null, lines: [], papers: [], chunks: [] } as const;

function inParts(ids: readonly LineId[]): readonly (readonly LineId[])[] {
  return Array.from({ length: Math.ceil(ids.length / linesInEntryMax) }, (_, part) => ids.slice(part * linesInEntryMax, (part + 1) * linesInEntryMax));
}

/** The word itself stays: it says that the case ended, when and by which rule. */
function contentOf(lines: readonly CaseLineSeen[]): readonly LineId[] {
  return lines.flatMap(({ header, erased }) => (erased || header.type === 'case-file-expired' ? [] : [header.id]));
}

/** Papers and lines of a case go in entries of the ledger one after another: a kill between them leaves the rest to the next run. */
export function eraseCaseActs(controller: ControllerId, due: readonly DueFile[], linesByCase: ReadonlyMap<string, readonly CaseLineSeen[]>): readonly EraseCase[] {
  const begun = new Set<string>();
  return due.flatMap(({ proposal: { header, content }, keepUntil }): readonly EraseCase[] => {
    if (header.caseId === null) return [];
    const [first = [], ...more] = begun.has(header.caseId) ? [] : inParts(contentOf(linesByCase.get(header.caseId) ?? []));
    begun.add(header.caseId);
    const base = { kind: 'erase-case', controller, caseId: caseId.parse(header.caseId), keepUntil, then: content.then } as const;
    const { diaryHash, papers, chunks } = content;
    const diaryNumber = content.then === 'identifiers-only' ? content.diaryNumber : null;
    return [{ ...base, proposal: header.id, diaryNumber, diaryHash, lines: [...first], papers, chunks }, ...more.map((lines) => ({ ...base, ...nothing, lines: [...lines], papers: [], chunks: [] }))];
  });
}

/** What came to a case after its end, when its own time is over. */
export function lateActs(controller: ControllerId, late: readonly CaseLineSeen[], today: LocalDate): readonly EraseCase[] {
  const byCase = Map.groupBy(late, ({ header }) => header.caseId ?? '');
  return [...byCase].flatMap(([id, lines]) => inParts(lines.map(({ header }) => header.id))
    .map((part): EraseCase => ({ kind: 'erase-case', controller, caseId: caseId.parse(id), keepUntil: today, then: 'delete', ...nothing, lines: [...part], papers: [], chunks: [] })));
}
