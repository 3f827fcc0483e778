// Made-up list lines of one case and of many, for the tests of the lists.
import fc from 'fast-check';
import { listLine, type ListLine } from '../../../../shared/domain/list-line.ts';

const uuid = (kind: number, number: number): string => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const caseOf = (number: number): string => uuid(1, number);
export const paperOf = (number: number): string => uuid(3, number);
const deviceOf = (number: number): string => uuid(2, number);

export interface LineWish { readonly number: number; readonly type: string; readonly case?: number; readonly position?: number | null; readonly device?: number; readonly actor?: string; readonly fields?: Record<string, unknown> }

export function line({ number, type, case: ofCase = 1, position = number, device = 1, actor = 'liisa', fields = {} }: LineWish): ListLine {
  return listLine.parse({ change: number, id: uuid(9, number), device: deviceOf(device), deviceSeq: number, position, caseId: caseOf(ofCase), type, actor, at: `2026-11-22T08:${String(number % 60).padStart(2, '0')}:00.000Z`, fields });
}

export function logged(number: number, more: Partial<LineWish> = {}): ListLine {
  const fields = { diaryNumber: `RAT-01/2026/${String(number).padStart(6, '0')}`, register: 'customer-and-marketing', rights: ['access'], receivedOn: '2026-11-22', due: '2026-12-22', office: 'RAT', desk: 'RAT-01' };
  return line({ number, type: 'request-logged', fields, ...more });
}

/** The whole life of one case in order; numbers start from `from`. */
export function wholeCase(ofCase: number, from: number): readonly ListLine[] {
  const paper = { paperId: paperOf(ofCase) };
  return [
    line({ number: from, case: ofCase, type: 'identity-checked', fields: { verdict: 'passed' } }),
    logged(from + 1, { case: ofCase }),
    line({ number: from + 2, case: ofCase, type: 'request-signed' }),
    line({ number: from + 3, case: ofCase, type: 'case-taken', actor: 'yrjo' }),
    line({ number: from + 4, case: ofCase, type: 'right-decided', actor: 'yrjo', fields: { right: 'access', decision: 'granted' } }),
    line({ number: from + 5, case: ofCase, type: 'paper-made', fields: { ...paper, paperKind: 'copy' } }),
    line({ number: from + 6, case: ofCase, type: 'paper-sent', fields: paper }),
    line({ number: from + 7, case: ofCase, type: 'paper-came-out', fields: paper }),
    line({ number: from + 8, case: ofCase, type: 'paper-handed-over', fields: paper }),
  ];
}

/** A history of three cases as it may arrive: cut into batches, in any order, with repeats and older copies of lines. */
export const arrivals = fc.record({ lengths: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })) })
  .chain(({ lengths }) => {
    const lines = lengths.flatMap((length, index) => wholeCase(index + 1, index * 20 + 1).slice(0, length));
    const unsent = lines.map((one): ListLine => ({ ...one, position: null }));
    const received = lines.map((one): ListLine => ({ ...one, change: one.change + 1000 }));
    const everything = [...unsent, ...received];
    return fc.record({
      lines: fc.constant(received),
      batches: fc.array(fc.subarray(everything, { minLength: 1 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })), { maxLength: 4 }).map((batches) => [...batches, received]),
    });
  });
